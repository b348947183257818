import { loadPaperFonts } from '@desktop/headless/paper-fonts'
import type { FileToSave, FolderToSave } from '@shared/bridge/desktop-bridge'
import type { EventDocument } from '@shared/domain/plan/paper'
import { readCsv } from '@shared/exchange/csv'
import type { NamedBytes } from '@shared/exchange/folder/files'
import type { EventId } from '@shared/kernel/ids'
import { instant, type LocalDate } from '@shared/kernel/time'
import { measureWith } from '@shared/print/fonts'
import { announceEvent } from '@renderer/services/jobs/announce-event'
import { createImportSession } from '@renderer/services/jobs/import-session'
import { openPrintService } from '@renderer/services/jobs/print-document'
import { makeSharedFile } from '@renderer/services/jobs/shared-file'
import type { SharedFile } from '@renderer/services/ports'
import { bytesOf, caseFiles, textOf } from '@tests/unit/exchange/folders'
import { idle, openTestStorage } from '@tests/unit/storage/fixtures'

const fonts = loadPaperFonts()
const now = instant('2027-02-01T09:00:00.000Z')
const stamps = { now: () => now, newId: () => crypto.randomUUID() }
const paper = {
  paper: 'a4',
  locale: 'en-GB',
  today: '2027-02-01' as LocalDate,
  now,
  fileId: '0'.repeat(32),
  of: 'announced',
  nameStyle: 'initials',
  envelope: 'none',
  deadline: null,
} as const

/** Where each request of the folders stands. */
export const places = bytesOf(
  `request_id,session_id,start,status
Q1,tue,16:00,announced
Q2,tue,16:20,announced
Q3,tue,16:40,announced
Q4,tue,17:00,announced
Q5,tue,17:20,announced
Q6,tue,17:40,announced
`,
)
export const planned = (name: string): readonly NamedBytes[] => [
  ...caseFiles(name),
  { name: 'appointments.csv', bytes: places },
]
/** The folder without the rows that have one of these ids in them. */
export const without = (files: readonly NamedBytes[], ids: readonly string[]): readonly NamedBytes[] =>
  files.map((file) =>
    file.name.endsWith('.csv')
      ? {
          ...file,
          bytes: bytesOf(
            textOf(file.bytes)
              .split('\n')
              .filter((line) => !line.split(/[,;\r]/).some((cell) => ids.includes(cell)))
              .join('\n'),
          ),
        }
      : file,
  )

/** The recipient of a document. */
type Recipient = 'household' | 'staff' | 'room' | 'interpreter'

/** A school that planned and announced a folder. */
export async function announcedSchool(files: readonly NamedBytes[]) {
  const { storage } = await openTestStorage()
  const service = createImportSession(storage, stamps)
  const load = async (folder: readonly NamedBytes[], target: EventId | null): Promise<EventId> => {
    const reading = await service.read(folder)
    if (reading.kind !== 'sound') throw new Error(JSON.stringify(reading.problems))
    const written = await service.write({ eventId: target, answers: {}, schoolName: 'Brookfield' }, idle())
    if (!written.ok) throw new Error(written.error.kind)
    return written.value
  }
  const eventId = await load(files, null)
  const announce = async () => {
    const outcome = await announceEvent(storage, stamps, { eventId, mode: 'announce' })
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
    return outcome.value
  }
  const idsOf = async (kind: Recipient) =>
    new Map((await storage.readAll([kind]))[kind].map((one): [string, string] => [one.id, one.sourceId]))
  return {
    eventId,
    storage,
    announce,
    preview: async (folder: readonly NamedBytes[]) => {
      await service.read(folder)
      return service.preview(null, {})
    },
    update: (folder: readonly NamedBytes[]) => load(folder, eventId),
    /** The text of each part of a document, by the school's own id of its recipient. */
    papers: async (
      document: EventDocument,
      kind: Recipient,
      of: 'announced' | 'working' = 'announced',
    ): Promise<Readonly<Record<string, string>>> => {
      const host = { measure: measureWith(fonts), draws: () => true }
      const opened = await openPrintService(storage, { kind: document, eventId, ...paper, of }, fonts, host)
      const ids = await idsOf(kind)
      return Object.fromEntries(
        (opened?.parts ?? []).map(({ recipient }) => [
          ids.get(recipient) ?? recipient,
          (opened?.pages(recipient) ?? [])
            .flatMap((page) => page.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])))
            .join('\n'),
        ]),
      )
    },
    shared: async (what: SharedFile): Promise<FileToSave | FolderToSave | null> =>
      makeSharedFile(storage, { eventId, what, locale: 'en-GB', now }),
  }
}

export const tableOf = (file: FileToSave | FolderToSave | null) => {
  if (!file || !('bytes' in file)) throw new Error('no table')
  const [header, ...rows] = readCsv(textOf(file.bytes).replace('\uFEFF', '')).map(({ cells }) => cells)
  return rows.map((row) => Object.fromEntries((header ?? []).map((name, i) => [name, row[i] ?? ''])))
}

export const calendarsIn = (file: FileToSave | FolderToSave | null): Readonly<Record<string, string>> => {
  if (!file || !('files' in file)) throw new Error('no calendars')
  return Object.fromEntries(file.files.map(({ name, bytes }) => [name, textOf(bytes)]))
}
