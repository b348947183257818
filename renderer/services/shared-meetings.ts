import { askedAfterPlanning, unplacedAfter } from '@shared/domain/plan/unplaced'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { Request } from '@shared/domain/requests/request'
import { joinMeeting, leaveMeeting } from '@shared/domain/rules/changed-request'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import { idOf, type MeetingGroupId } from '@shared/kernel/ids'
import { newAppointment } from './board-plan'
import type { Change, Records, Storage } from './ports'
import { releasedMeetings } from './released-meetings'
import { meetingChanges } from './request-changes'
import { unplacedChange } from './unplaced-change'

const removed = (before: Records['commitment']): Change => ({
  kind: 'commitment',
  id: before.id,
  before,
  after: null,
})

/** All that changes where a request comes to the meeting of another. */
export async function joinedChanges(
  storage: Pick<Storage, 'whereAny'>,
  event: PlannedEvent,
  pins: readonly Records['commitment'][],
  { request, other }: { readonly request: Request; readonly other: Request },
  newId: () => string,
): Promise<readonly Change[]> {
  const { index, appointments, appointmentOf } = layOutEvent(event)
  const groupId = other.groupId ?? idOf<MeetingGroupId>(newId())
  const joined = joinMeeting(index, appointments, request, other, groupId)
  const own = pins.filter(({ requestId }) => requestId === request.id)
  const changes = await meetingChanges(
    storage,
    event,
    pins.filter((pin) => !own.includes(pin)),
    joined,
    true,
  )
  const { plan } = event
  const { outcome } = joined
  if (plan === null || outcome.kind !== 'kept') return [...changes, ...own.map(removed)]
  const placed = outcome.appointments.map(({ requestId }) => requestId)
  const added = outcome.appointments
    .filter(({ requestId }) => !appointmentOf.has(requestId))
    .map((row) => newAppointment(plan, newId, row))
  return [
    ...changes,
    ...own.map(removed),
    ...added.map((after): Change => ({ kind: 'appointment', id: after.id, before: null, after })),
    ...unplacedChange(plan, unplacedAfter(plan.record.unplaced, placed)),
  ]
}

/** All that changes where a request meets alone again: the others keep their place, it has none. */
export async function separatedChanges(
  storage: Pick<Storage, 'whereAny'>,
  event: PlannedEvent,
  pins: readonly Records['commitment'][],
  request: Request,
): Promise<readonly Change[]> {
  const { conference, plan } = event
  const eventId = conference.event.id
  const { index, appointmentOf } = layOutEvent(event)
  const appointment = appointmentOf.get(request.id)
  const own = appointment ? [appointment] : []
  return [
    ...leaveMeeting(index, request).map((after): Change => {
      const before = index.requests.get(after.id) ?? after
      return { kind: 'request', id: after.id, before: { ...before, eventId }, after: { ...after, eventId } }
    }),
    ...own.map((before): Change => ({ kind: 'appointment', id: before.id, before, after: null })),
    ...(await releasedMeetings(storage, own)),
    ...pins.filter(({ requestId }) => requestId === request.id).map(removed),
    ...(plan === null || own.length === 0
      ? []
      : unplacedChange(plan, unplacedAfter(plan.record.unplaced, [], [askedAfterPlanning(request)]))),
  ]
}
