import { ActionIcon, Anchor, Menu, Tooltip } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import { minutesWords as words } from '@shared/words/screens/minutes'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { StateBadge } from '@renderer/ui/StateBadge'
import { useFormat } from '@renderer/ui/use-format'
import classes from './minutes.module.css'
import type { Meetings } from './meeting-rows'
import { SlotTimer } from './SlotTimer'

/** Whose meeting this is, how much of its slot is left, and the ways on from it. */
export function MinutesHeader(props: {
  readonly meeting: MeetingRecord
  readonly meetings: Meetings | null
  readonly next: (() => void) | null
  readonly previous: (() => void) | null
  /** Secondary actions, in a menu. */
  readonly menu?: readonly { readonly label: string; readonly icon: ReactNode; readonly act: () => void }[]
  readonly primary: ReactNode
  readonly below?: ReactNode
}) {
  const { meeting, meetings } = props
  const { facts } = meeting
  const format = useFormat()
  const event = meetings?.plan.index.conference.event
  const about = [
    facts.student.form,
    facts.household.name,
    format.list(facts.staff.map(({ name }) => name)),
    facts.room,
  ]
  return (
    <PageHeader
      title={facts.student.name}
      secondary={
        <>
          {event && <SlotTimer facts={facts} timezone={event.timezone} />}
          <Step label={words.previous} go={props.previous}>
            <IconChevronLeft size={18} />
          </Step>
          <Step label={words.next} go={props.next}>
            <IconChevronRight size={18} />
          </Step>
          {props.menu && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon aria-label={words.more} size="lg">
                  <IconDots size={18} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {props.menu.map(({ label, icon, act }) => (
                  <Menu.Item key={label} leftSection={icon} onClick={act}>
                    {label}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      }
      primary={props.primary}
      below={
        <div className={classes.below}>
          <div className={classes.about}>
            <Anchor href={hrefOf(routes.minutes(meeting.eventId))} size="sm">
              {words.back}
            </Anchor>
            <StateBadge state={meeting.state.kind} />
            {about
              .filter((part) => part !== '')
              .map((part) => (
                <span key={part}>{part}</span>
              ))}
            {meeting.state.kind === 'draft' && <span className={classes.hint}>{words.phrasesHint}</span>}
          </div>
          {props.below}
        </div>
      }
    />
  )
}

function Step(props: {
  readonly label: string
  readonly go: (() => void) | null
  readonly children: ReactNode
}) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={props.label}
        disabled={props.go === null}
        onClick={() => props.go?.()}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  )
}
