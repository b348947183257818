import type { ImportNote } from '@shared/domain/folder/import-merge'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import { releaseMeeting } from '@shared/domain/meetings/release-meeting'
import { appointmentOf, indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import { violationsOf } from '@shared/domain/rules'
import { requestsIn } from '@shared/domain/rules/violation'
import type { KnownEvent } from './records'
import { unplacedOf } from './unplaced'

interface CarriedPlans {
  readonly plan: readonly PlanRecord[]
  readonly appointment: readonly AppointmentRecord[]
  readonly meeting: readonly MeetingRecord[]
  readonly notes: readonly ImportNote[]
}

/**
 * The plans of an event after its requests have changed. The current plan goes on: appointments keep their time and take
 * the new staff, length and room of their request; those of a request or session that is gone are dropped, and requests
 * without a place are unplaced. Earlier drafts and announced revisions stay as they were.
 */
export function carryOverPlans(own: Conference, known: KnownEvent | null): CarriedPlans {
  if (!known) return { plan: [], appointment: [], meeting: [], notes: [] }
  const index = indexConference(own)
  const current = known.plan.find(({ id }) => id === known.event.currentPlanId)
  const ofCurrent = known.appointment.filter(({ planId }) => planId === current?.id)
  const kept = ofCurrent.flatMap((appointment) => carryOver(appointment, index) ?? [])
  const appointment = [...known.appointment.filter(({ planId }) => planId !== current?.id), ...kept]
  const remainingIds = new Set(appointment.map(({ id }) => id))
  return {
    plan: known.plan.map((plan) =>
      plan === current ? { ...plan, unplaced: unplacedOf(index, plan.unplaced, kept) } : plan,
    ),
    appointment,
    meeting: known.meeting.map((meeting) => releaseMeeting(meeting, (id) => !remainingIds.has(id))),
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

function notesOf(
  index: ConferenceIndex,
  kept: readonly AppointmentRecord[],
  dropped: number,
): readonly ImportNote[] {
  const notes: ImportNote[] = []
  if (kept.length > 0) notes.push({ kind: 'appointments-kept', count: kept.length })
  if (dropped > 0) notes.push({ kind: 'appointments-dropped', count: dropped })
  return [...notes, ...conflictNotes(index, kept)]
}

/** How many appointments break a hard rule where they stand, if any. */
export function conflictNotes(
  index: ConferenceIndex,
  appointments: readonly AppointmentRecord[],
): readonly ImportNote[] {
  const violations = violationsOf(judgedPlan(index, appointments)).filter(({ rule }) => rule !== 10)
  const inConflict = new Set(violations.flatMap(requestsIn))
  const count = appointments.filter(({ requestId }) => inConflict.has(requestId)).length
  return count > 0 ? [{ kind: 'appointments-in-conflict', count }] : []
}
