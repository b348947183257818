import type { Interpreter } from '@shared/domain/people/people'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
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
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { unplacedAfter } from '@shared/domain/plan/unplaced'
import { violationsOf, violationsSince } from '@shared/domain/rules'
import { idOf, type EventId, type InterpreterId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { boardWords } from '@shared/words/screens/board'
import { newAppointment, type BoardProblem, type EditablePlan } from './board-plan'
import type { Change, Edit, Ports, Storage } from './ports'
import { releasedMeetings } from './released-meetings'
import { unplacedChange } from './unplaced-change'

/** Who was found to interpret; the language is the repair's. */
export type FoundInterpreter = Pick<Interpreter, 'givenName' | 'familyName'>

interface MakingRoomPorts {
  readonly newId: Ports['newId']
  readonly storage: Pick<Storage, 'read' | 'whereAny'>
}

/** The edit that does what a repair says, where what it moves or leaves out still stands as it was looked at. */
export async function makingRoom(
  { newId, storage }: MakingRoomPorts,
  event: EditablePlan,
  repair: Repair,
  found: FoundInterpreter,
): Promise<Result<Edit, BoardProblem>> {
  const { plan, appointmentOf } = event
  const touched = touchedBy(repair)
  const unchanged = touched.flatMap((row) => unchangedRecord(event, row) ?? [])
  const isPlacedMeanwhile = repair.appointments.some((row) => appointmentOf.has(row.requestId))
  if (unchanged.length < touched.length || isPlacedMeanwhile) return err({ kind: 'gone' })
  if (unchanged.some((row) => row.pinned)) return err({ kind: 'pinned' })
  const after = repairedAppointments(event.appointments, repair)
  const violations = violationsSince(
    violationsOf(event.evaluator().plan),
    judgedPlan(repairedIndex(event, repair), after),
  )
  if (violations.length > 0) return err({ kind: 'forbidden', violations })
  const agreed = await agreedChanges({ newId, storage }, plan.record.eventId, repair, found)
  if (!agreed) return err({ kind: 'gone' })
  const placed = repair.appointments.map((row): Change => {
    const isNew = row.interpreterId === toBeHired && agreed.interpreterId !== null
    const added = newAppointment(plan, newId, isNew ? { ...row, interpreterId: agreed.interpreterId } : row)
    return { kind: 'appointment', id: added.id, before: null, after: added }
  })
  const changed = unchanged.map((before, i): Change => {
    const to = repair.kind === 'move' ? repair.moves[i]?.to : undefined
    return { kind: 'appointment', id: before.id, before, after: to ? { ...before, ...to } : null }
  })
  const released = repair.kind === 'leave-out' ? await releasedMeetings(storage, unchanged) : []
  const left = repair.kind === 'leave-out' ? repair.leaves.map((row) => leftFor(row, repair)) : []
  const ids = repair.appointments.map((row) => row.requestId)
  return ok({
    title: boardWords.undoRepair,
    changes: [
      ...agreed.changes,
      ...changed,
      ...placed,
      ...released,
      ...unplacedChange(plan, unplacedAfter(plan.record.unplaced, ids, left)),
    ],
  })
}

interface Agreed {
  readonly changes: readonly Change[]
  /** Where one was found. */
  readonly interpreterId: InterpreterId | null
}

/** What people have agreed to, as changes of what the event knows of them; null where the event is gone. */
async function agreedChanges(
  { newId, storage }: MakingRoomPorts,
  eventId: EventId,
  repair: Repair,
  found: FoundInterpreter,
): Promise<Agreed | null> {
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

/** The appointments that a repair moves or leaves out. */
function touchedBy(repair: Repair): readonly Appointment[] {
  if (repair.kind === 'move') return repair.moves.map(({ from }) => from)
  return repair.kind === 'leave-out' ? repair.leaves : []
}

/** The record of an appointment that still stands where it was when it was looked at. */
function unchangedRecord({ appointmentOf }: EditablePlan, row: Appointment): AppointmentRecord | null {
  const record = appointmentOf.get(row.requestId)
  return record?.sessionId === row.sessionId && record.start === row.start ? record : null
}

/** The event as a repair would have it, for judging. */
function repairedIndex({ index }: EditablePlan, repair: Repair): ConferenceIndex {
  const changed = repairedConference(index.conference, repair)
  return changed === index.conference ? index : indexConference(changed)
}

const leftFor = ({ requestId }: Appointment, { appointments }: Repair): Unplaced => ({
  requestId,
  reason: 'taken-out',
  blocking: appointments.map((row) => ({ kind: 'request', id: row.requestId })),
})
