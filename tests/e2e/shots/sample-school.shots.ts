import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { allocateWords, unplacedWords } from '@shared/words/screens/allocate'
import { announceWords } from '@shared/words/screens/announce'
import { minutesListWords, noteWords } from '@shared/words/screens/minutes'
import { printWords } from '@shared/words/screens/print'
import { shareWords } from '@shared/words/screens/share'
import { importWords, startWords } from '@shared/words/screens/start'
import { root } from '../drivers/root'
import { expect, test } from '../drivers/test'
import { shoot } from './shoot'

/** Goes to an address of the app and waits until nothing there says that it is still loading. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => void (window.location.hash = hash), path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

test('an app that is still empty', async ({ app: { page } }) => {
  await expect(page.getByRole('heading', { name: startWords.welcome })).toBeVisible()
  await shoot(page, '01-first-run')
  await goTo(page, '/people/students')
  await shoot(page, '02-people-empty')
  await goTo(page, '/settings')
  await shoot(page, '03-settings')
  await goTo(page, '/no/such/place')
  await shoot(page, '04-no-such-place')
})

test('a folder with problems', async ({ app }, testInfo) => {
  const folder = testInfo.outputPath('Year 9')
  cpSync(join(root, 'tests/fixtures/conferences/corners'), folder, { recursive: true })
  const wrong = 'request_id,household_id,student_id,staff_ids,priority,minutes,student_attends,room_id\nr1,nobody,s1,t1,urgent,7,maybe,\n'
  writeFileSync(join(folder, 'requests.csv'), wrong)
  await app.choose(folder)
  await app.page.getByRole('button', { name: startWords.importFolder }).click()
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(app.page.getByText('requests.csv').first()).toBeVisible()
  await shoot(app.page, '05-import-problems')
})

test('a folder to import', async ({ app }) => {
  await app.choose(join(root, 'tests/fixtures/conferences/extras'))
  await app.page.getByRole('button', { name: startWords.importFolder }).click()
  await expect(app.page.getByRole('heading', { name: importWords.previewTitle('year 1') })).toBeVisible()
  await shoot(app.page, '06-import-preview')
})

test('the sample school', async ({ app: { page } }) => {
  await page.getByRole('button', { name: startWords.openSample }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 240_000 })
  const event = new URL(page.url()).hash.slice(1)
  await goTo(page, event)
  await shoot(page, '10-event-before')
  await goTo(page, `${event}/plan`)
  await shoot(page, '11-plan-before')
  await goTo(page, `${event}/print`)
  await shoot(page, '12-print-before')
  await goTo(page, `${event}/minutes`)
  await shoot(page, '13-minutes-before')
  await goTo(page, `${event}/share`)
  await shoot(page, '13-share-before')

  await goTo(page, `${event}/plan`)
  await page.getByRole('button', { name: allocateWords.howLong }).first().click()
  await page.getByRole('menuitem', { name: allocateWords.searches.quick.label }).click()
  await expect(page.getByRole('button', { name: allocateWords.discard })).toBeVisible()
  await shoot(page, '14-allocating')
  const made = new RegExp(`^(${allocateWords.done.limit}|${allocateWords.done.complete})$`)
  await expect(page.getByRole('region', { name: made })).toBeVisible({ timeout: 240_000 })
  await shoot(page, '15-allocated')
  await page.getByRole('button', { name: allocateWords.close }).click()
  await shoot(page, '16-board')
  await page.getByRole('gridcell', { name: / with / }).first().click()
  await shoot(page, '17-board-appointment')

  const calendar = await page.getByRole('main').locator('a[href*="/plan/calendar/"]').first().getAttribute('href')
  await goTo(page, (calendar ?? '').replace('#', ''))
  await shoot(page, '18-calendar')

  await goTo(page, '/')
  await shoot(page, '20-events')
  await goTo(page, event)
  await shoot(page, '21-event')
  for (const kind of ['students', 'families', 'adults', 'staff', 'interpreters', 'rooms']) {
    await goTo(page, `/people/${kind}`)
    await expect(page.getByRole('row').nth(1)).toBeVisible()
    await shoot(page, `22-people-${kind}`)
  }
  await goTo(page, `${event}/requests`)
  await shoot(page, '23-requests')
  await goTo(page, `${event}/plan/unplaced`)
  await shoot(page, '24-unplaced')
  await page.getByRole('grid').getByRole('row').nth(4).click()
  await expect(page.getByRole('status').filter({ hasText: unplacedWords.repairs.found })).toBeVisible()
  await shoot(page, '24-unplaced-request')
  await goTo(page, `${event}/print`)
  await expect(page.getByRole('button', { name: /^Save PDF \(/ })).toBeEnabled({ timeout: 120_000 })
  await expect(page.getByRole('img', { name: printWords.page('1', '1') })).toBeVisible()
  await shoot(page, '25-print')
  await goTo(page, `${event}/minutes`)
  await shoot(page, '26-minutes-list')
  await page.getByRole('button', { name: minutesListWords.next }).click()
  await expect(page).toHaveURL(/\/minutes\/[^/]+$/)
  await expect(page.getByRole('textbox', { name: noteWords.childVoice.label })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await shoot(page, '27-minutes')

  await goTo(page, `${event}/plan`)
  await page.getByRole('button', { name: announceWords.button('1') }).click()
  await expect(page.getByRole('dialog')).toContainText(announceWords.undoNotice)
  await shoot(page, '28-announce')
  await page.getByRole('dialog').getByRole('button', { name: announceWords.confirm('1') }).click()
  await expect(page.getByText(announceWords.announced('1'), { exact: true })).toBeVisible()
  await goTo(page, `${event}/share`)
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  await shoot(page, '29-share')
  await page.getByRole('row').nth(3).click()
  await expect(page.getByRole('textbox', { name: shareWords.body })).toBeVisible()
  await shoot(page, '29-share-message')
})
