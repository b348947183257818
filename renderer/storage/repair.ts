import { groupBy } from '@shared/kernel/group-by'
import { releaseMeeting } from '@shared/domain/meetings/release-meeting'
import { askedAfterPlanning } from '@shared/domain/plan/unplaced'
import { repeatedAppointments } from './repeated-appointments'
import type { Change, ChangeOf, RecordKind, Records, StoreRepair } from '@renderer/services/ports'

/** The kinds that a repair reads, all of them whole. */
export const repairedKinds = [
  'event',
  'plan',
  'request',
  'appointment',
  'meeting',
  'commitment',
] as const satisfies readonly RecordKind[]

/** The records that make up the plans of all events. */
export type PlanRecords = { readonly [Kind in (typeof repairedKinds)[number]]: readonly Records[Kind][] }

/** The ids of the rows of each kind that cannot be read. */
export type UnreadableIds = ReadonlyMap<RecordKind, ReadonlySet<string>>

/**
 * The changes after which the plans of a damaged store agree with its requests: appointments of plans or requests that are
 * gone are removed, and those of a request that has another; minutes begun from them stand on their own, and each current plan
 * lists what it has not placed. An event whose plan is gone goes on with its newest draft. Empty for a sound store.
 *
 * What cannot be read is there all the same: nothing that names it is removed, and no request counts as not placed while there
 * are appointments that cannot be read.
 */
export function repairChanges(stored: PlanRecords, unreadable: UnreadableIds): readonly Change[] {
  const hidden = (kind: RecordKind): ReadonlySet<string> => unreadable.get(kind) ?? new Set()
  const knownIds = (kind: (typeof repairedKinds)[number]): ReadonlySet<string> =>
    new Set([...stored[kind].map(({ id }) => id), ...hidden(kind)])
  const plans = knownIds('plan')
  const requests = knownIds('request')
  const meetings = knownIds('meeting')
  const events = stored.event.map((before) => ({
    before,
    after: withPlan(before, stored.plan, hidden('plan')),
  }))
  const current = new Set(events.map(({ after }) => after.currentPlanId))
  const repeated = repeatedIn(stored, current)
  const isGone = (row: Records['appointment']): boolean =>
    !plans.has(row.planId) ||
    repeated.has(row.id) ||
    (current.has(row.planId) && !requests.has(row.requestId))
  const appointments = stored.appointment.map((before) => ({
    before,
    after: isGone(before) ? null : current.has(before.planId) ? withMeeting(before, meetings) : before,
  }))
  const kept = byId(appointments.flatMap(({ after }) => after ?? []))
  const placed = groupBy(kept.values(), (row) => row.planId)
  const asked = groupBy(stored.request, (row) => row.eventId)

  return [
    ...changesOf('event', events),
    ...changesOf('appointment', appointments),
    ...changesOf(
      'meeting',
      stored.meeting.map((before) => ({
        before,
        after: releaseMeeting(before, (id) => !kept.has(id) && !hidden('appointment').has(id)),
      })),
    ),
    ...changesOf(
      'commitment',
      stored.commitment.map((before) => ({
        before,
        after: before.status === 'pinned' && !requests.has(before.requestId) ? null : before,
      })),
    ),
    ...changesOf(
      'plan',
      stored.plan.map((before) => ({
        before,
        after: current.has(before.id)
          ? withUnplaced(before, {
              placed: placed.get(before.id) ?? [],
              requests: asked.get(before.eventId) ?? [],
              hiddenRequests: hidden('request'),
              isWhole: hidden('appointment').size === 0,
            })
          : before,
      })),
    ),
  ]
}

/** What is reported to the user about a repair, by event. */
export function repairReport(stored: PlanRecords, changes: readonly Change[]): StoreRepair {
  const plans = byId(stored.plan)
  const after = new Map(stored.event.map((event) => [event.id, event.currentPlanId]))
  for (const change of changes) {
    if (change.kind === 'event' && change.after) after.set(change.after.id, change.after.currentPlanId)
  }
  const removed = changes.flatMap((change) =>
    change.kind === 'appointment' && change.before && !change.after ? [change.before] : [],
  )
  const gone = new Set(removed.map(({ id }) => id))
  const placeOf = (row: Records['appointment']): string => `${row.planId} ${row.requestId}`
  const stillPlaced = new Set(stored.appointment.filter(({ id }) => !gone.has(id)).map(placeOf))
  const isRepeated = (row: Records['appointment']): boolean => stillPlaced.has(placeOf(row))
  return {
    events: stored.event
      .map(({ id, title, currentPlanId }) => {
        const planId = after.get(id) ?? null
        return {
          title,
          removedAppointments: removed.filter((row) => row.planId === planId && !isRepeated(row)).length,
          repeatedAppointments: removed.filter((row) => row.planId === planId && isRepeated(row)).length,
          listedRequests: changes.reduce((sum, change) => sum + newlyListed(change, planId), 0),
          plan: planId === currentPlanId ? 'kept' : planId === null ? 'none' : 'earlier',
        } as const
      })
      .filter(
        ({ plan, removedAppointments, repeatedAppointments, listedRequests }) =>
          plan !== 'kept' || removedAppointments + repeatedAppointments + listedRequests > 0,
      ),
    leftOverAppointments: removed.filter((row) => !plans.has(row.planId)).length,
  }
}

