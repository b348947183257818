import type {
  FolderConcern,
  FolderFault,
  FolderProblem,
  FolderSubject,
  FolderWarning,
} from '@shared/domain/folder/folder-problem'
import type { MeetingAt, Violation } from '@shared/domain/rules'
import { assertNever } from '@shared/kernel/assert-never'
import type { Format } from './format'

/** What is wrong, and what to do about it: one sentence each. */
export interface ProblemWords {
  readonly what: string
  readonly todo: string
}

const fileOf: Readonly<Record<FolderSubject, string>> = {
  staff: 'staff.csv',
  room: 'rooms.csv',
  student: 'students.csv',
  household: 'households.csv',
  adult: 'adults.csv',
  interpreter: 'interpreters.csv',
  session: 'event.json',
  request: 'requests.csv',
  building: 'rooms.csv',
}
const subjectWords: Readonly<Record<FolderSubject, string>> = {
  staff: 'member of staff',
  room: 'room',
  student: 'student',
  household: 'household',
  adult: 'adult',
  interpreter: 'interpreter',
  session: 'session',
  request: 'request',
  building: 'room or building',
}
const typeWords = {
  text: 'text in quotes',
  number: 'a number',
  list: 'a list in square brackets',
  object: 'a group in curly brackets',
} as const

/** One problem of a conference folder in words for the office; the place is told beside them. */
export function folderProblemWords({ column, fault }: FolderProblem, format: Format): ProblemWords {
  return wordsOf(fault, column ?? '', format)
}

function wordsOf(fault: FolderFault, column: string, format: Format): ProblemWords {
  switch (fault.kind) {
    case 'missing-file':
      return {
        what: 'This file is missing',
        todo: 'Put it into the folder with its header row',
      }
    case 'link':
      return {
        what: 'This is a link to a file somewhere else, and links are not followed',
        todo: 'Put the file itself into the folder',
      }
    case 'not-utf8':
      return {
        what: 'The text is not in UTF-8, so names could be garbled',
        todo: 'Save the file again as “CSV UTF-8”',
      }
    case 'not-json':
      return { what: 'This is not valid JSON', todo: 'Look for a missing comma, quote or bracket' }
    case 'no-header':
      return { what: 'The file is empty', todo: 'Write the header row with the names of the columns' }
    case 'wrong-separator':
      return {
        what:
          fault.separator === ';'
            ? 'The columns are separated by semicolons'
            : 'The columns are separated by tabs',
        todo: 'Save the file again with commas between the columns',
      }
    case 'missing-column':
      return { what: `There is no column ${column}`, todo: 'Add it to the header row and fill it in' }
    case 'column-twice':
      return { what: `The column ${column} is there twice`, todo: 'Delete or rename one of the two' }
    case 'bad-quotes':
      return {
        what: 'A quotation mark is not closed, or stands inside a text',
        todo: 'Double it inside the text ("") and close it at the end',
      }
    case 'too-many-cells':
      return {
        what: 'The row has more cells than the header',
        todo: 'Put texts that hold a comma into quotation marks',
      }
    case 'missing-value':
      return { what: `There is no ${column}`, todo: 'Add it' }
    case 'wrong-type':
      return {
        what: `This is not ${typeWords[fault.expected]}`,
        todo: `Write ${typeWords[fault.expected]} here`,
      }
    case 'blank':
      return { what: 'This cell must not be blank', todo: 'Fill it in, or delete the row' }
    case 'not-one-of':
      return { what: 'This word is not known here', todo: `Write one of: ${fault.allowed.join(', ')}` }
    case 'not-a-whole-number':
      return {
        what: 'This is not a number that can stand here',
        todo: `Write a whole number, ${format.number(fault.least)} or more`,
      }
    case 'not-a-time':
      return { what: 'This is not a time', todo: 'Write it as 16:05' }
    case 'not-a-date':
      return { what: 'There is no such date', todo: 'Write it as 2026-12-01 (year, month, day)' }
    case 'not-a-language':
      return {
        what: `${fault.code} is not a language code`,
        todo:
          fault.meant === null
            ? 'Write a code such as en, pl or zh-Hans'
            : `Write ${fault.meant} for ${format.language(fault.meant)}`,
      }
    case 'not-a-timezone':
      return { what: 'This time zone is not known', todo: 'Write a name such as Europe/London' }
    case 'end-before-start':
      return { what: `It ends before it starts (${fault.start})`, todo: 'Correct the start or the end' }
    case 'no-sessions':
      return { what: 'The event has no session', todo: 'Add at least one, with id, date, start and end' }
    case 'sessions-overlap':
      return { what: `It overlaps session ${fault.other}`, todo: 'Let one end before the other starts' }
    case 'off-grid':
      return {
        what:
          fault.what === 'length'
            ? 'The length does not fit the grid'
            : 'The start does not fit the grid of its session',
        todo:
          fault.what === 'length'
            ? `Write a multiple of ${format.number(fault.slotMinutes)} minutes`
            : `Let it start a whole number of ${format.number(fault.slotMinutes)}-minute steps after the session does`,
      }
    case 'semicolon-in-id':
      return {
        what: 'An id cannot hold a semicolon',
        todo: 'Use another id, here and wherever it is referred to',
      }
    case 'duplicate-id':
      return {
        what:
          fault.firstLine === null
            ? 'This id is used twice'
            : `This id is used already, on line ${format.number(fault.firstLine)}`,
        todo: 'Give one of them another id, or delete one',
      }
    case 'duplicate-row':
      return {
        what: `Line ${format.number(fault.firstLine)} says something of the same already`,
        todo: 'Keep one of the two rows',
      }
    case 'repeated-in-list':
      return { what: `${fault.id} is in this list twice`, todo: 'Name it once' }
    case 'unknown-id':
      return {
        what: `There is no ${subjectWords[fault.subject]} ${fault.id}`,
        todo: `Add it to ${fileOf[fault.subject]}, or correct it here`,
      }
    case 'room-to-building':
      return {
        what: `${fault.room} is a room and the other is a building`,
        todo: 'Name two rooms or two buildings',
      }
    case 'self-separation':
      return {
        what: 'A household cannot be kept apart from itself',
        todo: 'Correct one of the two, or delete the row',
      }
    case 'meeting-rows-differ':
      return {
        what: `The rows of meeting ${fault.meetingId} differ: line ${format.number(fault.firstLine)} says ${fault.expected === '' ? 'nothing' : fault.expected}`,
        todo: 'Give all rows of the meeting the same staff, minutes, mode and room',
      }
    case 'pin-differs':
      return {
        what: `The request itself has ${fault.expected === '' ? 'none' : fault.expected}`,
        todo: 'Correct the request or this row, leave the cell blank, or unpin it (status announced)',
      }
    case 'pin-breaks-rule':
      return {
        what: `The pin cannot stand: ${pinnedViolation(fault.violation, format)}`,
        todo: 'Unpin it (status announced), or change what stands against it',
      }
    default:
      return assertNever(fault)
  }
}

