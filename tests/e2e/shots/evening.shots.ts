import { leadersWords } from '@shared/words/screens/leaders'
import { startWords } from '@shared/words/screens/start'
import { checkInWords, computerWords, eveningWords, paperWords, runningWords, wallWords } from '@shared/words/screens/evening'
import { expect, test } from '../drivers/test'
import { Frame } from '../pages/frame'
import { planAtOnce } from '../pages/allocation'
import { importFiles } from '../pages/import'
import { familyBox } from '../pages/reception'
import { twoFamiliesToday } from '../pages/two-families'
import { shoot } from './shoot'

test('the evening at reception', async ({ app: { page } }) => {
  await page.getByRole('button', { name: startWords.openSample }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 240_000 })
  await new Frame(page).goTo('evening')
  await shoot(page, '30-reception-before')
  await planAtOnce(page)
  await new Frame(page).goTo('evening')
  const box = page.getByRole('combobox', { name: checkInWords.box })
  await page.getByRole('link', { name: eveningWords.views.paper }).click()
  await page.getByRole('textbox', { name: paperWords.time }).fill('16:12')
  for (const letters of ['ta', 'an', 'dal', 'ma', 'ol', 'jo']) {
    await box.fill(letters)
    await expect(page.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(box).toHaveValue('')
  }
  await page.getByText(runningWords.started, { exact: true }).click()
  await box.fill('an')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await shoot(page, '33-reception-paper')
  // The clock of the practice evening goes on from the latest entry.
  await page.reload()
  await new Frame(page).goTo('evening')
  await box.fill('ko')
  await expect(page.getByRole('listbox', { name: checkInWords.matches })).toBeVisible()
  await shoot(page, '31-reception-typing')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const card = page.getByRole('region', { name: checkInWords.card })
  await expect(card.getByText(checkInWords.since(checkInWords.states.here, '16:12'))).toBeVisible()
  await shoot(page, '32-reception-checked-in')
  await page.getByRole('link', { name: eveningWords.views.meetings }).click()
  const teachers = page.getByRole('list', { name: runningWords.label })
  for (let i = 0; i < 5; i++)
    await teachers.getByRole('listitem').nth(i).getByRole('button', { name: new RegExp(`^${runningWords.started}`) }).click()
  await page.getByRole('button', { name: new RegExp(`^${runningWords.find}`) }).first().click()
  await expect(page.getByRole('button', { name: runningWords.proposals.phone })).toBeVisible()
  await shoot(page, '34-reception-meetings')
  await page.getByRole('link', { name: eveningWords.views.arrivals }).click()
  await shoot(page, '35-reception-arrivals')
  await page.getByRole('link', { name: eveningWords.views.computers }).click()
  await expect(page.getByRole('button', { name: computerWords.save })).toBeVisible()
  await shoot(page, '37-reception-computers')
  await page.getByRole('link', { name: eveningWords.views.wall }).click()
  await expect(page.getByRole('region', { name: wallWords.title })).toBeVisible()
  await shoot(page, '36-reception-wall')
  await new Frame(page).goTo('event')
  await page.getByRole('link', { name: leadersWords.title }).click()
  await expect(page.getByRole('table', { name: leadersWords.byForm })).toBeVisible()
  await shoot(page, '38-leaders')
  await page.getByRole('table', { name: leadersWords.waits }).scrollIntoViewIfNeeded()
  await shoot(page, '38-leaders-waits')
})

test('what reception is warned of', async ({ app }, testInfo) => {
  const { page } = app
  await importFiles(app, testInfo.outputPath('Today'), twoFamiliesToday())
  await new Frame(page).goTo('evening')
  for (const letters of ['oka', 'hal']) {
    await familyBox(page).fill(letters)
    await expect(page.getByRole('option')).toHaveCount(1)
    await familyBox(page).press('Enter')
    await expect(page.getByRole('list', { name: checkInWords.warnings })).toBeVisible()
  }
  await shoot(page, '39-reception-warnings')
})
