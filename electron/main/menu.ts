import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '@shared/bridge/desktop-bridge'
import { menuWords } from '@shared/words/menu'

/** The native menu: the app's own commands, and beside them what every app has. */
export function appMenu(
  send: (command: MenuCommand) => void,
  host: { readonly mac: boolean; readonly packaged: boolean },
): Menu {
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    id: name,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    // The page handles these keys itself: in a text field they belong to the field.
    registerAccelerator: !['undo', 'redo', 'find', 'guide'].includes(name),
    click: () => send(name),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const settings = command(menuWords.settings, 'settings', 'CmdOrCtrl+,')

  const file: MenuItemConstructorOptions = {
    label: menuWords.file,
    submenu: [
      command(menuWords.openFolder, 'open-folder', 'CmdOrCtrl+O'),
      line,
      command(menuWords.saveBackup, 'save-backup'),
      command(menuWords.openBackup, 'open-backup'),
      line,
      command(menuWords.print, 'print', 'CmdOrCtrl+P'),
      line,
      ...(host.mac ? [] : [settings, line]),
      { role: host.mac ? 'close' : 'quit' },
    ],
  }
  const edit: MenuItemConstructorOptions = {
    label: menuWords.edit,
    submenu: [
      command(menuWords.undo, 'undo', 'CmdOrCtrl+Z'),
      command(menuWords.redo, 'redo', host.mac ? 'Shift+Cmd+Z' : 'Ctrl+Y'),
      line,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      line,
      command(menuWords.find, 'find', 'CmdOrCtrl+K'),
    ],
  }
  const view: MenuItemConstructorOptions = {
    label: menuWords.view,
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      line,
      { role: 'togglefullscreen' },
      ...(host.packaged ? [] : [line, { role: 'toggleDevTools' } as const]),
    ],
  }
  const own: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      line,
      settings,
      line,
      { role: 'services' },
      line,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      line,
      { role: 'quit' },
    ],
  }
  const help: MenuItemConstructorOptions = {
    label: menuWords.help,
    role: 'help',
    submenu: [
      command(menuWords.guide, 'guide', 'F1'),
      ...(host.mac ? [] : [line, { role: 'about' } as const]),
    ],
  }
  const windows: MenuItemConstructorOptions = { label: menuWords.window, role: 'windowMenu' }
  return Menu.buildFromTemplate([...(host.mac ? [own] : []), file, edit, view, windows, help])
}
