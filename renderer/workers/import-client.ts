import type { EventId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { ImportService, StorageProblem, WorkOptions, WorkProgress } from '@renderer/workflows/ports'
import type { ImportResponse, ImportRequest } from './import-messages'
import { storeOfWindow } from './window-store'

/** Imports in a worker of its own, so that the window never waits. Requests are sent one after another. */
export function importInWorker(): ImportService {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
    type: 'module',
    name: storeOfWindow(),
  })
  let onMessage: (answer: ImportResponse) => void = () => undefined
  let fail: (cause: Error) => void = () => undefined
  let ended: Error | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const end = (why: string): void => {
    worker.terminate()
    ended = new Error(why)
    fail(ended)
  }
  worker.onmessage = ({ data }: MessageEvent<ImportResponse>) => onMessage(data)
  worker.onerror = () => end('The import worker failed')

  const post = (request: ImportRequest): void => worker.postMessage(request)
  /** Sends a request once the previous one is answered, and resolves with the first response that `read` accepts. */
  const request = <Answer>(
    what: ImportRequest,
    read: (answer: ImportResponse) => Answer | null,
  ): Promise<Answer> => {
    const answered = turn.then(
      () =>
        new Promise<Answer>((resolve, reject) => {
          if (ended) return reject(ended)
          fail = reject
          onMessage = (answer) => {
            const value = read(answer)
            if (value !== null) resolve(value)
          }
          post(what)
        }),
    )
    turn = answered.catch(() => undefined)
    return answered
  }
  const write = async (
    what: ImportRequest,
    { signal, onProgress }: WorkOptions<WorkProgress>,
  ): Promise<Result<EventId, StorageProblem>> => {
    const stop = (): void => post({ kind: 'stop' })
    signal.addEventListener('abort', stop, { once: true })
    try {
      return await request(what, (answer) => {
        if (answer.kind === 'progress') onProgress(answer.progress)
        return answer.kind === 'written' ? answer.outcome : null
      })
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }
  return {
    read: ({ files, links }) =>
      request({ kind: 'read', files, links }, (answer) => (answer.kind === 'read' ? answer.reading : null)),
    preview: (eventId, answers) =>
      request({ kind: 'preview', eventId, answers }, (answer) =>
        answer.kind === 'preview' ? answer.preview : null,
      ),
    write: (target, work) => write({ kind: 'write', target }, work),
    writeSample: (work) => write({ kind: 'sample' }, work),
    folderOf: (eventId) =>
      request({ kind: 'folder', eventId }, (answer) => (answer.kind === 'folder' ? answer.files : null)),
    close: () => end('The import was closed'),
  }
}
