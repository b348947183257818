import { sameStaff } from '@shared/domain/plan/commitments'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import { askedAfterPlanning, unplacedAfter } from '@shared/domain/plan/unplaced'
import type { Request } from '@shared/domain/requests/request'
import { changeRequest, pinnedTimeAlone, type ChangedRequest } from '@shared/domain/rules/changed-request'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import type { Change, Records, Storage } from './ports'
import { releasedMeetings } from './released-meetings'
import { unplacedChange } from './unplaced-change'

/** All that changes with a request: its meeting, its appointments or its place, pins that named others, the list of what is not placed. */
export function requestChanges(
  storage: Pick<Storage, 'whereAny'>,
  event: PlannedEvent,
  pins: readonly Records['commitment'][],
  changed: Request,
): Promise<readonly Change[]> {
  const { index, appointments } = layOutEvent(event)
  const old = index.requests.get(changed.id)
  const isDifferent = old !== undefined && isDifferentRequest(old, changed)
  return meetingChanges(storage, event, pins, changeRequest(index, appointments, changed), isDifferent)
}

/** The same of the requests of a meeting. `isDifferent`: a plan has to follow the change. Appointments that are new are not among them. */
export async function meetingChanges(
  storage: Pick<Storage, 'whereAny'>,
  event: PlannedEvent,
  pins: readonly Records['commitment'][],
  { requests, outcome }: ChangedRequest,
  isDifferent: boolean,
): Promise<readonly Change[]> {
  const { conference, plan } = event
  const eventId = conference.event.id
  const before = new Map(conference.requests.map((one) => [one.id, one]))
  const { appointments } = layOutEvent(event)
  const ids = new Set(requests.map(({ id }) => id))
  const unchanged = appointments.filter(({ requestId }) => ids.has(requestId))
  const isReleased = outcome.kind === 'released'
  const placed = new Map(
    outcome.kind === 'kept' ? outcome.appointments.map((row) => [row.requestId, row]) : [],
  )
  const { unplaced } = plan?.record ?? { unplaced: [] }
  return [
    ...requests.map((one): Change => {
      const was = before.get(one.id) ?? one
      return { kind: 'request', id: one.id, before: { ...was, eventId }, after: { ...one, eventId } }
    }),
    ...unchanged.map((row): Change => {
      const after = isReleased ? null : { ...row, ...placed.get(row.requestId) }
      return { kind: 'appointment', id: row.id, before: row, after }
    }),
    ...(isReleased ? await releasedMeetings(storage, unchanged) : []),
    ...pins
      .filter((pin) => ids.has(pin.requestId) && (isReleased || isDifferent))
      .map((pin): Change => {
        const after = isReleased ? null : pinnedTimeAlone(pin)
        return { kind: 'commitment', id: pin.id, before: pin, after }
      }),
    ...(isReleased || (isDifferent && outcome.kind === 'not-placed')
      ? unplacedChange(plan, unplacedAfter(unplaced, [], requests.map(askedAfterPlanning)))
      : []),
  ]
}

/** Whether a change is one that a plan has to follow. */
const isDifferentRequest = (before: Request, after: Request): boolean =>
  !sameStaff(before.staffIds, after.staffIds) ||
  before.minutes !== after.minutes ||
  before.mode !== after.mode ||
  before.roomId !== after.roomId ||
  before.studentAttends !== after.studentAttends
