import type { EventId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import type { ImportDesk, StorageProblem, WorkOptions, WorkProgress } from '@renderer/workflows/ports'
import type { ImportAnswer, ImportAsk } from './import-messages'
import { storeOfWindow } from './window-store'

/** Imports in a worker of its own, so that the window never waits. It is asked one thing after the other. */
export function importInWorker(): ImportDesk {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), {
    type: 'module',
    name: storeOfWindow(),
  })
  let hear: (answer: ImportAnswer) => void = () => undefined
  let fail: (cause: Error) => void = () => undefined
  let ended: Error | null = null
  let turn: Promise<unknown> = Promise.resolve()
  const end = (why: string): void => {
    worker.terminate()
    ended = new Error(why)
    fail(ended)
  }
  worker.onmessage = ({ data }: MessageEvent<ImportAnswer>) => hear(data)
  worker.onerror = () => end('The import worker failed')

  const post = (ask: ImportAsk): void => worker.postMessage(ask)
  /** Asks in turn, and hears answers until `read` makes something of one. */
  const ask = <Answer>(what: ImportAsk, read: (answer: ImportAnswer) => Answer | null): Promise<Answer> => {
    const answered = turn.then(
      () =>
        new Promise<Answer>((resolve, reject) => {
          if (ended) return reject(ended)
          fail = reject
          hear = (answer) => {
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
    what: ImportAsk,
    { signal, onProgress }: WorkOptions<WorkProgress>,
  ): Promise<Result<EventId, StorageProblem>> => {
    const stop = (): void => post({ kind: 'stop' })
    signal.addEventListener('abort', stop, { once: true })
    try {
      return await ask(what, (answer) => {
        if (answer.kind === 'progress') onProgress(answer.progress)
        return answer.kind === 'written' ? answer.outcome : null
      })
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }
  return {
    read: ({ files, links }) =>
      ask({ kind: 'read', files, links }, (answer) => (answer.kind === 'read' ? answer.reading : null)),
    preview: (eventId, answers) =>
      ask({ kind: 'preview', eventId, answers }, (answer) =>
        answer.kind === 'preview' ? answer.preview : null,
      ),
    write: (target, work) => write({ kind: 'write', target }, work),
    writeSample: (work) => write({ kind: 'sample' }, work),
    folderOf: (eventId) =>
      ask({ kind: 'folder', eventId }, (answer) => (answer.kind === 'folder' ? answer.files : null)),
    close: () => end('The import was closed'),
  }
}
