import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { z } from 'zod'
import { launchChromium } from '../chromium'
import type { ElectronUnderTest, ElectronModule } from '../electron-under-test'
import { StandInWindow, type Owner, type WindowOptions } from './browser-window'
import { IpcMain } from './ipc'
import { Menu } from './menu'
import { Session } from './session'

/** Who holds the app's single-instance lock, by data folder. */
const locks = new Map<string, StandIn>()
const packageFile = z.object({ version: z.string() })

/** One run of the app: what its main process imports as `electron`, and what a test may ask of it. */
export class StandIn implements ElectronUnderTest {
  readonly #ipcMain = new IpcMain()
  readonly ended: Promise<void>
  readonly #app = new EventEmitter()
  readonly #paths = new Map<string, string>()
  readonly #windows: StandInWindow[] = []
  readonly #firstWindow: Promise<Page>
  readonly #sayEnded: () => void
  readonly #sayOpened: (page: Page) => void
  readonly #sayFailed: (cause: Error) => void
  #context: BrowserContext | null = null
  #ending = false
  readonly electron: Readonly<Record<string, unknown>>

  constructor(root: string) {
    const ended = promiseWithKeys<undefined>()
    const opened = promiseWithKeys<Page>()
    this.ended = ended.promise
    this.#sayEnded = () => ended.resolve(undefined)
    this.#firstWindow = opened.promise
    this.#sayOpened = opened.resolve
    this.#sayFailed = opened.reject
    this.electron = this.#makeElectron(root)
  }

  evaluate<Answer, Arg>(
    run: (electron: ElectronModule, arg: Arg) => Answer,
    arg: Arg,
  ): Promise<Awaited<Answer>> {
    // It has what our main process and the tests call, and nothing more.
    return Promise.resolve(run(this.electron as unknown as ElectronModule, arg))
  }
  firstWindow(): Promise<Page> {
    return this.#firstWindow
  }
  async close(): Promise<void> {
    this.#quit()
    await this.ended
  }

  #opened(): BrowserContext {
    if (this.#context === null) throw new Error('A window was opened before the app was ready')
    return this.#context
  }
  #add(window: StandInWindow): void {
    this.#windows.push(window)
    this.#app.emit('web-contents-created', {}, window.webContents)
  }
  #remove(window: StandInWindow): void {
    const at = this.#windows.indexOf(window)
    if (at === -1) return
    this.#windows.splice(at, 1)
    if (this.#windows.length === 0 && !this.#ending) this.#app.emit('window-all-closed')
  }

  #makeElectron(root: string): Readonly<Record<string, unknown>> {
    const session = new Session()
    const sessions = new Map<string, Session>()
    const windows = this.#windows
    const owner: Owner = {
      ipcMain: this.#ipcMain,
      context: () => this.#opened(),
      opened: (window) => this.#add(window),
      loaded: (page) => this.#sayOpened(page),
      closed: (window) => this.#remove(window),
    }
    const { version } = packageFile.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
    const app = Object.assign(this.#app, {
      isPackaged: false,
      getVersion: () => version,
      getPath: (name: string) => this.#paths.get(name) ?? join(root, 'no-such-folder'),
      setPath: (name: string, path: string) => this.#paths.set(name, path),
      enableSandbox: () => undefined,
      whenReady: () => this.#start(),
      requestSingleInstanceLock: () => this.#takeLock(),
      quit: () => this.#quit(),
      exit: () => this.#quit(),
    })
    const unanswered = (): never => {
      throw new Error('The test answers no file window here')
    }
    return {
      app,
      BrowserWindow: class extends StandInWindow {
        static getAllWindows = (): readonly StandInWindow[] => windows
        static fromWebContents = (contents: unknown) =>
          windows.find((window) => window.webContents === contents) ?? null
        constructor(options: WindowOptions) {
          super(owner, session, options)
        }
      },
      dialog: {
        showOpenDialog: unanswered,
        showSaveDialog: unanswered,
        showMessageBox: unanswered,
        showMessageBoxSync: unanswered,
        showErrorBox: (title: string, detail: string) => this.#sayFailed(new Error(`${title}: ${detail}`)),
      },
      ipcMain: this.#ipcMain,
      Menu,
      nativeTheme: { shouldUseDarkColors: false },
      protocol: { registerSchemesAsPrivileged: () => undefined },
      screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
      session: {
        defaultSession: session,
        fromPartition: (name: string) => {
          const known = sessions.get(name) ?? new Session()
          sessions.set(name, known)
          return known
        },
      },
    }
  }

  async #start(): Promise<void> {
    this.#context ??= await launchChromium(join(this.#dataFolder(), 'chromium'))
  }

  #takeLock(): boolean {
    const holder = locks.get(this.#dataFolder())
    if (holder === undefined) locks.set(this.#dataFolder(), this)
    else holder.#app.emit('second-instance')
    return holder === undefined
  }

  #quit(): void {
    if (this.#ending) return
    this.#ending = true
    for (const window of [...this.#windows]) window.close()
    void this.#end()
  }

  async #end(): Promise<void> {
    await this.#context?.close()
    if (locks.get(this.#dataFolder()) === this) locks.delete(this.#dataFolder())
    this.#sayEnded()
  }

  #dataFolder(): string {
    const folder = this.#paths.get('userData')
    if (folder === undefined)
      throw new Error('The main process has not taken the data folder that the test gave it')
    return folder
  }
}

function promiseWithKeys<T>() {
  let resolve: (value: T) => void = () => undefined
  let reject: (cause: Error) => void = () => undefined
  const promise = new Promise<T>((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
}
