import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import readXlsxFile from 'read-excel-file/node'
import { announceWords } from '@shared/words/screens/announce'
import { boardWords } from '@shared/words/screens/board'
import { controlWords } from '@shared/words/screens/controls'
import { frameWords } from '@shared/words/screens/frame'
import { shareWords as words } from '@shared/words/screens/share'
import { expect, test } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import { Frame } from '../pages/frame'
import { importFiles } from '../pages/import'
import { twoFamilies } from '../pages/two-families'

/** Two families with meetings announced in a folder; one prefers an SMS. */
const folder: Readonly<Record<string, string>> = {
  ...twoFamilies,
  'households.csv':
    'household_id,name,adults,letter_language,interpreter_language,contact_channel,contact\nH1,Okafor family,Ada Okafor,en,,sms,020 7946 0000\nH2,Hale family,Tom Hale,en,,email,hale@example.org\n',
}

test('calendars, a mail merge and messages tell what was announced', async ({ app }, testInfo) => {
  await importFiles(app, testInfo.outputPath('conference'), folder)
  const { page } = app
  const main = page.getByRole('main')
  await main.getByRole('link', { name: words.title }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeFocused()
  await expect(main).toContainText(words.draft)
  await main.getByRole('button', { name: announceWords.button('1') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: announceWords.confirm('1') })
    .click()
  await expect(main).toContainText(words.revision('1'))
  await expectAccessible(page)

  await main.getByRole('button', { name: words.calendars }).press('Enter')
  await expect(page.getByRole('menuitem', { name: words.calendarsFor.families })).toBeFocused()
  await expectAccessible(page)
  const calendar = app.savedFile()
  await page.getByRole('menuitem', { name: words.wholeCalendar }).click()
  const { name, path } = await calendar
  expect(name).toBe('An hour whole plan.ics')
  const parsed = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')) as unknown[])
  const events = parsed.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  expect(events.map((event) => [event.summary, event.startDate.toString(), event.sequence])).toEqual([
    ['Ben Hale (9A) with Mr Lee', '2026-12-01T16:00:00', 1],
    ['Mei Okafor (9A) with Ms Tan', '2026-12-01T16:20:00', 1],
  ])
  await expect(page.getByRole('status').filter({ hasText: words.saved(name) })).toBeVisible()

  const calendars = app.savedFolder()
  await main.getByRole('button', { name: words.calendars }).click()
  await page.getByRole('menuitem', { name: words.calendarsFor.families }).click()
  expect([...(await calendars).keys()].sort()).toEqual(['Family H1.ics', 'Family H2.ics'])

  const table = app.savedFile()
  await main.getByRole('button', { name: words.tables }).click()
  await page.getByRole('menuitem', { name: words.as(words.table['mail-merge'], 'csv') }).click()
  const lines = readFileSync((await table).path, 'utf8').split('\r\n')
  expect(lines[1]).toMatch(/^H1,Okafor family,Ada Okafor,en,,sms,020 7946 0000,Mei Okafor \(9A\),1,,1,0,,/)
  const book = app.savedFile()
  await main.getByRole('button', { name: words.tables }).click()
  await page.getByRole('menuitem', { name: words.as(words.table['mail-merge'], 'xlsx') }).click()
  const workbook = await book
  expect(workbook.name).toBe('An hour mail merge.xlsx')
  const [sheet] = await readXlsxFile(readFileSync(workbook.path))
  expect(sheet?.data.map((row) => row[1])).toEqual(['family', 'Okafor family', 'Hale family'])

  // The message of a family, in its preferred channel; then it is marked as notified.
  await page.getByRole('row', { name: /Okafor family/ }).click()
  const panel = page.getByRole('complementary', { name: 'Okafor family' })
  await expect(panel.getByRole('textbox', { name: words.body })).toHaveValue(
    [
      'Brookfield School, An hour:',
      'Tue 1 Dec: 16:20 Mei · Ms Tan · Room 1, Main',
      'Please come five minutes before your first meeting and report to reception first.',
    ].join('\n'),
  )
  await expectAccessible(page)
  await panel.getByText(words.kinds.email, { exact: true }).click()
  await expect(panel.getByRole('textbox', { name: words.subject })).toHaveValue('An hour – Brookfield School')
  await expectAccessible(page)
  await panel.getByRole('button', { name: words.copyBody }).click()
  await expect(panel.getByRole('button', { name: controlWords.copied })).toBeVisible()
  await panel.getByRole('button', { name: words.markNotified }).click()
  await expect(page.getByRole('status').filter({ hasText: words.marked(1, '1 family') })).toBeVisible()
  await expect(page.getByRole('row', { name: /Okafor family SMS .*\d\d:\d\d/ })).toBeVisible()

  await app.restart()
  await new Frame(app.page).openEvent(0)
  await app.page.getByRole('main').getByRole('link', { name: words.title }).click()
  await expect(app.page.getByRole('row', { name: /Okafor family SMS .*\d\d:\d\d/ })).toBeVisible()
})

test('before there is a plan there is nothing to share, and the finder leads there', async ({
  app,
}, testInfo) => {
  const { 'appointments.csv': _, ...unplanned } = folder
  await importFiles(app, testInfo.outputPath('conference'), unplanned)
  const { page } = app
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('textbox').fill('share')
  await page.getByText(frameWords.goTo(frameWords.places.share)).click()
  await expect(page.getByText(words.empty)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: words.emptyAction }).click()
  await expect(page.getByText(boardWords.empty)).toBeVisible()
})
