import type { Locator, Page } from '@playwright/test'
import { allocateWords, unplacedWords } from '@shared/words/screens/allocate'
import { boardWords } from '@shared/words/screens/board'
import { eventWords } from '@shared/words/screens/event'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { frameWords } from '@shared/words/screens/frame'
import { minutesListWords, minutesWords, noteWords, presenceWords } from '@shared/words/screens/minutes'
import { peopleWords } from '@shared/words/screens/people'
import { printWords } from '@shared/words/screens/print'
import { printDocumentWords } from '@shared/words/screens/print-documents'
import { requestWords } from '@shared/words/screens/requests'
import { rosterImportWords as listWords } from '@shared/words/screens/roster-import'
import { slipWords } from '@shared/words/screens/slips'
import { startWords } from '@shared/words/screens/start'
import { expect, test, type ParleyUnderTest } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import { planAtOnce } from '../pages/allocation'
import { Frame } from '../pages/frame'
import { textOf } from '../pages/print'
import { expectPeople, stepTab } from '../pages/roster'
import { codesOfFamilies } from '../pages/slips'
import { writeLists } from '../pages/uk-lists'

const note = 'Proud of the bridge he built from paper.'

/** From three exports of a school to letters and minutes on paper, and all of it still there the next day. */
test('an office’s first hour, from its lists to letters and minutes, by mouse', async ({ app }, testInfo) => {
  test.setTimeout(240_000)
  await importLists(app, testInfo.outputPath('lists'))
  await setUpEvening(app)
  await typeSlips(app)
  await allocate(app)
  await makeRoom(app)
  await printLetters(app)
  await takeMinutes(app)
  await app.restart()
  await findItAllAgain(app)
})

async function importLists(app: ParleyUnderTest, folder: string): Promise<void> {
  const { page } = app
  await expect(page.getByRole('heading', { name: startWords.welcome })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: startWords.startWithLists }).click()
  await expect(page.getByRole('heading', { level: 1, name: listWords.title })).toBeVisible()
  await expectAccessible(page)
  await app.choose(writeLists(folder))
  await page.getByRole('button', { name: listWords.drop.folder }).click()
  const files = page.getByRole('list', { name: listWords.files.label })
  await expect(files.getByRole('listitem')).toHaveCount(3)
  await expect(files.getByRole('listitem').filter({ hasText: 'Pupils and contacts.csv' })).toContainText(
    '5 students and 5 adults',
  )
  await expect(files.getByRole('listitem').filter({ hasText: 'Staff.csv' })).toContainText(
    '2 members of staff',
  )
  await expectAccessible(page)

  await page.getByRole('button', { name: listWords.files.map('Pupils and contacts.csv') }).click()
  await expect(page.getByRole('region', { name: listWords.columns.previewTitle })).toContainText(
    "Saoirse O'Dowd",
  )
  await expectAccessible(page)

  await stepTab(page, 'check').click()
  const proposal = page.getByRole('radiogroup', { name: /begins with a title/ })
  await proposal.getByRole('radio', { name: listWords.check.accept }).check()
  await expect(page.getByRole('table', { name: listWords.check.problemsLabel })).toContainText('45/13/2012')
  await expectAccessible(page)

  await page.getByRole('button', { name: listWords.next(listWords.steps.preview) }).click()
  await expect(page.getByRole('table', { name: listWords.preview.added })).toContainText('Ewa Wójcik')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: listWords.preview.schoolName }).fill('Harbour Hill Academy')
  await page.getByRole('button', { name: listWords.import, exact: true }).click()
  await expect(page.getByRole('heading', { name: listWords.done.title })).toBeVisible()
  await expectAccessible(page)
  await expectPeople(page)
  await expectAccessible(page)

  await page.getByRole('button', { name: frameWords.undo(listWords.undo) }).click()
  await expect(page.getByText(peopleWords.emptyTitle)).toBeVisible()
  await page.getByRole('button', { name: frameWords.redo(listWords.undo) }).click()
  await expect(page.getByText(peopleWords.emptyTitle)).toBeHidden()
}

