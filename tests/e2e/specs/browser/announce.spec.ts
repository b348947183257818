import type { Locator, Page } from '@playwright/test'
import { announceWords as words } from '@shared/words/screens/announce'
import { boardWords } from '@shared/words/screens/board'
import { controlWords, stateWords } from '@shared/words/screens/controls'
import { expect, test } from '../../drivers/test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'
import { importFiles } from '../../pages/import'
import { twoFamilies } from '../../pages/two-families'

const announceButton = (page: Page, revision: number): Locator =>
  page.getByRole('main').getByRole('button', { name: words.button(String(revision)) })
const dialog = (page: Page): Locator => page.getByRole('dialog')

async function confirm(page: Page, revision: number): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: words.confirm(String(revision)) })
    .click()
  await expect(dialog(page)).toHaveCount(0)
}

test('a plan is announced, changed, and announced again', async ({ app }, testInfo) => {
  await importFiles(app, testInfo.outputPath('conference'), twoFamilies)
  const { page } = app
  await new Frame(page).goTo('plan')

  await announceButton(page, 1).press('Enter')
  await expect(dialog(page)).toContainText(words.scope('2 appointments', '2 families'))
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await announceButton(page, 1).click()
  await confirm(page, 1)
  await expect(page.getByText(words.announced('1'), { exact: true })).toBeVisible()
  const mei = page.getByRole('grid').getByRole('gridcell', { name: /^Mei Okafor with Ms Tan, / })
  await expect(mei).toHaveAccessibleName(new RegExp(`, ${stateWords.announced.toLowerCase()}$`))

  // Nothing is new yet: there is nothing to announce.
  await announceButton(page, 2).click()
  await expect(dialog(page).getByRole('alert')).toContainText(words.problems.unchanged('1').what)
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: controlWords.close }).click()

  // Moved on the board, one family's appointment has changed.
  await mei.click()
  const onTuesday = page.getByRole('region', { name: 'Tue 1 Dec' })
  await onTuesday.getByRole('button', { name: /^16:10/ }).click()
  await expect(mei).toHaveAccessibleName(new RegExp(`16:10.*, ${stateWords.changed.toLowerCase()}$`))
  const since = page.getByRole('status').getByText(words.since('1', '1 family'), { exact: true })
  await expect(since).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(boardWords.announced.all('1 appointment differs'))).toBeVisible()

  await new Frame(page).goTo('event')
  await expect(page.getByText(words.since('1', '1 family')).first()).toBeVisible()
  await expectAccessible(page)
  await announceButton(page, 2).click()
  await expect(dialog(page)).toContainText(words.changedFamilies('1 family', '1 change', '1'))
  const families = dialog(page).getByRole('list', { name: words.changedFamiliesList })
  await expect(families).toContainText('Okafor family')
  await expect(families).toContainText(
    `${words.with('Mei Okafor', 'Ms Tan')}: ${words.was('16:20', '16:10')}`,
  )
  await expectAccessible(page)
  await confirm(page, 2)
  await expect(page.getByText(words.announced('2'), { exact: true })).toBeVisible()

  await app.restart()
  await new Frame(app.page).openEvent(0)
  await expect(app.page.getByText(words.announced('2'), { exact: true })).toBeVisible()
  await new Frame(app.page).goTo('plan')
  await expect(app.page.getByText(words.announced('2'), { exact: true })).toBeVisible()
  await expect(announceButton(app.page, 3)).toBeVisible()
})
