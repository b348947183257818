import {
  checkDraft,
  surroundingsOf,
  type DraftProblem,
  type RequestDraft,
} from '@shared/domain/requests/draft'
import type { Conference } from '@shared/domain/plan/plan'
import { askedAfterPlanning, unplacedWithout } from '@shared/domain/plan/unplaced'
import type { Priority, Request } from '@shared/domain/requests/request'
import { idOf, type EventId, type RequestId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { requestWords } from '@shared/words/screens/requests'
import type { History } from './history'
import type { Change, Ports, Records, Storage, StorageProblem } from './ports'
import { releasedMeetings } from './released-meetings'
import { requestChanges } from './request-changes'
import { unplacedChange } from './unplaced-change'

export type AddProblem =
  | { readonly kind: 'draft'; readonly problems: readonly DraftProblem[] }
  | { readonly kind: 'not-saved'; readonly problem: StorageProblem }

/** `gone`: the request or its event is no longer there. */
export type ChangeProblem = AddProblem | { readonly kind: 'gone' }

interface RequestPorts {
  readonly newId: Ports['newId']
  readonly storage: Pick<Storage, 'read' | 'readAll' | 'planned' | 'conference'>
}

/**
 * Requests edited by hand: added, withdrawn, prioritised. Each command is one edit that keeps request and plan
 * consistent.
 */
export function createRequests({ newId, storage }: RequestPorts, history: Pick<History, 'commit'>) {
  /** Adds a request. A plan that is already made takes it up as not placed: asked after planning. */
  const add = async (conference: Conference, draft: RequestDraft): Promise<Result<RequestId, AddProblem>> => {
    const { event } = conference
    const checked = checkDraft(draft, surroundingsOf(conference, null))
    if (!checked.request) return err({ kind: 'draft', problems: checked.problems })
    const id = idOf<RequestId>(newId())
    const after = { ...checked.request, id, sourceId: id, groupId: null, rank: null, eventId: event.id }
    const plan = await currentPlan(storage, event.id)
    const saved = await history.commit({
      title: requestWords.undoAdd,
      changes: [
        { kind: 'request', id, before: null, after },
        ...(plan ? unplacedChange(plan, [...plan.unplaced, askedAfterPlanning(after)]) : []),
      ],
    })
    return saved.ok ? ok(id) : err({ kind: 'not-saved', problem: saved.error })
  }

  /**
   * Changes what a request asks, and with it what its whole meeting shares. In a plan the meeting keeps its place where the
   * rules allow that and else loses it; one step, which undo takes back.
   */
  const change = async (
    eventId: EventId,
    requestId: RequestId,
    draft: RequestDraft,
  ): Promise<Result<void, ChangeProblem>> => {
    const planned = await storage.planned(eventId)
    const conference = planned?.conference ?? (await storage.conference(eventId))
    const before = conference?.requests.find(({ id }) => id === requestId)
    if (!conference || !before) return err({ kind: 'gone' })
    const checked = checkDraft(draft, surroundingsOf(conference, requestId))
    if (!checked.request) return err({ kind: 'draft', problems: checked.problems })
    const { commitment } = await storage.readAll(['commitment'])
    const changes = await requestChanges(
      storage,
      { conference, planned, pins: commitment.filter(({ status }) => status === 'pinned') },
      { ...before, ...checked.request },
    )
    const saved = await history.commit({ title: requestWords.undoChange, changes })
    return saved.ok ? ok(undefined) : err({ kind: 'not-saved', problem: saved.error })
  }

  /** Withdraws requests with their appointments, pins and reasons; announced revisions stay as they are. */
  const withdraw = async (
    eventId: EventId,
    requests: readonly Request[],
  ): Promise<Result<void, StorageProblem>> => {
    const ids = new Set(requests.map((request) => request.id))
    const plan = await currentPlan(storage, eventId)
    const { appointment, commitment, request } = await storage.readAll([
      'appointment',
      'commitment',
      'request',
    ])
    const byId = new Map(request.map((row) => [row.id, row]))
    const appointments = appointment.filter((row) => row.planId === plan?.id && ids.has(row.requestId))
    const pins = commitment.filter((row) => row.status === 'pinned' && ids.has(row.requestId))
    return history.commit({
      title: requestWords.undoWithdraw,
      changes: [
        ...requests.map((row): Change => ({
          kind: 'request',
          id: row.id,
          before: { ...row, eventId },
          after: null,
        })),
        ...appointments.map((row): Change => ({ kind: 'appointment', id: row.id, before: row, after: null })),
        ...pins.map((row): Change => ({ kind: 'commitment', id: row.id, before: row, after: null })),
        ...(await releasedMeetings(storage, appointments)),
        ...(plan ? unplacedChange(plan, unplacedWithout(plan.unplaced, ids, byId)) : []),
      ],
    })
  }

  /** Gives requests another priority; those that have it already are left as they are. */
  const setPriority = (
    eventId: EventId,
    requests: readonly Request[],
    priority: Priority,
  ): Promise<Result<void, StorageProblem>> => {
    const changes = requests
      .filter((row) => row.priority !== priority)
      .map((row): Change => {
        const before = { ...row, eventId }
        return { kind: 'request', id: row.id, before, after: { ...before, priority } }
      })
    return changes.length === 0
      ? Promise.resolve(ok(undefined))
      : history.commit({ title: requestWords.undoSetPriority, changes })
  }

  return { add, change, withdraw, setPriority }
}

async function currentPlan(
  storage: Pick<Storage, 'read'>,
  eventId: EventId,
): Promise<Records['plan'] | null> {
  const event = await storage.read('event', eventId)
  return event?.currentPlanId ? storage.read('plan', event.currentPlanId) : null
}
