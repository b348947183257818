import { Anchor, Button, Title, UnstyledButton } from '@mantine/core'
import { IconDeviceLaptop, IconFileImport, IconFolderOpen, IconSchool } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { teacherWords } from '@shared/words/screens/teacher'
import { startWords } from '@shared/words/screens/start'
import { useApp } from '@renderer/features/app-context'
import { Page } from '@renderer/ui/Page'
import { ParleyMark } from '@renderer/ui/ParleyMark'
import { hrefOf, routes } from '@renderer/ui/routes'
import classes from './start.module.css'
import { StartNoticeLine } from './StartNoticeLine'
import type { Import } from './use-import'

/** The very first screen: what Parley is for, and the ways to begin. */
export function FirstRun(props: { readonly work: Import }) {
  const { work } = props
  const { sample, teacher } = useApp().services
  const [, navigate] = useLocation()
  return (
    <Page header={null}>
      <div className={classes.welcome}>
        <ParleyMark size={56} />
        <Title order={1} tabIndex={-1} data-page-heading className={classes.headline}>
          {startWords.welcome}
        </Title>
        <p className={classes.lead}>{startWords.welcomeText}</p>
        <div className={classes.notice}>
          <StartNoticeLine work={work} />
        </div>
        <div className={classes.offers}>
          <Offer
            icon={<IconFileImport size={22} stroke={1.6} />}
            title={startWords.startWithLists}
            text={startWords.startWithListsText}
            onClick={() => navigate(routes.importLists())}
          />
          <Offer
            icon={<IconSchool size={22} stroke={1.6} />}
            title={startWords.openSample}
            text={startWords.openSampleText}
            onClick={sample.enter}
          />
          <div className={classes.offer}>
            <span className={classes.offerIcon} aria-hidden>
              <IconFolderOpen size={22} stroke={1.6} />
            </span>
            <span className={classes.offerTitle}>{startWords.openOther}</span>
            <span className={classes.offerText}>{startWords.openOtherText}</span>
            <span className={classes.offerWays}>
              <Button variant="default" size="xs" onClick={() => work.chooseFolder(null)}>
                {startWords.importFolder}
              </Button>
              <Button variant="default" size="xs" component="a" href={hrefOf(routes.settings())}>
                {startWords.openBackup}
              </Button>
            </span>
          </div>
          <Offer
            icon={<IconDeviceLaptop size={22} stroke={1.6} />}
            title={teacherWords.offer}
            text={teacherWords.offerText}
            onClick={teacher.enter}
          />
        </div>
        <p className={classes.template}>
          {startWords.noFolderYet} <Anchor href={hrefOf(routes.newEvent())}>{startWords.planOnScreen}</Anchor>{' '}
          {startWords.or}{' '}
          <Anchor component="button" type="button" onClick={() => work.saveFolder(null)}>
            {startWords.emptyTemplate}
          </Anchor>
        </p>
      </div>
    </Page>
  )
}

function Offer(props: {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  readonly onClick: () => void
}) {
  return (
    <UnstyledButton className={classes.offer} onClick={props.onClick}>
      <span className={classes.offerIcon} aria-hidden>
        {props.icon}
      </span>
      <span className={classes.offerTitle}>{props.title}</span>
      <span className={classes.offerText}>{props.text}</span>
    </UnstyledButton>
  )
}
