import type { Conference } from '@shared/domain/plan/plan'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { RecordChange } from '../record-edit'
import type { RecordKind } from '../registry'

/** An event with its plan, as it would be read from the store after some changes. Nothing is written. */
export function changedEvent(before: PlannedEvent, changes: readonly RecordChange[]): PlannedEvent {
  const { conference, plan } = before
  const { event } = conference
  const of = <Kind extends RecordKind>(kind: Kind) => changesOf(changes, kind)
  const roster = of('roster').find(({ id }) => id === event.id)?.after
  const students = new Set(roster?.studentIds ?? conference.students.map(({ id }) => id))
  const households = new Set(roster?.householdIds ?? conference.households.map(({ id }) => id))
  const takesPart =
    (ids: readonly string[] | undefined, known: readonly Identified[]) =>
    ({ id }: Identified): boolean =>
      ids?.includes(id) ?? known.some((row) => row.id === id)
  const isOwn = (row: { readonly eventId: string }): boolean => row.eventId === event.id
  const { staff, rooms, adults, interpreters } = conference
  const after: Conference = {
    ...conference,
    staff: replaced(staff, of('staff'), takesPart(roster?.staffIds, staff)),
    rooms: replaced(rooms, of('room'), takesPart(roster?.roomIds, rooms)),
    students: replaced(conference.students, of('student'), ({ id }) => students.has(id)),
    enrolments: replaced(
      conference.enrolments,
      of('enrolment'),
      (row) => students.has(row.studentId) && row.schoolYearId === event.schoolYearId,
    ),
    households: replaced(conference.households, of('household'), ({ id }) => households.has(id)),
    guardianships: replaced(
      conference.guardianships,
      of('guardianship'),
      (row) => students.has(row.studentId) && households.has(row.householdId),
    ),
    adults: replaced(adults, of('adult'), takesPart(roster?.adultIds, adults)),
    interpreters: replaced(interpreters, of('interpreter'), takesPart(roster?.interpreterIds, interpreters)),
    requests: replaced(conference.requests, of('request'), isOwn),
    staffRooms: replaced(conference.staffRooms, of('staffRoom'), isOwn),
    travel: replaced(conference.travel, of('travel'), isOwn),
    availability: replaced(conference.availability, of('availability'), isOwn),
    separations: replaced(conference.separations, of('separation'), isOwn),
    commitments: replaced(conference.commitments, of('commitment'), isOwn),
  }
  if (!plan) return { ...before, conference: after }
  const isPlaced = ({ planId }: { readonly planId: string }): boolean => planId === plan.record.id
  const appointments = replaced(plan.appointments, of('appointment'), isPlaced)
  return { ...before, conference: after, plan: { ...plan, appointments } }
}

interface Identified {
  readonly id: string
}

type ChangeOf<Kind extends RecordKind> = Extract<RecordChange, { readonly kind: Kind }>

const changesOf = <Kind extends RecordKind>(
  changes: readonly RecordChange[],
  kind: Kind,
): readonly ChangeOf<Kind>[] => changes.filter((change): change is ChangeOf<Kind> => change.kind === kind)

/** The rows of an event with what they are changed into; what is not in the event after its change goes. */
function replaced<Row extends object, After extends Row>(
  rows: readonly Row[],
  changes: readonly { readonly id: string; readonly after: After | null }[],
  isIn: (row: After) => boolean,
): readonly Row[] {
  if (changes.length === 0) return rows
  const afterOf = new Map(
    changes.map(({ id, after }) => [id, after !== null && isIn(after) ? [after] : []] as const),
  )
  const known = new Set(rows.map(idOf))
  const added = [...afterOf].flatMap(([id, after]) => (known.has(id) ? [] : after))
  return [...rows.flatMap((row): readonly Row[] => afterOf.get(idOf(row)) ?? [row]), ...added]
}

/** Rows that were read from the store carry their ids, also where the type of a conference does not say so. */
const idOf = (row: object): string => ('id' in row && typeof row.id === 'string' ? row.id : '')
