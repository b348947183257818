import { err } from '@shared/kernel/result'
import { createImportService, type WorkerImportService } from './import-service'
import type { ImportResponse, ImportRequest } from './import-messages'
import { openWorkerStore, schoolOfWorker, stamps, storageFault } from './worker-store'

const opened = openService()
let stopping = new AbortController()

self.onmessage = ({ data }: MessageEvent<ImportRequest>): void => {
  if (data.kind === 'stop') return stopping.abort()
  stopping = new AbortController()
  void opened
    .then((service) => answer(data, service))
    .catch((cause: unknown) => {
      const problem = data.kind === 'write' || data.kind === 'sample' ? storageFault(cause) : null
      if (problem) emit({ kind: 'written', outcome: err(problem) })
      // Any other fault is thrown in the worker, where its client receives it as an error.
      else self.reportError(cause)
    })
}

async function openService(): Promise<WorkerImportService> {
  return createImportService((await openWorkerStore()).storage, stamps, schoolOfWorker())
}

async function answer(
  request: Exclude<ImportRequest, { kind: 'stop' }>,
  service: WorkerImportService,
): Promise<void> {
  const work = {
    signal: stopping.signal,
    onProgress: (progress: Extract<ImportResponse, { kind: 'progress' }>['progress']) =>
      emit({ kind: 'progress', progress }),
  }
  switch (request.kind) {
    case 'read':
      return emit({ kind: 'read', reading: await service.read(request.files, request.links) })
    case 'preview':
      return emit({ kind: 'preview', preview: await service.preview(request.eventId, request.answers) })
    case 'write':
      return emit({ kind: 'written', outcome: await service.write(request.target, work) })
    case 'sample':
      return emit({ kind: 'written', outcome: await service.writeSample(work) })
    case 'folder':
      return emit({ kind: 'folder', files: await service.folderOf(request.eventId) })
  }
}

const emit = (message: ImportResponse): void => self.postMessage(message)
