import type { Locator, Page } from '@playwright/test'
import { formatTime, minuteOfDay } from '@shared/kernel/time'
import { allocateWords, unplacedWords } from '@shared/words/screens/allocate'
import { boardWords } from '@shared/words/screens/board'
import { eventWords } from '@shared/words/screens/event'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { frameWords } from '@shared/words/screens/frame'
import { minutesListWords, minutesWords, noteWords, presenceWords } from '@shared/words/screens/minutes'
import { printWords } from '@shared/words/screens/print'
import { printDocumentWords } from '@shared/words/screens/print-documents'
import { rosterImportWords as listWords } from '@shared/words/screens/roster-import'
import { slipWords } from '@shared/words/screens/slips'
import { startWords } from '@shared/words/screens/start'
import { expect, type ParleyUnderTest } from '../drivers/test'
import { planAtOnce } from './allocation'
import type { Hands } from './hands'
import { textOf } from './print'
import { stepTab } from './roster'
import { codesOfFamilies } from './slips'
import { noLetters, pupilList, ukListsWith, writeLists } from './uk-lists'

const note = 'Proud of the bridge he built from paper.'

/** An office's first hour as one walk, by whoever's hands. */
export interface FirstHour {
  readonly app: ParleyUnderTest
  readonly hands: Hands
  /** Families that send a slip beside those of the lists; each has one child. */
  readonly moreFamilies: number
  /** Looks at a screen that the walk has come to. */
  readonly look: (page: Page) => Promise<void>
}

/** Three exports of the school in, looked at and checked. */
export async function importLists(
  { app, hands, look, moreFamilies }: FirstHour,
  folder: string,
): Promise<void> {
  const { page } = app
  await expect(page.getByRole('heading', { name: startWords.welcome })).toBeVisible()
  await look(page)
  await hands.press(page.getByRole('button', { name: startWords.startWithLists }))
  await expect(page.getByRole('heading', { level: 1, name: listWords.title })).toBeVisible()
  await look(page)
  await app.choose(writeLists(folder, ukListsWith(moreFamilies)))
  await hands.press(page.getByRole('button', { name: listWords.drop.folder }))
  const files = page.getByRole('list', { name: listWords.files.label })
  await expect(files.getByRole('listitem')).toHaveCount(3)
  await expect(files.getByRole('listitem').filter({ hasText: pupilList })).toContainText(
    `${5 + moreFamilies} students and ${5 + moreFamilies} adults`,
  )
  await expect(files.getByRole('listitem').filter({ hasText: 'Staff.csv' })).toContainText(
    '2 members of staff',
  )
  await look(page)

  await hands.press(page.getByRole('button', { name: listWords.files.map(pupilList) }))
  await expect(page.getByRole('region', { name: listWords.columns.previewTitle })).toContainText(
    "Saoirse O'Dowd",
  )
  await look(page)

  await hands.choose(stepTab(page, 'check'))
  const proposal = page.getByRole('radiogroup', { name: /begins with a title/ })
  await hands.choose(proposal.getByRole('radio', { name: listWords.check.accept }))
  await expect(page.getByRole('table', { name: listWords.check.problemsLabel })).toContainText('45/13/2012')
  await look(page)

  await hands.press(page.getByRole('button', { name: listWords.next(listWords.steps.preview) }))
  // Long lists show their first rows: the adults come after the children.
  await expect(page.getByRole('table', { name: listWords.preview.added })).toContainText(
    moreFamilies === 0 ? 'Ewa Wójcik' : 'Żaneta Wójcik',
  )
  await look(page)
  await hands.fill(page.getByRole('textbox', { name: listWords.preview.schoolName }), 'Harbour Hill Academy')
  await hands.press(page.getByRole('button', { name: listWords.import, exact: true }))
  await expect(page.getByRole('heading', { name: listWords.done.title })).toBeVisible()
  await look(page)
}

/** An evening in which each form teacher is short of time for one family. */
export async function setUpEvening({ app, hands, moreFamilies }: FirstHour): Promise<void> {
  const { page } = app
  const { rules, people, ready, rooms, sessions } = eventSetupWords
  const save = page.getByRole('button', { name: eventSetupWords.saveAndContinue })
  const minutes = 5 + 5 * Math.ceil(moreFamilies / 2)
  await hands.goToEvents()
  await hands.press(page.getByRole('link', { name: eventSetupWords.plan }))
  await hands.fill(page.getByRole('textbox', { name: eventSetupWords.titleField }), 'Year 8 talks')
  // The same whether the day or the month comes first.
  await hands.fill(page.getByLabel(sessions.date), '2027-03-03')
  await hands.fill(page.getByRole('textbox', { name: sessions.start, exact: true }), '16:00')
  await hands.fill(
    page.getByRole('textbox', { name: sessions.end, exact: true }),
    formatTime(minuteOfDay(16 * 60 + minutes)),
  )
  await hands.press(page.getByRole('button', { name: eventSetupWords.create }))
  await expect(page.getByRole('checkbox', { name: eventSetupWords.lengths.rest })).toBeVisible()
  await hands.press(save)
  await hands.press(page.getByRole('checkbox', { name: new RegExp(`^${people.all} `) }))
  await hands.press(save)
  await hands.take(
    page.getByRole('button', { name: rules.add }),
    page.getByRole('menuitem', { name: rules.kinds['form-teacher'] }),
  )
  await hands.press(page.getByRole('button', { name: rules.form.save }))
  await expect(page.getByText(/Priya Nair/)).toBeVisible()
  await hands.press(page.getByRole('button', { name: rules.make(`${4 + moreFamilies} requests`) }))
  await expect(page.getByText(rules.upToDate)).toBeVisible()
  const steps = page.getByRole('navigation', { name: eventSetupWords.stepsLabel })
  await hands.press(steps.getByRole('link', { name: eventSetupWords.steps.rooms }))
  await hands.press(page.getByRole('button', { name: rooms.useUsual('2 teachers') }))
  await hands.press(steps.getByRole('link', { name: eventSetupWords.steps.ready }))
  await expect(page.getByText(ready.needs('Mr Kelleher', '5 min'))).toBeVisible()
}

