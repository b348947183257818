import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { frameWords } from '@shared/words/screens/frame'
import { peopleWords } from '@shared/words/screens/people'
import { removalWords } from '@shared/words/screens/removal'
import { sampleWords } from '@shared/words/screens/sample'
import { importWords, startWords } from '@shared/words/screens/start'
import { eventWords } from '@shared/words/screens/event'
import { root } from '../drivers/root'
import { expect, test, type ParleyUnderTest } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import { Frame } from '../pages/frame'
import { openSample } from '../pages/sample'

const mark = (page: Page) => page.getByRole('region', { name: frameWords.sampleMark })
const events = (page: Page) => page.getByRole('main').getByRole('listitem')

test('the sample school is apart from the school’s own, marked, reset and left', async ({ app }) => {
  test.setTimeout(300_000)
  const { page } = app
  await importBase(app)
  await expect(mark(page)).toHaveCount(0)
  await openSample(page)
  const sampleEvent = page.url()
  for (const place of ['people', 'plan', 'settings'] as const) {
    await new Frame(page).goTo(place)
    await expect(mark(page)).toBeVisible()
  }
  await expectAccessible(page)
  await page.reload()
  await expect(mark(page)).toBeVisible()

  await test.step('what is tried in it is gone after a reset', async () => {
    await page.goto(sampleEvent)
    await page.getByRole('button', { name: eventWords.rename }).click()
    await page.getByRole('textbox', { name: eventWords.titleField }).fill('Tried out')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1, name: 'Tried out' })).toBeVisible()
    await mark(page).getByRole('button', { name: sampleWords.reset }).click()
    await expect(page).not.toHaveURL(sampleEvent)
    await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 120_000 })
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Tried out')
  })

  await test.step('no folder is imported into it', async () => {
    await toStart(page)
    await expect(events(page)).toHaveCount(1)
    await expect(page.getByRole('button', { name: startWords.importFolder })).toHaveCount(0)
    await dropFolder(page)
    await expect(page.getByText(sampleWords.noImport)).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('left, the own school is as it was', async () => {
    await page.getByRole('main').getByRole('button', { name: sampleWords.leave }).first().click()
    await expect(events(page)).toHaveCount(1)
    await expect(mark(page)).toHaveCount(0)
    await new Frame(page).goTo('people')
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(1 + 4)
  })
})

test('an event is deleted with what goes along, and comes back by undo; a school is started anew', async ({
  app,
}) => {
  test.setTimeout(180_000)
  const { page } = app
  const title = await importBase(app)
  await toStart(page)
  await page.getByRole('button', { name: startWords.eventActions(title) }).click()
  await page.getByRole('menuitem', { name: removalWords.event.menu }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/6 requests/)).toBeVisible()
  await dialog.getByRole('button', { name: removalWords.backupFirst }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: removalWords.event.confirm }).click()
  // Its people stay: what is next is another event.
  await expect(page.getByRole('heading', { name: startWords.noEventTitle })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: frameWords.undo(eventWords.undoRemove) }).click()
  await new Frame(page).openEvent(0)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  await new Frame(page).goTo('settings')
  await page.getByRole('button', { name: removalWords.school.open }).click()
  const confirm = dialog.getByRole('button', { name: removalWords.school.confirm })
  await expect(confirm).toBeDisabled()
  await dialog.getByLabel(removalWords.school.typed(removalWords.school.word)).fill('delete')
  await expectAccessible(page)
  await confirm.click()
  await expect(page.getByRole('heading', { name: startWords.welcome })).toBeVisible()
  await page.getByRole('link', { name: frameWords.places.people }).click()
  await expect(page.getByText(peopleWords.emptyTitle)).toBeVisible()
})

/** Imports a small evening of four children; returns its title. */
async function importBase(app: ParleyUnderTest): Promise<string> {
  const { page } = app
  await app.choose(join(root, 'tests/fixtures/cases/base'))
  await page.getByRole('button', { name: startWords.importFolder }).click()
  await page.getByRole('textbox', { name: importWords.schoolName }).fill('Brookfield School')
  await page.getByRole('button', { name: importWords.import, exact: true }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/)
  return page.getByRole('heading', { level: 1 }).innerText()
}

const toStart = (page: Page): Promise<void> =>
  page
    .getByRole('navigation', { name: frameWords.journey })
    .getByRole('link', { name: frameWords.app })
    .click()

/** Drops a file as somebody would a folder. */
async function dropFolder(page: Page): Promise<void> {
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['{}'], 'event.json'))
    return transfer
  })
  await page.dispatchEvent('main', 'drop', { dataTransfer: data })
}
