import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventWords } from '@shared/words/screens/event'
import { Frame } from '../pages/frame'
import { openSample } from '../pages/sample'
import { expect, test as base } from './test'

export { expect } from './test'

/** For specs on the sample school: `app` has its event open, on a copy of a data folder that each worker fills once. */
export const test = base.extend<object, { sample: string }>({
  sample: [
    async ({ host }, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'parley-sample-'))
      const data = join(folder, 'data')
      mkdirSync(data)
      const app = await host.open(data, folder)
      await openSample(app.page)
      await app.close()
      await use(data)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  data: async ({ sample }, use, testInfo) => {
    const data = testInfo.outputPath('data')
    cpSync(sample, data, { recursive: true })
    await use(data)
  },
  app: async ({ app }, use) => {
    await new Frame(app.page).openEvent(0)
    await expect(app.page.getByRole('button', { name: eventWords.rename })).toBeVisible()
    await use(app)
  },
})
