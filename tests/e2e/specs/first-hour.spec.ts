import { requestWords } from '@shared/words/screens/requests'
import { frameWords } from '@shared/words/screens/frame'
import { peopleWords } from '@shared/words/screens/people'
import { rosterImportWords as listWords } from '@shared/words/screens/roster-import'
import { slipWords } from '@shared/words/screens/slips'
import { expect, test } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import {
  allocate,
  findItAllAgain,
  importLists,
  makeRoom,
  printLetters,
  setUpEvening,
  takeMinutes,
  teacherBoxes,
  typeSlips,
  type FirstHour,
} from '../pages/first-hour'
import { byMouse, Keys } from '../pages/hands'
import { expectPeople, importNextYear } from '../pages/roster'

/** Three families of the lists send a slip; the same number more for each of the two form teachers. */
const moreFamilies = 2 * Math.ceil(Math.max(0, Number(process.env['PARLEY_FIRST_HOUR_SLIPS'] ?? '3') - 3) / 2)
const slips = 3 + moreFamilies

/** From three exports of a school to letters and minutes on paper, and all of it still there the next day. */
test('an office’s first hour, from its lists to letters and minutes, by mouse', async ({ app }, testInfo) => {
  test.setTimeout(240_000)
  const hour: FirstHour = { app, hands: byMouse(app), moreFamilies: 0, look: expectAccessible }
  const { page } = app
  await importLists(hour, testInfo.outputPath('lists'))
  await expectPeople(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: frameWords.undo(listWords.undo) }).click()
  await expect(page.getByText(peopleWords.emptyTitle)).toBeVisible()
  await page.getByRole('button', { name: frameWords.redo(listWords.undo) }).click()
  await expect(page.getByText(peopleWords.emptyTitle)).toBeHidden()
  await setUpEvening(hour)
  await typeSlips(hour, async (code) => {
    await page.getByRole('textbox', { name: requestWords.form.code }).fill(code)
    for (const box of await teacherBoxes(page).all()) await box.check()
    await page.getByRole('button', { name: slipWords.save }).click()
  })
  await allocate(hour)
  await makeRoom(hour)
  await printLetters(hour)
  await takeMinutes(hour)
  await importNextYear(app, testInfo.outputPath('next year'))
  await expectAccessible(page)
  await app.restart()
  await findItAllAgain(hour)
})

test('the same hour by keys alone', async ({ app }, testInfo) => {
  test.setTimeout(240_000 + slips * 5_000)
  const keys = new Keys(app)
  const nothing = (): Promise<void> => Promise.resolve()
  const hour: FirstHour = { app, hands: keys, moreFamilies, look: nothing }
  const { page } = app
  await importLists(hour, testInfo.outputPath('lists'))
  await setUpEvening(hour)
  const code = page.getByRole('textbox', { name: requestWords.form.code })
  let keysOfSlips = 0
  const begun = Date.now()
  await typeSlips(hour, async (printed) => {
    await expect(code).toBeFocused()
    const before = keys.pressed
    await keys.type(printed)
    await expect(page.getByRole('combobox', { name: slipWords.teachers })).toBeFocused()
    for (const [i, box] of (await teacherBoxes(page).all()).entries()) {
      await keys.key(String(i + 1))
      await expect(box).toBeChecked()
    }
    await keys.key('Enter')
    keysOfSlips += keys.pressed - before
  })
  const seconds = Math.round((Date.now() - begun) / 1000)
  await allocate(hour)
  await makeRoom(hour)
  await printLetters(hour)
  await takeMinutes(hour)
  await app.restart()
  await findItAllAgain(hour)
  testInfo.annotations.push({
    type: 'first hour',
    description: `${keys.pressed} keys; ${slips} slips with ${keysOfSlips} keys in ${seconds} seconds`,
  })
})