/** Five minutes in which each form teacher can see one of two children. */
async function setUpEvening({ page }: ParleyUnderTest): Promise<void> {
  const { rules, people, ready, rooms, sessions } = eventSetupWords
  const save = page.getByRole('button', { name: eventSetupWords.saveAndContinue })
  await page
    .getByRole('navigation', { name: frameWords.journey })
    .getByRole('link', { name: frameWords.app })
    .click()
  await page.getByRole('link', { name: eventSetupWords.plan }).click()
  await page.getByRole('textbox', { name: eventSetupWords.titleField }).fill('Year 8 talks')
  await page.getByLabel(sessions.date).fill('2027-03-02')
  await page.getByRole('textbox', { name: sessions.start, exact: true }).fill('16:00')
  await page.getByRole('textbox', { name: sessions.end, exact: true }).fill('16:05')
  await page.getByRole('button', { name: eventSetupWords.create }).click()
  await expect(page.getByRole('checkbox', { name: eventSetupWords.lengths.rest })).toBeVisible()
  await save.click()
  await page.getByRole('checkbox', { name: new RegExp(`^${people.all} `) }).check()
  await save.click()
  await page.getByRole('button', { name: rules.add }).click()
  await page.getByRole('menuitem', { name: rules.kinds['form-teacher'] }).click()
  await page.getByRole('button', { name: rules.form.save }).click()
  await expect(page.getByText(/Priya Nair/)).toBeVisible()
  await page.getByRole('button', { name: rules.make('4 requests') }).click()
  await expect(page.getByText(rules.upToDate)).toBeVisible()
  const steps = page.getByRole('navigation', { name: eventSetupWords.stepsLabel })
  await steps.getByRole('link', { name: eventSetupWords.steps.rooms }).click()
  await page.getByRole('button', { name: rooms.useUsual('2 teachers') }).click()
  await steps.getByRole('link', { name: eventSetupWords.steps.ready }).click()
  await expect(page.getByText(ready.needs('Mr Kelleher', '5 min'))).toBeVisible()
}

/** Two of the families answer; their teachers are those whom the rule has asked for. */
async function typeSlips({ page }: ParleyUnderTest): Promise<void> {
  // The family between them in the list gets no letters, and so no slip.
  const codes = (await codesOfFamilies(page, 3)).filter((_code, i) => i !== 1)
  await new Frame(page).goTo('requests')
  await expect(page.getByRole('grid').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: slipWords.open }).click()
  for (const [i, code] of codes.entries()) {
    await page.getByRole('textbox', { name: requestWords.form.code }).fill(code)
    await page
      .getByRole('checkbox', { name: /^1( |$)/ })
      .first()
      .check()
    await page.getByRole('button', { name: slipWords.save }).click()
    await expect(page.getByRole('grid', { name: slipWords.label })).toHaveAttribute(
      'aria-rowcount',
      String(i + 2),
    )
  }
}

async function allocate({ page }: ParleyUnderTest): Promise<void> {
  await new Frame(page).goTo('plan')
  await expectAccessible(page)
  await planAtOnce(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: allocateWords.close }).click()
  const board = page.getByRole('grid').first()
  await expect(board).toBeVisible()
  await expect(board.getByRole('gridcell').first()).toBeVisible()
  await expectAccessible(page)
}

/** The reason is read, and the caretaker agrees to what would make room. */
async function makeRoom({ page }: ParleyUnderTest): Promise<void> {
  const frame = new Frame(page)
  const step = page.getByRole('listitem').filter({ hasText: eventWords.afterPlanning.steps.place })
  await frame.goTo('event')
  await expect(step).toContainText(`2 ${eventWords.afterPlanning.left.place.other}`)
  await expectAccessible(page)
  await step.getByRole('link').click()
  await page.getByRole('grid', { name: unplacedWords.requests }).getByRole('row').nth(1).click()
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('heading', { name: unplacedWords.why })).toBeVisible()
  await panel.getByRole('button', { name: unplacedWords.repairs.agreed.longer }).click()
  await expect(page.getByRole('button', { name: frameWords.undo(boardWords.undoRepair) })).toBeEnabled()
  await frame.goTo('event')
  await expect(step).toContainText(`1 ${eventWords.afterPlanning.left.place.one}`)
}

async function printLetters(app: ParleyUnderTest): Promise<void> {
  const { page } = app
  await new Frame(page).goTo('print')
  const save = page.getByRole('button', { name: /^Save PDF \(3 letters\)$/ })
  await expect(save).toBeEnabled({ timeout: 60_000 })
  await expectAccessible(page)
  const saved = app.savedFile()
  await save.click()
  const { name, path } = await saved
  expect(name).toMatch(/^Letters .+\.pdf$/)
  const letters = textOf(path)
  expect(letters).toContain('M4')
  for (const text of ['Harbour Hill Academy', 'Year 8 talks', 'Saoirse', 'Kofi', 'Żaneta', 'Tom', '16:05'])
    expect(letters).toContain(text)
  // Nobody gets letters about her.
  expect(letters).not.toContain('Priya')
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
  expect(name).toMatch(/^Minutes .+\.pdf$/)
  expect(textOf(path)).toContain(note)
}

/** A child who was not expected stays away, whoever came. */
const someoneHere = (page: Page): Locator =>
  page.getByRole('radio', { name: presenceWords.present, exact: true, checked: true }).first()

async function findItAllAgain({ page }: ParleyUnderTest): Promise<void> {
  const frame = new Frame(page)
  await frame.openEvent(0)
  await frame.goTo('plan')
  await expect(page.getByRole('button', { name: allocateWords.again })).toBeVisible()
  await expect(page.getByRole('grid').first().getByRole('gridcell').first()).toBeVisible()
  await frame.goTo('minutes')
  await page.getByRole('row').filter({ hasText: minutesListWords.states.final }).first().dblclick()
  await expect(page.getByText(note)).toBeVisible()
}
