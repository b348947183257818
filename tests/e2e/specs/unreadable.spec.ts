import type { Page } from '@playwright/test'
import { boardWords } from '@shared/words/screens/board'
import { eventWords } from '@shared/words/screens/event'
import { requestWords } from '@shared/words/screens/requests'
import { unreadableWords } from '@shared/words/screens/unreadable'
import { peopleWords } from '@shared/words/screens/people'
import { startWords } from '@shared/words/screens/start'
import { frameWords } from '@shared/words/screens/frame'
import { expect, test } from '../drivers/test'
import { Frame } from '../pages/frame'
import { importFiles } from '../pages/import'
import { twoFamilies } from '../pages/two-families'

test('no screen says that there is nothing where something cannot be read', async ({ app }, testInfo) => {
  test.setTimeout(240_000)
  const { page } = app
  await importFiles(app, testInfo.outputPath('An hour'), twoFamilies)
  const event = page.url()
  const notice = page.getByRole('alert').filter({ hasText: 'cannot be read' })
  await expect(notice).toHaveCount(0)

  await damage(page, ['student', 'appointment'])
  await page.reload()
  await expect(notice).toContainText('2 appointments')
  const plan = page.getByRole('table').first()
  await expect(plan).toBeVisible()
  await expect(plan.getByRole('cell', { name: '–', exact: true })).toHaveCount(8)
  await expect(page.getByText(eventWords.nothingToAttend)).toHaveCount(0)
  await new Frame(page).goTo('people')
  await expect(page.getByRole('heading', { level: 2, name: '2 students cannot be read' })).toBeVisible()
  await expect(page.getByText(peopleWords.emptyOfKind.students)).toHaveCount(0)
  await expect(page.getByRole('link', { name: `${peopleWords.kinds.students} –` })).toBeVisible()
  await expectSaidOnce(page)
  await new Frame(page).goTo('requests')
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText(unreadableWords.cannotRead)
  await expect(page.getByText(requestWords.figures.unplaced, { exact: true })).toHaveCount(0)
  await new Frame(page).goTo('plan')
  await expect(notice).toContainText('2 students')
  await expect(page.getByRole('link', { name: /^Plan/ })).toContainText('cannot be read')

  await damage(page, ['plan'])
  await page.reload()
  await expect(page.getByRole('heading', { level: 2, name: /1 plan.* cannot be read/ })).toBeVisible()
  await expect(page.getByText(boardWords.empty)).toHaveCount(0)

  await damage(page, ['event'])
  await page.goto(event.split('#')[0] ?? event)
  await expect(page.getByRole('heading', { level: 2, name: /1 event.* cannot be read/ })).toBeVisible()
  await expect(page.getByRole('button', { name: startWords.openSample })).toHaveCount(0)
  await expectSaidOnce(page)
  await page.goto(event)
  await expect(page.getByRole('heading', { level: 1, name: '1 event cannot be read' })).toBeVisible()
  await expect(page.getByText(frameWords.noSuchEvent)).toHaveCount(0)
})

/** What is to be done is said by the notice alone, however empty the screen below it is. */
async function expectSaidOnce(page: Page): Promise<void> {
  await expect(page.getByText(unreadableWords.todo)).toHaveCount(1)
  await expect(page.getByRole('link', { name: unreadableWords.settings })).toHaveCount(1)
}

/** Gives each row of these tables a field that no version knows. */
const damage = (page: Page, tables: readonly string[]): Promise<void> =>
  page.evaluate(
    (names) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('parley')
        opening.onerror = () => reject(new Error('The store does not open'))
        opening.onsuccess = () => {
          const database = opening.result
          const change = database.transaction(names, 'readwrite')
          for (const name of names) {
            const rows = change.objectStore(name).openCursor()
            rows.onsuccess = () => {
              const cursor = rows.result
              if (!cursor) return
              cursor.update({ ...(cursor.value as object), fromElsewhere: true })
              cursor.continue()
            }
          }
          change.oncomplete = () => {
            database.close()
            resolve()
          }
        }
      }),
    [...tables],
  )
