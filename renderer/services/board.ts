import { violationsOf, violationsSince, type Violation } from '@shared/domain/rules'
import type { MoveEvaluator } from '@shared/domain/rules/move-evaluator'
import {
  indexConference,
  requestsOfMeeting,
  type ConferenceIndex,
} from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Appointment, Unplaced } from '@shared/domain/plan/plan'
import {
  repairedAppointments,
  repairedConference,
  sessionsLengthened,
  toBeHired,
  type AddedHours,
  type Repair,
} from '@shared/domain/plan/repair'
import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import type { Interpreter } from '@shared/domain/people/people'
import {
  idOf,
  type AppointmentId,
  type InterpreterId,
  type RequestId,
  type SessionId,
} from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { MinuteOfDay } from '@shared/kernel/time'
import { boardWords } from '@shared/words/screens/board'
import type { History } from './history'
import type { Change, Ports, Storage, StorageProblem } from './ports'
import { releasedMeetings } from './released-meetings'
import { unplacedChange } from './unplaced-change'

/** The plan that a person has before them, laid out for judging. */
export interface EditablePlan {
  readonly index: ConferenceIndex
  readonly evaluator: MoveEvaluator
  readonly record: PlanRecord
  readonly appointmentOf: ReadonlyMap<RequestId, AppointmentRecord>
}

/** Why a command on the board failed. Nothing was changed. */
export type BoardProblem =
  | { readonly kind: 'forbidden'; readonly violations: readonly Violation[] }
  | { readonly kind: 'pinned' }
  /** The request, its session or its appointment is no longer there. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'not-saved'; readonly problem: StorageProblem }

export type BoardOutcome = Promise<Result<void, BoardProblem>>

interface BoardPorts {
  readonly newId: Ports['newId']
  readonly storage: Pick<Storage, 'read'>
}

/** Changes by hand of the plan in hand. Requests that are one meeting always go together; only what the rules allow is done. */
export function createBoard({ newId, storage }: BoardPorts, history: Pick<History, 'commit'>) {
  const commit = async (title: string, changes: readonly Change[]): BoardOutcome => {
    if (changes.length === 0) return ok(undefined)
    const outcome = await history.commit({ title, changes })
    return outcome.ok ? ok(undefined) : err({ kind: 'not-saved', problem: outcome.error })
  }

  const newRecord = (plan: EditablePlan, appointment: Appointment): AppointmentRecord => ({
    id: idOf<AppointmentId>(newId()),
    planId: plan.record.id,
    eventId: plan.record.eventId,
    pinned: false,
    meetingId: null,
    ...appointment,
  })

  const moveTo = (
    plan: EditablePlan,
    requestId: RequestId,
    sessionId: SessionId,
    start: MinuteOfDay,
  ): BoardOutcome => {
    const meeting = meetingOf(plan, requestId)
    const verdict = plan.evaluator.verdict(requestId, sessionId, start)
    if (meeting.requests.length === 0 || !verdict) return refused({ kind: 'gone' })
    if (meeting.appointments.some((row) => row.pinned)) return refused({ kind: 'pinned' })
    if (verdict.violations.length > 0) return refused({ kind: 'forbidden', violations: verdict.violations })
    const moved = verdict.appointments.map((appointment): Change => {
      const before = plan.appointmentOf.get(appointment.requestId) ?? null
      const after = before ? { ...before, ...appointment } : newRecord(plan, appointment)
      return { kind: 'appointment', id: after.id, before, after }
    })
    const placed = new Set(meeting.requests.map((request) => request.id))
    const unplaced = plan.record.unplaced.filter((row) => !placed.has(row.requestId))
    const title = meeting.appointments.length > 0 ? boardWords.undoMove : boardWords.undoPlace
    return commit(title, [...moved, ...unplacedChange(plan.record, unplaced)])
  }

  const takeOut = async (plan: EditablePlan, requestId: RequestId): BoardOutcome => {
    const { appointments, requests } = meetingOf(plan, requestId)
    if (appointments.length === 0) return err({ kind: 'gone' })
    if (appointments.some((row) => row.pinned)) return err({ kind: 'pinned' })
    const removed = appointments.map((row): Change => ({
      kind: 'appointment',
      id: row.id,
      before: row,
      after: null,
    }))
    const out = requests.map((request): Unplaced => ({
      requestId: request.id,
      reason: 'taken-out',
      blocking: [{ kind: 'household', id: request.householdId }],
    }))
    const ids = new Set(out.map((row) => row.requestId))
    const others = plan.record.unplaced.filter((row) => !ids.has(row.requestId))
    const released = await releasedMeetings(storage, appointments)
    return commit(boardWords.undoCancel, [
      ...removed,
      ...released,
      ...unplacedChange(plan.record, [...others, ...out]),
    ])
  }

  const setPinned = (plan: EditablePlan, requestId: RequestId, pinned: boolean): BoardOutcome => {
    const { appointments } = meetingOf(plan, requestId)
    if (appointments.length === 0) return refused({ kind: 'gone' })
    const changes = appointments
      .filter((row) => row.pinned !== pinned)
      .map((row): Change => ({ kind: 'appointment', id: row.id, before: row, after: { ...row, pinned } }))
    return commit(pinned ? boardWords.undoPin : boardWords.undoUnpin, changes)
  }

  /**
   * Does what a repair says, with what somebody has agreed to recorded beside it: added hours, a longer session, an interpreter
   * found elsewhere, who needs a name. One step, which undo takes back.
   */
  const makeRoom = async (
    plan: EditablePlan,
    repair: Repair,
    found: FoundInterpreter = { givenName: '', familyName: '' },
  ): BoardOutcome => {
    const touched =
      repair.kind === 'move'
        ? repair.moves.map(({ from }) => from)
        : repair.kind === 'leave-out'
          ? repair.leaves
          : []
    const unchanged = touched.flatMap((row) => unchangedRecord(plan, row) ?? [])
    const isPlacedMeanwhile = repair.appointments.some((row) => plan.appointmentOf.has(row.requestId))
    if (unchanged.length < touched.length || isPlacedMeanwhile) return err({ kind: 'gone' })
    if (unchanged.some((row) => row.pinned)) return err({ kind: 'pinned' })
    const after = repairedAppointments([...plan.appointmentOf.values()], repair)
    const violations = violationsSince(
      violationsOf(plan.evaluator.plan),
      judgedPlan(repairedIndex(plan, repair), after),
    )
    if (violations.length > 0) return err({ kind: 'forbidden', violations })
    const agreed = await agreedChanges(plan, repair, found)
    if (!agreed) return err({ kind: 'gone' })
    const placed = repair.appointments.map((row): Change => {
      const isNew = row.interpreterId === toBeHired && agreed.interpreterId !== null
      const added = newRecord(plan, isNew ? { ...row, interpreterId: agreed.interpreterId } : row)
      return { kind: 'appointment', id: added.id, before: null, after: added }
    })
    const changed = unchanged.map((before, i): Change => {
      const to = repair.kind === 'move' ? repair.moves[i]?.to : undefined
      return { kind: 'appointment', id: before.id, before, after: to ? { ...before, ...to } : null }
    })
    const released = repair.kind === 'leave-out' ? await releasedMeetings(storage, unchanged) : []
    const left = repair.kind === 'leave-out' ? repair.leaves.map((row) => leftFor(row, repair)) : []
    const ids = new Set(repair.appointments.map((row) => row.requestId))
    const unplaced = [...plan.record.unplaced.filter((row) => !ids.has(row.requestId)), ...left]
    return commit(boardWords.undoRepair, [
      ...agreed.changes,
      ...changed,
      ...placed,
      ...released,
      ...unplacedChange(plan.record, unplaced),
    ])
  }

  /** What people have agreed to, as changes of what the event knows of them; null where the event is gone. */
  const agreedChanges = async (
    plan: EditablePlan,
    repair: Repair,
    found: FoundInterpreter,
  ): Promise<{
    readonly changes: readonly Change[]
    readonly interpreterId: InterpreterId | null
  } | null> => {
    const { eventId } = plan.record
    const added = ({ who: subject, sessionId, start, end }: AddedHours): Change => {
      const id = newId()
      return {
        kind: 'availability',
        id,
        before: null,
        after: { id, eventId, subject, sessionId, start, end },
      }
    }
    switch (repair.kind) {
      case 'move':
      case 'leave-out':
        return { changes: [], interpreterId: null }
      case 'widen':
        return { changes: repair.hours.map(added), interpreterId: null }
      case 'lengthen': {
        const before = await storage.read('event', eventId)
        if (!before) return null
        const after = { ...before, sessions: sessionsLengthened(before.sessions, repair) }
        return {
          changes: [{ kind: 'event', id: eventId, before, after }, ...repair.hours.map(added)],
          interpreterId: null,
        }
      }
      case 'hire': {
        const roster = await storage.read('roster', eventId)
        const [own] = repair.appointments
        if (!roster || !own) return null
        const id = idOf<InterpreterId>(newId())
        const interpreter = { id, sourceId: id, ...found, languages: [repair.language] }
        const interpreterIds = [...roster.interpreterIds, id]
        return {
          changes: [
            { kind: 'interpreter', id, before: null, after: interpreter },
            { kind: 'roster', id: eventId, before: roster, after: { ...roster, interpreterIds } },
            added({ who: { kind: 'interpreter', id }, ...own }),
          ],
          interpreterId: id,
        }
      }
    }
  }

  return { moveTo, takeOut, setPinned, makeRoom }
}

