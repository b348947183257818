import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, RequestId } from '@shared/kernel/ids'
import { sameStaff } from './commitments'
import type { Appointment } from './plan'

/** The parts of an appointment that may differ from what was announced. */
export const changedAspects = ['time', 'room', 'staff'] as const
/** Time, room or staff. */
export type ChangedAspect = (typeof changedAspects)[number]

/** How the appointment of one request differs from what was announced. */
export type AnnouncedChange<Row extends Appointment = Appointment> =
  | {
      readonly kind: 'moved'
      readonly requestId: RequestId
      readonly was: Row
      readonly is: Row
      /** In the order of `changedAspects`, never empty. */
      readonly differs: readonly ChangedAspect[]
    }
  | { readonly kind: 'new'; readonly requestId: RequestId; readonly was: null; readonly is: Row }
  | { readonly kind: 'dropped'; readonly requestId: RequestId; readonly was: Row; readonly is: null }

/** All changes for one household, by time. */
export interface HouseholdChanges<Row extends Appointment = Appointment> {
  readonly householdId: HouseholdId
  readonly changes: readonly AnnouncedChange<Row>[]
}

/**
 * The changes from what was announced last: appointments moved in time, room or staff, new ones, and dropped ones, by
 * household. Another interpreter is no change. A request that went to another household is dropped for the one and new
 * for the other. In the order of household ids, whatever the order of the rows.
 */
export function changesSinceAnnounced<Row extends Appointment>(
  announced: readonly Row[],
  now: readonly Row[],
): readonly HouseholdChanges<Row>[] {
  const before = new Map(announced.map((row) => [row.requestId, row]))
  const after = new Map(now.map((row) => [row.requestId, row]))
  const changes = [
    ...announced.flatMap((was) => changesOfAppointment(was, after.get(was.requestId) ?? null)),
    ...now.flatMap((is): AnnouncedChange<Row>[] =>
      isOf(before.get(is.requestId), is) ? [] : [{ kind: 'new', requestId: is.requestId, was: null, is }],
    ),
  ]
  const byHousehold = groupBy(changes, (change) => rowOf(change).householdId)
  return [...byHousehold]
    .map(([householdId, own]) => ({ householdId, changes: own.toSorted(byTime) }))
    .toSorted((a, b) => compare(a.householdId, b.householdId))
}

function changesOfAppointment<Row extends Appointment>(
  was: Row,
  is: Row | null,
): readonly AnnouncedChange<Row>[] {
  const { requestId } = was
  if (is === null || !isOf(was, is)) return [{ kind: 'dropped', requestId, was, is: null }]
  const differs = differencesOf(was, is)
  return differs.length === 0 ? [] : [{ kind: 'moved', requestId, was, is, differs }]
}

/** The parts of an appointment that differ from what was announced, in the order of `changedAspects`. */
export const differencesOf = (was: Appointment, is: Appointment): readonly ChangedAspect[] =>
  changedAspects.filter((aspect) => !same[aspect](was, is))

const isOf = (was: Appointment | undefined, is: Appointment): boolean => was?.householdId === is.householdId

const same: Readonly<Record<ChangedAspect, (a: Appointment, b: Appointment) => boolean>> = {
  time: (a, b) => a.sessionId === b.sessionId && a.date === b.date && a.start === b.start && a.end === b.end,
  room: (a, b) => a.roomId === b.roomId,
  staff: (a, b) => sameStaff(a.staffIds, b.staffIds),
}

/** Where it is, else where it was. */
const rowOf = (change: AnnouncedChange): Appointment => change.is ?? change.was

function byTime(a: AnnouncedChange, b: AnnouncedChange): number {
  const [one, other] = [rowOf(a), rowOf(b)]
  return (
    compare(one.date, other.date) ||
    one.start - other.start ||
    compare(one.requestId, other.requestId) ||
    compare(a.kind, b.kind)
  )
}

/** By code units, the same on every machine. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
