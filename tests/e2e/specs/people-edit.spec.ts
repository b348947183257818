import type { Locator, Page } from '@playwright/test'
import { controlWords } from '@shared/words/screens/controls'
import { frameWords } from '@shared/words/screens/frame'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords as words } from '@shared/words/screens/people-edits'
import { expect, test } from '../drivers/sample-test'
import { expectAccessible } from '../pages/accessible'
import { Frame } from '../pages/frame'

/** The people of one kind, by the tabs of the screen. */
async function openKind(page: Page, kind: keyof typeof peopleWords.kinds): Promise<Locator> {
  await new Frame(page).goTo('people')
  const tabs = page.getByRole('navigation', { name: peopleWords.kindsLabel })
  await tabs.getByRole('link', { name: peopleWords.kinds[kind] }).click()
  return page.getByRole('grid', { name: peopleWords.kinds[kind] })
}

const panel = (page: Page): Locator => page.getByRole('complementary')
const undo = (page: Page, what: string): Promise<void> =>
  page.getByRole('button', { name: frameWords.undo(what) }).click()

/** Finds somebody in a list by typing, and opens them. */
async function openOne(page: Page, grid: Locator, kind: keyof typeof peopleWords.kinds, text: string) {
  await page.getByRole('textbox', { name: controlWords.filter(peopleWords.kinds[kind]) }).fill(text)
  await grid.getByRole('row').nth(1).click()
}

test('a student is added with a family by mouse, found without accents, and removed with what goes along', async ({
  app,
}) => {
  const { page } = app
  const grid = await openKind(page, 'students')
  await page.getByRole('button', { name: words.add.students }).click()
  await expectAccessible(page)
  const form = panel(page)
  await form.getByRole('button', { name: words.add.students }).click()
  await expect(form.getByText(words.problems['no-name'])).toBeVisible()
  await form.getByRole('textbox', { name: peopleWords.fields.givenName }).fill('Zoë')
  await form.getByRole('textbox', { name: peopleWords.fields.familyName }).fill('Łękawska')
  await form.getByRole('textbox', { name: peopleWords.columns.form }).fill('9Q')
  const families = form.getByRole('combobox', { name: words.form.families })
  await families.click()
  await page.getByRole('option').first().click()
  await families.press('Escape')
  await form.getByRole('button', { name: words.add.students }).click()
  await expect(form.getByRole('heading', { level: 2 })).toContainText('Zoë Łękawska')

  await page
    .getByRole('textbox', { name: controlWords.filter(peopleWords.kinds.students) })
    .fill('zoe lekawska')
  await expect(grid.getByRole('row')).toHaveCount(2)
  await form.getByRole('button', { name: words.remove }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(words.counts.guardianship.one)).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: words.remove }).click()
  await expect(page.getByText(controlWords.noMatch)).toBeVisible()
  await undo(page, words.undo.remove.student)
  await expect(grid.getByRole('row')).toHaveCount(2)
  await undo(page, words.undo.add.student)
  await expect(page.getByText(controlWords.noMatch)).toBeVisible()
})

test('an adult is added by keyboard alone, and put into a second family', async ({ app }) => {
  const { page } = app
  const grid = await openKind(page, 'adults')
  await page.getByRole('button', { name: words.add.adults }).focus()
  await page.keyboard.press('Enter')
  const form = panel(page)
  await form.getByRole('textbox', { name: peopleWords.fields.givenName }).focus()
  await page.keyboard.type('Ottoline')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Quill')
  await page.keyboard.press('Tab')
  await expect(form.getByRole('combobox', { name: words.form.families })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('aunt')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('heading', { level: 2 })).toContainText('Quill')
  await expect(form.getByTitle(peopleWords.columns.relationship)).toHaveText('aunt')

  const links = form.getByRole('link')
  const before = await links.count()
  await form.getByRole('combobox', { name: words.form.familiesHint }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(links).toHaveCount(before + 1)
  await expectAccessible(page)
  await undo(page, words.undo.linkAdult)
  await expect(links).toHaveCount(before)
  await undo(page, words.undo.add.adult)
  await openOneIsGone(page, grid, 'Ottoline')
})

async function openOneIsGone(page: Page, grid: Locator, text: string): Promise<void> {
  await page.getByRole('textbox', { name: controlWords.filter(peopleWords.kinds.adults) }).fill(text)
  await expect(grid.getByText(text)).toHaveCount(0)
}

test('a family is shown with its adults, children and languages, and what is wrong is said where it is typed', async ({
  app,
}) => {
  const { page } = app
  const grid = await openKind(page, 'families')
  await openOne(page, grid, 'families', '')
  const family = panel(page)
  await family.getByTitle(peopleWords.fields.accessNeeds).click()
  await page.keyboard.type('Ground floor')
  await page.keyboard.press('Enter')
  await expect(family.getByTitle(peopleWords.fields.accessNeeds)).toHaveText('Ground floor')
  await undo(page, peopleWords.undo.household)
  await expect(family.getByTitle(peopleWords.fields.accessNeeds)).toHaveText('–')
})
