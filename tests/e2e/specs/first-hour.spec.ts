import { execFileSync } from 'node:child_process'
import type { Locator, Page } from '@playwright/test'
import { allocateWords } from '@shared/words/screens/allocate'
import { minutesListWords, minutesWords, noteWords, presenceWords } from '@shared/words/screens/minutes'
import { printWords } from '@shared/words/screens/print'
import { printDocumentWords } from '@shared/words/screens/print-documents'
import { sampleWords } from '@shared/words/screens/sample'
import { startWords } from '@shared/words/screens/start'
import { expect, test, type ParleyUnderTest } from '../drivers/test'
import { Frame } from '../pages/frame'
import { openSample as reopenSample } from '../pages/sample'
import { expectAccessible } from '../pages/accessible'

const note = 'Proud of the bridge he built from paper.'

/** From nothing to letters and minutes on paper, and all of it still there the next day. */
test('a first evening with the sample school', async ({ app }) => {
  test.setTimeout(420_000)
  await openSample(app)
  await allocate(app)
  await lookAtTheBoard(app)
  await printLetters(app)
  await takeMinutes(app)
  await app.restart()
  await findItAllAgain(app)
})

async function openSample({ page }: ParleyUnderTest): Promise<void> {
  await expect(page.getByRole('heading', { name: startWords.welcome })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: startWords.openSample }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 120_000 })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)
  for (const place of ['people', 'requests'] as const) {
    await new Frame(page).goTo(place)
    await expect(page.getByRole('grid').or(page.getByRole('table')).first()).toBeVisible()
    await expectAccessible(page)
  }
}

async function allocate({ page }: ParleyUnderTest): Promise<void> {
  await new Frame(page).goTo('plan')
  await expectAccessible(page)
  await page.getByRole('button', { name: allocateWords.howLong }).first().click()
  await page.getByRole('menuitem', { name: allocateWords.searches.quick.label }).click()
  const made = new RegExp(`^(${allocateWords.done.limit}|${allocateWords.done.complete})$`)
  await expect(page.getByRole('region', { name: made })).toBeVisible({ timeout: 180_000 })
  await expectAccessible(page)
}

async function lookAtTheBoard({ page }: ParleyUnderTest): Promise<void> {
  await page.getByRole('button', { name: allocateWords.close }).click()
  const board = page.getByRole('grid').first()
  await expect(board).toBeVisible()
  await expect(board.getByRole('gridcell').first()).toBeVisible()
  await expectAccessible(page)
}

async function printLetters(app: ParleyUnderTest): Promise<void> {
  const { page } = app
  await new Frame(page).goTo('print')
  const save = page.getByRole('button', { name: /^Save PDF \(/ })
  await expect(save).toBeEnabled({ timeout: 60_000 })
  await expectAccessible(page)
  const saved = app.savedFile()
  await save.click()
  const { name, path } = await saved
  expect(name).toMatch(/^Sample Letters .+\.pdf$/)
  const letters = textOf(path)
  expect(letters).toContain('Room')
  expect(
    letters
      .split('\f')
      .slice(0, -1)
      .filter((page) => !page.includes(sampleWords.paper)),
  ).toEqual([])
  expect(letters.split('\f').length).toBeGreaterThan(100)
  await expect(page.getByRole('combobox', { name: printWords.document })).toHaveValue(
    printDocumentWords.title('letter'),
  )
}

async function takeMinutes(app: ParleyUnderTest): Promise<void> {
  const { page } = app
  await new Frame(page).goTo('minutes')
  await expectAccessible(page)
  await page.getByRole('button', { name: minutesListWords.next }).click()
  await page.getByRole('button', { name: minutesWords.everyoneCame }).click()
  await page.getByRole('textbox', { name: noteWords.childVoice.label }).fill(note)
  await page
    .getByRole('textbox', { name: noteWords.progress.label })
    .fill('Reads for pleasure; fractions next.')
  await expect(someoneHere(page)).toBeAttached()
  await expectAccessible(page)
  await page.getByRole('button', { name: minutesWords.finalise }).click()
  await page.getByRole('dialog').getByRole('button', { name: minutesWords.finalise }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  const saved = app.savedFile()
  await page.getByRole('button', { name: minutesWords.pdf }).click()
  const { name, path } = await saved
  expect(name).toMatch(/^Sample Minutes .+\.pdf$/)
  expect(textOf(path)).toContain(note)
}

/** A child who was not expected stays away, whoever came. */
const someoneHere = (page: Page): Locator =>
  page.getByRole('radio', { name: presenceWords.present, exact: true, checked: true }).first()

async function findItAllAgain({ page }: ParleyUnderTest): Promise<void> {
  // The app starts in the school's own store, where there is nothing yet.
  await expect(page.getByRole('heading', { name: startWords.welcome })).toBeVisible()
  await reopenSample(page)
  const frame = new Frame(page)
  await frame.openEvent(0)
  await frame.goTo('plan')
  await expect(page.getByRole('button', { name: allocateWords.again })).toBeVisible()
  await expect(page.getByRole('grid').first().getByRole('gridcell').first()).toBeVisible()
  await frame.goTo('minutes')
  await page.getByRole('row').filter({ hasText: minutesListWords.states.final }).first().dblclick()
  await expect(page.getByText(note)).toBeVisible()
}

/** What a person reads on the pages of a PDF; pages end with a form feed. */
function textOf(pdf: string): string {
  return execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
}
