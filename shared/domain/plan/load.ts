import type { StaffId } from '@shared/kernel/ids'
import { speaks } from '@shared/kernel/language'
import type { TimeRange } from '@shared/kernel/time'
import type { Interpreter, LanguageCode, Staff } from '../people/people'
import type { AvailabilitySubject, Session } from '../events/event'
import type { Request } from '../requests/request'
import type { ConferenceIndex } from './conference-index'
import { groupSessionsOf } from './group-sessions'

/** What is asked of someone's time against what they have, before any plan. Minutes. */
export interface Load {
  /** Requests that are one meeting count once. */
  readonly meetings: number
  readonly needed: number
  readonly free: number
}

/** The load of one member of staff. */
export interface StaffLoad extends Load {
  readonly staff: Staff
}

/** The load of all who interpret one language (BCP 47); `free` is theirs together. */
export interface LanguageLoad extends Load {
  readonly language: LanguageCode
  readonly interpreters: readonly Interpreter[]
}

/**
 * Each member of staff who is asked for: the minutes of their meetings with a changeover after each, against the minutes
 * of the sessions, breaks and their group sessions aside, in which they are available. More needed than free can never be placed; less may still
 * not fit.
 */
export function staffLoads(index: ConferenceIndex): readonly StaffLoad[] {
  const { event, staff } = index.conference
  const asked = new Map<StaffId, Request[]>()
  for (const meeting of meetingsOf(index)) {
    for (const id of meeting.staffIds) asked.set(id, [...(asked.get(id) ?? []), meeting])
  }
  return staff.flatMap((one) => {
    const meetings = asked.get(one.id)
    if (!meetings) return []
    const needed = meetings.reduce((sum, { minutes }) => sum + minutes + event.changeoverMinutes, 0)
    return [
      {
        staff: one,
        meetings: meetings.length,
        needed,
        free: freeMinutes(index, { kind: 'staff', id: one.id }),
      },
    ]
  })
}

/** Each language that some meeting needs interpreted: its minutes against those of the interpreters who speak it. An interpreter of two languages counts for both. */
export function languageLoads(index: ConferenceIndex): readonly LanguageLoad[] {
  const asked = new Map<LanguageCode, Request[]>()
  for (const meeting of meetingsOf(index)) {
    const language = index.languageToInterpret(meeting)
    if (language !== null) asked.set(language, [...(asked.get(language) ?? []), meeting])
  }
  return [...asked].map(([language, meetings]) => {
    const interpreters = index.conference.interpreters.filter((one) => speaks(one.languages, language))
    return {
      language,
      interpreters,
      meetings: meetings.length,
      needed: meetings.reduce((sum, { minutes }) => sum + minutes, 0),
      free: interpreters.reduce(
        (sum, one) => sum + freeMinutes(index, { kind: 'interpreter', id: one.id }),
        0,
      ),
    }
  })
}

/** One request for each meeting: the first of those that share it. */
function meetingsOf(index: ConferenceIndex): readonly Request[] {
  return index.conference.requests.filter(
    (request) => request.groupId === null || index.groups.get(request.groupId)?.[0]?.id === request.id,
  )
}

function freeMinutes(index: ConferenceIndex, subject: AvailabilitySubject): number {
  return index.conference.event.sessions.reduce((sum, session) => {
    const windows = index.windows(subject, session.id) ?? [session]
    const taken = [
      ...session.breaks,
      ...groupSessionsOf(index, subject).filter(({ sessionId }) => sessionId === session.id),
    ]
    return sum + windows.reduce((inSession, window) => inSession + minutesLeft(session, window, taken), 0)
  }, 0)
}

/** Minutes of a window within a session that nothing takes. */
function minutesLeft(session: Session, window: TimeRange, taken: readonly TimeRange[]): number {
  const inside = shared(session, window)
  const lost = taken.reduce(
    (sum, pause) =>
      sum + shared(pause, { start: clamp(window.start, session), end: clamp(window.end, session) }),
    0,
  )
  return inside - lost
}

const clamp = <Time extends number>(
  time: Time,
  within: { readonly start: Time; readonly end: Time },
): Time => (time < within.start ? within.start : time > within.end ? within.end : time)

const shared = (a: TimeRange, b: TimeRange): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
