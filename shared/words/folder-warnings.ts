import type { FolderConcern, FolderWarning } from '@shared/domain/folder/folder-problem'
import { assertNever } from '@shared/kernel/assert-never'
import { alsoOnLines, type ProblemWords } from './folder-places'
import type { Format, PluralForms } from './format'

/** Something that is no error, in words for the office. */
export function folderWarningWords(
  { about, value, column, more }: FolderWarning,
  format: Format,
): ProblemWords {
  const { what, todo } = warningWords(about, value ?? '', column ?? '', format)
  return { what: `${what}${alsoOnLines(more, format)}`, todo }
}

function warningWords(about: FolderConcern, value: string, column: string, format: Format): ProblemWords {
  switch (about.kind) {
    case 'announced-request-gone':
      return {
        what: `Request ${value} was announced to a family but is gone`,
        todo: 'It counts as dropped: tell the family',
      }
    case 'announced-session-gone':
      return {
        what: `Session ${value} was announced to a family but is gone`,
        todo: 'It counts as changed: tell the family',
      }
    case 'announced-outside-session':
      return {
        what: `The appointment at ${value} was announced to a family but is no longer within its session`,
        todo: 'It counts as changed: tell the family',
      }
    case 'unknown-channel':
      return { what: `The contact channel ${value} is not recognised`, todo: 'This family gets a letter' }
    case 'not-their-child':
      return {
        what: `Household ${about.householdId} asks about student ${value}, who is not listed as theirs`,
        todo: 'Check household_students.csv before letters are printed',
      }
    case 'unknown-file':
      return {
        what: 'This file is not part of the format and is ignored',
        todo: 'Check its name if you expected Parley to read it',
      }
    case 'link':
      return {
        what: 'This is a link to somewhere else and is ignored',
        todo: 'Put the file itself in the folder if you need it',
      }
    case 'unknown-column':
      return {
        what: `The column ${column} is not part of the format and is ignored`,
        todo: 'Check its name if you expected Parley to read it',
      }
    case 'read-file':
      return {
        what: readFileWords(about, format),
        todo:
          about.encoding === 'Windows-1252'
            ? 'If a letter is wrong, save the file again as CSV UTF-8 and read the folder again'
            : 'You do not need to do anything',
      }
    case 'read-header':
      return { what: `The column “${value}” is read as ${column}`, todo: 'You do not need to do anything' }
    case 'read-as':
      return { what: `${column} “${value}” is read as ${about.read}`, todo: 'Check that this is right' }
    case 'more-notes':
      return {
        what: `${format.counted(about.count, furtherNotes)} on this file not listed`,
        todo: 'Look at the others first: these may be of the same kind',
      }
    default:
      return assertNever(about)
  }
}

const furtherNotes: PluralForms = { one: 'more note is', other: 'more notes are' }

const separatorWords = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' } as const

function readFileWords(
  { encoding, separator, hasSeparatorLine, examples }: Extract<FolderConcern, { kind: 'read-file' }>,
  format: Format,
): string {
  const columns =
    separator !== ',' || hasSeparatorLine ? `, with ${separatorWords[separator]} between the columns` : ''
  const names =
    examples.length === 0 ? '' : `. It says ${format.list(examples.map((example) => `“${example}”`))}`
  return `The file is read as ${encoding}${columns}${names}`
}
