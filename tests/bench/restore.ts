/**
 * How long it takes to open a backup of a large school: `npx tsx tests/bench/restore.ts [EVENTS [FOLDER]]`, ten planned events of
 * `tests/fixtures/conferences/school` by default, in Chromium. Prints the seconds to check the file, to restore it into an empty
 * store and over itself, and each as a ratio to a baseline of the same run: the same rows put into the same tables and indexes of
 * an empty database by plain IndexedDB calls, in one transaction.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { RecordKind } from '@renderer/services/ports'
import { mergeImport } from '@shared/exchange/import-merge/merge-import'
import type { KnownSchool, MergedRecords } from '@shared/exchange/import-merge/records'
import { backupWorkFactor } from '@shared/exchange/backup/seal'
import { writeBackup } from '@shared/exchange/backup/write-backup'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import type { Commitment } from '@shared/domain/plan/plan'
import { seededRandom } from '@shared/kernel/random'
import { instant } from '@shared/kernel/time'
import { recordKinds, schemaVersion } from '@shared/records/registry'
import { allocate } from '@shared/solver'
import { killAll, startChromium } from '../integration/storage/killable-chromium'
import { servePage } from '../integration/storage/served-page'
import type {} from '../integration/storage/page/main'

const events = Number(process.argv[2] ?? 10)
const folder = process.argv[3] ?? join(import.meta.dirname, '../fixtures/conferences/school')
const passphrase = 'kettle spoon teapot ladle'
const seeded = seededRandom(1)
const nobody: KnownSchool = {
  schoolYear: [],
  staff: [],
  student: [],
  household: [],
  adult: [],
  interpreter: [],
  room: [],
  guardianship: [],
  enrolment: [],
  teachingGroup: [],
}
const now = instant('2026-11-20T09:00:00.000Z')

interface Restored {
  readonly checking: number
  readonly restoring: number
  /** How often progress was reported while restoring, and the longest time without a report. */
  readonly reports: number
  readonly longestWait: number
}

const served = await servePage('./page/')
const profile = mkdtempSync(join(tmpdir(), 'parley-bench-'))
try {
  const { backup, rows } = await writeEvents()
  const { page, quit } = await startChromium(profile, 'LevelDB', served.address)
  await page.waitForFunction(() => 'storagePage' in window)
  // tsx has every function that is sent to the page name itself by this helper.
  await page.evaluate('globalThis.__name = (named) => named')
  const intoEmpty = await restore(page, backup)
  // Once after each, as other work on the computer comes and goes.
  const first = await putPlainly(page)
  const overItself = await restore(page, backup)
  const baseline = (first + (await putPlainly(page))) / 2
  await quit()
  const size = (backup.length / 1e6).toFixed(1)
  console.log(`${events} events, ${rows.toLocaleString('en-GB')} rows, a file of ${size} MB`)
  console.log(`baseline: plain IndexedDB ${seconds(baseline)}`)
  for (const [name, took] of [
    ['into an empty store', intoEmpty],
    ['over itself', overItself],
  ] as const) {
    const total = took.checking + took.restoring
    console.log(
      `${name}: ${seconds(total)} (checking ${seconds(took.checking)}, restoring ${seconds(took.restoring)}), ratio ${(total / baseline).toFixed(2)};` +
        ` ${took.reports} reports, at most ${seconds(took.longestWait)} apart`,
    )
  }
} finally {
  await killAll()
  await served.close()
  rmSync(profile, { recursive: true, force: true })
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

/** A backup of one school whose folder was imported and planned again and again. */
async function writeEvents(): Promise<{ readonly backup: Uint8Array; readonly rows: number }> {
  const files = readdirSync(folder).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }))
  const read = readConferenceFolder(files)
  if (!read.ok) throw new Error(`${folder} has ${read.error.length} problems`)
  const { conference } = read.value
  const { plan } = await allocate(conference, {
    seed: 1,
    limit: { kind: 'steps', steps: 0 },
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: () => performance.now(),
    pause: () => Promise.resolve(),
  })
  // Families were told of the plan, so that each event that is made of the folder has it.
  const commitments = plan.appointments.map((row): Commitment => ({
    requestId: row.requestId,
    sessionId: row.sessionId,
    start: row.start,
    status: 'announced',
    staffIds: row.staffIds,
    roomId: row.roomId,
  }))
  let lastId = 0
  const newId = (): string => `${seeded.below(1_000_000)}-${++lastId}`
  const tables = new Map<RecordKind, readonly { readonly id: string }[]>(
    recordKinds.map((kind) => [kind, []]),
  )
  let school: KnownSchool = nobody
  for (let made = 0; made < events; made++) {
    const { records } = mergeImport(
      { ...conference, commitments },
      {
        school,
        teachingGroups: [],
        standingSeparations: [],
        markers: [],
        event: null,
        answers: {},
        newId,
        now,
        isSample: false,
      },
    )
    school = records
    for (const kind of recordKinds) {
      if (kind in nobody) tables.set(kind, added(records, kind))
      else if (kind !== 'commitment') tables.set(kind, [...(tables.get(kind) ?? []), ...added(records, kind)])
    }
  }
  const nothing = { tables: new Map(), notes: [] }
  const backup = await writeBackup(
    { tables, notes: [], unreadable: nothing },
    { schema: schemaVersion, madeAt: now, app: '0.0.0' },
    passphrase,
    backupWorkFactor,
  )
  return { backup, rows: [...tables.values()].reduce((sum, rows) => sum + rows.length, 0) }
}

