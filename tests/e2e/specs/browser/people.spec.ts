import type { Page } from '@playwright/test'
import { controlWords } from '@shared/words/screens/controls'
import { eventWords } from '@shared/words/screens/event'
import { frameWords } from '@shared/words/screens/frame'
import { peopleWords as words } from '@shared/words/screens/people'
import { expect, test } from '../../drivers/sample-test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'

test('every kind of people can be looked through', async ({ app }) => {
  const { page } = app
  await new Frame(page).goTo('people')
  for (const kind of Object.values(words.kinds)) {
    await page.getByRole('navigation', { name: words.kindsLabel }).getByRole('link', { name: kind }).click()
    const rows = page.getByRole('grid', { name: kind }).getByRole('row')
    await expect(rows.nth(1)).toBeVisible()
    await rows.nth(1).click()
    await expect(
      page.getByRole('complementary').getByRole('heading', { name: words.sections.about }),
    ).toBeVisible()
    await expectAccessible(page)
  }
})

test('a child’s new name is shown at once and everywhere, until it is undone', async ({ app }) => {
  const { page } = app
  await new Frame(page).goTo('people')
  await page.getByRole('grid').getByRole('row').nth(1).click()
  const details = page.getByRole('complementary')
  const heading = details.getByRole('heading', { level: 2 })
  const before = await heading.innerText()
  await details.getByTitle(words.fields.preferredName).click()
  await page.keyboard.type('Quicksilver')
  await page.keyboard.press('Enter')
  await expect(heading).toContainText('Quicksilver')
  await expect(page.getByRole('grid').getByText('Quicksilver')).toBeVisible()

  await details.getByRole('link').first().click()
  await expect(page.getByRole('complementary').getByText(/^Quicksilver /)).toBeVisible()
  await page.goBack()
  await page.getByRole('button', { name: frameWords.undo(words.undo.student) }).click()
  await expect(heading).toHaveText(before)
})

test('languages are chosen by name, and what is none is answered with the one that was meant', async ({
  app,
}) => {
  const { page } = app
  await new Frame(page).goTo('people')
  const kinds = page.getByRole('navigation', { name: words.kindsLabel })
  await kinds.getByRole('link', { name: words.kinds.families }).click()
  await page.getByRole('grid').getByRole('row').nth(1).click()
  const details = page.getByRole('complementary')
  const letters = details.getByTitle(words.columns.letters)
  await letters.click()
  await page.keyboard.type('ua')
  await expect(page.getByText(controlWords.notALanguage('ua', 'Ukrainian (uk)'))).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(details).toBeVisible()
  const contactBy = details.getByTitle(words.columns.channel)
  await contactBy.click()
  await expectListOpen(page, words.columns.channel)
  await page.keyboard.press('Escape')
  await expect(contactBy).toBeFocused()

  await letters.click()
  await expectListOpen(page, words.columns.letters)
  await page.keyboard.type('turk')
  await page.keyboard.press('Enter')
  await expect(letters).toHaveText(/Turkish/)

  for (const label of [words.fields.alsoReads, words.columns.interpreter]) {
    const optional = details.getByTitle(label, { exact: true })
    await optional.click()
    await page.keyboard.type('none')
    await expect(page.getByRole('option', { name: /^None/ })).toBeVisible()
    await expect(page.getByText(controlWords.notALanguage('none', null))).toBeHidden()
    await page.keyboard.press('Enter')
    await expect(optional).toHaveText(/^None/)
  }

  await kinds.getByRole('link', { name: words.kinds.interpreters }).click()
  await page.getByRole('grid').getByRole('row').nth(1).click()
  const languages = details.getByTitle(words.fields.languages)
  await languages.click()
  await expectListOpen(page, words.fields.languages)
  await page.keyboard.type('syl')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(languages).toHaveText(/Sylheti/)
})

test('an event is renamed where it is shown, and the next step is at hand', async ({ app }) => {
  const { page } = app
  await expectAccessible(page)
  await page.getByRole('button', { name: eventWords.rename }).click()
  const form = page.getByRole('dialog', { name: eventWords.rename })
  await expectAccessible(page)
  await form.getByRole('textbox', { name: eventWords.titleField }).fill('')
  await form.getByRole('button', { name: controlWords.save }).click()
  await expect(form.getByText(eventWords.blankTitle)).toBeVisible()
  await form.getByRole('textbox', { name: eventWords.titleField }).fill('Spring evenings')
  await form.getByRole('button', { name: controlWords.save }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Spring evenings' })).toBeVisible()
  await expect(page).toHaveTitle(/Spring evenings/)
  await page.keyboard.press('Control+z')
  await expect(page).not.toHaveTitle(/Spring evenings/)

  await page.getByRole('button', { name: eventWords.rename }).click()
  await form.getByRole('textbox', { name: eventWords.titleField }).fill('ﷺ'.repeat(30) + 'W'.repeat(150))
  await form.getByRole('button', { name: controlWords.save }).click()
  await expect(page.getByRole('heading', { level: 1, name: /W{150}/ })).toBeVisible()
  const tooWide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('header, nav, main')]
      .filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => one.tagName),
  )
  expect(tooWide).toEqual([])
  await page.keyboard.press('Control+z')
  await expect(page).not.toHaveTitle(/W{9}/)
  await page
    .getByRole('main')
    .locator('header')
    .getByRole('link', { name: eventWords.next.allocate, exact: true })
    .click()
  await expect(page).toHaveURL(/\/plan$/)
})

/** A list that shows its options says so, and names them as its own. */
async function expectListOpen(page: Page, label: string): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true })
  await expect(box).toHaveAttribute('aria-expanded', 'true')
  const listId = await box.getAttribute('aria-controls')
  await expect(
    page
      .locator(`[id="${listId ?? ''}"]`)
      .getByRole('option')
      .first(),
  ).toBeVisible()
}
