import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, RequestId } from '@shared/kernel/ids'
import { sameStaff } from './commitments'
import type { Appointment } from './plan'

/** What of an appointment is otherwise than a family was told. */
export const toldAspects = ['time', 'room', 'staff'] as const
/** Time, room or staff. */
export type ToldAspect = (typeof toldAspects)[number]

/** How one request stands to what its family was told. */
export type ToldChange<Row extends Appointment = Appointment> =
  | {
      readonly kind: 'moved'
      readonly requestId: RequestId
      readonly was: Row
      readonly is: Row
      /** In the order of `toldAspects`, never empty. */
      readonly differs: readonly ToldAspect[]
    }
  | { readonly kind: 'new'; readonly requestId: RequestId; readonly was: null; readonly is: Row }
  | { readonly kind: 'dropped'; readonly requestId: RequestId; readonly was: Row; readonly is: null }

/** All that one household must hear anew, by time. */
export interface HouseholdChanges<Row extends Appointment = Appointment> {
  readonly householdId: HouseholdId
  readonly changes: readonly ToldChange<Row>[]
}

/**
 * What a plan tells families otherwise than they were told last: appointments moved in time, room or staff, new ones, and
 * those dropped, by household. Another interpreter is no change: families are not told who it is. A request that went to another
 * household is dropped for the one and new for the other. In the order of household ids, whatever order the rows come in.
 */
export function toldChanges<Row extends Appointment>(
  told: readonly Row[],
  now: readonly Row[],
): readonly HouseholdChanges<Row>[] {
  const before = new Map(told.map((row) => [row.requestId, row]))
  const after = new Map(now.map((row) => [row.requestId, row]))
  const changes = [
    ...told.flatMap((was) => sinceTold(was, after.get(was.requestId) ?? null)),
    ...now.flatMap((is): ToldChange<Row>[] =>
      isOf(before.get(is.requestId), is) ? [] : [{ kind: 'new', requestId: is.requestId, was: null, is }],
    ),
  ]
  const byHousehold = groupBy(changes, (change) => rowOf(change).householdId)
  return [...byHousehold]
    .map(([householdId, own]) => ({ householdId, changes: own.toSorted(byTime) }))
    .toSorted((a, b) => compare(a.householdId, b.householdId))
}

function sinceTold<Row extends Appointment>(was: Row, is: Row | null): readonly ToldChange<Row>[] {
  const { requestId } = was
  if (is === null || !isOf(was, is)) return [{ kind: 'dropped', requestId, was, is: null }]
  const differs = differencesOf(was, is)
  return differs.length === 0 ? [] : [{ kind: 'moved', requestId, was, is, differs }]
}

/** What of an appointment is otherwise than it was announced, in the order of `toldAspects`. */
export const differencesOf = (was: Appointment, is: Appointment): readonly ToldAspect[] =>
  toldAspects.filter((aspect) => !same[aspect](was, is))

const isOf = (was: Appointment | undefined, is: Appointment): boolean => was?.householdId === is.householdId

const same: Readonly<Record<ToldAspect, (a: Appointment, b: Appointment) => boolean>> = {
  time: (a, b) => a.sessionId === b.sessionId && a.date === b.date && a.start === b.start && a.end === b.end,
  room: (a, b) => a.roomId === b.roomId,
  staff: (a, b) => sameStaff(a.staffIds, b.staffIds),
}

/** Where it is, else where it was. */
const rowOf = (change: ToldChange): Appointment => change.is ?? change.was

function byTime(a: ToldChange, b: ToldChange): number {
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
