import type { EventId } from '@shared/kernel/ids'
import type { Change, ChangeOf, RecordKind, Records } from '@renderer/services/ports'
import type { AllRecords } from '@shared/records/record-edit'
import { referencesOf } from '@shared/records/references'

/** The kinds that outlive an event, unless nobody else needs them. */
const peopleKinds = ['student', 'household', 'adult', 'staff', 'interpreter', 'room'] as const
/** What says something of a person and goes with them. */
const linkKinds = [
  'guardianship',
  'enrolment',
  'attendanceFigure',
  'blockedTime',
  'marker',
  'standingSeparation',
] as const
/** What is written down of a meeting, beside its record. */
const meetingKinds = ['jotting', 'action', 'incident'] as const

/**
 * What goes with an event, some of whose meetings may be hidden (no one can read them): its `own` records, and the `people` and rooms that took part in nothing else. What any
 * record that stays names is left; the log stays too.
 */
export function removalOf(
  all: AllRecords,
  eventId: EventId,
  hiddenMeetings: readonly string[] = [],
): { readonly own: readonly Change[]; readonly people: readonly Change[] } {
  const own = ownRecords(all, eventId, hiddenMeetings)
  return { own, people: peopleLeftAlone(all, eventId, new Set(own.map(keyOf))) }
}

function ownRecords(all: AllRecords, eventId: EventId, hiddenMeetings: readonly string[]): readonly Change[] {
  const read = all.meeting.filter((row) => row.eventId === eventId).map((row) => row.id)
  const meetings = new Set<string>([...read, ...hiddenMeetings])
  const isOwn = (kind: RecordKind, row: Records[RecordKind]): boolean => {
    if (kind === 'event' || kind === 'eventSetup' || kind === 'roster') return row.id === eventId
    if ('eventId' in row) return row.eventId === eventId
    return isOneOf(meetingKinds, kind) && 'meetingId' in row && meetings.has(row.meetingId)
  }
  return kindsIn(all).flatMap((kind) =>
    all[kind].filter((row) => isOwn(kind, row)).map((row) => removing(kind, row)),
  )
}

function peopleLeftAlone(all: AllRecords, eventId: EventId, going: ReadonlySet<string>): readonly Change[] {
  const roster = all.roster.find(({ id }) => id === eventId)
  if (!roster) return []
  const taking = new Set<string>([
    ...roster.studentIds,
    ...roster.householdIds,
    ...roster.adultIds,
    ...roster.staffIds,
    ...roster.interpreterIds,
    ...roster.roomIds,
  ])
  const links = linkKinds.flatMap((kind) =>
    all[kind].map((row) => ({ kind, row, named: namedBy(kind, row) })),
  )
  const others = kindsIn(all)
    .filter((kind) => !isOneOf(linkKinds, kind))
    .flatMap((kind) => all[kind].map((row) => ({ row, key: `${kind} ${row.id}`, named: namedBy(kind, row) })))
    .filter(({ key, named }) => !going.has(key) && named.some((id) => taking.has(id)))
  // Somebody who stays may keep another, such as an adult their other family.
  for (let before = -1; before !== taking.size;) {
    before = taking.size
    for (const { row, named } of others) {
      if (!taking.has(row.id)) for (const id of named) taking.delete(id)
    }
  }
  return [
    ...links
      .filter(({ named }) => named.some((id) => taking.has(id)))
      .map(({ kind, row }) => removing(kind, row)),
    ...peopleKinds.flatMap((kind) =>
      all[kind].filter((row) => taking.has(row.id)).map((row) => removing(kind, row)),
    ),
  ]
}

const namedBy = <Kind extends RecordKind>(kind: Kind, row: Records[Kind]): readonly string[] =>
  referencesOf(kind, row).flatMap(({ strength, id }) => (strength === 'always' ? [id] : []))

const keyOf = ({ kind, id }: Change): string => `${kind} ${id}`
const isOneOf = <Kind extends RecordKind>(kinds: readonly Kind[], kind: RecordKind): kind is Kind =>
  kinds.some((one) => one === kind)
const kindsIn = (all: AllRecords): readonly RecordKind[] =>
  Object.keys(all).filter((name): name is RecordKind => name in all)

const removing = <Kind extends RecordKind>(kind: Kind, before: Records[Kind]): ChangeOf<Kind> => ({
  kind,
  id: before.id,
  before,
  after: null,
})
