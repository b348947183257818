import type { Page } from '@playwright/test'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords as words } from '@shared/words/screens/people-edits'
import { startWords } from '@shared/words/screens/start'
import { expect, test } from '../drivers/test'
import { shoot } from './shoot'

const goTo = async (page: Page, path: string): Promise<void> => {
  await page.evaluate((hash) => void (window.location.hash = hash), path)
  await expect(page.getByRole('row').nth(1)).toBeVisible()
}

/** Selects the first two of a list and opens what can be done with them. */
async function openForTwo(page: Page, kind: keyof typeof peopleWords.kinds, button: string): Promise<void> {
  await goTo(page, `/people/${kind}`)
  const grid = page.getByRole('grid', { name: peopleWords.kinds[kind] })
  await grid.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: button, exact: true }).click()
}

test('people of the sample school', async ({ app: { page } }) => {
  await page.getByRole('button', { name: startWords.openSample }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 240_000 })
  const panel = page.getByRole('complementary')
  for (const kind of ['families', 'adults', 'staff'] as const) {
    await goTo(page, `/people/${kind}`)
    await page.getByRole('grid').getByRole('row').nth(1).click()
    await expect(panel.getByRole('heading', { name: peopleWords.sections.about })).toBeVisible()
    await shoot(page, `31-people-${kind}-one`)
  }
  for (const kind of ['families', 'adults', 'staff', 'rooms'] as const) {
    await openForTwo(page, kind, words.bulk.change)
    await expect(panel.getByRole('button', { name: words.bulk.save })).toBeVisible()
    await shoot(page, `32-people-${kind}-change`)
    await page.keyboard.press('Escape')
    await expect(panel).toHaveCount(0)
  }
  await openForTwo(page, 'families', words.merge.merge)
  await expect(panel.getByRole('status')).toBeVisible()
  await shoot(page, '33-people-families-join')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await goTo(page, '/people/families')
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await panel.getByRole('button', { name: words.split.split }).click()
  await expect(panel.getByRole('status')).toBeVisible()
  await shoot(page, '34-people-family-split')
  await page.keyboard.press('Escape')
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await panel.getByRole('button', { name: words.remove, exact: true }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await shoot(page, '35-people-family-remove')
})
