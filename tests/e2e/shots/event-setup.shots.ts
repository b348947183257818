import { writeFileSync } from 'node:fs'
import { freeTimesWords } from '@shared/words/screens/free-times'
import { noShowWords, requestSheetWords } from '@shared/words/screens/request-sheets'
import { requestWords } from '@shared/words/screens/requests'
import { slipWords } from '@shared/words/screens/slips'
import { listSheetWords, teacherListWords } from '@shared/words/screens/teacher-lists'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { startWords } from '@shared/words/screens/start'
import { expect, test } from '../drivers/test'
import { planAtOnce } from '../pages/allocation'
import { codesOfFamilies } from '../pages/slips'
import { shoot } from './shoot'

test('an event is set up and its requests are collected', async ({ app }, testInfo) => {
  const { page } = app
  await page.getByRole('button', { name: startWords.openSample }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 240_000 })
  const event = new URL(page.url()).hash.slice(1)
  const goTo = async (path: string): Promise<void> => {
    await page.evaluate((hash) => void (window.location.hash = hash), path)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await shoot(page, '40-event')
  for (const step of Object.keys(eventSetupWords.steps)) {
    await goTo(`${event}/setup/${step}`)
    await expect(
      page.getByRole('navigation', { name: eventSetupWords.stepsLabel }).getByRole('link').first(),
    ).toBeVisible()
    await expect(page.locator('[aria-busy]')).toHaveCount(0)
    await shoot(page, `41-setup-${step}`)
  }
  await goTo(`${event}/setup/rules`)
  await page.getByRole('button', { name: eventSetupWords.rules.add }).click()
  await page.getByRole('menuitem', { name: eventSetupWords.rules.kinds.teachers }).click()
  await expect(page.getByRole('button', { name: eventSetupWords.rules.form.save })).toBeVisible()
  await shoot(page, '41-setup-rules-form')
  await goTo(`${event}/setup/rooms`)
  await page.getByRole('heading', { name: eventSetupWords.rooms.walking }).scrollIntoViewIfNeeded()
  await shoot(page, '41-setup-rooms-walking')
  await goTo(`${event}/setup/times`)
  await page
    .getByRole('grid', { name: freeTimesWords.labels.staff, exact: true })
    .getByRole('row')
    .nth(2)
    .click()
  await page.getByRole('button', { name: freeTimesWords.parts.late, exact: true }).click()
  await expect(page.getByText(freeTimesWords.unsaved('1 person or room'))).toBeVisible()
  await shoot(page, '41-setup-times-painted')
  await page.getByRole('button', { name: freeTimesWords.paste.open }).click()
  await expect(page.getByRole('textbox', { name: freeTimesWords.paste.label })).toBeVisible()
  await shoot(page, '41-setup-times-paste')
  await page.getByRole('button', { name: freeTimesWords.discard }).click()
  await goTo('/new-event')
  await shoot(page, '42-setup-new')
  await goTo(event)
  const [code = ''] = await codesOfFamilies(page, 1)
  await goTo(`${event}/requests/slips`)
  await shoot(page, '43-slips')
  await page.getByRole('textbox', { name: requestWords.form.code }).fill(code)
  await expect(page.getByRole('combobox', { name: slipWords.teachers })).toBeFocused()
  await page.keyboard.press('2')
  await expect(page.getByRole('checkbox', { name: /^2( |$)/ }).first()).toBeChecked()
  await shoot(page, '43-slips-family')
  await goTo(`${event}/requests`)
  await page.getByRole('button', { name: requestWords.add }).first().click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await shoot(page, '47-request-new')
  await page.getByRole('link', { name: noShowWords.open }).click()
  await expect(page.getByRole('complementary', { name: noShowWords.title })).toBeVisible()
  await shoot(page, '47-request-no-shows')
  await goTo(`${event}/requests`)
  const file = testInfo.outputPath('wishes.csv')
  writeFileSync(file, 'Wishes for the evening\nPupil,Meets,Priority\n"Nobody, Nil",Mr Lee,must see\nIna Also,WT,\n')
  await app.choose(file)
  await page.getByRole('button', { name: requestSheetWords.open }).click()
  await expect(page.getByRole('table', { name: requestSheetWords.problems })).toBeVisible()
  await shoot(page, '48-request-sheet')
  await goTo(`${event}/requests/teachers`)
  await expect(page.getByRole('grid')).toBeFocused()
  for (const key of ['m', 'd', 'ArrowDown', 'w', 'ArrowDown', 'n']) await page.keyboard.press(key)
  await expect(page.getByRole('grid')).toContainText(teacherListWords.wishes['not-necessary'])
  await shoot(page, '45-teacher-list')
  await page.keyboard.press('Enter')
  await shoot(page, '46-teacher-list-line')
  await page.getByRole('grid').focus()
  const lists = app.savedFile()
  await page.getByRole('button', { name: listSheetWords.save }).click()
  await app.choose((await lists).path)
  await page.getByRole('button', { name: listSheetWords.open }).click()
  await expect(page.getByRole('heading', { name: listSheetWords.title })).toBeVisible()
  await shoot(page, '46-teacher-list-sheets')
  await goTo(event)
  await planAtOnce(page)
  await goTo(`${event}/plan/waiting`)
  await expect(page.getByRole('grid')).toBeVisible()
  await shoot(page, '44-waiting')
  await page.getByRole('grid').getByRole('row').nth(1).click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await shoot(page, '44-waiting-teacher')
  await goTo('/')
  await page.getByRole('button', { name: /^More for / }).first().click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  await shoot(page, '49-events-menu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^More for / }).first().click()
  await page.getByRole('menuitem', { name: eventSetupWords.copy.menu }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await shoot(page, '49-event-copy')
})
