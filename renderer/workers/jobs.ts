import { err, ok, type Result } from '@shared/kernel/result'
import { createSerialQueue } from '@shared/kernel/serial-queue'
import type { EventId } from '@shared/kernel/ids'
import { connect, type Connection } from '@renderer/rpc/connect'
import type {
  AllocateWork,
  AnnounceWork,
  BackupWork,
  ImportService,
  MinutesSearch,
  PrintWork,
  RepairService,
  RosterImportService,
  ShareWork,
  TapFiles,
} from '@renderer/services/ports'
import type { AllocateService } from './allocate.worker'
import type { AnnounceService } from './announce.worker'
import type { BackupJobs } from './backup.worker'
import type { ImportJobs } from './import.worker'
import type { PrintJobs } from './print.worker'
import type { RepairsService } from './repairs.worker'
import type { RosterImportJobs } from './roster-import.worker'
import type { SearchMinutesService } from './search-minutes.worker'
import type { ShareService } from './share.worker'
import type { TapsService } from './taps.worker'
import { storeOfWindow } from './window-store'

// Each long job runs in a worker of its own, so that the window never waits and giving up is at once.
// The bundler finds a worker's file only where it is written out.
const start = {
  allocate: () =>
    connect<AllocateService>(
      new Worker(new URL('./allocate.worker.ts', import.meta.url), { type: 'module', name: storeOfWindow() }),
    ),
  announce: () =>
    connect<AnnounceService>(
      new Worker(new URL('./announce.worker.ts', import.meta.url), { type: 'module', name: storeOfWindow() }),
    ),
  backup: () =>
    connect<BackupJobs>(
      new Worker(new URL('./backup.worker.ts', import.meta.url), { type: 'module', name: storeOfWindow() }),
    ),
  import: () =>
    connect<ImportJobs>(
      new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module', name: storeOfWindow() }),
    ),
  print: () =>
    connect<PrintJobs>(
      new Worker(new URL('./print.worker.ts', import.meta.url), { type: 'module', name: storeOfWindow() }),
    ),
  repairs: () =>
    connect<RepairsService>(
      new Worker(new URL('./repairs.worker.ts', import.meta.url), { type: 'module', name: storeOfWindow() }),
    ),
  rosterImport: () =>
    connect<RosterImportJobs>(
      new Worker(new URL('./roster-import.worker.ts', import.meta.url), {
        type: 'module',
        name: storeOfWindow(),
      }),
    ),
  taps: () =>
    connect<TapsService>(
      new Worker(new URL('./taps.worker.ts', import.meta.url), { type: 'module', name: storeOfWindow() }),
    ),
  searchMinutes: () =>
    connect<SearchMinutesService>(
      new Worker(new URL('./search-minutes.worker.ts', import.meta.url), {
        type: 'module',
        name: storeOfWindow(),
      }),
    ),
  share: () =>
    connect<ShareService>(
      new Worker(new URL('./share.worker.ts', import.meta.url), { type: 'module', name: storeOfWindow() }),
    ),
}

export const allocateInWorker: AllocateWork = async (eventId, options, { signal, ...following }) => {
  const worker = start.allocate()
  const outcome = await endingOnAbort(worker, signal, () =>
    worker.call('allocate', { eventId, options }, following),
  ).finally(worker.dispose)
  return outcome.ok ? outcome.value : outcome
}

export const announceInWorker: AnnounceWork = (job) => {
  const worker = start.announce()
  return worker.call('announce', job).finally(worker.dispose)
}

export const shareInWorker: ShareWork = (job) => {
  const worker = start.share()
  return worker.call('share', job).finally(worker.dispose)
}

export const backupsInWorker = (appVersion: () => Promise<string>): BackupWork => ({
  write: async (passphrase, { signal, onProgress }) => {
    const worker = start.backup()
    const app = await appVersion()
    return endingOnAbort(worker, signal, () =>
      worker.call('write', { passphrase, app }, { onProgress }),
    ).finally(worker.dispose)
  },
  open: async (file, passphrase, { signal, onProgress }) => {
    const worker = start.backup()
    const outcome = await endingOnAbort(worker, signal, () =>
      worker.call('open', { file, passphrase }, { onProgress }),
    )
    const opened = outcome.ok ? outcome.value : outcome
    if (!opened.ok) {
      worker.dispose()
      return opened
    }
    return ok({
      ...opened.value,
      // It is asked to give up, not ended: it takes back what it has written.
      restore: (work) => worker.call('restore', null, work),
      close: worker.dispose,
    })
  },
})

