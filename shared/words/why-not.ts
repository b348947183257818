import { requestsOfMeeting, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Participant } from '@shared/domain/plan/judged-plan'
import type { MeetingAt, Violation } from '@shared/domain/rules'
import type { Request } from '@shared/domain/requests/request'
import { formatTime } from '@shared/kernel/time'
import { atStart, factNames, type FactNames } from './facts'
import type { Format } from './format'
import { meetingName, violationSentence } from './violations'

/**
 * Why a request cannot be at a time, in a few words for the office: the time and the request are on the screen already, so
 * only what stands in the way is said.
 */
export function whyNot(
  index: ConferenceIndex,
  format: Format,
  request: Request,
  violation: Violation,
): string {
  const words = reason(index, factNames(index, format), request, violation)
  return words === null ? violationSentence(index, format, violation) : `${atStart(words)}.`
}

/** Null where the whole sentence of the rule says it best. */
function reason(
  index: ConferenceIndex,
  names: FactNames,
  request: Request,
  violation: Violation,
): string | null {
  const { format } = names
  const ours = new Set(requestsOfMeeting(index, request).map(({ id }) => id))
  const isOurs = (meeting: MeetingAt): boolean => 'requestId' in meeting && ours.has(meeting.requestId)
  const otherOf = (first: MeetingAt, second: MeetingAt): MeetingAt | null =>
    isOurs(first) ? (isOurs(second) ? null : second) : isOurs(second) ? first : null
  switch (violation.kind) {
    case 'in-break':
      return `it would run into the break ${format.range(violation.break)}`
    case 'outside-session':
      return `the session ends at ${formatTime(violation.session.end)}`
    case 'in-two-meetings': {
      const other = otherOf(violation.first, violation.second)
      return other && busy(index, names, request, violation.who, other)
    }
    case 'not-available':
      return violation.subject.kind === 'interpreter'
        ? noInterpreter(index, names, request)
        : `${names.fact(violation.subject)} is not available then`
    case 'no-changeover': {
      const other = otherOf(violation.first, violation.second)
      return (
        other &&
        `${names.staff(violation.staffId)} needs ${format.duration(violation.needed)} between this and ${meeting(names, other)}`
      )
    }
    case 'no-time-to-walk': {
      const other = otherOf(violation.first, violation.second)
      return (
        other &&
        `${names.fact(violation.who)} needs ${format.duration(violation.needed)} to walk between this and ${meeting(names, other)}`
      )
    }
    case 'interpreter-missing':
      return noInterpreter(index, names, request)
    case 'room-overfull':
      return `${names.room(violation.roomId)} is full then`
    case 'no-rest':
      return `${names.staff(violation.staffId)} would work ${format.duration(violation.span)} without a rest; the limit is ${format.duration(violation.afterMinutes)}`
    case 'pin-moved':
      return 'it is pinned elsewhere'
    case 'not-kept-apart':
    case 'unknown-request':
    case 'placed-twice':
    case 'unknown-session':
    case 'wrong-length':
    case 'off-grid':
    case 'wrong-date':
    case 'wrong-staff':
    case 'wrong-family':
    case 'wrong-room':
    case 'meeting-split':
    case 'interpreter-of-another-language':
    case 'interpreter-not-needed':
    case 'group-session-fault':
      return null
  }
}

/** The slot is shown next to it, so the other meeting's own times are not. */
function busy(
  index: ConferenceIndex,
  names: FactNames,
  request: Request,
  who: Participant,
  other: MeetingAt,
): string | null {
  if ('groupSessionId' in other)
    return who.kind === 'room'
      ? `${names.room(who.id)} is taken then`
      : `${names.fact(who)} is in ${names.groupSession(other.groupSessionId)} then`
  const there = index.requests.get(other.requestId)
  if (!there) return null
  switch (who.kind) {
    case 'staff':
      return `${names.staff(who.id)} sees ${names.fact({ kind: 'student', id: there.studentId })} then`
    case 'interpreter':
      return noInterpreter(index, names, request)
    case 'room':
      return `${names.room(who.id)} is taken then`
    case 'household':
    case 'student':
    case 'adult':
      return `${names.fact(who)} is with ${names.format.list(there.staffIds.map(names.staff))} then`
  }
}

const meeting = (names: FactNames, at: MeetingAt): string =>
  `${meetingName(names, at)}, ${names.format.range(at)}`

function noInterpreter(index: ConferenceIndex, names: FactNames, request: Request): string {
  const language = index.languageToInterpret(request)
  return `no ${language === null ? '' : `${names.format.language(language)} `}interpreter is free then`
}
