import { sampleQuery } from '@shared/bridge/page-address'
import { eventWords } from '@shared/words/screens/event'
import { Frame } from '../pages/frame'
import { openSample } from '../pages/sample'
import { startSize } from './chromium'
import type { ParleyUnderTest } from './parley-under-test'
import { expect, test as base } from './shared-test'

export { expect } from './shared-test'

/** For specs on the sample school, which share it in a worker: `app` has its event open. */
export const test = base.extend<object, { shared: ParleyUnderTest }>({
  shared: [
    async ({ shared }, use) => {
      await openSample(shared.page)
      await use(shared)
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  app: async ({ app }, use) => {
    await app.page.setViewportSize(startSize)
    // A spec that has started the app anew is in the school's own store.
    if (!app.page.url().includes(sampleQuery)) await openSample(app.page)
    await new Frame(app.page).openEvent(0)
    await expect(app.page.getByRole('button', { name: eventWords.rename })).toBeVisible()
    await use(app)
  },
})
