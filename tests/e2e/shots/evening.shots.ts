import { startWords } from '@shared/words/screens/start'
import { checkInWords, eveningWords } from '@shared/words/screens/evening'
import { expect, test } from '../drivers/test'
import { Frame } from '../pages/frame'
import { planAtOnce } from '../pages/allocation'
import { shoot } from './shoot'

test('the evening at reception', async ({ app: { page } }) => {
  await page.getByRole('button', { name: startWords.openSample }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 240_000 })
  await new Frame(page).goTo('evening')
  await shoot(page, '30-reception-before')
  await planAtOnce(page)
  await new Frame(page).goTo('evening')
  const box = page.getByRole('combobox', { name: checkInWords.box })
  await box.fill('ko')
  await expect(page.getByRole('listbox', { name: checkInWords.matches })).toBeVisible()
  await shoot(page, '31-reception-typing')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: checkInWords.card })).toBeVisible()
  await shoot(page, '32-reception-checked-in')
  await page.getByRole('link', { name: eveningWords.views.paper }).click()
  await box.fill('an')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await shoot(page, '33-reception-paper')
})
