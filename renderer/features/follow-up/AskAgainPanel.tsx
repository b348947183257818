import { Anchor, Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { MissedMeeting } from '@shared/domain/evening/missed-meetings'
import type { EventId } from '@shared/kernel/ids'
import type { Format } from '@shared/words/format'
import type { PeopleNames } from '@shared/words/people-names'
import { askAgainWords as words } from '@shared/words/screens/follow-up'
import type { EventSummary } from '@renderer/queries/queries'
import { Note } from '@renderer/ui/Note'
import { PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, noShowsOf, routes } from '@renderer/ui/routes'
import { ShownRows } from '@renderer/ui/ShownRows'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useFormat } from '@renderer/ui/use-format'
import { useQuery } from '../app-context'
import { useMissedMeetings } from '../use-missed-meetings'

/** The families who did not come to an event, and the way to ask for their meetings again in another one. */
export function AskAgainPanel(props: { readonly eventId: EventId; readonly onClose: () => void }) {
  const { eventId } = props
  const format = useFormat()
  const found = useMissedMeetings(eventId)
  const events = useQuery((queries) => queries.events(), 'events')
  if (found.kind === 'loading' || events.kind === 'loading' || found.value === null) return null
  const { meetings: missed, names } = found.value
  const others = events.value.filter(({ event }) => event.id !== eventId)
  return (
    <SidePanel title={words.title} onClose={props.onClose}>
      {missed.length === 0 ? (
        <Note>{words.none}</Note>
      ) : (
        <>
          <Note>{words.text}</Note>
          <ShownRows rows={missed}>
            {(shown) => (
              <ul>
                {shown.map((meeting, at) => (
                  // One child may miss several meetings with one teacher.
                  <li key={`${keyOf(meeting)} ${String(at)}`}>{missedLine(meeting, names, format)}</li>
                ))}
              </ul>
            )}
          </ShownRows>
          <PanelSection title={words.where}>
            {others.length > 0 && (
              <ul>
                {others.map(({ event }) => (
                  <li key={event.id}>
                    <Anchor href={hrefOf(routes.requests(event.id, noShowsOf(eventId)))}>
                      {eventLine(event, format)}
                    </Anchor>
                  </li>
                ))}
              </ul>
            )}
            <Note>{words.newText}</Note>
            <Button
              component="a"
              href={hrefOf(routes.newEvent())}
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
            >
              {words.newEvent}
            </Button>
          </PanelSection>
        </>
      )}
    </SidePanel>
  )
}

const keyOf = ({ studentId, householdId, staffIds }: MissedMeeting): string =>
  [studentId, householdId, ...staffIds].join(' ')

const missedLine = ({ studentId, staffIds }: MissedMeeting, names: PeopleNames, format: Format): string =>
  words.missed(
    [names.studentBesideForm(studentId), names.form(studentId)].filter((part) => part !== '').join(', '),
    format.list(staffIds.map((id) => names.staff(id))),
  )

function eventLine(event: EventSummary['event'], format: Format): string {
  const [first] = event.sessions
  return first === undefined ? event.title : `${event.title}, ${format.date(first.date)}`
}
