import { describe, expect, it } from 'vitest'
import type { FolderFault, FolderProblem } from '@shared/domain/folder/folder-problem'
import { folderFiles } from '@shared/exchange/folder/files'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { folderProblemWords } from '@shared/words/folder-problems'
import { folderWarningWords } from '@shared/words/folder-warnings'
import { columnNotes, templateReadme } from '@shared/words/folder-template'
import { formatFor } from '@shared/words/format'
import { importNote } from '@shared/words/screens/start'
import { adding, tinyFiles } from '../exchange/folders'

const format = formatFor('en-GB')
const problem = (fault: FolderFault, column: string | null = null): FolderProblem => ({
  file: 'requests.csv',
  line: 5,
  column,
  value: null,
  fault,
})
const say = (fault: FolderFault, column?: string): string => {
  const { what, todo } = folderProblemWords(problem(fault, column), format)
  return `${what}. ${todo}.`
}

describe('a problem of a folder in words', () => {
  it('says what is wrong and what to do', () => {
    expect(say({ kind: 'unknown-id', id: 'T9', subject: 'staff' })).toBe(
      'There is no member of staff T9. Add it to staff.csv, or correct it here.',
    )
    expect(say({ kind: 'off-grid', what: 'length', slotMinutes: 5 })).toBe(
      'The length does not fit the grid. Enter a multiple of 5 minutes.',
    )
    expect(say({ kind: 'missing-column' }, 'priority')).toBe(
      'There is no column priority. Add it to the header row and fill it in.',
    )
    expect(say({ kind: 'not-one-of', allowed: ['yes', 'no'] })).toBe(
      'This word is not recognised here. Enter one of: yes, no.',
    )
  })

  it('offers to unpin what cannot stand, and names both pins that clash', () => {
    const rows = ['Q1,tue,16:00,pinned', 'Q3,tue,16:05,pinned']
    const files = tinyFiles({
      'appointments.csv': `request_id,session_id,start,status\n${rows.join('\n')}\n`,
    })
    const outcome = readConferenceFolder(files)
    const reported = outcome.ok ? [] : outcome.error.map((one) => folderProblemWords(one, format))
    expect(reported[0]).toEqual({
      what: 'The pin is not possible: staff T1 would be in Q1 (tue 16:00–16:10) and Q3 (tue 16:05–16:15) at once',
      todo: 'Unpin it (status announced), or change what prevents it',
    })
  })

  it('says of an announced appointment that is gone who has to be informed', () => {
    const outcome = readConferenceFolder(adding('appointments.csv', 'Q77,tue,16:00,announced'))
    const words = outcome.ok ? outcome.value.warnings.map((one) => folderWarningWords(one, format)) : []
    expect(words).toEqual([
      {
        what: 'Request Q77 was announced to a family but is gone',
        todo: 'It counts as dropped: tell the family',
      },
    ])
  })
})

describe('what an import does, in words', () => {
  it('counts one and many, and names a few of many ids', () => {
    expect(importNote({ kind: 'requests-added', count: 1 }, format)).toBe(
      '1 request is new, not placed until you allocate again.',
    )
    expect(importNote({ kind: 'appointments-kept', count: 12 }, format)).toBe(
      '12 appointments stay in the current plan.',
    )
    const sourceIds = Array.from({ length: 9 }, (_, i) => `Q${i + 1}`)
    expect(importNote({ kind: 'request-ids-reused', sourceIds }, format)).toBe(
      'Requests Q1, Q2, Q3, Q4, Q5, Q6 and 3 more were about other families or students before, so they are treated as new requests.',
    )
  })
})

describe('the note in a template folder', () => {
  it('says of every column of every file what it holds', () => {
    const files = Object.values(folderFiles)
    expect(Object.keys(columnNotes)).toEqual(files.map(({ name }) => name))
    for (const { name, columns } of files) {
      expect(Object.keys(columnNotes[name] ?? {})).toEqual(columns)
      for (const column of columns) expect(columnNotes[name]?.[column]).not.toBe('')
    }
    expect(templateReadme(files)).toContain(
      '  staff_ids               the staff they meet, from staff.csv; several as T1;T2',
    )
  })
})
