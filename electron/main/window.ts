import { join } from 'node:path'
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron'
import { crashWords, unsavedWords } from '@shared/words/menu'
import { startPage } from './app-protocol'
import { saveWindowState, openingBounds, readWindowState, minimumSize } from './window-state'

/** What no page of ours may have; the hidden window that lays out PDFs takes it too. */
export const pagePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  // Off macOS the engine would fetch its dictionaries from the network.
  spellcheck: process.platform === 'darwin',
} as const

/** Opens the app's one window where it was last closed. */
export async function openWindow(dataFolder: string, preload: string): Promise<BrowserWindow> {
  const stateFile = join(dataFolder, 'window.json')
  const kept = readWindowState(stateFile)
  const window = new BrowserWindow({
    ...openingBounds(
      kept,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    title: 'Parley',
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff',
    webPreferences: { ...pagePreferences, preload },
  })
  if (kept?.maximized === true) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    saveWindowState(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
  })
  window.webContents.on('will-prevent-unload', (event) => {
    if (leavesUnsaved(window)) event.preventDefault()
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerToReopen(window)
  })
  await window.loadURL(startPage)
  return window
}

/** Whether a person wants to go although words could not be saved. The page asks for this question when it holds some. */
function leavesUnsaved(window: BrowserWindow): boolean {
  const { message, detail, stay, leave } = unsavedWords
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    message,
    detail,
    buttons: [stay, leave],
    defaultId: 0,
    cancelId: 0,
  })
  return choice === 1
}

async function offerToReopen(window: BrowserWindow): Promise<void> {
  const { message, detail, reopen, quit } = crashWords
  const choice = await dialog.showMessageBox(window, {
    type: 'error',
    message,
    detail,
    buttons: [reopen, quit],
  })
  if (choice.response === 0) window.webContents.reload()
  else window.close()
}
