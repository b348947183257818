import { err, ok } from '@shared/kernel/result'
import type { OpenedPrint, PrintWork } from '@renderer/workflows/ports'
import type { PrintResponse, PrintRequest } from './print-messages'
import { storeOfWindow } from './window-store'

interface Waiting {
  readonly onMessage: (answer: PrintResponse) => void
  readonly fail: (cause: Error) => void
}

/** Prints in a worker of its own for each document, so that the window never waits and stopping is at once. */
export const printInWorker: PrintWork = (job) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./print.worker.ts', import.meta.url), {
      type: 'module',
      name: storeOfWindow(),
    })
    const waiting = new Map<number, Waiting>()
    let asked = 0

    const post = (request: PrintRequest): void => worker.postMessage(request)
    const stop = (why: string): void => {
      worker.terminate()
      reject(new Error(why))
      for (const one of waiting.values()) one.fail(new Error(why))
      waiting.clear()
    }
    /** Sends a request, and resolves with the first response that `read` accepts. */
    const request = <Answer>(
      make: (id: number) => PrintRequest,
      read: (answer: PrintResponse) => Answer | null,
    ): Promise<Answer> =>
      new Promise((answered, fail) => {
        const id = (asked += 1)
        const onMessage = (answer: PrintResponse): void => {
          const value = read(answer)
          if (value === null) return
          waiting.delete(id)
          answered(value)
        }
        waiting.set(id, { onMessage, fail })
        post(make(id))
      })
    const open = ({ needs, parts }: Pick<OpenedPrint, 'needs' | 'parts'>): OpenedPrint => ({
      needs,
      parts,
      pages: (recipient) =>
        request(
          (id) => ({ kind: 'pages', requestId: id, recipient }),
          (answer) => (answer.kind === 'pages' ? answer.pages : null),
        ),
      write: async (recipients, { signal, onProgress }) => {
        const cancel = (): void => stop('Cancelled')
        signal.addEventListener('abort', cancel, { once: true })
        try {
          const files = await request(
            (id) => ({ kind: 'write', requestId: id, recipients }),
            (answer) => {
              if (answer.kind === 'progress')
                onProgress({ what: 'laying-out', done: answer.done, total: answer.total })
              return answer.kind === 'written' ? answer.files : null
            },
          )
          return ok(files)
        } catch (cause) {
          if (signal.aborted) return err({ kind: 'cancelled' })
          throw cause
        } finally {
          signal.removeEventListener('abort', cancel)
        }
      },
      close: () => stop('The document was closed'),
    })

    worker.onerror = () => stop('The print worker failed')
    worker.onmessage = ({ data }: MessageEvent<PrintResponse>) => {
      if (data.kind === 'opened') return resolve(open(data))
      if (data.kind !== 'nothing') return waiting.get(data.requestId)?.onMessage(data)
      worker.terminate()
      resolve(null)
    }
    post({ kind: 'open', job })
  })
