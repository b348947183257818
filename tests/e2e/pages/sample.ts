import { expect, type Page } from '@playwright/test'
import { frameWords } from '@shared/words/screens/frame'
import { startWords } from '@shared/words/screens/start'

/** From the school's own screens into the sample school's event. */
export async function openSample(page: Page): Promise<void> {
  const { journey, app } = frameWords
  await page.getByRole('navigation', { name: journey }).getByRole('link', { name: app }).click()
  await page.getByRole('button', { name: startWords.openSample }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 120_000 })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 })
}
