import type { ImportNote } from '@shared/domain/folder/import-merge'
import {
  appointmentOf,
  indexConference,
  requestsOfMeeting,
  type ConferenceIndex,
} from '@shared/domain/plan/conference-index'
import { figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan, meetingOf } from '@shared/domain/plan/judged-plan'
import type { Appointment, Commitment, Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import type { Request } from '@shared/domain/requests/request'
import {
  idOf,
  type AppointmentId,
  type EventId,
  type InterpreterId,
  type PlanId,
  type RequestId,
} from '@shared/kernel/ids'
import { speaks } from '@shared/kernel/language'
import type { Instant } from '@shared/kernel/time'
import { conflictNotes } from './plans'
import { unplacedOf } from './unplaced'

/** A plan made from a folder, with its appointments. */
export interface AnnouncedPlan {
  readonly plan: PlanRecord
  readonly appointments: readonly AppointmentRecord[]
  readonly notes: readonly ImportNote[]
}

/**
 * The announced plan, for an event that has no plan of its own yet: each announced or pinned appointment that still has
 * its request and lies within its session, even where it breaks rules. Null where there is none.
 */
export function announcedPlan(
  own: Conference,
  eventId: EventId,
  { newId, now }: { readonly newId: () => string; readonly now: Instant },
): AnnouncedPlan | null {
  const index = indexConference(own)
  const announced = new Map(own.commitments.map((row) => [row.requestId, row]))
  const places = own.requests.flatMap((request) => placeOf(index, announced, request) ?? [])
  if (places.length === 0) return null
  const planId = idOf<PlanId>(newId())
  const appointments = withInterpreters(index, places).map(({ appointment, pinned }): AppointmentRecord => ({
    ...appointment,
    id: idOf<AppointmentId>(newId()),
    planId,
    eventId,
    pinned,
    meetingId: null,
  }))
  const nothing = { required: 0, requested: 0, optional: 0 }
  const plan: PlanRecord = {
    id: planId,
    eventId,
    madeAt: now,
    madeBy: 'import',
    seed: 0,
    figures: figuresOf(judgedPlan(index, appointments)),
    bound: { unplaced: nothing, changes: 0, cost: 0 },
    unplaced: unplacedOf(index, [], appointments),
    revision: null,
  }
  return {
    plan,
    appointments,
    notes: [
      { kind: 'appointments-announced', count: appointments.length },
      ...conflictNotes(index, appointments),
    ],
  }
}

type Announced = ReadonlyMap<RequestId, Commitment>

interface Place {
  readonly appointment: Appointment
  readonly pinned: boolean
}

/** The placement of a request; one that shares a meeting follows the others' commitments. */
function placeOf(index: ConferenceIndex, rows: Announced, request: Request): Place | null {
  const announced = commitmentFor(index, rows, request)
  const session = announced && index.sessions.get(announced.sessionId)
  if (!announced || !session) return null
  const appointment = appointmentOf(index, request, session, announced.start, null)
  const isWithin = session.start <= appointment.start && appointment.end <= session.end
  return isWithin ? { appointment, pinned: announced.status === 'pinned' } : null
}

/** A pin of the meeting takes precedence, then the request's own row. */
function commitmentFor(index: ConferenceIndex, rows: Announced, request: Request): Commitment | null {
  const ofMeeting = requestsOfMeeting(index, request).flatMap(({ id }) => rows.get(id) ?? [])
  const pin = ofMeeting.find(({ status }) => status === 'pinned')
  return pin ?? rows.get(request.id) ?? ofMeeting[0] ?? null
}

/**
 * Folders do not tell who interprets: meetings take, one after another, the first who is free then. Where nobody is, the
 * board says that the interpreter is missing.
 */
function withInterpreters(index: ConferenceIndex, places: readonly Place[]): readonly Place[] {
  const chosen = new Map<string, InterpreterId>()
  const last = new Map<string, Appointment>()
  const inOrder = places
    .map(({ appointment }) => appointment)
    .toSorted((a, b) => a.date.localeCompare(b.date) || a.start - b.start)
  for (const appointment of inOrder) {
    const key = interpretingOf(index, appointment)
    if (key === null || chosen.has(key.meeting)) continue
    const found = index.conference.interpreters.find(({ id, languages }) => {
      const before = last.get(`${id} ${appointment.sessionId}`)
      return (
        speaks(languages, key.language) &&
        index.isFree({ kind: 'interpreter', id }, appointment.sessionId, appointment) &&
        (!before || before.end + walk(index, before, appointment) <= appointment.start)
      )
    })
    if (!found) continue
    chosen.set(key.meeting, found.id)
    last.set(`${found.id} ${appointment.sessionId}`, appointment)
  }
  return places.map((place) => {
    const key = interpretingOf(index, place.appointment)
    const interpreterId = key && (chosen.get(key.meeting) ?? null)
    return { ...place, appointment: { ...place.appointment, interpreterId } }
  })
}

/** The language that an appointment needs interpreted, and what is shared by all who share the interpreter. */
function interpretingOf(index: ConferenceIndex, { requestId, sessionId, start }: Appointment) {
  const request = index.requests.get(requestId)
  const language = request ? index.languageToInterpret(request) : null
  if (!request || language === null) return null
  return { language, meeting: `${meetingOf(request)} ${sessionId} ${start} ${language}` }
}

const isInPerson = (index: ConferenceIndex, { requestId }: Appointment): boolean =>
  index.requests.get(requestId)?.mode === 'in-person'

const walk = (index: ConferenceIndex, from: Appointment, to: Appointment): number =>
  isInPerson(index, from) && isInPerson(index, to) ? index.travelMinutes(from.roomId, to.roomId) : 0
