import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { MeetingAt, Violation } from '@shared/domain/rules'
import { assertNever } from '@shared/kernel/assert-never'
import { formatTime } from '@shared/kernel/time'
import { atStart, factNames, type FactNames } from './facts'
import type { Format } from './format'

/** How a plan breaks a hard rule, in one sentence for the office: who, when, where, and what would be needed. */
export function violationSentence(index: ConferenceIndex, format: Format, violation: Violation): string {
  return `${atStart(sentence(factNames(index, format), violation))}.`
}

function sentence(names: FactNames, violation: Violation): string {
  const { format } = names
  const when = (meeting: MeetingAt): string => names.time(meeting.sessionId, meeting)
  const meetingAt = (meeting: MeetingAt): string => `${meetingName(names, meeting)}, ${when(meeting)}`
  switch (violation.kind) {
    case 'unknown-request':
      return 'an appointment is for a request that is no longer in this event'
    case 'placed-twice':
      return `${names.request(violation.requestId)} has two appointments for one request`
    case 'unknown-session':
      return `${names.request(violation.requestId)} is in a session that is no longer in this event`
    case 'wrong-length':
      return `${meetingAt(violation.meeting)}, should last ${format.duration(violation.asked)}`
    case 'outside-session':
      return `${meetingAt(violation.meeting)}, is outside the session (${format.range(violation.session)})`
    case 'off-grid':
      return `${meetingAt(violation.meeting)}, does not start on a step of ${format.duration(violation.slotMinutes)}`
    case 'in-break':
      return `${meetingAt(violation.meeting)}, runs into the break ${format.range(violation.break)}`
    case 'wrong-date':
      return `${meetingAt(violation.meeting)}, is dated ${format.shortDate(violation.actual)}, which is not the day of its session`
    case 'wrong-staff':
      return `${meetingAt(violation.meeting)}, is listed with ${format.list(violation.actual.map(names.staff))}`
    case 'wrong-family':
      return `${meetingAt(violation.meeting)}, is listed for another family or child`
    case 'wrong-room':
      return `${meetingAt(violation.meeting)}, is listed in ${names.room(violation.actual)}, but should be in ${names.room(violation.expected)}`
    case 'meeting-split':
      return `one meeting is split: ${format.list(violation.requestIds.map(names.request))} belong together`
    case 'in-two-meetings':
      return `${names.fact(violation.who)} is in two meetings at once: ${meetingAt(violation.first)}, and ${meetingAt(violation.second)}`
    case 'not-available':
      return `${names.fact(violation.subject)} is not available ${when(violation.meeting)}`
    case 'no-changeover':
      return `${names.staff(violation.staffId)} has ${format.duration(violation.gap)} instead of ${format.duration(violation.needed)} between ${meetingAt(violation.first)}, and ${meetingAt(violation.second)}`
    case 'no-time-to-walk':
      return `${names.fact(violation.who)} needs ${format.duration(violation.needed)} to walk from ${meetingAt(violation.first)}, to ${meetingAt(violation.second)}, and has ${format.duration(violation.gap)}`
    case 'interpreter-missing':
      return `${meetingAt(violation.meeting)}, has no ${format.language(violation.language)} interpreter`
    case 'interpreter-of-another-language':
      return `${names.interpreter(violation.interpreterId)} does not interpret ${format.language(violation.language)}, which ${meetingAt(violation.meeting)}, needs`
    case 'interpreter-not-needed':
      return `${meetingAt(violation.meeting)}, needs no interpreter, but has ${names.interpreter(violation.interpreterId)}`
    case 'room-overfull':
      return `${names.room(violation.roomId)} holds ${meetings(format, violation.limit)} at once, but would have ${format.number(violation.meetings.length)} at ${names.session(violation.sessionId)} ${formatTime(violation.at)}`
    case 'no-rest':
      return `${names.staff(violation.staffId)} would work ${format.duration(violation.span)} without a rest${runOf(names, violation.meetings)}; the limit is ${format.duration(violation.afterMinutes)}`
    case 'not-kept-apart':
      return keptApart(names, violation)
    case 'pin-moved':
      return `${names.request(violation.requestId)} is pinned to ${names.session(violation.pin.sessionId)} ${formatTime(violation.pin.start)} and must stay there`
    case 'group-session-fault':
      return groupSessionFault(names, violation)
    default:
      return assertNever(violation)
  }
}

/** What a meeting is called: its request, or the title of the group session. */
export const meetingName = (names: FactNames, meeting: MeetingAt): string =>
  'requestId' in meeting ? names.request(meeting.requestId) : names.groupSession(meeting.groupSessionId)

function groupSessionFault(
  names: FactNames,
  { groupSessionId, fault }: Extract<Violation, { kind: 'group-session-fault' }>,
): string {
  const { format } = names
  const title = names.groupSession(groupSessionId)
  switch (fault.kind) {
    case 'outside-session':
      return `${title} is outside its session (${format.range(fault.session)})`
    case 'in-break':
      return `${title} runs into the break ${format.range(fault.break)}`
    case 'over-capacity':
      return `${format.counted(fault.households, { one: 'family has', other: 'families have' })} signed up for ${title}, which holds ${format.number(fault.capacity)}`
    case 'staff-in-two':
      return `${names.staff(fault.staffId)} is in ${title} and ${fault.other.title} at once`
    case 'household-in-two':
      return `${names.household(fault.householdId)} is in ${title} and ${fault.other.title} at once`
    default:
      return assertNever(fault)
  }
}

const meetings = (format: Format, count: number): string =>
  format.counted(count, { one: 'meeting', other: 'meetings' })

function runOf(names: FactNames, run: readonly MeetingAt[]): string {
  const [first, last] = [run[0], run.at(-1)]
  return first && last ? `, ${names.time(first.sessionId, { start: first.start, end: last.end })}` : ''
}

function keptApart(names: FactNames, violation: Extract<Violation, { kind: 'not-kept-apart' }>): string {
  const families = names.format.list(violation.households.map(names.household))
  const session = names.session(violation.sessionId)
  if (violation.separation === 'other-session')
    return `${families} must not come to the same session, but both come on ${session}`
  const needed = names.format.duration(violation.needed)
  const now =
    violation.between < 0
      ? 'are here at the same time'
      : `would have ${names.format.duration(violation.between)}`
  return `${families} must be kept ${needed} apart, but ${now} on ${session}`
}
