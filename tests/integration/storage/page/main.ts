import { notInFolder } from '@shared/domain/people/not-in-folder'
import { Dexie } from 'dexie'
import { openStorage, type OpenStorage } from '@renderer/storage/open'
import { backupsInWorker } from '@renderer/workers/jobs'
import type { BackupWork, Change, EventImport, NoteDocument } from '@renderer/services/ports'
import { idOf, type MeetingId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'

/** What the tests drive: the app's own store, opened by the app's own code. */
export interface StoragePage {
  readonly store: OpenStorage
  /**
   * Commits edits of `width` added members of staff without end, and types notes; each acknowledged one is reported.
   */
  writeUntilKilled(first: number, width: number): Promise<void>
  importUntilKilled(records: EventImport): Promise<void>
  /** Writes one long edit that gives every one of so many members of staff another role; each step is reported. */
  editUntilKilled(role: string, width: number): Promise<void>
  readonly notes: NoteDocument
  stagedChunks(): Promise<number>
  /** Opens the store once more, as another tab does, and says how many chunks are staged then. */
  openAgain(): Promise<number>
  readonly backups: BackupWork
  /** Opens a backup and replaces everything with it; each step is reported. */
  restoreUntilKilled(backup: string, passphrase: string): Promise<void>
}

declare global {
  interface Window {
    storagePage: StoragePage
    /** Given by the test: receives what the store has acknowledged. */
    acknowledge(what: string): Promise<void>
  }
}

const open = () =>
  openStorage({
    role: 'window',
    now: () => instant(new Date().toISOString()),
    newId: () => crypto.randomUUID(),
  })
const stagedChunks = async (): Promise<number> => {
  const raw = await new Dexie('parley').open()
  const count = await raw.table('staging').count()
  raw.close()
  return count
}
const opened = await open()
if (!opened.ok) throw new Error(opened.error.kind)
const store = opened.value
const notes = await store.storage.openNotes(idOf<MeetingId>('m1'))

const backups = backupsInWorker(() => Promise.resolve('0.1.0'))

window.storagePage = {
  store,
  notes,
  stagedChunks,
  openAgain: async () => {
    const again = await open()
    if (!again.ok) throw new Error(again.error.kind)
    const staged = await stagedChunks()
    again.value.close()
    return staged
  },
  writeUntilKilled: async (first, width) => {
    for (let edit = first; ; edit++) {
      const outcome = await store.storage.commit({ title: 'Add staff', changes: addedStaff(edit, width) })
      if (!outcome.ok) throw new Error(outcome.error.kind)
      void window.acknowledge(`edit ${edit}`)
      const word = `${edit} `
      notes.splice('progress', notes.text('progress').length, 0, word)
      const saved = await notes.saved()
      if (!saved.ok) throw new Error(saved.error.kind)
      void window.acknowledge(`note ${edit}`)
    }
  },
  backups,
  restoreUntilKilled: async (backup, passphrase) => {
    const signal = new AbortController().signal
    const file = Uint8Array.from(atob(backup), (character) => character.charCodeAt(0))
    const opened = await backups.open(file, passphrase, { signal, onProgress: () => undefined })
    if (!opened.ok) return window.acknowledge(opened.error.kind)
    const onProgress = ({ done }: { done: number }) => void window.acknowledge(`step ${done}`)
    const outcome = await opened.value.restore({ signal, onProgress })
    opened.value.close()
    return window.acknowledge(outcome.ok ? 'done' : outcome.error.kind)
  },
  editUntilKilled: async (role, width) => {
    const outcome = await store.storage.importEdit(
      { title: 'Import lists', changes: await withRole(role, width) },
      {
        signal: new AbortController().signal,
        onProgress: ({ done }) => void window.acknowledge(`step ${done}`),
      },
    )
    void window.acknowledge(outcome.ok ? 'done' : outcome.error.kind)
  },
  importUntilKilled: async (records) => {
    const work = {
      signal: new AbortController().signal,
      onProgress: ({ done }: { done: number }) => void window.acknowledge(`step ${done}`),
    }
    const outcome = await store.storage.importEvent(records, work)
    void window.acknowledge(outcome.ok ? 'done' : outcome.error.kind)
  },
}

/** So many members of staff, each with a new role. */
async function withRole(role: string, width: number): Promise<Change[]> {
  const { staff } = await store.storage.readAll(['staff'])
  const known = new Map<string, (typeof staff)[number]>(staff.map((one) => [one.id, one]))
  return addedStaff(1, width).flatMap((change): readonly Change[] => {
    if (change.kind !== 'staff' || change.after === null) return []
    return [{ ...change, before: known.get(change.id) ?? null, after: { ...change.after, role } }]
  })
}

function addedStaff(edit: number, width: number): Change[] {
  return Array.from({ length: width }, (_, i): Change => {
    const id = `${edit}-${i}`
    const after = {
      id: idOf(id),
      sourceId: String(edit),
      givenName: 'Ada',
      familyName: 'Okafor',
      title: 'Ms',
      role: 'teacher',
      languages: ['en'],
      email: '',
      ...notInFolder.staff,
    } as const
    return { kind: 'staff', id, before: null, after: { ...after, id: idOf(id) } }
  })
}
