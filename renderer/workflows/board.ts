import { violationsOf, violationsSince, type Violation } from '@shared/domain/rules'
import type { Board } from '@shared/domain/rules/verdict'
import { requestsOfMeeting, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Appointment, Unplaced } from '@shared/domain/plan/plan'
import { repairedAppointments, type Repair } from '@shared/domain/plan/repair'
import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import { idOf, type AppointmentId, type RequestId, type SessionId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { MinuteOfDay } from '@shared/kernel/time'
import { boardWords } from '@shared/words/screens/board'
import type { History } from './history'
import type { Change, Ports, Storage, StorageProblem } from './ports'
import { unplacedChange } from './unplaced-change'

/** The plan that a person has before them, laid out for judging. */
export interface PlanInHand {
  readonly index: ConferenceIndex
  readonly board: Board
  readonly record: PlanRecord
  readonly appointmentOf: ReadonlyMap<RequestId, AppointmentRecord>
}

/** Why a deed on the board was not done. Nothing was changed. */
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

  const newRecord = (plan: PlanInHand, appointment: Appointment): AppointmentRecord => ({
    id: idOf<AppointmentId>(newId()),
    planId: plan.record.id,
    eventId: plan.record.eventId,
    pinned: false,
    meetingId: null,
    ...appointment,
  })

  const moveTo = (
    plan: PlanInHand,
    requestId: RequestId,
    sessionId: SessionId,
    start: MinuteOfDay,
  ): BoardOutcome => {
    const meeting = meetingOf(plan, requestId)
    const verdict = plan.board.verdict(requestId, sessionId, start)
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

  const takeOut = async (plan: PlanInHand, requestId: RequestId): BoardOutcome => {
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
    const released = await releasedRecords(storage, appointments)
    return commit(boardWords.undoCancel, [
      ...removed,
      ...released,
      ...unplacedChange(plan.record, [...others, ...out]),
    ])
  }

  const setPinned = (plan: PlanInHand, requestId: RequestId, pinned: boolean): BoardOutcome => {
    const { appointments } = meetingOf(plan, requestId)
    if (appointments.length === 0) return refused({ kind: 'gone' })
    const changes = appointments
      .filter((row) => row.pinned !== pinned)
      .map((row): Change => ({ kind: 'appointment', id: row.id, before: row, after: { ...row, pinned } }))
    return commit(pinned ? boardWords.undoPin : boardWords.undoUnpin, changes)
  }

  const makeRoom = async (plan: PlanInHand, repair: RoomMaking): BoardOutcome => {
    const touched = repair.kind === 'move' ? repair.moves.map(({ from }) => from) : repair.leaves
    const standing = touched.flatMap((row) => standingRecord(plan, row) ?? [])
    const isPlacedMeanwhile = repair.appointments.some((row) => plan.appointmentOf.has(row.requestId))
    if (standing.length < touched.length || isPlacedMeanwhile) return err({ kind: 'gone' })
    if (standing.some((row) => row.pinned)) return err({ kind: 'pinned' })
    const after = repairedAppointments([...plan.appointmentOf.values()], repair)
    const violations = violationsSince(violationsOf(plan.board.plan), judgedPlan(plan.index, after))
    if (violations.length > 0) return err({ kind: 'forbidden', violations })
    const placed = repair.appointments.map((row): Change => {
      const added = newRecord(plan, row)
      return { kind: 'appointment', id: added.id, before: null, after: added }
    })
    const changed = standing.map((before, i): Change => {
      const to = repair.kind === 'move' ? repair.moves[i]?.to : undefined
      return { kind: 'appointment', id: before.id, before, after: to ? { ...before, ...to } : null }
    })
    const released = repair.kind === 'leave-out' ? await releasedRecords(storage, standing) : []
    const left = repair.kind === 'leave-out' ? repair.leaves.map((row) => leftFor(row, repair)) : []
    const ids = new Set(repair.appointments.map((row) => row.requestId))
    const unplaced = [...plan.record.unplaced.filter((row) => !ids.has(row.requestId)), ...left]
    return commit(boardWords.undoRepair, [
      ...changed,
      ...placed,
      ...released,
      ...unplacedChange(plan.record, unplaced),
    ])
  }

  return { moveTo, takeOut, setPinned, makeRoom }
}

/** A repair that the office can have done for it: it changes nothing but the plan. */
export type RoomMaking = Extract<Repair, { kind: 'move' | 'leave-out' }>

/** The record of an appointment that still stands where it was when it was looked at. */
function standingRecord(plan: PlanInHand, row: Appointment): AppointmentRecord | null {
  const record = plan.appointmentOf.get(row.requestId)
  return record?.sessionId === row.sessionId && record.start === row.start ? record : null
}

const leftFor = ({ requestId }: Appointment, { appointments }: RoomMaking): Unplaced => ({
  requestId,
  reason: 'taken-out',
  blocking: appointments.map((row) => ({ kind: 'request', id: row.requestId })),
})

/** A request with all that share its meeting, and the appointments they have. */
function meetingOf(plan: PlanInHand, requestId: RequestId) {
  const request = plan.index.requests.get(requestId)
  const requests = request ? requestsOfMeeting(plan.index, request) : []
  return { requests, appointments: requests.flatMap((one) => plan.appointmentOf.get(one.id) ?? []) }
}

/** Meeting records outlive their appointments: those begun already stand on their own from now on. */
async function releasedRecords(
  storage: Pick<Storage, 'read'>,
  appointments: readonly AppointmentRecord[],
): Promise<readonly Change[]> {
  const changes: Change[] = []
  for (const { meetingId } of appointments) {
    const before = meetingId === null ? null : await storage.read('meeting', meetingId)
    if (before)
      changes.push({ kind: 'meeting', id: before.id, before, after: { ...before, appointmentId: null } })
  }
  return changes
}

const refused = (problem: BoardProblem): BoardOutcome => Promise.resolve(err(problem))
