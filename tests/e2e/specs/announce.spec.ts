import type { Locator, Page } from '@playwright/test'
import { announceWords as words } from '@shared/words/screens/announce'
import { boardWords } from '@shared/words/screens/board'
import { controlWords, stateWords } from '@shared/words/screens/controls'
import { expect, test } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import { Frame } from '../pages/frame'
import { importFiles } from '../pages/import'

/** Two families with one teacher each, told of their meetings by a folder. */
const folder: Readonly<Record<string, string>> = {
  'event.json': JSON.stringify({
    format: 'parley-conference/1',
    title: 'An hour',
    kind: 'consultation',
    timezone: 'Europe/London',
    slotMinutes: 5,
    changeoverMinutes: 0,
    travelMinutes: { sameRoom: 0, sameBuilding: 0, otherBuilding: 5 },
    staffRest: null,
    sessions: [{ id: 'tue', date: '2026-12-01', start: '16:00', end: '17:00', breaks: [] }],
  }),
  'staff.csv':
    'staff_id,title,given_name,family_name,role,room_id,languages,email\nT1,Ms,Wei,Tan,teacher,R1,,\nT2,Mr,Jon,Lee,teacher,R2,,\n',
  'rooms.csv': 'room_id,name,building,meetings_at_once\nR1,Room 1,Main,\nR2,Room 2,Main,\n',
  'students.csv': 'student_id,given_name,family_name,form,year_group\nS1,Mei,Okafor,9A,9\nS2,Ben,Hale,9A,9\n',
  'households.csv':
    'household_id,name,adults,letter_language,interpreter_language,contact_channel,contact\nH1,Okafor family,Ada Okafor,en,,letter,\nH2,Hale family,Tom Hale,en,,letter,\n',
  'household_students.csv':
    'household_id,student_id,relationship,receives_letters\nH1,S1,parent,yes\nH2,S2,parent,yes\n',
  'requests.csv':
    'request_id,household_id,student_id,staff_ids,priority,minutes,student_attends,room_id\nQ1,H1,S1,T1,required,5,no,\nQ2,H2,S2,T2,required,5,no,\n',
  'appointments.csv': 'request_id,session_id,start,status\nQ1,tue,16:20,announced\nQ2,tue,16:00,announced\n',
}

const announceButton = (page: Page, revision: number): Locator =>
  page.getByRole('main').getByRole('button', { name: words.button(String(revision)) })
const dialog = (page: Page): Locator => page.getByRole('dialog')

async function confirm(page: Page, revision: number): Promise<void> {
  await dialog(page)
    .getByRole('button', { name: words.confirm(String(revision)) })
    .click()
  await expect(dialog(page)).toHaveCount(0)
}

test('a plan is announced, changed, and announced again', async ({ app }, testInfo) => {
  await importFiles(app, testInfo.outputPath('conference'), folder)
  const { page } = app
  await new Frame(page).goTo('plan')

  await announceButton(page, 1).press('Enter')
  await expect(dialog(page)).toContainText(words.tells('2 appointments', '2 families'))
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await announceButton(page, 1).click()
  await confirm(page, 1)
  await expect(page.getByText(words.announced('1'), { exact: true })).toBeVisible()
  const mei = page.getByRole('grid').getByRole('gridcell', { name: /^Mei Okafor with Ms Tan, / })
  await expect(mei).toHaveAccessibleName(new RegExp(`, ${stateWords.announced.toLowerCase()}$`))

  // Nothing is new yet: there is nothing to announce.
  await announceButton(page, 2).click()
  await expect(dialog(page).getByRole('alert')).toContainText(words.problems.unchanged('1').what)
  await expectAccessible(page)
  await dialog(page).getByRole('button', { name: controlWords.close }).click()

  // Moved on the board, one family is told otherwise.
  await mei.click()
  await page.getByRole('button', { name: /^16:10/ }).click()
  await expect(mei).toHaveAccessibleName(new RegExp(`16:10.*, ${stateWords.changed.toLowerCase()}$`))
  const since = page.getByRole('status').getByText(words.since('1', '1 family'), { exact: true })
  await expect(since).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(boardWords.told.all('1 appointment differs'))).toBeVisible()

  await new Frame(page).goTo('event')
  await expect(page.getByText(words.since('1', '1 family')).first()).toBeVisible()
  await expectAccessible(page)
  await announceButton(page, 2).click()
  await expect(dialog(page)).toContainText(words.otherwise('1 family', '1 change', '1'))
  const families = dialog(page).getByRole('list', { name: words.otherwiseList })
  await expect(families).toContainText('Okafor family')
  await expect(families).toContainText(
    `${words.with('Mei Okafor', 'Ms Tan')}: ${words.was('16:20', '16:10')}`,
  )
  await expectAccessible(page)
  await confirm(page, 2)
  await expect(page.getByText(words.announced('2'), { exact: true })).toBeVisible()

  await app.restart()
  await new Frame(app.page).openEvent(0)
  await expect(app.page.getByText(words.announced('2'), { exact: true })).toBeVisible()
  await new Frame(app.page).goTo('plan')
  await expect(app.page.getByText(words.announced('2'), { exact: true })).toBeVisible()
  await expect(announceButton(app.page, 3)).toBeVisible()
})
