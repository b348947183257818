import { expect, type Page } from '@playwright/test'
import { minutesListWords, minutesWords } from '@shared/words/screens/minutes'
import { Frame } from './frame'

/** What a meeting agrees on. */
interface AgreedTarget {
  readonly what: string
  readonly who: string
  readonly by: string
}

/** Takes the next minutes of the open event, where everyone came, agrees on one thing and signs. */
export async function signNextMinutes(page: Page, { what, who, by }: AgreedTarget): Promise<void> {
  await new Frame(page).goTo('minutes')
  await page.getByRole('button', { name: minutesListWords.next }).click()
  await page.getByRole('button', { name: minutesWords.everyoneCame }).click()
  const box = (label: string) =>
    page.getByRole('textbox', { name: `${label}, ${minutesWords.target.row('1')}`, exact: true })
  await box(minutesWords.target.what).fill(what)
  await page
    .getByLabel(`${minutesWords.target.who}, ${minutesWords.target.row('1')}`, { exact: true })
    .first()
    .fill(who)
  await box(minutesWords.target.by).fill(by)
  await box(minutesWords.target.by).press('Tab')
  await page.getByRole('button', { name: minutesWords.finalise }).click()
  await page.getByRole('dialog').getByRole('button', { name: minutesWords.finalise }).click()
  await expect(page.getByRole('button', { name: minutesWords.addAddendum })).toBeVisible()
}
