import { Anchor, Group, Text, Title } from '@mantine/core'
import { IconFileAlert } from '@tabler/icons-react'
import { useContext, type ReactNode } from 'react'
import { guide } from '@shared/words/guide'
import { guideWords } from '@shared/words/screens/guide'
import { unreadableWords } from '@shared/words/screens/unreadable'
import { GuideContext } from './guide-context'
import { UnreadableContext, unreadableText } from './unreadable'
import { useFormat } from './use-format'
import classes from './EmptyState.module.css'

interface EmptyStateProps {
  readonly icon: ReactNode
  readonly title: string
  readonly text: string
  /** The next step first. */
  readonly actions?: ReactNode
  /** Where it is the whole screen, so that the title is its heading. */
  readonly alone?: boolean
}

/**
 * An empty place: what belongs here, and the one next step. `of` names the kinds of record that it says there are none of: where
 * some of them are stored and cannot be read, it says that instead; what to do stands above every screen. It leads to the page of
 * the guide about the screen, but where only a filter leaves nothing.
 */
export function EmptyState(props: EmptyStateProps & { readonly of?: readonly string[] }) {
  const { of = [], ...shown } = props
  const counts = useContext(UnreadableContext)
  const format = useFormat()
  const unread = new Map([...counts].filter(([kind]) => of.includes(kind)))
  if (unread.size === 0) return <Empty {...shown} hasGuide={of.length > 0} />
  return (
    <Empty
      icon={<IconFileAlert size={24} />}
      title={unreadableWords.title(unreadableText(unread, format))}
      text={unreadableWords.seeNotice}
      {...(shown.alone === undefined ? {} : { alone: shown.alone })}
    />
  )
}

function Empty(props: EmptyStateProps & { readonly hasGuide?: boolean }) {
  return (
    <div className={classes.empty}>
      <span className={classes.icon} aria-hidden>
        {props.icon}
      </span>
      {props.alone ? (
        <Title order={1} tabIndex={-1} data-page-heading>
          {props.title}
        </Title>
      ) : (
        <Title order={2}>{props.title}</Title>
      )}
      <Text c="dimmed" size="sm" maw={440} ta="center">
        {props.text}
      </Text>
      {props.actions !== undefined && (
        <Group gap="xs" mt="xs" justify="center">
          {props.actions}
        </Group>
      )}
      {props.hasGuide === true && <GuideLink />}
    </div>
  )
}

function GuideLink() {
  const here = useContext(GuideContext)
  if (here === null) return null
  return (
    <Anchor component="button" type="button" size="sm" mt="xs" onClick={here.open}>
      {guideWords.openPage(guide[here.page].title)}
    </Anchor>
  )
}
