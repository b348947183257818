import type { Page } from '@playwright/test'
import { eventWords } from '@shared/words/screens/event'
import { eventSetupWords as words } from '@shared/words/screens/event-setup'
import { frameWords } from '@shared/words/screens/frame'
import { removalWords } from '@shared/words/screens/removal'
import { sampleWords } from '@shared/words/screens/sample'
import { startWords } from '@shared/words/screens/start'
import { expect, test } from '../../drivers/sample-test'
import { expectAccessible } from '../../pages/accessible'
import { planAtOnce } from '../../pages/allocation'
import { Frame } from '../../pages/frame'
import { pagesOf } from '../../pages/print'

const goToStep = (page: Page, step: keyof typeof words.steps): Promise<void> =>
  page
    .getByRole('navigation', { name: words.stepsLabel })
    .getByRole('link', { name: words.steps[step] })
    .click()

async function toStart(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: frameWords.journey })
    .getByRole('link', { name: frameWords.app })
    .click()
  await expect(page.getByRole('heading', { name: startWords.events })).toBeVisible()
}

test('an event is planned from nothing by rules, by mouse and keyboard, and changed afterwards', async ({
  app,
}) => {
  test.setTimeout(180_000)
  const { page } = app
  const save = page.getByRole('button', { name: words.saveAndContinue })
  await toStart(page)
  await page.getByRole('link', { name: words.plan }).click()
  const create = page.getByRole('button', { name: words.create })
  await create.click()
  await expect(page.getByText(words.problems['no-title'])).toBeVisible()
  await expectAccessible(page)

  // By keyboard from here: Enter saves a step.
  const title = page.getByRole('textbox', { name: words.titleField })
  await title.focus()
  await page.keyboard.type('Year 9 talks')
  await page.getByLabel(words.sessions.date).fill('2027-03-02')
  const end = page.getByRole('textbox', { name: words.sessions.end })
  await end.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('1930')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Year 9 talks')
  const rest = page.getByRole('checkbox', { name: words.lengths.rest })
  await expect(rest).toBeVisible()
  await expectAccessible(page)
  await save.focus()
  await page.keyboard.press('Enter')
  const year = page.getByRole('checkbox', { name: new RegExp(`^${words.people.year('9')} `) })
  await expect(year).toBeVisible()
  await year.focus()
  await page.keyboard.press('Space')
  await expect(year).toBeChecked()
  await expectAccessible(page)
  await save.focus()
  await page.keyboard.press('Enter')

  await page.getByRole('button', { name: words.rules.add }).click()
  await page.getByRole('menuitem', { name: words.rules.kinds['form-teacher'] }).click()
  await expect(page.getByRole('button', { name: words.rules.form.save })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: words.rules.form.save }).click()
  const make = page.getByRole('button', { name: new RegExp(`^${words.rules.make('\\d+ requests')}$`) })
  await make.click()
  await expect(page.getByText(words.rules.upToDate)).toBeVisible()
  await expect(page.getByText(new RegExp(words.rules.counts.there('\\d+')))).toBeVisible()

  await goToStep(page, 'rooms')
  await expect(page.getByRole('heading', { name: words.rooms.seats })).toBeVisible()
  const rooms: string[] = []
  for (const label of [words.rooms.fromRoom, words.rooms.toRoom]) {
    await page.getByRole('combobox', { name: label }).click()
    const room = page.getByRole('option').nth(rooms.length)
    rooms.push(await room.innerText())
    await room.click()
  }
  await page.getByRole('button', { name: words.rooms.addPair }).click()
  const walk = page.getByRole('textbox', { name: words.rooms.pair(rooms[0] ?? '', rooms[1] ?? '') })
  await walk.fill('7')
  await expectAccessible(page)
  await page.getByRole('button', { name: words.rooms.saveWalks }).click()
  await expect(page.getByRole('button', { name: frameWords.undo(words.undo.walks) })).toBeVisible()
  await goToStep(page, 'lengths')
  await goToStep(page, 'rooms')
  await expect(walk).toHaveValue('7')
  await goToStep(page, 'ready')
  // The sample's teachers have no rooms at other events.
  await expect(page.getByText(/^No room yet: ./)).toBeVisible()
  await expectAccessible(page)

  await planAtOnce(page)
  await new Frame(page).goTo('event')
  await expect(page.getByRole('heading', { name: words.title })).toBeVisible()
  await expect(page.getByText(eventWords.sections.plan)).toBeVisible()

  await new Frame(page).goTo('print')
  const print = page.getByRole('button', { name: /^Save PDF \(/ })
  await expect(print).toBeEnabled({ timeout: 60_000 })
  const saved = app.savedFile()
  await print.click()
  const { name, path } = await saved
  expect(name).toMatch(/^Sample Letters .+\.pdf$/)
  const letters = pagesOf(path)
  expect(letters.length).toBeGreaterThan(100)
  expect(letters.filter((text) => !text.includes(sampleWords.paper))).toEqual([])
  await new Frame(page).goTo('event')

  // A shorter evening shows what it costs before it is kept, and undo brings it back.
  await page.getByRole('link', { name: words.steps.dates }).click()
  await end.fill('16:30')
  await save.click()
  const dialog = page.getByRole('dialog', { name: words.effect.title })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: words.effect.keep }).click()
  await expect(rest).toBeVisible()
  await page.getByRole('button', { name: frameWords.undo(words.undo.dates) }).click()
  await expect(page.getByRole('button', { name: frameWords.redo(words.undo.dates) })).toBeVisible()
  await goToStep(page, 'dates')
  await expect(end).toHaveValue('19:30')

  // The sample school goes back to its one event, for the specs that share it.
  await toStart(page)
  await page.getByRole('button', { name: startWords.eventActions('Year 9 talks') }).click()
  await page.getByRole('menuitem', { name: removalWords.event.menu }).click()
  await page.getByRole('dialog').getByRole('button', { name: removalWords.event.confirm }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
})
