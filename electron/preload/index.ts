import { contextBridge, ipcRenderer } from 'electron'
import { channels, menuChannel, type Answer, type BridgeMethod } from '@shared/bridge/channels'
import type { DesktopBridge, MenuCommand } from '@shared/bridge/desktop-bridge'

const bridge = {
  about: () => ask('about'),
  openFolder: () => ask('openFolder'),
  openFile: (kind) => ask('openFile', kind),
  saveFile: (file) => ask('saveFile', file),
  saveFolder: (folder) => ask('saveFolder', folder),
  layOutPdf: (page) => ask('layOutPdf', page),
  onMenu: (listener) => {
    const hear = (_event: unknown, command: MenuCommand): void => listener(command)
    ipcRenderer.on(menuChannel, hear)
    return () => void ipcRenderer.removeListener(menuChannel, hear)
  },
} satisfies DesktopBridge

contextBridge.exposeInMainWorld('parley', bridge)

/** Asks the main process and awaits its answer; a refusal is thrown, so that nobody takes it for success. */
async function ask<Method extends BridgeMethod>(
  method: Method,
  ...args: Parameters<DesktopBridge[Method]>
): Promise<Awaited<ReturnType<DesktopBridge[Method]>>> {
  // The main process answers in this shape only (electron/main/ipc.ts), and has held the value to the method's schema.
  const answer = (await ipcRenderer.invoke(channels[method], ...args)) as Answer
  if (!answer.ok) throw new Error(`${method}: ${answer.refusal}: ${answer.detail}`)
  return answer.value as Awaited<ReturnType<DesktopBridge[Method]>>
}
