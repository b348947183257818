import {
  checkDraft,
  surroundingsOf,
  type DraftProblem,
  type RequestDraft,
} from '@shared/domain/requests/draft'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import { askedAfterPlanning, unplacedAfter } from '@shared/domain/plan/unplaced'
import type { Priority } from '@shared/domain/requests/request'
import { mayJoin } from '@shared/domain/rules/changed-request'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import { idOf, type EventId, type RequestId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { requestWords } from '@shared/words/screens/requests'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import type { History } from './history'
import type { Change, Edit, Ports, Storage } from './ports'
import { requestChanges } from './request-changes'
import { joinedChanges, separatedChanges } from './shared-meetings'
import { unplacedAfterWithdrawal, withdrawalChanges } from './withdrawal-changes'
import { unplacedChange } from './unplaced-change'

export type RequestProblem =
  | { readonly kind: 'draft'; readonly problems: readonly DraftProblem[] }
  /** The request or its event is no longer there. */
  | { readonly kind: 'gone' }
  | NotSaved

interface RequestPorts {
  readonly newId: Ports['newId']
  readonly storage: Pick<Storage, 'planned' | 'where' | 'whereAny'>
}

type Making = Promise<Result<Edit | null, RequestProblem>> | Result<Edit | null, RequestProblem>

/**
 * Requests edited by hand: added, withdrawn, prioritised. Each command is one edit that keeps request and plan
 * consistent.
 */
export function createRequests(
  { newId, storage }: RequestPorts,
  history: Pick<History, 'commit' | 'failure'>,
) {
  const edit = createEditQueue<RequestProblem>(history, notSaved)
  const editEvent = (
    eventId: EventId,
    make: (event: PlannedEvent) => Making,
  ): Promise<Result<void, RequestProblem>> =>
    edit(async () => {
      const event = await storage.planned(eventId)
      return event ? make(event) : err({ kind: 'gone' })
    })
  const pinsOf = async (eventId: EventId) =>
    (await storage.where('commitment', 'eventId', eventId)).filter(({ status }) => status === 'pinned')

  return {
    /** Adds a request. A plan that is already made takes it up as not placed: asked after planning. */
    add: async (eventId: EventId, draft: RequestDraft): Promise<Result<RequestId, RequestProblem>> => {
      const id = idOf<RequestId>(newId())
      const saved = await editEvent(eventId, ({ conference, plan }) => {
        const checked = checkDraft(draft, surroundingsOf(conference, null))
        if (!checked.request) return err({ kind: 'draft', problems: checked.problems })
        const after = { ...checked.request, id, sourceId: id, groupId: null, eventId }
        const { unplaced } = plan?.record ?? { unplaced: [] }
        return ok({
          title: requestWords.undoAdd,
          changes: [
            { kind: 'request', id, before: null, after },
            ...unplacedChange(plan, unplacedAfter(unplaced, [], [askedAfterPlanning(after)])),
          ],
        })
      })
      return saved.ok ? ok(id) : saved
    },

    /**
     * Changes what a request asks, and with it what its whole meeting shares. In a plan the meeting keeps its place where the
     * rules allow that and else loses it; one step, which undo takes back.
     */
    change: (
      eventId: EventId,
      requestId: RequestId,
      draft: RequestDraft,
    ): Promise<Result<void, RequestProblem>> =>
      editEvent(eventId, async (event) => {
        const before = event.conference.requests.find(({ id }) => id === requestId)
        if (!before) return err({ kind: 'gone' })
        const checked = checkDraft(draft, surroundingsOf(event.conference, requestId))
        if (!checked.request) return err({ kind: 'draft', problems: checked.problems })
        const changes = await requestChanges(storage, event, await pinsOf(eventId), {
          ...before,
          ...checked.request,
        })
        return ok({ title: requestWords.undoChange, changes })
      }),

    /** Has a family come to the meeting of another: one meeting from then on, with what the other's has. */
    join: (
      eventId: EventId,
      requestId: RequestId,
      otherId: RequestId,
    ): Promise<Result<void, RequestProblem>> =>
      editEvent(eventId, async (event) => {
        const request = event.conference.requests.find(({ id }) => id === requestId)
        const other = event.conference.requests.find(({ id }) => id === otherId)
        if (!request || !other || !mayJoin(layOutEvent(event).index, request, other))
          return err({ kind: 'gone' })
        const pins = await pinsOf(eventId)
        const changes = await joinedChanges(storage, event, pins, { request, other }, newId)
        return ok({ title: requestWords.together.undoJoin, changes })
      }),

    /** Has a family meet alone again. In a plan the others keep their place. */
    separate: (eventId: EventId, requestId: RequestId): Promise<Result<void, RequestProblem>> =>
      editEvent(eventId, async (event) => {
        const request = event.conference.requests.find(({ id }) => id === requestId)
        if (!request) return err({ kind: 'gone' })
        const changes = await separatedChanges(storage, event, await pinsOf(eventId), request)
        return ok({ title: requestWords.together.undoSeparate, changes })
      }),

    /** Withdraws requests with their appointments, pins and reasons; announced revisions stay as they are. */
    withdraw: (eventId: EventId, requestIds: readonly RequestId[]): Promise<Result<void, RequestProblem>> =>
      editEvent(eventId, async ({ conference, plan }) => {
        const ids = new Set(requestIds)
        const requests = conference.requests.filter(({ id }) => ids.has(id))
        if (requests.length < ids.size) return err({ kind: 'gone' })
        const changes = [
          ...(await withdrawalChanges(storage, { conference, plan }, await pinsOf(eventId), requests)),
          ...unplacedChange(plan, unplacedAfterWithdrawal({ conference, plan }, requests)),
        ]
        return ok({ title: requestWords.undoWithdraw, changes })
      }),

    /** Gives requests another priority; those that have it already are left as they are. */
    setPriority: (
      eventId: EventId,
      requestIds: readonly RequestId[],
      priority: Priority,
    ): Promise<Result<void, RequestProblem>> =>
      editEvent(eventId, ({ conference }) => {
        const ids = new Set(requestIds)
        const requests = conference.requests.filter(({ id }) => ids.has(id))
        if (requests.length < ids.size) return err({ kind: 'gone' })
        const changes = requests
          .filter((row) => row.priority !== priority)
          .map((row): Change => {
            const before = { ...row, eventId }
            return { kind: 'request', id: row.id, before, after: { ...before, priority } }
          })
        return ok(changes.length === 0 ? null : { title: requestWords.undoSetPriority, changes })
      }),
  }
}
