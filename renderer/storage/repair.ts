import { groupBy } from '@shared/kernel/group-by'
import { askedAfterPlanning } from '@shared/domain/plan/unplaced'
import type { Change, ChangeOf, RecordKind, Records, StoreRepair } from '@renderer/workflows/ports'

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

/**
 * The changes after which the plans of a damaged store agree with its requests: appointments of plans or requests that are
 * gone are removed, minutes begun from them stand on their own, and each current plan lists what it has not placed. An event
 * whose plan is gone goes on with its newest draft. Empty for a sound store.
 */
export function repairChanges(stored: PlanRecords): readonly Change[] {
  const plans = byId(stored.plan)
  const requests = byId(stored.request)
  const meetings = byId(stored.meeting)
  const events = stored.event.map((before) => ({ before, after: withPlan(before, stored.plan) }))
  const current = new Set(events.map(({ after }) => after.currentPlanId))
  const isGone = (row: Records['appointment']): boolean =>
    !plans.has(row.planId) || (current.has(row.planId) && !requests.has(row.requestId))
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
        after:
          before.appointmentId === null || kept.has(before.appointmentId)
            ? before
            : { ...before, appointmentId: null },
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
          ? withUnplaced(before, asked.get(before.eventId) ?? [], placed.get(before.id) ?? [])
          : before,
      })),
    ),
  ]
}

/** What a person is told of a repair, by event. */
export function repairReport(stored: PlanRecords, changes: readonly Change[]): StoreRepair {
  const plans = byId(stored.plan)
  const after = new Map(stored.event.map((event) => [event.id, event.currentPlanId]))
  for (const change of changes) {
    if (change.kind === 'event' && change.after) after.set(change.after.id, change.after.currentPlanId)
  }
  const removed = changes.flatMap((change) =>
    change.kind === 'appointment' && change.before && !change.after ? [change.before] : [],
  )
  return {
    events: stored.event
      .map(({ id, title, currentPlanId }) => {
        const planId = after.get(id) ?? null
        return {
          title,
          removedAppointments: removed.filter((row) => row.planId === planId).length,
          listedRequests: changes.reduce((sum, change) => sum + newlyListed(change, planId), 0),
          plan: planId === currentPlanId ? 'kept' : planId === null ? 'none' : 'earlier',
        } as const
      })
      .filter((event) => event.plan !== 'kept' || event.removedAppointments > 0 || event.listedRequests > 0),
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

/** The event with a plan that is there: its own, else its newest draft, else none. */
function withPlan(event: Records['event'], plans: readonly Records['plan'][]): Records['event'] {
  const own = plans.filter((plan) => plan.eventId === event.id)
  if (event.currentPlanId === null || own.some(({ id }) => id === event.currentPlanId)) return event
  const drafts = own.filter(({ revision }) => revision === null)
  const newest = drafts.toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0]
  return { ...event, currentPlanId: newest?.id ?? null }
}

const withMeeting = (
  row: Records['appointment'],
  meetings: ReadonlyMap<Records['meeting']['id'], Records['meeting']>,
): Records['appointment'] =>
  row.meetingId === null || meetings.has(row.meetingId) ? row : { ...row, meetingId: null }

function withUnplaced(
  plan: Records['plan'],
  requests: readonly Records['request'][],
  appointments: readonly Records['appointment'][],
): Records['plan'] {
  const covered = new Set<string>(appointments.map(({ requestId }) => requestId))
  const left = new Set<string>(requests.flatMap(({ id }) => (covered.has(id) ? [] : [id])))
  const listed = plan.unplaced.filter(({ requestId }) => {
    const isFirst = left.has(requestId) && !covered.has(requestId)
    covered.add(requestId)
    return isFirst
  })
  const missing = requests.filter(({ id }) => !covered.has(id))
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
