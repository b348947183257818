import { Anchor, Title, UnstyledButton } from '@mantine/core'
import { IconFolderOpen, IconSchool } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { startWords } from '@shared/words/screens/start'
import { useApp } from '@renderer/features/app-context'
import { Page } from '@renderer/ui/Page'
import { ParleyMark } from '@renderer/ui/ParleyMark'
import classes from './start.module.css'
import { StartNoticeLine } from './StartNoticeLine'
import type { Import } from './use-import'

/** The very first screen: what Parley is for, and the two ways to begin. */
export function FirstRun(props: { readonly work: Import }) {
  const { work } = props
  const { sample } = useApp().services
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
            icon={<IconSchool size={22} stroke={1.6} />}
            title={startWords.openSample}
            text={startWords.openSampleText}
            onClick={sample.enter}
          />
          <Offer
            icon={<IconFolderOpen size={22} stroke={1.6} />}
            title={startWords.importFolder}
            text={startWords.importFolderText}
            onClick={() => work.chooseFolder(null)}
          />
        </div>
        <p className={classes.template}>
          {startWords.noFolderYet}{' '}
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
