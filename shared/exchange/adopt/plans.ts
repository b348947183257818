import type { AdoptionNote } from '@shared/domain/folder/adoption'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import { appointmentOf, indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { BlockingFact, Conference, Unplaced } from '@shared/domain/plan/plan'
import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import type { Request } from '@shared/domain/requests/request'
import { violationsOf } from '@shared/domain/rules'
import { speaksOf } from '@shared/domain/rules/violation'
import type { KnownEvent } from './records'

interface CarriedPlans {
  readonly plan: readonly PlanRecord[]
  readonly appointment: readonly AppointmentRecord[]
  readonly meeting: readonly MeetingRecord[]
  readonly notes: readonly AdoptionNote[]
}

/**
 * The plans of an event after its requests have changed. The current plan goes on: appointments keep their time and take
 * the new staff, length and room of their request; those of a request or session that is gone are dropped, and requests
 * without a place are unplaced. Earlier drafts and announced revisions stay as they were.
 */
export function carryPlansOver(own: Conference, known: KnownEvent | null): CarriedPlans {
  if (!known) return { plan: [], appointment: [], meeting: [], notes: [] }
  const index = indexConference(own)
  const current = known.plan.find(({ id }) => id === known.event.currentPlanId)
  const ofCurrent = known.appointment.filter(({ planId }) => planId === current?.id)
  const kept = ofCurrent.flatMap((appointment) => carryOver(appointment, index) ?? [])
  const appointment = [...known.appointment.filter(({ planId }) => planId !== current?.id), ...kept]
  const standing = new Set(appointment.map(({ id }) => id))
  return {
    plan: known.plan.map((plan) =>
      plan === current ? { ...plan, unplaced: unplacedOf(index, plan, kept) } : plan,
    ),
    appointment,
    // Minutes outlive the appointment that they came from.
    meeting: known.meeting.map((meeting) =>
      meeting.appointmentId === null || standing.has(meeting.appointmentId)
        ? meeting
        : { ...meeting, appointmentId: null },
    ),
    notes: notesOf(index, kept, ofCurrent.length - kept.length),
  }
}

function carryOver(appointment: AppointmentRecord, index: ConferenceIndex): AppointmentRecord | null {
  const request = index.requests.get(appointment.requestId)
  const session = index.sessions.get(appointment.sessionId)
  if (!request || !session) return null
  const { interpreterId } = appointment
  const goesOn =
    interpreterId !== null &&
    index.interpreters.has(interpreterId) &&
    index.languageToInterpret(request) !== null
  return {
    ...appointment,
    ...appointmentOf(index, request, session, appointment.start, goesOn ? interpreterId : null),
  }
}

function unplacedOf(
  index: ConferenceIndex,
  plan: PlanRecord,
  kept: readonly AppointmentRecord[],
): readonly Unplaced[] {
  const placed = new Set(kept.map(({ requestId }) => requestId))
  const before = new Map(plan.unplaced.map((one) => [one.requestId, one]))
  return index.conference.requests
    .filter(({ id }) => !placed.has(id))
    .map((request) => {
      const reason = before.get(request.id)
      const blocking = reason?.blocking.filter((fact) => isStillThere(fact, index)) ?? []
      if (reason && blocking.length > 0) return { ...reason, blocking }
      return { requestId: request.id, reason: 'asked-after-planning', blocking: [staffOf(request)] }
    })
}

const staffOf = (request: Request): BlockingFact => ({ kind: 'staff', id: request.staffIds[0] })

function isStillThere(fact: BlockingFact, index: ConferenceIndex): boolean {
  switch (fact.kind) {
    case 'staff':
      return index.staff.has(fact.id)
    case 'household':
      return index.households.has(fact.id)
    case 'student':
      return index.students.has(fact.id)
    case 'adult':
      return index.adults.has(fact.id)
    case 'room':
      return index.rooms.has(fact.id)
    case 'interpreter':
      return index.interpreters.has(fact.id)
    case 'session':
      return index.sessions.has(fact.id)
    case 'request':
      return index.requests.has(fact.id)
    case 'language':
      return true
  }
}

function notesOf(
  index: ConferenceIndex,
  kept: readonly AppointmentRecord[],
  dropped: number,
): readonly AdoptionNote[] {
  const violations = violationsOf(judgedPlan(index, kept)).filter(({ rule }) => rule !== 10)
  const conflicts = kept.filter(({ requestId }) => {
    const own = new Set([requestId])
    return violations.some((violation) => speaksOf(violation, own))
  }).length
  const notes: AdoptionNote[] = []
  if (kept.length > 0) notes.push({ kind: 'appointments-kept', count: kept.length })
  if (dropped > 0) notes.push({ kind: 'appointments-dropped', count: dropped })
  if (conflicts > 0) notes.push({ kind: 'appointments-in-conflict', count: conflicts })
  return notes
}