/** Who was found to interpret; the language is the repair's. */
export type FoundInterpreter = Pick<Interpreter, 'givenName' | 'familyName'>

/** The event as a repair would have it, for judging. */
function repairedIndex({ index }: EditablePlan, repair: Repair): ConferenceIndex {
  const changed = repairedConference(index.conference, repair)
  return changed === index.conference ? index : indexConference(changed)
}

/** The record of an appointment that still stands where it was when it was looked at. */
function unchangedRecord(plan: EditablePlan, row: Appointment): AppointmentRecord | null {
  const record = plan.appointmentOf.get(row.requestId)
  return record?.sessionId === row.sessionId && record.start === row.start ? record : null
}

const leftFor = ({ requestId }: Appointment, { appointments }: Repair): Unplaced => ({
  requestId,
  reason: 'taken-out',
  blocking: appointments.map((row) => ({ kind: 'request', id: row.requestId })),
})

/** A request with all that share its meeting, and the appointments they have. */
function meetingOf(plan: EditablePlan, requestId: RequestId) {
  const request = plan.index.requests.get(requestId)
  const requests = request ? requestsOfMeeting(plan.index, request) : []
  return { requests, appointments: requests.flatMap((one) => plan.appointmentOf.get(one.id) ?? []) }
}

const refused = (problem: BoardProblem): BoardOutcome => Promise.resolve(err(problem))
