import { expect, type Page } from '@playwright/test'
import { startWords } from '@shared/words/screens/start'

/** From the first screen into the sample school's event. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: startWords.openSample }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 120_000 })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}
