import { eventSetupWords } from '@shared/words/screens/event-setup'
import { groupMinutesWords } from '@shared/words/screens/group-minutes'
import { groupSessionWords as words } from '@shared/words/screens/group-sessions'
import { minutesWords } from '@shared/words/screens/minutes'
import { requestWords } from '@shared/words/screens/requests'
import { startWords } from '@shared/words/screens/start'
import { expect, test } from '../drivers/test'
import { planAtOnce } from '../pages/allocation'
import { Frame } from '../pages/frame'
import { importFiles } from '../pages/import'
import { twoFamilies } from '../pages/two-families'
import { shoot } from './shoot'

test('group sessions', async ({ app }, testInfo) => {
  const { page } = app
  await importFiles(app, testInfo.outputPath('An hour'), {
    ...twoFamilies,
    'group_sessions.csv':
      'group_session_id,title,session_id,start,end,staff_ids,room_id,capacity\nG1,Class time of form 9A,tue,16:40,16:55,T1,R1,\nG2,Choices for year 10,tue,16:25,16:40,T2,R2,1\n',
    'group_members.csv': 'group_session_id,household_id,student_id\nG1,H1,S1\nG1,H2,\nG2,H2,S2\n',
  })
  const event = new URL(page.url()).hash.slice(1)
  const goTo = async (path: string): Promise<void> => {
    await page.evaluate((hash) => void (window.location.hash = hash), path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.locator('[aria-busy]')).toHaveCount(0)
  }
  await planAtOnce(page)
  await goTo(`${event}/group-sessions`)
  await shoot(page, '70-group-sessions')
  await page.getByRole('row', { name: /Class time/ }).click()
  await shoot(page, '71-group-session')
  await page.getByRole('button', { name: words.add }).first().click()
  await shoot(page, '72-group-session-form')
  await goTo(`${event}/requests`)
  for (const [calendar, picture] of [
    [requestWords.panel.familyCalendar, '73-calendar-family'],
    [requestWords.panel.staffCalendar, '74-calendar-staff'],
  ] as const) {
    await page.getByRole('row', { name: /Okafor/ }).first().click()
    await page.getByRole('link', { name: calendar }).click()
    await expect(page).toHaveURL(/\/calendar\//)
    await shoot(page, picture)
    await page.goBack()
  }

  await goTo(`${event}/group-sessions`)
  await page.getByRole('row', { name: /Class time/ }).click()
  await page.getByRole('link', { name: groupMinutesWords.open }).click()
  await page.getByRole('button', { name: groupMinutesWords.begin }).click()
  await page.getByRole('button', { name: groupMinutesWords.everyoneElse }).click()
  await page
    .getByRole('textbox', { name: groupMinutesWords.minutes, exact: true })
    .fill('The year’s trips were shown, and how homework is set.')
  const what = `${minutesWords.action.what}, ${minutesWords.action.row('1')}`
  await page.getByRole('textbox', { name: what, exact: true }).fill('Send the slides to all families')
  await page.getByRole('textbox', { name: what, exact: true }).press('Tab')
  await shoot(page, '75-group-minutes')
  await page.getByRole('button', { name: minutesWords.finalise }).click()
  await shoot(page, '76-group-minutes-sign')
  await page.getByRole('dialog').getByRole('button', { name: minutesWords.finalise }).click()
  await expect(page.getByRole('button', { name: minutesWords.addAddendum })).toBeVisible()
  await shoot(page, '77-group-minutes-final')
  await new Frame(page).goTo('minutes')
  await shoot(page, '78-minutes-with-groups')

  await new Frame(page).goToEvents()
  await page.getByRole('button', { name: startWords.eventActions('An hour') }).click()
  await page.getByRole('menuitem', { name: eventSetupWords.copy.menu }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await shoot(page, '79-copy-event')
})
