import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { installedChromium } from '@tests/e2e/drivers/chromium'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--remote-debugging-port=0',
]

/** The two stores that Chromium keeps IndexedDB in; it is moving from the first to the second. */
export const engines = {
  LevelDB: '--disable-features=IdbSqliteOnDiskRollout',
  SQLite: '--enable-features=IdbSqliteOnDiskRollout:stage/UseSqliteOnly',
} as const
export type Engine = keyof typeof engines

const running = new Set<() => Promise<void>>()
/** Ends what a failed test has left running. */
export const killAll = async (): Promise<void> => {
  await Promise.all([...running].map((kill) => kill()))
}

export interface KillableChromium {
  readonly page: Page
  /** SIGKILL to the browser and all its processes at once; resolves when they are gone. */
  readonly kill: () => Promise<void>
  /** Closes as a person does. */
  readonly quit: () => Promise<void>
}

/** Starts Chromium on a profile, in a process group of its own, and opens one page in it. */
export async function startChromium(
  profile: string,
  engine: Engine,
  address: string,
): Promise<KillableChromium> {
  // A killed browser leaves its lock behind, which names a process that is gone.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    await rm(join(profile, name), { force: true })
  const child = spawn(
    process.env['CHROMIUM'] ?? installedChromium ?? 'google-chrome',
    [...flags, engines[engine], `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const gone = once(child, 'exit')
  const kill = async (): Promise<void> => {
    running.delete(kill)
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    await gone
  }
  running.add(kill)
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const context = browser.contexts()[0] ?? (await browser.newContext())
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address)
  return {
    page,
    kill,
    quit: async () => {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await gone
      running.delete(kill)
    },
  }
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  if (!child.stderr) throw new Error('Chromium has no error stream')
  for await (const line of createInterface({ input: child.stderr })) {
    const match = /DevTools listening on (ws:\S+)/.exec(line)
    if (match?.[1] !== undefined) {
      child.stderr.resume()
      return match[1]
    }
  }
  throw new Error('Chromium did not start')
}
