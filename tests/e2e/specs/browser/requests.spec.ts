import type { Page } from '@playwright/test'
import { frameWords } from '@shared/words/screens/frame'
import { requestWords as words } from '@shared/words/screens/requests'
import { expect, test } from '../../drivers/sample-test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'

test.beforeEach(async ({ app }) => {
  await new Frame(app.page).goTo('requests')
})

const grid = (page: Page) => page.getByRole('grid', { name: words.label })
const counted = async (page: Page): Promise<number> =>
  Number(await grid(page).getAttribute('aria-rowcount')) - 1
const panel = (page: Page) => page.getByRole('complementary')

test('a wish is checked as it is filled in, added, and taken back by undo', async ({ app }) => {
  const { page } = app
  const before = await counted(page)
  await page.getByRole('button', { name: words.add }).click()
  await panel(page).getByRole('button', { name: words.form.save }).click()
  for (const kind of ['no-student', 'no-household', 'no-staff'] as const) {
    await expect(panel(page).getByText(words.problems[kind])).toBeVisible()
  }
  await expectAccessible(page)

  await choose(page, words.form.child, 'a')
  await choose(page, words.form.staff, 'a')
  // A child of parents who live apart has two families to choose from.
  const family = panel(page).getByRole('combobox', { name: words.form.family })
  if ((await family.inputValue()) === '') await choose(page, words.form.family, '')
  await panel(page).getByRole('textbox', { name: words.form.minutes }).fill('7')
  await expect(panel(page).getByText(words.problems.offGrid('5 min'))).toBeVisible()
  await panel(page).getByRole('textbox', { name: words.form.minutes }).fill('10')
  await panel(page).getByRole('textbox', { name: words.form.subject }).fill('Music')
  await panel(page).getByRole('button', { name: words.form.save }).click()

  await expect(panel(page).getByText('Music')).toBeVisible()
  expect(await counted(page)).toBe(before + 1)

  await panel(page).getByRole('button', { name: words.edit.open, exact: true }).click()
  await panel(page).getByRole('combobox', { name: words.form.mode }).click()
  await page.getByRole('option', { name: words.modes.phone }).click()
  await panel(page).getByRole('textbox', { name: words.form.minutes }).fill('15')
  await expectAccessible(page)
  await panel(page).getByRole('button', { name: words.edit.save }).click()
  await expect(panel(page).getByText(words.modes.phone)).toBeVisible()
  await page.getByRole('button', { name: frameWords.undo(words.undoChange) }).click()
  await expect(panel(page).getByText(words.modes.phone)).toBeHidden()
  await page.getByRole('button', { name: frameWords.undo(words.undoAdd) }).click()
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(before + 1))
})

test('many are weighed and withdrawn in one step each, by keys', async ({ app }) => {
  const { page } = app
  const before = await counted(page)
  await grid(page).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(grid(page).getByRole('row', { selected: true })).toHaveCount(3)
  await page.getByRole('button', { name: words.setPriority }).click()
  await expect(page.getByRole('menuitem', { name: words.priorities.optional })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: words.priorities.optional }).click()
  await expect(
    grid(page).getByRole('row', { selected: true }).getByText(words.priorities.optional),
  ).toHaveCount(3)
  await expectAccessible(page)

  await grid(page).focus()
  await page.keyboard.press('Delete')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(before - 2))
  await page.keyboard.press('Control+z')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(before + 1))
  await page.keyboard.press('Control+Shift+z')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', String(before - 2))
})

test('typing filters, Enter opens the details beside, Escape gives the focus back', async ({ app }) => {
  const { page } = app
  const before = await counted(page)
  await grid(page).focus()
  await page.keyboard.type('10a')
  await expect(page.getByRole('textbox').first()).toHaveValue('10a')
  await expect(page.getByText(/^\d+ of [\d,]+$/)).toBeVisible()
  expect(await counted(page)).toBeLessThan(before)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(panel(page)).toHaveCount(0)
  await expect(grid(page)).toBeFocused()
})

/** Types into a searching box of the form and takes the first that it offers. */
async function choose(page: Page, label: string, text: string): Promise<void> {
  await panel(page).getByRole('combobox', { name: label }).click()
  await page.keyboard.type(text)
  await page.getByRole('listbox', { name: label }).getByRole('option').first().click()
}
