import { Button, Group, Title } from '@mantine/core'
import { familyTapKinds } from '@shared/domain/evening/tap'
import type { FamilyState } from '@shared/domain/evening/evening'
import { groupSessionsOf } from '@shared/domain/plan/group-sessions'
import { roomOf } from '@shared/domain/plan/places'
import type { HouseholdId } from '@shared/kernel/ids'
import { checkInWords as words } from '@shared/words/screens/evening'
import { KeyHint } from '@renderer/ui/KeyHint'
import { PlainTable } from '@renderer/ui/PlainTable'
import { useFormat } from '@renderer/ui/use-format'
import { describeIn } from '../event-view/describe'
import classes from './evening.module.css'
import { meetingsOfFamily } from './families'
import { FamilyStateBadge } from './FamilyStateBadge'
import { FamilyWarningList } from './FamilyWarningList'
import type { ReceptionEvening } from './use-evening'
import type { Taps } from './use-taps'

/** The family at reception: who comes, to which teachers, where and when; and what can be recorded of it. */
export function FamilyCard(props: {
  readonly evening: ReceptionEvening
  readonly taps: Taps
  readonly id: HouseholdId
}) {
  const { evening, taps, id } = props
  const { index, names } = evening.event
  const household = index.households.get(id)
  const state = evening.state.families.get(id) ?? null
  const name = names.household(id)
  if (!household) return null
  const undo = (of: FamilyState): void =>
    void taps.tap({ kind: 'undone', tapIds: of.tapIds }, words.undone(name))
  return (
    <section className={classes.card} aria-label={words.card}>
      <div className={classes.cardHead}>
        <div>
          <Title order={2}>{name}</Title>
          <div>{household.adults}</div>
          {household.accessNeeds !== '' && (
            <div className={classes.needs}>{words.needs(household.accessNeeds)}</div>
          )}
        </div>
        <FamilyStateBadge state={state} timezone={evening.timezone} />
      </div>
      <FamilyWarningList evening={evening} id={id} />
      <FamilyMeetings evening={evening} id={id} />
      <Group gap="xs">
        {familyTapKinds.map((kind, i) => (
          <Button
            key={kind}
            variant="default"
            disabled={!evening.isToday || state?.kind === kind}
            rightSection={<KeyHint keys={`alt+${String(i + 1)}`} />}
            onClick={() => void taps.tap({ kind, householdId: id }, words.said[kind](name))}
          >
            {words.actions[kind]}
          </Button>
        ))}
        {state && (
          <Button
            variant="subtle"
            disabled={!evening.isToday}
            rightSection={<KeyHint keys="alt+4" />}
            onClick={() => undo(state)}
          >
            {words.undo}
          </Button>
        )}
      </Group>
    </section>
  )
}

function FamilyMeetings(props: { readonly evening: ReceptionEvening; readonly id: HouseholdId }) {
  const { evening, id } = props
  const { index, names } = evening.event
  const format = useFormat()
  const describe = describeIn(evening.event, format)
  const single = meetingsOfFamily(evening, id).map((meeting) => {
    const own = meeting.rows.filter(({ householdId }) => householdId === id)
    const [first] = meeting.rows
    const request = index.requests.get(first.requestId)
    const language = request ? index.languageToInterpret(request) : null
    const interpreter = own.flatMap((row) => describe.interpreter(row) ?? [])[0] ?? null
    const place = request ? describe.place(request, first.roomId) : describe.room(first.roomId)
    const building = roomOf(index, first)?.building ?? ''
    return {
      start: meeting.start,
      cells: [
        <MeetingTime key="time" range={format.range(meeting)} state={stateOf(meeting, evening, format)} />,
        format.list([...new Set(own.map(({ studentId }) => names.studentInShort(studentId)))]),
        format.list(meeting.staffIds.map((staffId) => describe.staff(staffId))),
        building === '' ? place : `${place}, ${building}`,
        interpreter !== null
          ? words.interpreter(interpreter, format.language(language ?? ''))
          : language !== null
            ? words.interpreterMissing(format.language(language))
            : '',
      ],
    }
  })
  const groups = groupSessionsOf(index, { kind: 'household', id })
    .filter(({ date }) => date === evening.date)
    .map((one) => ({
      start: one.start,
      cells: [
        <MeetingTime key="time" range={format.range(one)} state="" />,
        one.title,
        format.list(one.staffIds.map((staffId) => describe.staff(staffId))),
        one.room?.name ?? '',
        '',
      ],
    }))
  const rows = [...single, ...groups].sort((a, b) => a.start - b.start)
  if (rows.length === 0) return <p className={classes.quiet}>{words.noMeeting}</p>
  const { columns } = words
  const heads = [columns.time, columns.child, columns.teacher, columns.place, columns.interpreter]
  // Most families need none: the other columns have the place then.
  const shown = rows.some(({ cells }) => cells.at(-1) !== '') ? heads.length : heads.length - 1
  return (
    <PlainTable
      label={words.card}
      heads={heads.slice(0, shown)}
      rows={rows.map(({ cells }) => cells.slice(0, shown))}
    />
  )
}

/** A time in one piece, and what has become of the meeting. */
const MeetingTime = ({ range, state }: { readonly range: string; readonly state: string }) => (
  <>
    <span className={classes.time}>{range}</span>
    {state === '' ? '' : `, ${state}`}
  </>
)

function stateOf(
  { state }: ReceptionEvening['meetings'][number],
  { timezone }: ReceptionEvening,
  format: ReturnType<typeof useFormat>,
): string {
  if (state === null) return ''
  if (state.finishedAt !== null) return words.finished(format.clock(state.finishedAt, timezone))
  return state.startedAt === null ? '' : words.started(format.clock(state.startedAt, timezone))
}
