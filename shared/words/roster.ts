import type { RosterFault, RosterProposal, RosterQuestion } from '@shared/domain/folder/roster-report'
import { assertNever } from '@shared/kernel/assert-never'
import type { Format } from './format'

/** What is wrong with a file, a row or a cell of a school's list, in a sentence; its place stands beside it. */
export function rosterFaultSentence(fault: RosterFault, value: string): string {
  switch (fault.kind) {
    case 'nul-bytes':
      return 'This is not a text file, so it was not read. Export the list again as CSV or Excel.'
    case 'too-large':
      return 'The file is far larger than any school needs, so it was not read.'
    case 'too-many-rows':
      return 'The file has more rows than any school needs, so it was not read.'
    case 'too-many-columns':
      return 'The file has more columns than any list needs, so it was not read.'
    case 'too-many-entries':
      return 'The zip file holds more than 200 files, so it was not read.'
    case 'path-outside':
      return 'The zip file has paths that lead outside it, so it was not read.'
    case 'nested-archive':
      return 'A zip file inside a zip file is not opened. Unpack it first.'
    case 'not-an-archive':
      return 'The zip file is damaged or has a password, so it was not read.'
    case 'not-a-workbook':
      return 'The workbook is damaged or has a password, so it was not read.'
    case 'link':
      return 'This is a link to somewhere else, so it was not followed. Add the file itself.'
    case 'unknown-file':
      return 'Parley does not recognise this file. If it lists people, save it as CSV or Excel and map its columns.'
    case 'no-rows':
      return 'The file has a header but no rows.'
    case 'no-sessions-possible':
      return 'Attendance was left out: no column says how many sessions were possible.'
    case 'students-without-names':
      return fault.count === 1
        ? 'One student has an id here but no name. Add a list of students with the same ids and their names.'
        : `${fault.count} students have ids here but no names. Add a list of students with the same ids and their names.`
    case 'over-wide':
      return `The row has more cells than the header has columns (${fault.columns}), so it was left out.`
    case 'bad-quotes':
      return 'The quotes in this row do not match, so it was left out.'
    case 'no-name':
      return 'The row names nobody, so it was left out.'
    case 'unknown-id':
      return fault.meant === null
        ? `No one and nothing in these files has the id “${value}”, so the row was left out.`
        : `“${value}” is in no other file, but “${fault.meant}” is: Excel may have dropped zeros. The row was left out.`
    case 'no-role':
      return 'No role says whether this is a student, an adult or a member of staff, so the row was left out.'
    case 'no-student':
      return 'No student is given for this adult, so they were left out.'
    case 'ambiguous-name':
      return 'More than one student has this name, so the row was left out. Add the date of birth or the form.'
    case 'scientific-number':
      return `Excel has shortened “${value}”, so its digits are lost. Format the column as text and export again.`
    case 'lost-leading-zeros':
      return `Other ids in this column have ${fault.digits} digits and begin with 0. Excel may have dropped zeros from “${value}”.`
    case 'date-for-form':
      return `“${value}” is a date. Excel may have changed the name of a form, such as 7/3.`
    case 'excel-error':
      return `“${value}” is an Excel error, so the cell was left out.`
    case 'not-a-date':
      return `“${value}” is not a date.`
    case 'not-an-email':
      return `“${value}” is not an email address.`
    case 'not-yes-or-no':
      return `“${value}” is neither yes nor no.`
    case 'not-a-language':
      return `“${value}” is not a language.`
    case 'not-a-period':
      return `“${value}” is not a day or a period.`
    case 'not-a-count':
      return `“${value}” is not a whole number.`
    case 'more-than-possible':
      return `“${value}” does not fit the ${fault.possible} sessions possible, so the attendance was left out.`
    case 'semicolon-in-id':
      return `An id cannot contain a semicolon, so “${value}” was left out.`
    case 'too-long':
      return 'The text is longer than 2,000 characters, so it was left out.'
    case 'differs':
      return `“${value}” differs from another row, which has “${fault.kept}”. The other one was kept.`
    case 'phone-lost-zero':
      return `Excel may have dropped the first 0 of the phone number “${value}”. It was kept as it is.`
    case 'apostrophe':
      return `The apostrophe before “${value.replace(/^'/, '')}” marks text in Excel, so it was not read.`
    case 'lost-letter':
      return `A letter in “${value}” was lost when another program saved the file.`
    case 'read-twice':
      return `“${value}” was saved in the wrong encoding. It may mean “${fault.meant}”.`
    default:
      return assertNever(fault)
  }
}

/** What must be answered before a list can be read. */
export function rosterQuestionSentence({ column, ask }: RosterQuestion, format: Format): string {
  switch (ask.kind) {
    case 'date-order': {
      const examples = format.list(ask.examples.map((example) => `“${example}”`))
      const offer =
        ask.offered === 'day-first'
          ? ' With the day first, all of them are dates.'
          : ask.offered === 'month-first'
            ? ' With the month first, all of them are dates.'
            : ''
      return `Is the day or the month first in the column “${column}”, for example in ${examples}?${offer} Answer day-first or month-first.`
    }
    case 'encoding':
      return `Line ${ask.line} has bytes that are not letters in UTF-8 or Windows-1252. Which encoding was the file saved in?`
    case 'same-id':
      return `${format.list(ask.names.map((name) => `“${name}”`))} have the same id “${ask.id}”. Are they the same person or two people? Answer same or different.`
    case 'same-name':
      return `“${ask.name}” is listed twice. Are they the same person or two people? Answer same or different.`
    case 'columns':
      return 'Which columns hold the names of students, adults or staff? Map them to read the file.'
    default:
      return assertNever(ask)
  }
}

/** What the doctor proposes. */
export function rosterProposalSentence({ kind, names }: RosterProposal, format: Format): string {
  const who = format.list(names)
  switch (kind) {
    case 'same-adult':
      return `${who} may be the same adult twice. Merge them?`
    case 'cloned-student':
      return `${who} is listed twice, the second time marked with *, because the parents live apart. The two rows are one child in two households.`
    case 'contact-id-changed':
      return `${who} has a new id, but looks like the adult who was there before. Are they the same person?`
    case 'title-in-name':
      return `The name ${who} begins with a title. Move it to the title?`
    case 'two-first-names':
      return `The first name in ${who} looks like two people. Make two adults of them?`
    case 'siblings-in-two-households':
      return `${who} live at one address in two households. Join the households?`
    case 'couple-to-split':
      return `${who} looks like a couple in one row. Make two adults of them?`
    case 'couple-to-join':
      return `${who} have one address but are two households of the same student. Join them?`
    case 'adult-pupil':
      return `${who} is 18 or over. Address letters to them?`
    case 'letters-without-responsibility':
      return `${who} receives letters but has no parental responsibility. Keep sending letters?`
    case 'student-without-contact':
      return `${who} has no contact. Add one?`
    case 'staff-without-room':
      return `${who} has no room. Add one?`
    case 'impossible-date':
      return `The date of birth of ${who} cannot be right. Correct it?`
    case 'not-a-language':
      return `${who} is not a language. Choose the language that is meant?`
    case 'must-not-attend':
      return `${who} would attend according to the files, but there is a warning that they must not. “Attends” stays “No”. If they may attend now, remove the warning in People first.`
    case 'attends-by-hand':
      return `“Attends” was set by hand for ${who} and stays. To take what the files say, choose “Replace the list” for the families, or change it in People.`
    default:
      return assertNever(kind)
  }
}
