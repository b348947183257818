import { boardWords } from '@shared/words/screens/board'
import { unplacedWords } from '@shared/words/screens/allocate'
import { frameWords } from '@shared/words/screens/frame'
import { familyPlacesWords, waitingWords } from '@shared/words/screens/waiting'
import { expect, test } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import { Frame } from '../pages/frame'
import { importFiles } from '../pages/import'
import { twoFamilies } from '../pages/two-families'

/** Twenty minutes, announced to families. Mei has yet to meet Ms Tan, who is with Ben at 16:05. */
const folder: Readonly<Record<string, string>> = {
  ...twoFamilies,
  'event.json': JSON.stringify({
    format: 'parley-conference/1',
    title: 'Twenty minutes',
    kind: 'consultation',
    timezone: 'Europe/London',
    slotMinutes: 5,
    changeoverMinutes: 0,
    travelMinutes: { sameRoom: 0, sameBuilding: 0, otherBuilding: 5 },
    staffRest: null,
    sessions: [{ id: 'tue', date: '2026-12-01', start: '16:00', end: '16:20', breaks: [] }],
  }),
  'requests.csv':
    'request_id,household_id,student_id,staff_ids,priority,minutes,student_attends,room_id\nQ1,H1,S1,T1,requested,5,no,\nQ2,H2,S2,T1,required,5,no,\nQ3,H1,S1,T2,requested,5,no,\n',
  'appointments.csv': 'request_id,session_id,start,status\nQ2,tue,16:05,announced\nQ3,tue,16:00,announced\n',
}

test('a late family is placed at once, and whoever waits for a teacher is offered what is free', async ({
  app,
}, testInfo) => {
  await importFiles(app, testInfo.outputPath('conference'), folder)
  const { page } = app
  await new Frame(page).goTo('plan')
  await page.getByRole('link', { name: boardWords.unplacedLink }).click()
  await page.getByRole('grid', { name: unplacedWords.requests }).getByText('Mei').first().click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: familyPlacesWords.find }).click()
  await expect(panel.getByText(familyPlacesWords.found)).toBeVisible()
  await expect(panel.getByText(familyPlacesWords.place('Mei Okafor', 'Ms Tan', '16:10'))).toBeVisible()
  await expectAccessible(page)
  await panel.getByRole('button', { name: familyPlacesWords.keep }).click()
  await expect(page.getByText(unplacedWords.none)).toBeVisible()
  await page.getByRole('button', { name: frameWords.undo(familyPlacesWords.undo) }).click()

  await page.getByRole('link', { name: waitingWords.open }).click()
  await page.getByRole('grid', { name: waitingWords.label }).getByText('Tan').first().click()
  const list = page.getByRole('complementary', { name: waitingWords.panel('Ms Tan') })
  await expect(list.getByRole('button', { name: waitingWords.offer('16:10') })).toBeVisible()
  await expectAccessible(page)
  await list.getByRole('button', { name: waitingWords.offer('16:10') }).click()
  await expect(page.getByText(waitingWords.emptyTitle)).toBeVisible()
})
