import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ParleyUnderTest } from './parley-under-test'
import { test as base } from './test'

export { expect } from './test'

/** For specs that leave nothing behind in the app: one start of it serves all of them. */
export const test = base.extend<object, { shared: ParleyUnderTest }>({
  shared: [
    async ({ host }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'parley-shared-'))
      const saves = join(folder, 'saves')
      mkdirSync(saves)
      const app = await host.open(folder, saves)
      await use(app)
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  app: ({ shared }, use) => use(shared),
})