function newlyListed(change: Change, planId: string | null): number {
  if (change.kind !== 'plan' || change.id !== planId || !change.before || !change.after) return 0
  const before = new Set(change.before.unplaced.map((row) => row.requestId))
  return change.after.unplaced.filter((row) => !before.has(row.requestId)).length
}

const byId = <Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<Row['id'], Row> =>
  new Map(rows.map((row) => [row.id, row]))

/** The appointments of each current plan whose request has another there. */
function repeatedIn(stored: PlanRecords, current: ReadonlySet<string | null>): ReadonlySet<string> {
  const placed = groupBy(stored.appointment, (row) => row.planId)
  const begun = new Set(stored.meeting.map(({ appointmentId }) => appointmentId))
  const repeated = stored.plan
    .filter(({ id }) => current.has(id))
    .flatMap((plan) => {
      const announced = stored.plan
        .filter(({ eventId, revision }) => eventId === plan.eventId && revision !== null)
        .toSorted((a, b) => (b.revision ?? 0) - (a.revision ?? 0))[0]
      return repeatedAppointments(
        placed.get(plan.id) ?? [],
        (announced && placed.get(announced.id)) ?? [],
        ({ id }) => begun.has(id),
      )
    })
  return new Set(repeated.map(({ id }) => id))
}

/** The event with a plan that is there: its own, else its newest draft, else none. */
function withPlan(
  event: Records['event'],
  plans: readonly Records['plan'][],
  hidden: ReadonlySet<string>,
): Records['event'] {
  const { currentPlanId } = event
  const own = plans.filter(({ eventId }) => eventId === event.id)
  const isThere = (id: string): boolean => hidden.has(id) || own.some((plan) => plan.id === id)
  if (currentPlanId === null || isThere(currentPlanId)) return event
  const drafts = own.filter(({ revision }) => revision === null)
  const newest = drafts.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0]
  return { ...event, currentPlanId: newest?.id ?? null }
}

const withMeeting = (row: Records['appointment'], meetings: ReadonlySet<string>): Records['appointment'] =>
  row.meetingId === null || meetings.has(row.meetingId) ? row : { ...row, meetingId: null }

/** What is known of the requests of a plan; `isWhole` where all appointments can be read. */
interface KnownRequests {
  readonly placed: readonly Records['appointment'][]
  readonly requests: readonly Records['request'][]
  readonly hiddenRequests: ReadonlySet<string>
  readonly isWhole: boolean
}

/** The plan with each request listed once at most, none that has an appointment, and those added that surely have none. */
function withUnplaced(
  plan: Records['plan'],
  { placed, requests, hiddenRequests, isWhole }: KnownRequests,
): Records['plan'] {
  const covered = new Set<string>(placed.map(({ requestId }) => requestId))
  const asked = new Set<string>([...requests.map(({ id }) => id), ...hiddenRequests])
  const listed = plan.unplaced.filter(({ requestId }) => {
    const isFirst = asked.has(requestId) && !covered.has(requestId)
    covered.add(requestId)
    return isFirst
  })
  const missing = isWhole ? requests.filter(({ id }) => !covered.has(id)) : []
  return missing.length === 0 && listed.length === plan.unplaced.length
    ? plan
    : { ...plan, unplaced: [...listed, ...missing.map(askedAfterPlanning)] }
}

/** The changes of one kind: those that leave a record as it was are none. */
function changesOf<Kind extends RecordKind>(
  kind: Kind,
  rows: readonly { readonly before: Records[Kind]; readonly after: Records[Kind] | null }[],
): readonly ChangeOf<Kind>[] {
  return rows
    .filter(({ before, after }) => after !== before)
    .map(({ before, after }) => ({ kind, id: before.id, before, after }))
}
