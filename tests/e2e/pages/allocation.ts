import { expect, type Page } from '@playwright/test'
import { allocateWords as words } from '@shared/words/screens/allocate'
import { Frame } from './frame'

/** Makes a plan and keeps it as soon as it may be kept, for specs that any plan will do for; what came of it is shown then. */
export async function planAtOnce(page: Page): Promise<void> {
  await new Frame(page).goTo('plan')
  await page.getByRole('button', { name: words.howLong }).first().click()
  await page.getByRole('menuitem', { name: words.searches.quick.label }).click()
  const over = page.getByRole('region', { name: new RegExp(`^(${Object.values(words.done).join('|')})$`) })
  const improving = page.getByText(new RegExp(`^${words.left('\\d+ seconds?')}$`))
  await expect(improving.or(over)).toBeVisible({ timeout: 60_000 })
  if (await over.isVisible()) return
  // It may end by itself meanwhile.
  await page
    .getByRole('button', { name: words.keep })
    .click({ timeout: 3000 })
    .catch(() => undefined)
  await expect(over).toBeVisible({ timeout: 60_000 })
}
