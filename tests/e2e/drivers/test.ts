import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base } from '@playwright/test'
import { browserDriver } from './browser-driver'
import { electronDriver } from './electron-driver'
import type { Driver, ParleyUnderTest } from './parley-under-test'
import { root } from './root'

export { expect } from '@playwright/test'
export type { ParleyUnderTest } from './parley-under-test'

export interface DriverOption {
  driver: 'browser' | 'electron'
}

interface Fixtures {
  /** The app's data folder: empty, and this test's own. */
  data: string
  /** Parley, freshly started on that folder. */
  app: ParleyUnderTest
}
interface WorkerFixtures {
  address: string
  /** Opens Parley in the project's host. */
  host: Driver
}

export const test = base.extend<Fixtures, DriverOption & WorkerFixtures>({
  driver: ['browser', { option: true, scope: 'worker' }],

  address: [
    // Playwright reads from the pattern what a fixture needs.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = spawn(process.execPath, [join(root, 'build/serve.mjs')], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const lines = createInterface({ input: server.stdout })
      const address = await new Promise<string>((resolve) => lines.once('line', resolve))
      await use(address)
      server.kill()
    },
    { scope: 'worker' },
  ],

  host: [
    ({ driver, address }, use) => use(driver === 'browser' ? browserDriver(address) : electronDriver),
    { scope: 'worker' },
  ],

  // oxlint-disable-next-line no-empty-pattern
  data: ({}, use, testInfo) => use(testInfo.outputPath('data')),

  app: async ({ host, data }, use, testInfo) => {
    const saves = testInfo.outputPath('saves')
    for (const folder of [data, saves]) mkdirSync(folder, { recursive: true })
    const app = await host.open(data, saves)
    await use(app)
    await app.close()
  },
})
