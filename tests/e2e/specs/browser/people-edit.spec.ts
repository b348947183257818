import type { Locator, Page } from '@playwright/test'
import { controlWords } from '@shared/words/screens/controls'
import { frameWords } from '@shared/words/screens/frame'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords as words } from '@shared/words/screens/people-edits'
import { peopleSafeguardingWords as safeguarding } from '@shared/words/screens/people-safeguarding'
import { expect, test } from '../../drivers/sample-test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'

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

/** The first of the list that has opened under the box in focus, by keys; like a person, once the list is there. */
async function chooseFirst(page: Page): Promise<void> {
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[role="option"][data-combobox-selected]')).toHaveCount(1)
  await page.keyboard.press('Enter')
}

/** Narrows a list by typing. */
const filterBy = (page: Page, kind: keyof typeof peopleWords.kinds, text: string): Promise<void> =>
  page.getByRole('textbox', { name: controlWords.filter(peopleWords.kinds[kind]) }).fill(text)

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
  await openKind(page, 'adults')
  await page.getByRole('button', { name: words.add.adults }).focus()
  await page.keyboard.press('Enter')
  const form = panel(page)
  await form.getByRole('textbox', { name: peopleWords.fields.givenName }).focus()
  await page.keyboard.type('Ottoline')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Quill')
  await page.keyboard.press('Tab')
  await expect(form.getByRole('combobox', { name: words.form.families })).toBeFocused()
  await chooseFirst(page)
  await page.keyboard.press('Tab')
  await page.keyboard.type('aunt')
  await page.keyboard.press('Enter')
  await expect(form.getByRole('heading', { level: 2 })).toContainText('Quill')
  await expect(form.getByTitle(peopleWords.columns.relationship)).toHaveText('aunt')

  const links = form.getByRole('link')
  const before = await links.count()
  await form.getByRole('combobox', { name: words.form.familiesHint }).focus()
  await chooseFirst(page)
  await expect(links).toHaveCount(before + 1)
  await expectAccessible(page)
  await undo(page, words.undo.linkAdult)
  await expect(links).toHaveCount(before)
  await undo(page, words.undo.add.adult)
  await filterBy(page, 'adults', 'Ottoline')
  await expect(page.getByText(controlWords.noMatch)).toBeVisible()
})

test('a family is shown with its adults, children and languages, and what is wrong is said where it is typed', async ({
  app,
}) => {
  const { page } = app
  const grid = await openKind(page, 'families')
  await grid.getByRole('row').nth(1).click()
  const family = panel(page)
  await family.getByTitle(peopleWords.fields.accessNeeds).click()
  await page.keyboard.type('Ground floor')
  await page.keyboard.press('Enter')
  await expect(family.getByTitle(peopleWords.fields.accessNeeds)).toHaveText('Ground floor')
  await undo(page, peopleWords.undo.household)
  await expect(family.getByTitle(peopleWords.fields.accessNeeds)).toHaveText('–')
})

test('two families are joined field by field, and come apart again by undo', async ({ app }) => {
  const { page } = app
  const grid = await openKind(page, 'families')
  await filterBy(page, 'families', '')
  const all = Number(await grid.getAttribute('aria-rowcount'))
  await grid.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: words.merge.merge, exact: true }).click()
  const form = panel(page)
  await expect(form.getByRole('heading', { level: 2 })).toHaveText(words.merge.titles.families)
  await expectAccessible(page)
  const name = form.getByRole('radiogroup', { name: words.merge.fields.name })
  const other = await name.getByRole('radio').nth(1).getAttribute('value')
  await name.getByRole('radio').nth(1).check()
  expect(other).toBe('other')
  await form.getByRole('button', { name: words.merge.save.families }).click()
  await expect(grid).toHaveAttribute('aria-rowcount', String(all - 1))
  await undo(page, words.undo.merge.household)
  await expect(grid).toHaveAttribute('aria-rowcount', String(all))
})

