import type { PrintJob } from '@renderer/workflows/ports'
import { openPrintDesk, type PrintDesk } from './print-desk'
import { loadFonts, loadHostText } from './print-fonts'
import type { PrintAnswer, PrintAsk } from './print-messages'
import { openWorkerStore } from './worker-store'

let opened: Promise<PrintDesk | null> = Promise.resolve(null)

self.onmessage = (message: MessageEvent<PrintAsk>): void => {
  const ask = message.data
  if (ask.kind === 'open') opened = open(ask.job)
  // A fault is thrown out of the worker, where its client hears it as an error.
  void opened.then((desk) => answer(ask, desk), fail)
}

async function open(job: PrintJob): Promise<PrintDesk | null> {
  const [store, fonts] = await Promise.all([openWorkerStore(), loadFonts()])
  return openPrintDesk(store.storage, job, fonts, await loadHostText(fonts.files))
}

function answer(ask: PrintAsk, desk: PrintDesk | null): void {
  if (!desk) return tell({ kind: 'nothing' })
  switch (ask.kind) {
    case 'open':
      return tell({ kind: 'opened', needs: desk.needs, parts: desk.parts })
    case 'pages':
      return tell({ kind: 'pages', ask: ask.ask, pages: desk.pages(ask.recipient) })
    case 'write': {
      const files = desk.write(ask.recipients, progressTo(ask.ask))
      return tell({ kind: 'written', ask: ask.ask, files })
    }
  }
}

/** Tells progress ten times a second at most: more nobody sees, and the window has better things to do. */
function progressTo(ask: number): (done: number, total: number) => void {
  let told = performance.now()
  return (done, total) => {
    if (done < total && performance.now() - told < 100) return
    told = performance.now()
    tell({ kind: 'progress', ask, done, total })
  }
}

const tell = (message: PrintAnswer): void => self.postMessage(message)

function fail(cause: unknown): void {
  self.reportError(cause)
}
