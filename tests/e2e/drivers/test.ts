import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base } from '@playwright/test'
import { browserDriver } from './browser-driver'
import { electronDriver } from './electron-driver'
import type { ParleyUnderTest } from './parley-under-test'
import { root } from './root'

export { expect } from '@playwright/test'
export type { ParleyUnderTest } from './parley-under-test'

export interface DriverOption {
  driver: 'browser' | 'electron'
}

/** `app` is Parley, freshly started on an empty data folder of this test's own. */
export const test = base.extend<{ app: ParleyUnderTest }, DriverOption & { address: string }>({
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

  app: async ({ driver, address }, use, testInfo) => {
    const [data, saves] = [testInfo.outputPath('data'), testInfo.outputPath('saves')]
    for (const folder of [data, saves]) mkdirSync(folder, { recursive: true })
    const app = await (driver === 'browser' ? browserDriver(address) : electronDriver).open(data, saves)
    await use(app)
    await app.close()
  },
})
