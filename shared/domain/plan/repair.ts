import {
  idOf,
  type HouseholdId,
  type InterpreterId,
  type RequestId,
  type SessionId,
} from '@shared/kernel/ids'
import { minuteOfDay, type Minutes, type TimeRange } from '@shared/kernel/time'
import type { AvailabilitySubject, Session } from '../events/event'
import type { LanguageCode } from '../people/people'
import { costChange, familyCost, type FamilyCost } from './family-cost'
import type { JudgedPlan } from './judged-plan'
import type { Appointment, Conference } from './plan'

/** A way to place a request that has no place; `appointments` are its own (and those of its meeting) as they would stand. */
export type Repair = { readonly appointments: readonly Appointment[] } & (
  | {
      /** Nobody loses a place. No move at all: there is a free place. */
      readonly kind: 'move'
      readonly moves: readonly Move[]
      /** The number of announced appointments among those moved. */
      readonly announced: number
    }
  | {
      /** Requests that all matter less lose their place. */
      readonly kind: 'leave-out'
      readonly leaves: readonly Appointment[]
      readonly announced: number
    }
  | {
      /** Somebody's hours would have to reach further: one person's, room's or interpreter's where that is enough. */
      readonly kind: 'widen'
      readonly hours: readonly [AddedHours, ...AddedHours[]]
    }
  | {
      /** An interpreter who is not in the event would have to be found for the time of the meeting. */
      readonly kind: 'hire'
      readonly language: LanguageCode
    }
  | {
      /** A session would have to end later by so much, and these would have to be there then. */
      readonly kind: 'lengthen'
      readonly sessionId: SessionId
      readonly minutes: Minutes
      readonly hours: readonly AddedHours[]
    }
)

/** A repair with what it costs the families that get a time or another one. */
export type CostedRepair = Repair & {
  /** Those whose request is placed. */
  readonly cost: FamilyCost
  /** Other families with a meeting that it moves. */
  readonly movedFamilies: readonly { readonly householdId: HouseholdId; readonly cost: FamilyCost }[]
}

/** Reckons what a repair costs families, from the plan before it and the plan after it. */
export function costedRepair(repair: Repair, before: JudgedPlan, after: JudgedPlan): CostedRepair {
  const costOf = (households: Iterable<HouseholdId>): FamilyCost =>
    costChange(familyCost(before, households), familyCost(after, households))
  const own = new Set(repair.appointments.map(({ householdId }) => householdId))
  const moved = repair.kind === 'move' ? repair.moves.map(({ from }) => from.householdId) : []
  const others = [...new Set(moved)].filter((id) => !own.has(id))
  return {
    ...repair,
    cost: costOf(own),
    movedFamilies: others.map((householdId) => ({ householdId, cost: costOf([householdId]) })),
  }
}

/** Time of a session to be added to somebody's hours. */
export interface AddedHours extends TimeRange {
  readonly who: AvailabilitySubject
  readonly sessionId: SessionId
}

/** An appointment before and after. */
export interface Move {
  readonly from: Appointment
  readonly to: Appointment
}

/** Stands for the interpreter yet to be found, in a repair's appointments. */
export const toBeHired = idOf<InterpreterId>('to be hired')

/** The conference as a repair would have it. */
export function repairedConference(conference: Conference, repair: Repair): Conference {
  const [own] = repair.appointments
  if (repair.kind === 'widen') return withHours(conference, repair.hours)
  if (repair.kind === 'hire' && own) {
    const { sessionId, start, end } = own
    const interpreters = [...conference.interpreters, hired(repair.language)]
    const who = { kind: 'interpreter', id: toBeHired } as const
    return withHours({ ...conference, interpreters }, [{ who, sessionId, start, end }])
  }
  if (repair.kind === 'lengthen') {
    const sessions = sessionsLengthened(conference.event.sessions, repair)
    return withHours({ ...conference, event: { ...conference.event, sessions } }, repair.hours)
  }
  return conference
}

/** The sessions of an event, the one of the repair ending later. */
export const sessionsLengthened = (
  sessions: readonly Session[],
  repair: Extract<Repair, { kind: 'lengthen' }>,
): readonly Session[] =>
  sessions.map((session) =>
    session.id === repair.sessionId
      ? { ...session, end: minuteOfDay(session.end + repair.minutes) }
      : session,
  )

const withHours = (conference: Conference, hours: readonly AddedHours[]): Conference => ({
  ...conference,
  availability: [
    ...conference.availability,
    ...hours.map(({ who, sessionId, start, end }) => ({ subject: who, sessionId, start, end })),
  ],
})

/** An interpreter of a language who is not there yet. */
export const hired = (language: LanguageCode): Conference['interpreters'][number] => ({
  id: toBeHired,
  sourceId: '',
  givenName: '',
  familyName: '',
  languages: [language],
})

/** The plan's appointments as a repair would have them. */
export function repairedAppointments(
  appointments: readonly Appointment[],
  repair: Repair,
): readonly Appointment[] {
  const left = new Set(repair.kind === 'leave-out' ? repair.leaves.map(({ requestId }) => requestId) : [])
  const moved = new Map<RequestId, Appointment>(
    repair.kind === 'move' ? repair.moves.map(({ to }) => [to.requestId, to]) : [],
  )
  return [
    ...appointments
      .filter(({ requestId }) => !left.has(requestId))
      .map((row) => moved.get(row.requestId) ?? row),
    ...repair.appointments,
  ]
}
