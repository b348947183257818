import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, RequestId } from '@shared/kernel/ids'
import { householdsOf, type AnnouncedGroupSession } from '../events/group-session'
import { sameStaff } from './commitments'
import { sameForHousehold } from './group-sessions'
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
  readonly groupChanges: readonly GroupSessionChange[]
}

/** How a group session of one household differs from what was announced: null is not in it, or none such. */
export type GroupSessionChange =
  | { readonly kind: 'moved'; readonly was: AnnouncedGroupSession; readonly is: AnnouncedGroupSession }
  | { readonly kind: 'new'; readonly was: null; readonly is: AnnouncedGroupSession }
  | { readonly kind: 'dropped'; readonly was: AnnouncedGroupSession; readonly is: null }

/**
 * The changes from what was announced last: appointments moved in time, room or staff, new ones, and dropped ones, by
 * household. Another interpreter is no change. A request that went to another household is dropped for the one and new
 * for the other; group sessions likewise. In the order of household ids, whatever the order of the rows.
 */
export function changesSinceAnnounced<Row extends Appointment>(
  announced: readonly Row[],
  now: readonly Row[],
  groupSessions: {
    readonly was: readonly AnnouncedGroupSession[]
    readonly is: readonly AnnouncedGroupSession[]
  } = { was: [], is: [] },
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
  const groups = groupSessionChanges(groupSessions.was, groupSessions.is)
  return [...new Set([...byHousehold.keys(), ...groups.keys()])].sort(compare).map((householdId) => ({
    householdId,
    changes: (byHousehold.get(householdId) ?? []).toSorted(byTime),
    groupChanges: groups.get(householdId) ?? [],
  }))
}

/** The changes of group sessions by the households in them, in the order of the sessions' ids. */
function groupSessionChanges(
  was: readonly AnnouncedGroupSession[],
  is: readonly AnnouncedGroupSession[],
): ReadonlyMap<HouseholdId, readonly GroupSessionChange[]> {
  const [before, after] = [was, is].map((rows) => new Map(rows.map((row) => [row.id, row])))
  const ids = [...new Set([...was, ...is].map(({ id }) => id))].sort(compare)
  const changes = ids.flatMap((id) => {
    const [former, current] = [before?.get(id) ?? null, after?.get(id) ?? null]
    const households = new Set([former, current].flatMap((one) => (one ? householdsOf(one.members) : [])))
    return [...households].flatMap((householdId) =>
      groupChangesOf(householdId, former, current).map((change) => ({ householdId, change })),
    )
  })
  return new Map(
    [...groupBy(changes, ({ householdId }) => householdId)].map(([id, own]) => [
      id,
      own.map(({ change }) => change),
    ]),
  )
}

function groupChangesOf(
  householdId: HouseholdId,
  former: AnnouncedGroupSession | null,
  current: AnnouncedGroupSession | null,
): readonly GroupSessionChange[] {
  const own = (row: AnnouncedGroupSession | null): AnnouncedGroupSession | null =>
    row?.members.some((one) => one.householdId === householdId) ? row : null
  const [was, is] = [own(former), own(current)]
  if (was && is) return sameForHousehold(was, is, householdId) ? [] : [{ kind: 'moved', was, is }]
  if (is) return [{ kind: 'new', was: null, is }]
  return was ? [{ kind: 'dropped', was, is: null }] : []
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