const withTaps = <T>(call: (worker: Connection<TapsService>) => Promise<T>): Promise<T> => {
  const worker = start.taps()
  return call(worker).finally(worker.dispose)
}

export const tapFilesInWorker: TapFiles = {
  write: (of, taps, passphrase) => withTaps((worker) => worker.call('write', { of, taps, passphrase })),
  read: (of, file, passphrase) => withTaps((worker) => worker.call('read', { of, file, passphrase })),
}

/** Requests are sent one after another. */
export function importInWorker(): ImportService {
  const worker = start.import()
  const inTurn = createSerialQueue()
  return {
    read: (folder) => inTurn(() => worker.call('read', folder)),
    preview: (eventId, answers) => inTurn(() => worker.call('preview', { eventId, answers })),
    write: (target, work) => inTurn(() => worker.call('write', target, work)),
    writeSample: (work) => inTurn(() => worker.call('writeSample', null, work)),
    folderOf: (eventId) => inTurn(() => worker.call('folderOf', eventId)),
    close: worker.dispose,
  }
}

/** Requests are sent one after another. */
export function rosterImportInWorker(): RosterImportService {
  const worker = start.rosterImport()
  const inTurn = createSerialQueue()
  return {
    add: (files) => inTurn(() => worker.call('add', files)),
    remove: (file) => inTurn(() => worker.call('remove', file)),
    read: (choices, work) => inTurn(() => worker.call('read', choices, work)),
    previewRows: (file, choices) => inTurn(() => worker.call('previewRows', { file, choices })),
    write: (choices, work) => inTurn(() => worker.call('write', choices, work)),
    written: (from) => inTurn(() => worker.call('written', from)),
    leftOut: () => inTurn(() => worker.call('leftOut', null)),
    close: worker.dispose,
  }
}

export function searchMinutesInWorker(): MinutesSearch {
  const worker = start.searchMinutes()
  const inTurn = createSerialQueue()
  return {
    people: () => inTurn(() => worker.call('people', null)),
    find: (query, locale) => inTurn(() => worker.call('find', { query, locale })),
    close: worker.dispose,
  }
}

export const printInWorker: PrintWork = async (job) => {
  const worker = start.print()
  const document = await worker.call('open', job).catch((cause: unknown) => {
    worker.dispose()
    throw cause
  })
  if (!document) {
    worker.dispose()
    return null
  }
  return {
    ...document,
    pages: (recipient) => worker.call('pages', recipient),
    write: (recipients, { signal, onProgress }) =>
      endingOnAbort(worker, signal, () => worker.call('write', recipients, { onProgress })),
    close: worker.dispose,
  }
}

export function repairsInWorker(eventId: EventId): RepairService {
  const worker = start.repairs()
  let newest = new AbortController()
  return {
    find: async (requestId) => {
      newest.abort()
      newest = new AbortController()
      const { signal } = newest
      const repairs = await worker.call('find', { eventId, requestId }, { signal })
      if (signal.aborted) throw new Error('Another request was asked for')
      return repairs
    },
    close: worker.dispose,
  }
}

/** Ends the worker at once when the caller gives up: for work of which nothing stays behind. */
async function endingOnAbort<Output>(
  worker: Pick<Connection<unknown>, 'dispose'>,
  signal: AbortSignal,
  call: () => Promise<Output>,
): Promise<Result<Output, { readonly kind: 'cancelled' }>> {
  signal.addEventListener('abort', worker.dispose, { once: true })
  try {
    if (signal.aborted) return err({ kind: 'cancelled' })
    return ok(await call())
  } catch (cause) {
    if (signal.aborted) return err({ kind: 'cancelled' })
    throw cause
  } finally {
    signal.removeEventListener('abort', worker.dispose)
  }
}