/** A broken rule by the folder's own ids: the office looks for them in the same folder. */
function pinnedViolation(violation: Violation, format: Format): string {
  const at = (meeting: MeetingAt): string =>
    `${meeting.requestId} (${meeting.sessionId} ${format.range(meeting)})`
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
      return `no interpreter of ${format.language(violation.language)} is free then`
    case 'room-overfull':
      return `room ${violation.roomId} holds ${format.number(violation.limit)} at once, not ${format.list(violation.meetings.map(at))}`
    case 'no-rest':
      return `staff ${violation.staffId} would work ${format.duration(violation.span)} without a rest, not ${format.duration(violation.afterMinutes)}`
    case 'not-kept-apart':
      return `households ${format.list(violation.households)} must be kept apart in session ${violation.sessionId}`
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
      return 'it is not as its request asks'
    default:
      return assertNever(violation)
  }
}

/** Something that is no error, in words for the office. */
export function folderWarningWords({ about, value, column }: FolderWarning): ProblemWords {
  return warningWords(about, value ?? '', column ?? '')
}

function warningWords(about: FolderConcern, value: string, column: string): ProblemWords {
  switch (about.kind) {
    case 'announced-request-gone':
      return {
        what: `Request ${value} was told to a family and is gone`,
        todo: 'It counts as dropped: tell the family',
      }
    case 'announced-session-gone':
      return {
        what: `Session ${value} was told to a family and is gone`,
        todo: 'It counts as changed: tell the family',
      }
    case 'announced-outside-session':
      return {
        what: `The appointment at ${value} was told to a family and is not within its session any more`,
        todo: 'It counts as changed: tell the family',
      }
    case 'unknown-channel':
      return { what: `The contact channel ${value} is not known`, todo: 'This family gets a letter' }
    case 'not-their-child':
      return {
        what: `Household ${about.householdId} asks about student ${value}, who is not listed as theirs`,
        todo: 'Check household_students.csv before letters are printed',
      }
    case 'unknown-file':
      return {
        what: 'This file is not part of the format and is left out',
        todo: 'Check its name if it should be',
      }
    case 'link':
      return {
        what: 'This is a link to somewhere else and is left out',
        todo: 'Put the file itself into the folder if it is needed',
      }
    case 'unknown-column':
      return {
        what: `The column ${column} is not part of the format and is left out`,
        todo: 'Check its name if it should be',
      }
    default:
      return assertNever(about)
  }
}