function added(records: Partial<MergedRecords>, kind: RecordKind): readonly { readonly id: string }[] {
  const all: Partial<Record<RecordKind, readonly { readonly id: string }[]>> = records
  return all[kind] ?? []
}

function restore(page: Page, backup: Uint8Array): Promise<Restored> {
  return page.evaluate(
    async ([file, words]) => {
      const { signal } = new AbortController()
      const bytes = Uint8Array.from(atob(file), (character) => character.charCodeAt(0))
      const began = performance.now()
      const opened = await window.storagePage.backups.open(bytes, words, {
        signal,
        onProgress: () => undefined,
      })
      if (!opened.ok) throw new Error(opened.error.kind)
      const checked = performance.now()
      const reports: number[] = []
      const onProgress = () => void reports.push(performance.now())
      const restored = await opened.value.restore({ signal, onProgress })
      opened.value.close()
      if (!restored.ok) throw new Error(restored.error.kind)
      const ended = performance.now()
      const waits = [...reports, ended].map((at, i) => at - (reports[i - 1] ?? checked))
      return {
        checking: checked - began,
        restoring: ended - checked,
        reports: reports.length,
        longestWait: Math.max(...waits),
      }
    },
    [Buffer.from(backup).toString('base64'), passphrase] as const,
  )
}

/** Milliseconds in which the rows of the restored store go into an empty database like it. */
function putPlainly(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const { tables } = await window.storagePage.store.backupStore.dump()
    const open = (name: string, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onerror = () => reject(opening.error ?? new Error('not opened'))
        opening.onupgradeneeded = () => upgrade?.(opening.result)
        opening.onsuccess = () => resolve(opening.result)
      })
    const own = await open('parley')
    const like = own.transaction([...tables.keys()])
    const shapes = [...tables.keys()].map((name) => {
      const store = like.objectStore(name)
      const indexes = [...store.indexNames].map((index) => store.index(index))
      return {
        name,
        indexes: indexes.map(({ name, keyPath, multiEntry }) => ({ name, keyPath, multiEntry })),
      }
    })
    own.close()
    const other = await open('baseline', (database) => {
      for (const { name, indexes } of shapes) {
        const store = database.createObjectStore(name, { keyPath: 'id' })
        for (const { name, keyPath, multiEntry } of indexes) store.createIndex(name, keyPath, { multiEntry })
      }
    })
    const began = performance.now()
    await new Promise<void>((resolve, reject) => {
      const writing = other.transaction([...tables.keys()], 'readwrite', { durability: 'strict' })
      writing.oncomplete = () => resolve()
      writing.onabort = () => reject(writing.error ?? new Error('aborted'))
      for (const [name, rows] of tables) for (const row of rows) writing.objectStore(name).add(row)
    })
    const took = performance.now() - began
    other.close()
    indexedDB.deleteDatabase('baseline')
    return took
  })
}