test('a family is split: its second adult gets a family of her own, and what was asked stays', async ({
  app,
}) => {
  const { page } = app
  const grid = await openKind(page, 'families')
  await filterBy(page, 'families', ' and ')
  await grid.getByRole('row').nth(1).click()
  const family = panel(page)
  const before = Number(await grid.getAttribute('aria-rowcount'))
  await family.getByRole('button', { name: words.split.split }).click()
  await expect(panel(page).getByRole('status')).toHaveText(
    new RegExp(`${words.previews.noEvent}|${words.previews.nothingChanges}`),
  )
  await expectAccessible(page)
  const save = panel(page).getByRole('button', { name: words.split.save })
  await expect(save).toBeDisabled()
  await panel(page).getByRole('group', { name: words.split.adults }).getByRole('checkbox').last().check()
  await panel(page).getByRole('group', { name: words.split.requests }).getByRole('checkbox').first().check()
  await expect(panel(page).getByRole('status')).toContainText(/1 request/)
  await save.click()
  await expect(panel(page).getByRole('heading', { name: peopleWords.sections.adults })).toBeVisible()
  await expect(panel(page).getByText(peopleWords.columns.relationship).first()).toBeVisible()
  await undo(page, words.undo.split)
  await filterBy(page, 'families', ' and ')
  await expect(grid).toHaveAttribute('aria-rowcount', String(before))
})

test('several students are given one form, which undo takes back', async ({ app }) => {
  const { page } = app
  const grid = await openKind(page, 'students')
  await filterBy(page, 'students', '')
  await grid.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: words.bulk.change, exact: true }).click()
  await panel(page).getByRole('textbox', { name: peopleWords.columns.form }).fill('12Z')
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await filterBy(page, 'students', '12Z')
  await expect(grid).toHaveAttribute('aria-rowcount', '3')
  await undo(page, words.undo.bulk)
  await expect(page.getByText(controlWords.noMatch)).toBeVisible()
})

test('a warning and a rule to keep apart are set with their source, and taken back', async ({ app }) => {
  const { page } = app
  const adults = await openKind(page, 'adults')
  await adults.getByRole('row').nth(1).click()
  const details = panel(page)
  await expect(details.getByTitle(peopleWords.columns.attends)).toBeVisible()
  await details.getByRole('button', { name: safeguarding.addMarker }).click()
  await details.getByRole('combobox', { name: safeguarding.kind }).click()
  await page.getByRole('option', { name: safeguarding.kinds['must-not-attend'] }).click()
  await details.getByRole('button', { name: safeguarding.addMarker }).click()
  await expect(details.getByText(safeguarding.problems.source)).toBeVisible()
  await details.getByRole('textbox', { name: safeguarding.author }).fill('A. Reed')
  await details.getByRole('textbox', { name: safeguarding.source }).fill('Court order of 3 May')
  await expectAccessible(page)
  await details.getByRole('button', { name: safeguarding.addMarker }).click()
  await expect(details.getByText('Court order of 3 May')).toBeVisible()
  await expect(details.getByText(safeguarding.attendsLocked)).toBeVisible()
  await expect(details.getByTitle(peopleWords.columns.attends)).toBeHidden()
  const glyph = adults.getByRole('img', { name: safeguarding.kinds['must-not-attend'] })
  await expect(glyph).toBeVisible()
  await undo(page, words.undo.addMarker)
  await expect(glyph).toBeHidden()
  await expect(details.getByText('Court order of 3 May')).toBeHidden()
  await expect(details.getByTitle(peopleWords.columns.attends)).toBeVisible()

  const families = await openKind(page, 'families')
  await families.getByRole('row').nth(1).click()
  await panel(page).getByRole('button', { name: safeguarding.addSeparation }).click()
  await panel(page).getByRole('combobox', { name: safeguarding.otherFamily }).click()
  await page.getByRole('option').first().click()
  await panel(page).getByRole('textbox', { name: safeguarding.source }).fill('Letter of 1 June')
  await expectAccessible(page)
  await panel(page).getByRole('button', { name: safeguarding.addSeparation }).click()
  await expect(panel(page).getByText(/Letter of 1 June/)).toBeVisible()
  await undo(page, words.undo.addSeparation)
  await expect(panel(page).getByText(/Letter of 1 June/)).toBeHidden()
})

test('attendance stands with the child and can be corrected; the screen holds at 200 % and in a small window', async ({
  app,
}) => {
  const { page } = app
  const grid = await openKind(page, 'students')
  await filterBy(page, 'students', '')
  await grid.getByRole('row').nth(1).click()
  const missed = panel(page).getByTitle(words.attendance.missed)
  const before = await missed.innerText()
  await missed.click()
  await page.keyboard.type('17')
  await page.keyboard.press('Enter')
  await expect(missed).toHaveText('17')
  await undo(page, words.undo.attendance)
  await expect(missed).toHaveText(before)
  for (const [width, height] of [
    [1024, 640],
    [640, 400],
  ] as const) {
    await page.setViewportSize({ width, height })
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    expect(tooWide).toBe(false)
    await expect(panel(page).getByRole('button', { name: words.remove })).toBeInViewport()
  }
})
