import { requestsOfMeeting } from '@shared/domain/plan/conference-index'
import type { Appointment, Unplaced } from '@shared/domain/plan/plan'
import { unplacedAfter } from '@shared/domain/plan/unplaced'
import type { Repair } from '@shared/domain/plan/repair'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import type { EventId, RequestId, SessionId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { MinuteOfDay } from '@shared/kernel/time'
import { boardWords } from '@shared/words/screens/board'
import { familyPlacesWords } from '@shared/words/screens/waiting'
import { newAppointment, type BoardProblem, type EditablePlan } from './board-plan'
import { createEditQueue, notSaved } from './edit-queue'
import type { History } from './history'
import { makingRoom, type FoundInterpreter } from './making-room'
import type { Change, Edit, Ports, Storage } from './ports'
import { releasedMeetings } from './released-meetings'
import { unplacedChange } from './unplaced-change'

export type { BoardProblem } from './board-plan'
export type { FoundInterpreter } from './making-room'

export type BoardOutcome = Promise<Result<void, BoardProblem>>

interface BoardPorts {
  readonly newId: Ports['newId']
  readonly storage: Pick<Storage, 'planned' | 'read' | 'whereAny'>
}

/**
 * Changes of a plan by hand, each of the plan as it is stored then. Requests that are one meeting always go together; only what
 * the rules allow is done.
 */
export function createBoard(ports: BoardPorts, history: Pick<History, 'commit' | 'failure'>) {
  const { newId, storage } = ports
  const edit = createEditQueue<BoardProblem>(history, notSaved)
  const editPlan = (
    eventId: EventId,
    make: (plan: EditablePlan) => Result<Edit, BoardProblem> | Promise<Result<Edit, BoardProblem>>,
  ): BoardOutcome =>
    edit(async () => {
      const event = await storage.planned(eventId)
      if (!event?.plan) return err({ kind: 'gone' })
      const made = await make({ ...layOutEvent(event), plan: event.plan })
      return made.ok && made.value.changes.length === 0 ? ok(null) : made
    })

  return {
    moveTo: (
      eventId: EventId,
      requestId: RequestId,
      sessionId: SessionId,
      start: MinuteOfDay,
    ): BoardOutcome =>
      editPlan(eventId, (event) => {
        const { plan, appointmentOf } = event
        const { requests, appointments } = meetingOf(event, requestId)
        const verdict = event.evaluator().verdict(requestId, sessionId, start)
        if (requests.length === 0 || !verdict) return err({ kind: 'gone' })
        if (appointments.some((row) => row.pinned)) return err({ kind: 'pinned' })
        if (verdict.violations.length > 0) return err({ kind: 'forbidden', violations: verdict.violations })
        const moved = verdict.appointments.map((appointment): Change => {
          const before = appointmentOf.get(appointment.requestId) ?? null
          const after = before ? { ...before, ...appointment } : newAppointment(plan, newId, appointment)
          return { kind: 'appointment', id: after.id, before, after }
        })
        const placed = requests.map((request) => request.id)
        return ok({
          title: appointments.length > 0 ? boardWords.undoMove : boardWords.undoPlace,
          changes: [...moved, ...unplacedChange(plan, unplacedAfter(plan.record.unplaced, placed))],
        })
      }),

    takeOut: (eventId: EventId, requestId: RequestId): BoardOutcome =>
      editPlan(eventId, async (event) => {
        const { plan } = event
        const { appointments, requests } = meetingOf(event, requestId)
        if (appointments.length === 0) return err({ kind: 'gone' })
        if (appointments.some((row) => row.pinned)) return err({ kind: 'pinned' })
        const out = requests.map((request): Unplaced => ({
          requestId: request.id,
          reason: 'taken-out',
          blocking: [{ kind: 'household', id: request.householdId }],
        }))
        return ok({
          title: boardWords.undoCancel,
          changes: [
            ...appointments.map((row): Change => ({
              kind: 'appointment',
              id: row.id,
              before: row,
              after: null,
            })),
            ...(await releasedMeetings(storage, appointments)),
            ...unplacedChange(plan, unplacedAfter(plan.record.unplaced, [], out)),
          ],
        })
      }),

    setPinned: (eventId: EventId, requestId: RequestId, pinned: boolean): BoardOutcome =>
      editPlan(eventId, (event) => {
        const { appointments } = meetingOf(event, requestId)
        if (appointments.length === 0) return err({ kind: 'gone' })
        const changes = appointments
          .filter((row) => row.pinned !== pinned)
          .map((row): Change => ({
            kind: 'appointment',
            id: row.id,
            before: row,
            after: { ...row, pinned },
          }))
        return ok({ title: pinned ? boardWords.undoPin : boardWords.undoUnpin, changes })
      }),

    /** Keeps places found for a family's requests, where they are still free. Nothing else moves. */
    placeFamily: (eventId: EventId, appointments: readonly Appointment[]): BoardOutcome =>
      editPlan(eventId, async (event) => {
        const repair = { kind: 'move', moves: [], announced: 0, appointments } as const
        const made = await makingRoom(ports, event, repair, { givenName: '', familyName: '' })
        return made.ok ? ok({ ...made.value, title: familyPlacesWords.undo }) : made
      }),

    /**
     * Does what a repair says, with what somebody has agreed to recorded beside it: added hours, a longer session, an interpreter
     * found elsewhere, who needs a name. One step, which undo takes back.
     */
    makeRoom: (
      eventId: EventId,
      repair: Repair,
      found: FoundInterpreter = { givenName: '', familyName: '' },
    ): BoardOutcome => editPlan(eventId, (event) => makingRoom(ports, event, repair, found)),
  }
}

/** A request with all that share its meeting, and the appointments they have. */
function meetingOf({ index, appointmentOf }: EditablePlan, requestId: RequestId) {
  const request = index.requests.get(requestId)
  const requests = request ? requestsOfMeeting(index, request) : []
  return { requests, appointments: requests.flatMap((one) => appointmentOf.get(one.id) ?? []) }
}
