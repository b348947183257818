import { expect, type Page } from '@playwright/test'
import { allocateWords as words } from '@shared/words/screens/allocate'
import { byMouse, type Hands } from './hands'

/** Makes a plan and keeps it as soon as it may be kept, for specs that any plan will do for; what came of it is shown then. */
export async function planAtOnce(page: Page, hands: Hands = byMouse({ page })): Promise<void> {
  await hands.goTo('plan')
  await hands.take(
    page.getByRole('button', { name: words.howLong }).first(),
    page.getByRole('menuitem', { name: words.searches.quick.label }),
  )
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
