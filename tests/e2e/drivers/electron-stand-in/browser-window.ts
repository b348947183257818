import { EventEmitter } from 'node:events'
import type { BrowserContext, Dialog, Page, Route } from '@playwright/test'
import { fromChromium, originOf, toChromium } from './addresses'
import type { IpcMain } from './ipc'
import { runPreload } from './preload'
import type { Session } from './session'

/** What a window needs of the app that opens it. */
export interface Owner {
  context(): BrowserContext
  opened(window: StandInWindow): void
  loaded(page: Page): void
  closed(window: StandInWindow): void
  readonly ipcMain: IpcMain
}

export interface WindowOptions {
  x?: number
  y?: number
  width?: number
  height?: number
  show?: boolean
  webPreferences?: { preload?: string; javascript?: boolean; session?: Session }
}

/** Electron's `webContents`, as far as we call it. */
class WebContents extends EventEmitter {
  windowOpenHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' })
  receivedByPage = new EventEmitter()
  page: Page | null = null

  readonly mainFrame = contentsFrame(() => this.getURL())

  setWindowOpenHandler(handler: WebContents['windowOpenHandler']): void {
    this.windowOpenHandler = handler
  }
  getURL(): string {
    return fromChromium(this.page?.url() ?? 'about:blank')
  }
  send(channel: string, ...args: unknown[]): void {
    this.receivedByPage.emit(channel, {}, ...args)
  }
  reload(): void {
    void this.page?.reload()
  }
  async printToPDF(options: {
    pageSize: string
    landscape: boolean
    printBackground: boolean
    preferCSSPageSize: boolean
    generateTaggedPDF: boolean
  }): Promise<Buffer> {
    if (this.page === null) throw new Error('The window has loaded nothing')
    const { pageSize: format, generateTaggedPDF: tagged, ...rest } = options
    return this.page.pdf({ format, tagged, ...rest })
  }
}

const contentsFrame = (url: () => string) => ({
  get url() {
    return url()
  },
  get origin() {
    return originOf(url())
  },
})

/** Electron's `BrowserWindow`, as far as we call it: a page of Chromium. */
export class StandInWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly #owner: Owner
  readonly #options: WindowOptions
  readonly #session: Session
  #bounds: { x: number; y: number; width: number; height: number }
  #visible: boolean
  #maximized = false
  /** Our own loadURL is no navigation that a page asked for. */
  #loading = false

  constructor(owner: Owner, session: Session, options: WindowOptions) {
    super()
    this.#owner = owner
    this.#options = options
    this.#session = options.webPreferences?.session ?? session
    this.#visible = options.show ?? true
    this.#bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    }
    owner.opened(this)
  }

  async loadURL(address: string): Promise<void> {
    const page = this.webContents.page ?? (await this.#openPage(address))
    this.#loading = true
    await page.goto(toChromium(address))
    this.#loading = false
    this.emit('ready-to-show')
    this.#owner.loaded(page)
  }

  async #openPage(address: string): Promise<Page> {
    const context = this.#owner.context()
    const page = await context.newPage()
    this.webContents.page = page
    await page.setViewportSize(this.#bounds)
    await page.route('**/*', (route) => this.#answer(route))
    page.on('popup', (popup) => {
      if (this.webContents.windowOpenHandler({ url: popup.url() }).action === 'deny') void popup.close()
    })
    page.on('dialog', (dialog) => void this.#answerUnload(dialog))
    page.once('close', () => this.#owner.closed(this))
    const { preload, javascript } = this.#options.webPreferences ?? {}
    if (javascript === false) {
      const devtools = await context.newCDPSession(page)
      await devtools.send('Emulation.setScriptExecutionDisabled', { value: true })
    }
    if (preload !== undefined) {
      const event = { sender: this.webContents, senderFrame: this.webContents.mainFrame }
      this.webContents.receivedByPage = await runPreload(page, preload, (channel, args) =>
        this.#owner.ipcMain.invoke(event, channel, args),
      )
    }
    await this.#session.decidePermissions(context, page, address)
    return page
  }

  /** A page that holds its window open; preventing that lets the window go. */
  async #answerUnload(dialog: Dialog): Promise<void> {
    const event = { prevented: false, preventDefault: () => (event.prevented = true) }
    if (dialog.type() === 'beforeunload') this.webContents.emit('will-prevent-unload', event)
    await (event.prevented ? dialog.accept() : dialog.dismiss())
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request()
    if (request.isNavigationRequest() && !this.#loading) {
      const isMainFrame = request.frame() === this.webContents.page?.mainFrame()
      const event = {
        url: fromChromium(request.url()),
        isMainFrame,
        prevented: false,
        preventDefault: () => (event.prevented = true),
      }
      this.webContents.emit('will-frame-navigate', event)
      if (event.prevented) return route.abort('aborted')
    }
    return this.#session.answer(route, request)
  }

  show(): void {
    this.#visible = true
  }
  focus(): void {
    this.emit('focus')
  }
  restore(): void {}
  isVisible(): boolean {
    return this.#visible
  }
  isMinimized(): boolean {
    return false
  }
  maximize(): void {
    this.#maximized = true
  }
  isMaximized(): boolean {
    return this.#maximized
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return this.#bounds
  }
  setBounds(bounds: { x: number; y: number; width: number; height: number }): void {
    this.#bounds = bounds
    // A window may be closed before its page has taken the size.
    this.webContents.page?.setViewportSize(bounds).catch(() => undefined)
  }
  close(): void {
    this.emit('close')
    // The app may end, and its pages with it, before this one has answered.
    this.webContents.page?.close({ runBeforeUnload: true }).catch(() => undefined)
  }
  destroy(): void {
    void this.webContents.page?.close()
  }
}
