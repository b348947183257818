import { agreementWords } from '@shared/words/screens/agreement'
import { eventWords } from '@shared/words/screens/event'
import { groupMinutesWords } from '@shared/words/screens/group-minutes'
import { groupSessionWords } from '@shared/words/screens/group-sessions'
import { incidentWords } from '@shared/words/screens/incident'
import { minutesListWords, minutesWords, noteWords } from '@shared/words/screens/minutes'
import { expect, test } from '../drivers/test'
import { Frame } from '../pages/frame'
import { importFiles } from '../pages/import'
import { signNextMinutes } from '../pages/minutes'
import { openSample } from '../pages/sample'
import { twoFamilies } from '../pages/two-families'
import { shoot } from './shoot'

test('what a family takes home, an incident, and minutes that are final', async ({ app }, testInfo) => {
  await importFiles(app, testInfo.outputPath('An hour'), twoFamilies)
  const { page } = app
  await new Frame(page).goTo('minutes')
  await shoot(page, '70-minutes-list')
  await page.getByRole('button', { name: minutesListWords.next }).click()
  await expect(page.getByRole('textbox', { name: noteWords.progress.label })).toBeVisible()
  await shoot(page, '70-minutes-empty')
  await page.getByRole('textbox', { name: noteWords.progress.label }).fill('Reads with more confidence.')
  const add = page.getByRole('button', { name: agreementWords.add })
  await add.click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await shoot(page, '71-agreements-menu')
  await page.keyboard.press('Escape')
  for (const nth of [0, 1, 7, 9]) {
    await add.click()
    await page.getByRole('menuitem').nth(nth).click()
  }
  await add.click()
  await page.getByRole('menuitem', { name: agreementWords.ownWords }).click()
  const own = page.getByRole('group', { name: agreementWords.row('5') })
  await own.getByRole('textbox').fill('Bring the blue form to Ms Tan.')
  await own.scrollIntoViewIfNeeded()
  await shoot(page, '72-agreements')
  await page.getByRole('button', { name: minutesWords.more }).click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await shoot(page, '73-minutes-more')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: minutesWords.more }).click()
  await page.getByRole('menuitem', { name: incidentWords.open }).click()
  const panel = page.getByRole('complementary', { name: incidentWords.title })
  await shoot(page, '74-incident-empty')
  await panel.getByLabel(incidentWords.text).fill('Mr Hale shouted and would not sit down.')
  await panel.getByLabel(incidentWords.reportedTo).fill('Dr Amara Okafor')
  await panel.getByRole('button', { name: incidentWords.report }).click()
  await expect(panel.getByText(/^Reported to/)).toBeVisible()
  await shoot(page, '75-incident-reported')
  await signNextMinutes(page, { what: 'Read every evening', who: 'Mei Okafor', by: '2w' })
  await shoot(page, '76-minutes-final')
})

test('group sessions: made, signed up for, attended', async ({ app: { page } }) => {
  await openSample(page)
  const panel = page.getByRole('complementary')
  const field = (name: string) => panel.getByRole('textbox', { name, exact: true })
  await page.getByRole('link', { name: eventWords.groupSessions.add }).click()
  await expect(page.getByRole('heading', { name: groupSessionWords.emptyTitle })).toBeVisible()
  await shoot(page, '80-group-sessions-none')
  await page.getByRole('button', { name: groupSessionWords.add }).first().click()
  await field(groupSessionWords.form.title).fill('Choices for year 10')
  await field(groupSessionWords.form.end).fill('1620')
  await field(groupSessionWords.form.capacity).fill('2')
  await shoot(page, '81-group-session-new')
  await panel.getByRole('button', { name: groupSessionWords.form.save }).click()
  await panel.getByRole('combobox', { name: groupSessionWords.panel.years }).click()
  await page.getByRole('option').first().click()
  await panel.getByRole('button', { name: /^Invite \d+ famil/ }).click()
  await expect(panel.getByRole('heading', { name: /^Invited: [1-9]/ })).toBeVisible()
  await shoot(page, '82-group-session-invited')
  const { panel: words } = groupSessionWords
  for (const [button, then] of [
    [words.signUp, words.signUpsOf('1', '2')],
    [words.signUp, words.signUpsOf('2', '2')],
    [words.joinWaiting, words.waiting('1')],
  ] as const) {
    await panel.getByRole('combobox', { name: words.family }).click()
    await page.getByRole('option').first().click()
    await panel.getByRole('button', { name: button }).click()
    await expect(panel.getByRole('heading', { name: then })).toBeVisible()
  }
  await shoot(page, '83-group-session-full')
  await panel
    .getByRole('button', { name: /^Take off the list/ })
    .first()
    .click()
  await expect(panel.getByRole('button', { name: /^Give the free place to/ })).toBeVisible()
  await shoot(page, '84-group-session-place-free')
  await panel.getByRole('link', { name: groupMinutesWords.open }).click()
  await expect(page.getByRole('button', { name: groupMinutesWords.begin })).toBeVisible()
  await shoot(page, '85-group-minutes-begin')
  await page.getByRole('button', { name: groupMinutesWords.begin }).click()
  await expect(page.getByRole('textbox', { name: groupMinutesWords.minutes })).toBeVisible()
  await shoot(page, '86-group-minutes')
})
