import { err } from '@shared/kernel/result'
import { createImportDesk, type ImportDeskOfWorker } from './import-desk'
import type { ImportAnswer, ImportAsk } from './import-messages'
import { openWorkerStore, schoolOfWorker, stamps, storageFault } from './worker-store'

const opened = openDesk()
let stopping = new AbortController()

self.onmessage = ({ data }: MessageEvent<ImportAsk>): void => {
  if (data.kind === 'stop') return stopping.abort()
  stopping = new AbortController()
  void opened
    .then((desk) => answer(data, desk))
    .catch((cause: unknown) => {
      const problem = data.kind === 'write' || data.kind === 'sample' ? storageFault(cause) : null
      if (problem) tell({ kind: 'written', outcome: err(problem) })
      // Any other fault is thrown out of the worker, where its client hears it as an error.
      else self.reportError(cause)
    })
}

async function openDesk(): Promise<ImportDeskOfWorker> {
  return createImportDesk((await openWorkerStore()).storage, stamps, schoolOfWorker())
}

async function answer(ask: Exclude<ImportAsk, { kind: 'stop' }>, desk: ImportDeskOfWorker): Promise<void> {
  const work = {
    signal: stopping.signal,
    onProgress: (progress: Extract<ImportAnswer, { kind: 'progress' }>['progress']) =>
      tell({ kind: 'progress', progress }),
  }
  switch (ask.kind) {
    case 'read':
      return tell({ kind: 'read', reading: await desk.read(ask.files, ask.links) })
    case 'preview':
      return tell({ kind: 'preview', preview: await desk.preview(ask.eventId, ask.answers) })
    case 'write':
      return tell({ kind: 'written', outcome: await desk.write(ask.target, work) })
    case 'sample':
      return tell({ kind: 'written', outcome: await desk.writeSample(work) })
    case 'folder':
      return tell({ kind: 'folder', files: await desk.folderOf(ask.eventId) })
  }
}

const tell = (message: ImportAnswer): void => self.postMessage(message)
