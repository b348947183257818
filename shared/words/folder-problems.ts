import type { FolderFault, FolderProblem, FolderSubject } from '@shared/domain/folder/folder-problem'
import { assertNever } from '@shared/kernel/assert-never'
import { pinnedViolation } from './folder-pins'
import { alsoOnLines, type ProblemWords } from './folder-places'
import type { Format, PluralForms } from './format'

const fileOf: Readonly<Record<FolderSubject, string>> = {
  staff: 'staff.csv',
  room: 'rooms.csv',
  student: 'students.csv',
  household: 'households.csv',
  adult: 'adults.csv',
  interpreter: 'interpreters.csv',
  session: 'event.json',
  request: 'requests.csv',
  'group-session': 'group_sessions.csv',
  'teaching-group': 'teaching_groups.csv',
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
  'group-session': 'group session',
  'teaching-group': 'teaching group',
  building: 'room or building',
}
const typeWords = {
  text: 'text in quotes',
  number: 'a number',
  list: 'a list in square brackets',
  object: 'a group in curly brackets',
} as const

/** One problem of a conference folder in words for the office; its location is shown next to them. */
export function folderProblemWords(
  { file, column, fault, more }: FolderProblem,
  format: Format,
): ProblemWords {
  const { what, todo } = wordsOf(fault, { file, column: column ?? '' }, format)
  return { what: `${what}${alsoOnLines(more, format)}`, todo }
}

interface Found {
  readonly file: string
  readonly column: string
}

