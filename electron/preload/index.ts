import { contextBridge, ipcRenderer } from 'electron'
import { channels, isAnswer, menuChannel, type BridgeMethod } from '@shared/bridge/channels'
import type { DesktopBridge, MenuCommand } from '@shared/bridge/desktop-bridge'

const bridge = {
  about: () => ask('about'),
  openFolder: () => ask('openFolder'),
  openLists: () => ask('openLists'),
  openFile: (kind) => ask('openFile', kind),
  openFiles: (kind) => ask('openFiles', kind),
  saveFile: (file) => ask('saveFile', file),
  saveFolder: (folder) => ask('saveFolder', folder),
  layOutPdf: (page) => ask('layOutPdf', page),
  onMenu: (listener) => {
    const onMessage = (_event: unknown, command: MenuCommand): void => listener(command)
    ipcRenderer.on(menuChannel, onMessage)
    return () => void ipcRenderer.removeListener(menuChannel, onMessage)
  },
} satisfies DesktopBridge

contextBridge.exposeInMainWorld('parley', bridge)

/** Asks the main process and awaits its answer; a refusal is thrown, so that nobody takes it for success. */
async function ask<Method extends BridgeMethod>(
  method: Method,
  ...args: Parameters<DesktopBridge[Method]>
): Promise<Awaited<ReturnType<DesktopBridge[Method]>>> {
  const answer: unknown = await ipcRenderer.invoke(channels[method], ...args)
  if (!isAnswer(answer)) throw new Error(`${method}: no answer`)
  if (!answer.ok) throw new Error(`${method}: ${answer.refusal}: ${answer.detail}`)
  // Who handles a method in the main process answers with its type (electron/main/ipc.ts).
  return answer.value as Awaited<ReturnType<DesktopBridge[Method]>>
}
