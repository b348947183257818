import type { Locator, Page } from '@playwright/test'
import { familyWords } from '@shared/words/family'
import { frameWords } from '@shared/words/screens/frame'
import { lettersWords as words } from '@shared/words/screens/letters'
import { expect, test } from '../../drivers/primary-test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'

const polish = familyWords('pl', 'en-GB').words

/** The letters section of the settings, in one language. */
async function openLetters(page: Page, language: string): Promise<Locator> {
  await new Frame(page).goTo('settings')
  const section = page.getByRole('region', { name: words.title })
  await section.getByRole('combobox', { name: words.language }).click()
  await page.getByRole('option', { name: language }).click()
  return section
}

const closingOf = (section: Locator): Locator =>
  section.getByRole('textbox', { name: words.paragraphs.letter.closing })

/** The closing of Polish letters as the store holds it. */
const storedClosing = (page: Page): Promise<unknown> =>
  page.evaluate(
    () =>
      new Promise<unknown>((resolve, reject) => {
        const opening = indexedDB.open('parley')
        opening.onerror = () => reject(new Error('The store does not open'))
        opening.onsuccess = () => {
          const database = opening.result
          const reading = database.transaction('template').objectStore('template').get('letter:pl')
          reading.onsuccess = () => {
            const row: unknown = reading.result
            database.close()
            resolve(typeof row === 'object' && row !== null && 'closing' in row ? row.closing : null)
          }
        }
      }),
  )

test('the office words the end of Polish letters, sees how a family reads it, and can go back', async ({
  app,
}) => {
  test.setTimeout(180_000)
  const section = await openLetters(app.page, 'Polish')
  const closing = closingOf(section)
  const preview = section.getByRole('figure')
  await expect(closing).toHaveValue(polish.letter.closing)
  await expect(preview).toContainText(polish.letter.closing)

  await closing.fill('Do zobaczenia, ')
  await section.getByRole('button', { name: words.insertInto(words.paragraphs.letter.closing) }).click()
  await app.page.getByRole('menuitem', { name: words.blanks.event }).click()
  await expect(closing).toBeFocused()
  await app.page.keyboard.type('!')
  await expect(closing).toHaveValue('Do zobaczenia, {event}!')
  await expect(preview).toContainText(/Do zobaczenia, .*[^}]!/)
  await expect(preview).not.toContainText('{event}')
  // Kept at the pause, without leaving the box.
  await expect.poll(() => storedClosing(app.page)).toBe('Do zobaczenia, {event}!')
  await expectAccessible(app.page)

  await app.restart()
  const again = await openLetters(app.page, 'Polish')
  await expect(closingOf(again)).toHaveValue('Do zobaczenia, {event}!')

  await closingOf(again).fill('Do widzenia {famly}.')
  await expect(again).toContainText('there is no field called “famly”')
  await expect(again).toContainText(words.notUsed)
  await expect(again.getByRole('figure')).toContainText(polish.letter.closing)
  await expectAccessible(app.page)
  await closingOf(again).blur()
  await app.page.getByRole('button', { name: frameWords.undo(words.undoWords) }).click()
  await expect(closingOf(again)).toHaveValue('Do zobaczenia, {event}!')

  await again.getByRole('button', { name: words.reset }).click()
  await expect(closingOf(again)).toHaveValue(polish.letter.closing)
  await expect(again.getByRole('button', { name: words.reset })).toHaveCount(0)
})

test('a speaker’s ticks are kept until all of a translation is right', async ({ app }) => {
  const section = await openLetters(app.page, 'Romanian')
  const summary = section.locator('summary')
  await expect(summary).toHaveText(words.check.none)
  await summary.click()
  // It is ticked once that is stored.
  await section.getByRole('checkbox').first().click()
  await expect(section.getByRole('checkbox').first()).toBeChecked()
  await expect(summary).toHaveText(/^A speaker has checked 1 of \d+ sentences$/)
  await expectAccessible(app.page)
  await app.restart()
  const again = await openLetters(app.page, 'Romanian')
  await again.locator('summary').click()
  await expect(again.getByRole('checkbox').first()).toBeChecked()
  await again.getByRole('button', { name: words.check.tickAll }).click()
  await expect(again.locator('summary')).toHaveText(words.check.all)
})
