import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import { askedAfterPlanning, unplacedAfter } from '@shared/domain/plan/unplaced'
import { emptyDraft } from '@shared/domain/requests/draft'
import type { EventSetup } from '@shared/domain/requests/event-setup'
import type { Request } from '@shared/domain/requests/request'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import { idOf, type EventId, type RequestId, type StaffId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { joinChanges } from './join-changes'
import type { Change, Storage } from './ports'
import { requestChanges } from './request-changes'
import { unplacedChange } from './unplaced-change'
import { unplacedAfterWithdrawal, withdrawalChanges } from './withdrawal-changes'

/** Requests that change together. */
export interface RequestEdits {
  readonly added: readonly Request[]
  readonly changed: readonly { readonly before: Request; readonly after: Request }[]
  readonly withdrawn: readonly Request[]
}

/** All that changes with requests that are added, changed and withdrawn; a plan lists those added as asked after planning. */
export async function requestEdits(
  storage: Pick<Storage, 'where' | 'whereAny'>,
  event: PlannedEvent,
  { added, changed, withdrawn }: RequestEdits,
): Promise<readonly Change[]> {
  const eventId = event.conference.event.id
  const lengthened = changed.filter(({ before, after }) => before.minutes !== after.minutes)
  const pins =
    withdrawn.length + lengthened.length === 0
      ? []
      : (await storage.where('commitment', 'eventId', eventId)).filter(({ status }) => status === 'pinned')
  const changes: Change[] = []
  let now = event
  for (const { before, after } of changed) {
    const isLonger = before.minutes !== after.minutes
    const step = isLonger
      ? await requestChanges(storage, now, pins, after)
      : [requestChange(before, after, eventId)]
    changes.push(...step)
    // A meeting that grows is judged beside those that have grown before it.
    if (isLonger) now = withChanges(now, step)
  }
  changes.push(
    ...added.map((after) => requestChange(null, after, eventId)),
    ...(await withdrawalChanges(storage, now, pins, withdrawn)),
    ...unplacedChange(
      now.plan,
      unplacedAfter(unplacedAfterWithdrawal(now, withdrawn), [], added.map(askedAfterPlanning)),
    ),
  )
  return joinChanges(changes)
}

const requestChange = (before: Request | null, after: Request, eventId: EventId): Change => ({
  kind: 'request',
  id: after.id,
  before: before && { ...before, eventId },
  after: { ...after, eventId },
})

/** An event as it is once requests of it and their meetings have changed. */
function withChanges(event: PlannedEvent, changes: readonly Change[]): PlannedEvent {
  const after = new Map(changes.map((change) => [`${change.kind} ${change.id}`, change]))
  const requests = event.conference.requests.map((row) => {
    const change = after.get(`request ${row.id}`)
    return change?.kind === 'request' && change.after ? change.after : row
  })
  const plan = event.plan && {
    record: changes.reduce(
      (record, change) =>
        change.kind === 'plan' && change.id === record.id ? (change.after ?? record) : record,
      event.plan.record,
    ),
    appointments: event.plan.appointments.flatMap((row) => {
      const change = after.get(`appointment ${row.id}`)
      return change?.kind === 'appointment' ? (change.after ?? []) : row
    }),
  }
  return { ...event, conference: { ...event.conference, requests }, plan }
}

/** Makes requests as they are where nobody says more of them: requested, and as long as is usual at the event. */
export function plainRequests(
  event: PlannedEvent,
  setup: Pick<EventSetup, 'usualMinutes' | 'interpretedExtraMinutes'> | null,
  newId: () => string,
): (who: Pick<Request, 'householdId' | 'studentId'> & { readonly staffId: StaffId }) => Request {
  const { index } = layOutEvent(event)
  const usual = emptyDraft(event.conference)
  return ({ householdId, studentId, staffId }) => {
    const id = idOf<RequestId>(newId())
    const request: Request = {
      ...usual,
      id,
      sourceId: id,
      householdId,
      studentId,
      staffIds: [staffId],
      minutes: setup?.usualMinutes ?? usual.minutes,
      groupId: null,
    }
    const isInterpreted = index.languageToInterpret(request) !== null
    return isInterpreted && setup
      ? { ...request, minutes: minutes(request.minutes + setup.interpretedExtraMinutes) }
      : request
  }
}
