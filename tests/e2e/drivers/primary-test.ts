import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPrimary } from '../pages/primary'
import { Frame } from '../pages/frame'
import type { ParleyUnderTest } from './parley-under-test'
import { test as base } from './shared-test'

export { expect } from './shared-test'

/** For specs on a primary school's planned evenings, which share them in a worker: `app` has its print screen open. */
export const test = base.extend<object, { shared: ParleyUnderTest }>({
  shared: [
    async ({ shared }, use) => {
      const work = mkdtempSync(join(tmpdir(), 'parley-primary-'))
      await openPrimary(shared, join(work, 'Primary'))
      await use(shared)
      rmSync(work, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  app: async ({ app }, use) => {
    await new Frame(app.page).openEvent(0)
    await new Frame(app.page).goTo('print')
    await use(app)
  },
})
