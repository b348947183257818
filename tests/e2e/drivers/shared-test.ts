import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ParleyUnderTest } from './parley-under-test'
import { test as base } from './test'

export { expect } from './test'

interface WorkerFixtures {
  /** Where the shared app saves. */
  sharedSaves: string
  shared: ParleyUnderTest
}

/**
 * For specs that need no app of their own: one start of it serves all of them in a worker. The folder for
 * saved files is empty as each begins; what others did in the app is still there.
 */
export const test = base.extend<object, WorkerFixtures>({
  sharedSaves: [
    // Playwright reads from the pattern what a fixture needs.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const saves = mkdtempSync(join(tmpdir(), 'parley-saves-'))
      await use(saves)
      rmSync(saves, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  shared: [
    async ({ host, sharedSaves }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'parley-shared-'))
      const app = await host.open(folder, sharedSaves)
      await use(app)
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  app: async ({ shared, sharedSaves }, use) => {
    for (const name of readdirSync(sharedSaves)) rmSync(join(sharedSaves, name), { recursive: true })
    await use(shared)
  },
})
