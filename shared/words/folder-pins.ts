import type { MeetingAt, Violation } from '@shared/domain/rules'
import { assertNever } from '@shared/kernel/assert-never'
import type { Format } from './format'

/** A broken rule by the folder's own ids: the office looks for them in the same folder. */
export function pinnedViolation(violation: Violation, format: Format): string {
  const at = (meeting: MeetingAt): string =>
    `${'requestId' in meeting ? meeting.requestId : meeting.groupSessionId} (${meeting.sessionId} ${format.range(meeting)})`
  switch (violation.kind) {
    case 'outside-session':
      return `the session is ${format.range(violation.session)}`
    case 'in-break':
      return `the break is ${format.range(violation.break)}`
    case 'off-grid':
      return `meetings start in steps of ${format.duration(violation.slotMinutes)}`
    case 'meeting-split':
      return `${format.list(violation.requestIds)} are one meeting and must start together`
    case 'in-two-meetings':
      return `${violation.who.kind} ${violation.who.id} would be in ${at(violation.first)} and ${at(violation.second)} at once`
    case 'not-available':
      return `${violation.subject.kind} ${violation.subject.id} is not available ${format.range(violation.meeting)}`
    case 'no-changeover':
      return `staff ${violation.staffId} needs ${format.duration(violation.needed)} between ${at(violation.first)} and ${at(violation.second)}`
    case 'no-time-to-walk':
      return `${violation.who.kind} ${violation.who.id} needs ${format.duration(violation.needed)} to walk from ${at(violation.first)} to ${at(violation.second)}`
    case 'interpreter-missing':
      return `no ${format.language(violation.language)} interpreter is free then`
    case 'room-overfull':
      return `room ${violation.roomId} holds ${format.number(violation.limit)} at once, not ${format.list(violation.meetings.map(at))}`
    case 'no-rest':
      return `staff ${violation.staffId} would work ${format.duration(violation.span)} without a rest; the limit is ${format.duration(violation.afterMinutes)}`
    case 'not-kept-apart':
      return `households ${format.list(violation.households)} must be kept apart in session ${violation.sessionId}`
    case 'group-session-fault':
    case 'unknown-request':
    case 'placed-twice':
    case 'unknown-session':
    case 'wrong-length':
    case 'wrong-date':
    case 'wrong-staff':
    case 'wrong-family':
    case 'wrong-room':
    case 'interpreter-of-another-language':
    case 'interpreter-not-needed':
    case 'pin-moved':
      return 'it does not match its request'
    default:
      return assertNever(violation)
  }
}
