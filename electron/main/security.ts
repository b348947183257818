import type { App, Session } from 'electron'
import { sampleQuery, teacherQuery } from '@shared/bridge/page-address'
import { appOrigin, startPage } from './app-protocol'

/** Copying a table to the clipboard, asking the browser engine to keep our data, and filling the screen with the wall view; nothing else. */
const allowedPermissions: ReadonlySet<string> = new Set([
  'clipboard-sanitized-write',
  'persistent-storage',
  'fullscreen',
])
const outside = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*', 'file://*/*']

/** Takes from every page of the session what no page of ours needs: permissions, the network, other people's files. */
export function lockSession(session: Session): void {
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin))
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isAllowed(permission, contents.getURL()))
  })
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest({ urls: outside }, (_request, answer) => answer({ cancel: true }))
}

/** Holds every page to its place: no other page, no further window, no page inside a page, no program of the system. */
export function lockPages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      if (event.isMainFrame ? !isStartPage(event.url) : !event.url.startsWith('about:'))
        event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
  })
}

const isAllowed = (permission: string, address: string): boolean =>
  allowedPermissions.has(permission) && `${address}/`.startsWith(`${appOrigin}/`)

/**
 * Reloading our own page is allowed, as the office's, the sample school's or a teacher's window; its routes differ only in what follows the `#`.
 */
const isStartPage = (address: string): boolean =>
  ['', sampleQuery, teacherQuery].map((query) => `${startPage}${query}`).includes(address.split('#')[0] ?? '')
