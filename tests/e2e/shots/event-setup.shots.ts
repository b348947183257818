import { teacherListWords } from '@shared/words/screens/teacher-lists'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { startWords } from '@shared/words/screens/start'
import { expect, test } from '../drivers/test'
import { planAtOnce } from '../pages/allocation'
import { shoot } from './shoot'

test('an event is set up and its requests are collected', async ({ app: { page } }) => {
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
  await goTo('/new-event')
  await shoot(page, '42-setup-new')
  await goTo(`${event}/requests/slips`)
  await shoot(page, '43-slips')
  await goTo(`${event}/requests/teachers`)
  await expect(page.getByRole('grid')).toBeFocused()
  for (const key of ['m', 'd', 'ArrowDown', 'w', 'ArrowDown', 'n']) await page.keyboard.press(key)
  await expect(page.getByRole('grid')).toContainText(teacherListWords.wishes['not-necessary'])
  await shoot(page, '45-teacher-list')
  await page.keyboard.press('Enter')
  await shoot(page, '46-teacher-list-line')
  await goTo(event)
  await planAtOnce(page)
  await goTo(`${event}/plan/waiting`)
  await expect(page.getByRole('grid')).toBeVisible()
  await shoot(page, '44-waiting')
})