/** Every family that gets letters answers; their teachers are those that the rule has asked for. */
export async function typeSlips(
  { app, hands, look, moreFamilies }: FirstHour,
  type: (code: string) => Promise<void>,
): Promise<void> {
  const { page } = app
  const codes = await codesOfFamilies(page, 4 + moreFamilies, hands, noLetters)
  await hands.goTo('requests')
  await expect(page.getByRole('grid').first()).toBeVisible()
  await look(page)
  await hands.press(page.getByRole('link', { name: slipWords.open }))
  for (const [i, code] of codes.entries()) {
    await type(code)
    await expect(page.getByRole('grid', { name: slipWords.label })).toHaveAttribute(
      'aria-rowcount',
      String(i + 2),
    )
  }
}

/** The boxes of a slip for the teachers of the family's children. */
export const teacherBoxes = (page: Page): Locator =>
  page.getByRole('group', { name: new RegExp(`^${slipWords.teachersFor('')}`) }).getByRole('checkbox')

export async function allocate({ app, hands, look }: FirstHour): Promise<void> {
  const { page } = app
  await hands.goTo('plan')
  await look(page)
  await planAtOnce(page, hands)
  await look(page)
  await hands.press(page.getByRole('button', { name: allocateWords.close }))
  const board = page.getByRole('grid').first()
  await expect(board).toBeVisible()
  await expect(board.getByRole('gridcell').first()).toBeVisible()
  await look(page)
}

/** The reason is read, and the caretaker agrees to what would make room. */
export async function makeRoom({ app, hands, look }: FirstHour): Promise<void> {
  const { page } = app
  const step = page.getByRole('listitem').filter({ hasText: eventWords.afterPlanning.steps.place })
  await hands.goTo('event')
  await expect(step).toContainText(`2 ${eventWords.afterPlanning.left.place.other}`)
  await look(page)
  await hands.press(step.getByRole('link'))
  const requests = page.getByRole('grid', { name: unplacedWords.requests })
  await hands.openRow(requests, requests.getByRole('row').nth(1))
  const panel = page.getByRole('complementary')
  await expect(panel.getByRole('heading', { name: unplacedWords.why })).toBeVisible()
  await hands.press(panel.getByRole('button', { name: unplacedWords.repairs.agreed.longer }))
  await expect(page.getByRole('button', { name: frameWords.undo(boardWords.undoRepair) })).toBeEnabled()
  await hands.goTo('event')
  await expect(step).toContainText(`1 ${eventWords.afterPlanning.left.place.one}`)
}

export async function printLetters({ app, hands, look, moreFamilies }: FirstHour): Promise<void> {
  const { page } = app
  await hands.goTo('print')
  const save = page.getByRole('button', { name: `Save PDF (${3 + moreFamilies} letters)`, exact: true })
  await expect(save).toBeEnabled({ timeout: 60_000 })
  await look(page)
  const saved = app.savedFile()
  await hands.press(save)
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

export async function takeMinutes({ app, hands, look }: FirstHour): Promise<void> {
  const { page } = app
  await hands.goTo('minutes')
  await look(page)
  await hands.press(page.getByRole('button', { name: minutesListWords.next }))
  await hands.press(page.getByRole('button', { name: minutesWords.everyoneCame }))
  await hands.fill(page.getByRole('textbox', { name: noteWords.childVoice.label }), note)
  await hands.fill(
    page.getByRole('textbox', { name: noteWords.progress.label }),
    'Reads for pleasure; fractions next.',
  )
  await expect(someoneHere(page)).toBeAttached()
  await look(page)
  await hands.press(page.getByRole('button', { name: minutesWords.finalise }))
  await hands.press(page.getByRole('dialog').getByRole('button', { name: minutesWords.finalise }))
  await expect(page.getByRole('dialog')).toBeHidden()
  const saved = app.savedFile()
  await hands.press(page.getByRole('button', { name: minutesWords.pdf }))
  const { name, path } = await saved
  expect(name).toMatch(/^Minutes .+\.pdf$/)
  expect(textOf(path)).toContain(note)
}

/** A child who was not expected stays away, whoever came. */
const someoneHere = (page: Page): Locator =>
  page.getByRole('radio', { name: presenceWords.present, exact: true, checked: true }).first()

/** After a restart. */
export async function findItAllAgain({ app, hands }: FirstHour): Promise<void> {
  const { page } = app
  await hands.goToEvents()
  await hands.press(page.getByRole('main').getByRole('listitem').first().getByRole('link'))
  await expect(page).toHaveURL(/#\/event\//)
  await hands.goTo('plan')
  await expect(page.getByRole('button', { name: allocateWords.again })).toBeVisible()
  await expect(page.getByRole('grid').first().getByRole('gridcell').first()).toBeVisible()
  await hands.goTo('minutes')
  const grid = page.getByRole('grid').first()
  await hands.openRow(grid, grid.getByRole('row').filter({ hasText: minutesListWords.states.final }).first())
  await expect(page.getByText(note)).toBeVisible()
}
