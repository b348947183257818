import type { DesktopBridge } from '@shared/bridge/desktop-bridge'
import { menuCommand, schemas } from '@shared/bridge/schemas'
import type { BridgeMethod } from '@shared/bridge/channels'

declare global {
  interface Window {
    /** Put there by Electron's preload; absent in a browser. */
    readonly parley?: DesktopBridge
  }
}

/** The bridge that Electron's preload offers, its answers held to their schemas; null in a browser. */
export function electronBridge(): DesktopBridge | null {
  const offered = window.parley
  if (offered === undefined) return null
  return {
    about: async () => checked('about', await offered.about()),
    openFolder: async () => checked('openFolder', await offered.openFolder()),
    openLists: async () => checked('openLists', await offered.openLists()),
    openFile: async (kind) => checked('openFile', await offered.openFile(kind)),
    openFiles: async (kind) => checked('openFiles', await offered.openFiles(kind)),
    saveFile: async (file) => checked('saveFile', await offered.saveFile(file)),
    saveFolder: async (folder) => checked('saveFolder', await offered.saveFolder(folder)),
    layOutPdf: async (page) => checked('layOutPdf', await offered.layOutPdf(page)),
    onMenu: (listener) => offered.onMenu((command) => listener(menuCommand.parse(command))),
  }
}

type Results = { readonly [Method in BridgeMethod]: Awaited<ReturnType<DesktopBridge[Method]>> }

function checked<Method extends BridgeMethod>(method: Method, answer: Results[Method]): Results[Method] {
  const outcome = schemas[method].result.safeParse(answer)
  if (outcome.success) return answer
  throw new Error(`The host answered ${method} in another shape than agreed`)
}
