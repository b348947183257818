import { Button, Text } from '@mantine/core'
import { useContext, type ReactNode } from 'react'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { groupSessionWords } from '@shared/words/screens/group-sessions'
import { minutesListWords } from '@shared/words/screens/minutes'
import { myMeetingsWords } from '@shared/words/screens/teacher'
import { WriterContext } from '@renderer/features/writer'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import { StateBadge } from '@renderer/ui/StateBadge'
import { useFormat } from '@renderer/ui/use-format'

/** Which group session it was, when, where, which staff, and how many came. */
export function GroupMinutesHeader(props: {
  readonly minutes: GroupMinutes
  /** How many came, in words. */
  readonly came: string
  readonly primary: ReactNode
}) {
  const { eventId, facts, state } = props.minutes
  const format = useFormat()
  // A teacher's laptop has none of the office's screens.
  const isLaptop = useContext(WriterContext) !== null
  const about = [
    `${format.dayAndDate(facts.date)}, ${format.range(facts)}`,
    format.list(facts.staff.map(({ name }) => name)),
    [facts.room, facts.building].filter((part) => part !== '').join(', '),
    props.came,
  ]
  return (
    <PageHeader
      title={facts.title}
      titleAction={<StateBadge state={state.kind} />}
      subtitle={<Text size="sm">{about.filter((part) => part !== '').join(' · ')}</Text>}
      secondary={
        isLaptop ? (
          <Button component="a" variant="default" href={hrefOf(routes.start())}>
            {myMeetingsWords.title}
          </Button>
        ) : (
          <>
            <Button component="a" variant="default" href={hrefOf(routes.minutes(eventId))}>
              {minutesListWords.title}
            </Button>
            <Button component="a" variant="default" href={hrefOf(routes.groupSessions(eventId))}>
              {groupSessionWords.title}
            </Button>
          </>
        )
      }
      primary={props.primary}
    />
  )
}
