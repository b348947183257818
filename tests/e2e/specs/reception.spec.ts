import {
  checkInWords,
  computerWords,
  eveningWords,
  paperWords,
  runningWords,
  wallWords,
} from '@shared/words/screens/evening'
import { expect, test } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import { Frame } from '../pages/frame'
import { importFiles } from '../pages/import'
import { familyBox, viewOf } from '../pages/reception'
import { codesOfFamilies } from '../pages/slips'
import { twoFamiliesToday } from '../pages/two-families'

test('an evening at reception: families, meetings, the wall, paper, and another computer', async ({
  app,
}, testInfo) => {
  await importFiles(app, testInfo.outputPath('conference'), twoFamiliesToday())
  const { page } = app
  const [code = ''] = await codesOfFamilies(page, 1)
  await new Frame(page).goTo('evening')
  await expect(familyBox(page)).toBeFocused()

  const card = page.getByRole('region', { name: checkInWords.card })
  await page.keyboard.type('mei')
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(page.getByText(checkInWords.said.here('Okafor family'), { exact: true })).toBeVisible()
  await expect(card).toContainText('Ms Tan')
  await expect(card).toContainText('Room 1')
  await expect(familyBox(page)).toBeFocused()
  await expect(familyBox(page)).toHaveValue('')
  const warnings = card.getByRole('list', { name: checkInWords.warnings })
  await expect(warnings).toHaveText(checkInWords.keepApart('Hale family'))

  // As a scanner types it.
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await expect(page.getByText(checkInWords.said.here('Hale family'), { exact: true })).toBeVisible()
  await expect(card).toContainText(new RegExp(`^Hale family.*${checkInWords.states.here} since`))
  await expect(warnings).toContainText(checkInWords.keepApart('Okafor family'))
  await expect(warnings).toContainText(checkInWords.states.here)
  await page.keyboard.press('Alt+2')
  await expect(card).toContainText(`${checkInWords.states.left} since`)
  await page.keyboard.press('Alt+4')
  await expect(card).toContainText(`${checkInWords.states.here} since`)
  await page.keyboard.type('xyz')
  await expect(page.getByText(checkInWords.none)).toBeVisible()
  await page.keyboard.press('Escape')
  await expectAccessible(page)

  await viewOf(page, eveningWords.views.meetings)
  await expect(page.getByText(/^likely \d\d:\d\d to \d\d:\d\d$/).first()).toBeVisible()
  await page.getByRole('button', { name: runningWords.startOf('Okafor family', 'Ms Tan') }).click()
  await page.getByRole('button', { name: runningWords.finishOf('Okafor family', 'Ms Tan') }).click()
  const teachers = page.getByRole('list', { name: runningWords.label })
  await expect(teachers.getByText(runningWords.done)).toBeVisible()
  await expectAccessible(page)

  await viewOf(page, eveningWords.views.wall)
  const wall = page.getByRole('region', { name: wallWords.title })
  await expect(wall).toContainText('B. H.')
  await expect(wall).not.toContainText('Hale')
  await expect(wall).not.toContainText('apart')
  await expectAccessible(page)
  await viewOf(page, eveningWords.views.arrivals)
  await expect(page.getByRole('rowheader')).not.toHaveCount(0)
  await expectAccessible(page)

  await viewOf(page, eveningWords.views.paper)
  await page.getByRole('textbox', { name: paperWords.time }).fill('2350')
  await page.getByText(checkInWords.states['not-coming'], { exact: true }).click()
  await familyBox(page).fill('hal')
  await expect(page.getByRole('option')).toHaveCount(1)
  await familyBox(page).press('Enter')
  const line = paperWords.line('23:50', 'Hale family', checkInWords.states['not-coming'])
  const recorded = page.getByRole('region', { name: paperWords.recorded })
  await expect(recorded.getByText(line)).toBeVisible()
  await page.getByText(runningWords.started, { exact: true }).click()
  await familyBox(page).fill('hal')
  await expect(page.getByRole('option')).toHaveCount(1)
  await familyBox(page).press('Enter')
  const meeting = paperWords.meeting('Hale family', 'Mr Lee')
  await expect(recorded.getByText(paperWords.line('23:50', meeting, runningWords.started))).toBeVisible()
  await expectAccessible(page)

  await viewOf(page, eveningWords.views.computers)
  await page.getByLabel(computerWords.passphrase, { exact: true }).fill('kettle window quick barn')
  const saved = app.savedFile()
  await page.getByRole('button', { name: computerWords.save }).click()
  const file = await saved
  expect(file.name).toMatch(/^Evening \d{4}-\d\d-\d\d\.parley-evening$/)
  await app.choose(file.path)
  await page.getByRole('button', { name: computerWords.choose }).click()
  await expect(page.getByText(computerWords.takenIn('0 entries', '8'))).toBeVisible()
  await expectAccessible(page)
})
