import type { Page } from '@playwright/test'
import { atRestWords } from '@shared/words/screens/at-rest'
import { frameWords } from '@shared/words/screens/frame'
import { peopleWords } from '@shared/words/screens/people'
import { expect, test } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import { Frame } from '../pages/frame'
import { importFiles } from '../pages/import'
import { twoFamilies } from '../pages/two-families'

test('on a full disk the paper says why it is not made, and unsaved words are asked about before they go', async ({
  app,
}, testInfo) => {
  await importFiles(app, testInfo.outputPath('An hour'), twoFamilies)
  const { page } = app
  await new Frame(page).goTo('people')
  await page.getByRole('grid').getByRole('row').nth(1).click()
  const panel = page.getByRole('complementary')
  await panel.getByTitle(peopleWords.fields.preferredName).click()
  await fillDisk(page)
  await page.keyboard.type('Zebedee')
  const notSaved = page.getByRole('alert').filter({ hasText: frameWords.notSaved['disk-full'] })
  await expect(notSaved).toBeVisible()

  await new Frame(page).goTo('print')
  await expect(page.getByText(atRestWords.what['disk-full'])).toBeVisible()
  await expect(page.getByText(atRestWords.todo['disk-full'])).toBeVisible()
  await expectAccessible(page)

  const copy = notSaved.getByRole('button', { name: frameWords.copyUnsaved })
  await app.closeWindow('stay')
  await expect(copy).toBeVisible()
  await new Frame(page).goTo('people')
  await page.getByRole('grid').getByRole('row').nth(1).click()
  // What could not be saved is in its box again.
  await expect(panel.getByRole('textbox', { name: peopleWords.fields.preferredName })).toHaveValue('Zebedee')
  await app.closeWindow('leave')
  await expect.poll(() => page.isClosed()).toBe(true)
})

/** From now on nothing more fits on the disk. */
const fillDisk = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const full = (): never => {
      throw new DOMException('', 'QuotaExceededError')
    }
    IDBObjectStore.prototype.add = full
    IDBObjectStore.prototype.put = full
  })
