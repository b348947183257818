import { Anchor } from '@mantine/core'
import type { Household } from '@shared/domain/people/people'
import type { EventId } from '@shared/kernel/ids'
import { formatTime } from '@shared/kernel/time'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { peopleWords } from '@shared/words/screens/people'
import { deliveredTitle } from '@shared/words/screens/print-documents'
import { useQuery } from '@renderer/features/app-context'
import type { FamilyHistory as History } from '@renderer/queries/queries'
import { PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import classes from '../facts/facts.module.css'
import type { SchoolIndex } from '../school-index'

const { history: words } = peopleEditWords

/** The letters that a family was sent, its minutes, and its appointments at other events than the one that is open. */
export function FamilyHistory(props: {
  readonly school: SchoolIndex
  readonly household: Household
  readonly eventId: EventId | null
}) {
  const { household, eventId, school } = props
  const history = useQuery((queries) => queries.familyHistory(household.id), `family ${household.id}`)
  if (history.kind === 'loading') return null
  const { letters, meetings, appointments } = history.value
  return (
    <>
      <Appointments school={school} rows={appointments.filter((row) => row.eventId !== eventId)} />
      <Letters letters={letters} />
      <Meetings meetings={meetings} />
    </>
  )
}

function Appointments(props: { readonly school: SchoolIndex; readonly rows: History['appointments'] }) {
  const { names } = props.school
  const format = useFormat()
  if (props.rows.length === 0) return null
  const rows = props.rows.toSorted((a, b) => b.date.localeCompare(a.date) || a.start - b.start)
  return (
    <PanelSection title={words.otherEvents}>
      <ul className={classes.times}>
        {rows.map((row) => (
          <li key={row.id}>
            <span className={classes.when}>
              {format.date(row.date)} {formatTime(row.start)}
            </span>
            {[names.student(row.studentId), ...row.staffIds.map((id) => names.staff(id))].join(', ')}
          </li>
        ))}
      </ul>
    </PanelSection>
  )
}

function Letters({ letters }: { readonly letters: History['letters'] }) {
  const format = useFormat()
  const events = useQuery((queries) => queries.events(), 'events')
  if (letters.length === 0 || events.kind === 'loading') return null
  const zones = new Map(events.value.map(({ event }) => [event.id, event.timezone]))
  return (
    <PanelSection title={words.letters}>
      <ul className={classes.times}>
        {letters
          .toSorted((a, b) => b.at.localeCompare(a.at))
          .map((row) => (
            <li key={row.id}>
              <span className={classes.when}>{format.day(row.at, zones.get(row.eventId) ?? 'UTC')}</span>
              {words.letter(
                deliveredTitle(row.document),
                row.revision === null ? null : format.number(row.revision),
                row.channel === 'print' ? words.printed : peopleWords.channels[row.channel],
              )}
            </li>
          ))}
      </ul>
    </PanelSection>
  )
}

function Meetings({ meetings }: { readonly meetings: History['meetings'] }) {
  const format = useFormat()
  if (meetings.length === 0) return null
  return (
    <PanelSection title={words.minutes}>
      <ul className={classes.times}>
        {meetings
          .toSorted((a, b) => b.facts.date.localeCompare(a.facts.date) || a.facts.start - b.facts.start)
          .map(({ id, eventId, facts }) => (
            <li key={id}>
              <span className={classes.when}>{format.date(facts.date)}</span>
              <Anchor href={hrefOf(routes.minutes(eventId, id))}>
                {[facts.student.name, ...facts.staff.map(({ name }) => name)].join(', ')}
              </Anchor>
            </li>
          ))}
      </ul>
    </PanelSection>
  )
}
