import type { CallContext } from '@renderer/rpc/contract'
import { serve } from '@renderer/rpc/serve'
import { openPrintService, type PrintService } from '@renderer/services/jobs/print-document'
import type { PrintJob, WorkProgress } from '@renderer/services/ports'
import { loadFonts, loadHostText } from './print-fonts'
import { openWorkerStore } from './worker-store'

let opened: PrintService | null = null

/** The document that this worker has open. */
function openDocument(): PrintService {
  if (!opened) throw new Error('No document is open')
  return opened
}

const service = {
  /** Null where what the document is made from is not in the store. */
  open: async (job: PrintJob) => {
    const [store, fonts] = await Promise.all([openWorkerStore(), loadFonts()])
    opened = await openPrintService(store.storage, job, fonts, await loadHostText(fonts.files))
    return opened && { needs: opened.needs, parts: opened.parts }
  },
  pages: (recipient: string) => openDocument().pages(recipient),
  write: (recipients: readonly string[], { onProgress }: CallContext<WorkProgress>) =>
    openDocument().write(recipients, (done, total) => onProgress({ what: 'laying-out', done, total })),
}
export type PrintJobs = typeof service

serve(() => service)