function wordsOf(fault: FolderFault, { file, column }: Found, format: Format): ProblemWords {
  switch (fault.kind) {
    case 'missing-file':
      return {
        what: 'This file is missing',
        todo: file.endsWith('.json')
          ? 'Add it to the folder: an empty template folder has one you can change'
          : 'Add it to the folder with its header row',
      }
    case 'file-twice':
      return {
        what: `There is ${fault.other} too, and only one of them can be right`,
        todo: 'Delete the one that is out of date',
      }
    case 'file-too-large':
      return {
        what: `The file is larger than ${format.number(fault.most)} MB, more than any school needs`,
        todo: 'Save it again with only the rows for this event',
      }
    case 'too-many-rows':
      return {
        what: `The file has more than ${format.number(fault.most)} rows, more than any school needs`,
        todo: 'Delete the rows that do not belong to this event',
      }
    case 'not-a-workbook':
      return {
        what: 'The Excel workbook cannot be read: it is damaged, protected by a password, or another kind of file',
        todo: 'Save it again as an Excel workbook (.xlsx) without a password, or as CSV UTF-8',
      }
    case 'link':
      return {
        what: 'This is a link to a file somewhere else, and links are not followed',
        todo: 'Put the file itself in the folder',
      }
    case 'not-utf8':
      return {
        what: 'Parley cannot be sure how to read this text, so names could be garbled',
        todo: file.endsWith('.json') ? 'Save the file again as UTF-8' : 'Save the file again as “CSV UTF-8”',
      }
    case 'not-json':
      return { what: 'This is not valid JSON', todo: 'Look for a missing comma, quote or bracket' }
    case 'no-header':
      return { what: 'The file is empty', todo: 'Add the header row with the column names' }
    case 'not-a-header':
      return {
        what: 'The first row does not name the columns',
        todo: `Add a header row: ${fault.columns.join(', ')}`,
      }
    case 'missing-column':
      return { what: `There is no column ${column}`, todo: 'Add it to the header row and fill it in' }
    case 'column-twice':
      return { what: `The column ${column} appears twice`, todo: 'Delete or rename one of the two' }
    case 'bad-quotes':
      return {
        what: 'A quotation mark is not closed, or is inside a text',
        todo: 'Double it inside the text ("") and close it at the end',
      }
    case 'too-many-cells':
      return {
        what: 'The row has more cells than the header',
        todo: 'Put quotation marks around text that contains a comma',
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
      return { what: 'This word is not recognised here', todo: `Enter one of: ${fault.allowed.join(', ')}` }
    case 'not-a-whole-number':
      return {
        what: 'This number is not allowed here',
        todo: `Enter a whole number, ${format.number(fault.least)} or more`,
      }
    case 'too-much':
      return {
        what: `This is more than ${format.number(fault.most)}`,
        todo: `Enter a whole number, ${format.number(fault.most)} or less`,
      }
    case 'too-long':
      return {
        what: `This text is longer than ${format.number(fault.most)} characters`,
        todo: 'Shorten it',
      }
    case 'too-many':
      return {
        what: `There are more than ${format.number(fault.most)} of them`,
        todo: 'Keep only those for this event',
      }
    case 'lost-letter':
      return {
        what: 'A letter (shown as �) was lost when this file was saved',
        todo: 'Export it again as CSV UTF-8, or write the letter',
      }
    case 'read-twice':
      return {
        what: `Letters were garbled when this file was saved: it should probably read “${fault.meant}”`,
        todo: 'Export it again as CSV UTF-8, or correct the text',
      }
    case 'not-a-time':
      return { what: 'This is not a time', todo: 'Write it as 16:05' }
    case 'not-a-date':
      return {
        what: 'There is no such date, or its day and month are the other way round from the rest of this column',
        todo: 'Write it as 2026-12-01 (year, month, day)',
      }
    case 'unclear-date':
      return {
        what: 'It is not clear whether the day or the month comes first',
        todo: 'Write the dates in this column as 2026-12-01 (year, month, day)',
      }
    case 'year-out-of-range':
      return {
        what: `The year is not between ${fault.first} and ${fault.last}`,
        todo: 'Correct the year',
      }
    case 'not-a-language':
      return {
        what: `${fault.code} is not a language code`,
        todo:
          fault.meant === null
            ? 'Enter a code such as en, pl or zh-Hans'
            : `Enter ${fault.meant} for ${format.language(fault.meant)}`,
      }
    case 'not-a-timezone':
      return { what: 'This time zone is not recognised', todo: 'Enter a name such as Europe/London' }
    case 'end-before-start':
      return { what: `It ends before it starts (${fault.start})`, todo: 'Correct the start or the end' }
    case 'no-sessions':
      return { what: 'The event has no sessions', todo: 'Add at least one, with id, date, start and end' }
    case 'sessions-overlap':
      return { what: `It overlaps session ${fault.other}`, todo: 'End one before the other starts' }
    case 'off-grid':
      return {
        what:
          fault.what === 'length'
            ? 'The length does not fit the grid'
            : 'The start does not fit the grid of its session',
        todo:
          fault.what === 'length'
            ? `Enter a multiple of ${format.number(fault.slotMinutes)} minutes`
            : `Start it a whole number of ${format.number(fault.slotMinutes)}-minute steps after the session starts`,
      }
    case 'semicolon-in-id':
      return {
        what: 'An ID cannot contain a semicolon',
        todo: 'Use another ID, here and everywhere else it appears',
      }
    case 'duplicate-id':
      return {
        what:
          fault.firstLine === null
            ? 'This ID is used twice'
            : `This ID is already used on line ${format.number(fault.firstLine)}`,
        todo: 'Give one of them another ID, or delete one',
      }
    case 'duplicate-row':
      return {
        what: `Line ${format.number(fault.firstLine)} already covers the same thing`,
        todo: 'Keep one of the two rows',
      }
    case 'repeated-in-list':
      return { what: `${fault.id} is in this list twice`, todo: 'List it once' }
    case 'unknown-id':
      return {
        what: `There is no ${subjectWords[fault.subject]} ${fault.id}`,
        todo: `Add it to ${fileOf[fault.subject]}, or correct it here`,
      }
    case 'room-to-building':
      return {
        what: `${fault.room} is a room and the other is a building`,
        todo: 'Enter two rooms or two buildings',
      }
    case 'self-separation':
      return {
        what: 'A household cannot be kept apart from itself',
        todo: 'Correct one of the two, or delete the row',
      }
    case 'outside-session':
      return {
        what: `Its session is from ${fault.start} to ${fault.end}`,
        todo: 'Correct the time, or lengthen the session',
      }
    case 'in-break':
      return {
        what: `It runs into the break from ${fault.start} to ${fault.end}`,
        todo: 'Correct the time, or move the break',
      }
    case 'over-capacity':
      return {
        what: `${format.counted(fault.households, { one: 'household is', other: 'households are' })} in it, more than it holds`,
        todo: 'Enter a higher number, leave it blank for no limit, or take households out',
      }
    case 'in-two-group-sessions':
      return {
        what: `${fault.id} is in group session ${fault.other} at that time`,
        todo: 'Change one of the two times, or take them out of one',
      }
    case 'group-session-breaks-rule':
      return {
        what: `Group sessions are not possible as given: ${pinnedViolation(fault.violation, format)}`,
        todo: 'Change the time, the staff or the households of one of them',
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
        what: `The pin is not possible: ${pinnedViolation(fault.violation, format)}`,
        todo: 'Unpin it (status announced), or change what prevents it',
      }
    case 'more-problems':
      return {
        what: `${format.counted(fault.count, furtherProblems)} in this file not listed`,
        todo: 'Fix the others first: these may be of the same kind',
      }
    default:
      return assertNever(fault)
  }
}

const furtherProblems: PluralForms = { one: 'more problem is', other: 'more problems are' }
