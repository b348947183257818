import type { PrintJob } from '@renderer/workflows/ports'
import { openPrintService, type PrintService } from './print-service'
import { loadFonts, loadHostText } from './print-fonts'
import type { PrintResponse, PrintRequest } from './print-messages'
import { openWorkerStore } from './worker-store'

let opened: Promise<PrintService | null> = Promise.resolve(null)

self.onmessage = (message: MessageEvent<PrintRequest>): void => {
  const request = message.data
  if (request.kind === 'open') opened = open(request.job)
  // A fault is thrown in the worker, where its client receives it as an error.
  void opened.then((service) => answer(request, service), fail)
}

async function open(job: PrintJob): Promise<PrintService | null> {
  const [store, fonts] = await Promise.all([openWorkerStore(), loadFonts()])
  return openPrintService(store.storage, job, fonts, await loadHostText(fonts.files))
}

function answer(request: PrintRequest, service: PrintService | null): void {
  if (!service) return emit({ kind: 'nothing' })
  switch (request.kind) {
    case 'open':
      return emit({ kind: 'opened', needs: service.needs, parts: service.parts })
    case 'pages':
      return emit({ kind: 'pages', requestId: request.requestId, pages: service.pages(request.recipient) })
    case 'write': {
      const files = service.write(request.recipients, progressTo(request.requestId))
      return emit({ kind: 'written', requestId: request.requestId, files })
    }
  }
}

/** Tells progress ten times a second at most: more nobody sees, and the window has better things to do. */
function progressTo(requestId: number): (done: number, total: number) => void {
  let lastReported = performance.now()
  return (done, total) => {
    if (done < total && performance.now() - lastReported < 100) return
    lastReported = performance.now()
    emit({ kind: 'progress', requestId, done, total })
  }
}

const emit = (message: PrintResponse): void => self.postMessage(message)

function fail(cause: unknown): void {
  self.reportError(cause)
}
