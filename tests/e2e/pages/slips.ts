import { expect, type Page } from '@playwright/test'
import { replyCode } from '@shared/domain/requests/reply-code'
import { idOf } from '@shared/kernel/ids'
import { peopleWords } from '@shared/words/screens/people'
import { Frame } from './frame'

/** The codes printed on the slips of the first families, without the hyphen; leaves the list of families open. */
export async function codesOfFamilies(page: Page, count: number): Promise<readonly string[]> {
  const eventId = /#\/event\/([^/]+)/.exec(page.url())?.[1] ?? ''
  await new Frame(page).goTo('people')
  const kinds = page.getByRole('navigation', { name: peopleWords.kindsLabel })
  await kinds.getByRole('link', { name: peopleWords.kinds.families }).click()
  const rows = page.getByRole('grid', { name: peopleWords.kinds.families }).getByRole('row')
  const codes: string[] = []
  for (let i = 1; i <= count; i++) {
    const before = page.url()
    await rows.nth(i).click()
    await expect(page).not.toHaveURL(before)
    const id = /families\/([^/]+)$/.exec(page.url())?.[1] ?? ''
    codes.push(replyCode(idOf(eventId), idOf(id)).replace('-', ''))
  }
  return codes
}
