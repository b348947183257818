import { guide } from '@shared/words/guide'
import { frameWords } from '@shared/words/screens/frame'
import { guideFileWords, guideWords as words } from '@shared/words/screens/guide'
import { requestWords } from '@shared/words/screens/requests'
import { sampleWords } from '@shared/words/screens/sample'
import { expect, test } from '../../drivers/sample-test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'
import { textOf } from '../../pages/print'

test('the guide opens beside a form by F1, is searched and saved by keys, and nothing typed is lost', async ({
  app,
}) => {
  const { page } = app
  await new Frame(page).goTo('requests')
  await page.getByRole('button', { name: requestWords.add }).click()
  const subject = page.getByRole('textbox', { name: requestWords.form.subject })
  await subject.fill('Violin')
  await page.keyboard.press('F1')
  const panel = page.getByRole('complementary', { name: words.title })
  const heading = panel.getByRole('heading', { level: 3 })
  await expect(heading).toHaveText(guide.requests.title)
  await expect(heading).toBeFocused()
  await expectAccessible(page)

  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(panel.getByRole('button', { name: words.contents })).toBeFocused()
  await page.keyboard.press('Enter')
  const search = panel.getByRole('searchbox', { name: words.search })
  await expect(search).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('PASSPHRÄSE usb')
  const found = panel.getByRole('listitem')
  await expect(found).toHaveCount(1)
  await found.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText(guide.backups.title)
  await expect(heading).toBeFocused()

  const saved = app.savedFile()
  await panel.getByRole('button', { name: words.save }).click()
  await panel.getByRole('menuitem', { name: words.saveThis }).click()
  const { name, path } = await saved
  // The sample school's window names every file that it saves as its own.
  expect(name).toBe(sampleWords.fileName(guideFileWords.name))
  expect(textOf(path)).toContain(guide.backups.title)

  await heading.focus()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(subject).toBeFocused()
  await expect(subject).toHaveValue('Violin')
})

test('an empty screen leads to its page, which shows its picture large', async ({ app }) => {
  const { page } = app
  await page.evaluate(() => (location.hash = '/event/none/plan'))
  await expect(page.getByRole('heading', { name: frameWords.noSuchEvent })).toBeVisible()
  await page.getByRole('button', { name: /^Guide: / }).click()
  const panel = page.getByRole('complementary', { name: words.title })
  await panel.getByRole('button', { name: words.contents }).click()
  await panel.getByRole('button', { name: guide.change.title }).click()
  const picture = panel.getByRole('article').locator('img')
  await expect(picture).toHaveJSProperty('complete', true)
  expect(
    await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
  ).toBeGreaterThan(500)
  await panel.getByRole('button', { name: words.enlargePicture('') }).click()
  const dialog = page.getByRole('dialog', { name: words.picture })
  await expect(dialog.locator('img')).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await panel.getByRole('button', { name: words.close }).click()
  await expect(panel).toBeHidden()
})
