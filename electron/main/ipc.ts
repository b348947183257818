import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron'
import { z } from 'zod'
import { channels, type Answer, type BridgeMethod, type Refusal } from '@shared/bridge/channels'
import type { DesktopBridge } from '@shared/bridge/desktop-bridge'
import { schemas } from '@shared/bridge/schemas'
import { causeOf } from '../files/causes'
import { appOrigin } from './app-protocol'

/** One file of handlers/ for each: does the work for the window that asked. */
export type Handlers = {
  readonly [Method in BridgeMethod]: (
    window: BrowserWindow,
    ...args: Parameters<DesktopBridge[Method]>
  ) => ReturnType<DesktopBridge[Method]>
}

/** Answers every method of the bridge: only to our own page, only arguments that its schema knows, and never in silence. */
export function registerHandlers(handlers: Handlers): void {
  answerOne('about', handlers.about)
  answerOne('openFolder', handlers.openFolder)
  answerOne('openLists', handlers.openLists)
  answerOne('openFile', handlers.openFile)
  answerOne('openFiles', handlers.openFiles)
  answerOne('saveFile', handlers.saveFile)
  answerOne('saveFolder', handlers.saveFolder)
  answerOne('layOutPdf', handlers.layOutPdf)
}

function answerOne<Method extends BridgeMethod>(method: Method, handle: Handlers[Method]): void {
  ipcMain.handle(channels[method], async (event, ...args: unknown[]): Promise<Answer> => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (window === null || !isOurPage(event)) return refuse('wrong-sender', 'only the app’s own page may ask')
    const checked = schemas[method].args.safeParse(args)
    if (!checked.success) return refuse('wrong-argument', z.prettifyError(checked.error).slice(0, maxDetail))
    try {
      return { ok: true, value: await handle(window, ...checked.data) }
    } catch (cause) {
      return refuse('failed', causeOf(cause))
    }
  })
}

/** In characters: a list of thousands may be wrong in each of its places. */
const maxDetail = 1000

const refuse = (refusal: Refusal, detail: string): Answer => ({ ok: false, refusal, detail })

/** A frame inside our page, or a page from elsewhere, has no business with the system. */
function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && senderFrame.origin === appOrigin
}
