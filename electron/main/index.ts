import { fileURLToPath } from 'node:url'
import { app, BrowserWindow, dialog, Menu, session } from 'electron'
import { menuChannel } from '@shared/bridge/channels'
import { crashWords } from '@shared/words/menu'
import { causeOf } from '../files/causes'
import { declareAppScheme, servePages } from './app-protocol'
import { about } from './handlers/about'
import { layOutPdf } from './handlers/lay-out-pdf'
import { openFile } from './handlers/open-file'
import { openFiles } from './handlers/open-files'
import { openLists } from './handlers/open-lists'
import { openFolder } from './handlers/open-folder'
import { saveFile } from './handlers/save-file'
import { saveFolder } from './handlers/save-folder'
import { registerHandlers } from './ipc'
import { appMenu } from './menu'
import { lockPages, lockSession } from './security'
import { openWindow } from './window'

const built = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** A folder of the office's choosing for all data, instead of the system's usual one. */
const dataFolder = process.env['PARLEY_DATA']
if (dataFolder !== undefined && dataFolder !== '') app.setPath('userData', dataFolder)

app.enableSandbox()
declareAppScheme()
lockPages(app)

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => focusWindow())
  app.on('window-all-closed', () => app.quit())
  start().catch((cause: unknown) => {
    dialog.showErrorBox(crashWords.noWindow, crashWords.noWindowDetail(causeOf(cause)))
    app.exit(1)
  })
} else {
  app.quit()
}

async function start(): Promise<void> {
  await app.whenReady()
  lockSession(session.defaultSession)
  servePages(session.defaultSession.protocol, built('../renderer'))
  registerHandlers({ about, openFolder, openLists, openFile, openFiles, saveFile, saveFolder, layOutPdf })
  Menu.setApplicationMenu(
    appMenu((command) => theWindow()?.webContents.send(menuChannel, command), {
      mac: process.platform === 'darwin',
      packaged: app.isPackaged,
    }),
  )
  await openWindow(app.getPath('userData'), built('../preload/index.cjs'))
}

/** The person started Parley again: there is one window, and it comes to the front. */
function focusWindow(): void {
  const window = theWindow()
  if (window?.isMinimized() === true) window.restore()
  window?.focus()
}

const theWindow = (): BrowserWindow | undefined =>
  BrowserWindow.getAllWindows().find((window) => window.isVisible() || window.isMinimized())
