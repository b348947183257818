import { expect, type Page } from '@playwright/test'
import { replyCode } from '@shared/domain/requests/reply-code'
import { idOf } from '@shared/kernel/ids'
import { peopleWords } from '@shared/words/screens/people'
import { byMouse, type Hands } from './hands'

/** The codes printed on the slips of the first families, without the hyphen; leaves the list of families open. `except`: a family that gets none. */
export async function codesOfFamilies(
  page: Page,
  count: number,
  hands: Hands = byMouse({ page }),
  except: string | null = null,
): Promise<readonly string[]> {
  const eventId = /#\/event\/([^/]+)/.exec(page.url())?.[1] ?? ''
  await hands.goTo('people')
  const kinds = page.getByRole('navigation', { name: peopleWords.kindsLabel })
  await hands.press(kinds.getByRole('link', { name: peopleWords.kinds.families }))
  const grid = page.getByRole('grid', { name: peopleWords.kinds.families })
  const codes: string[] = []
  for (let place = firstRow; place < firstRow + count; place++) {
    const row = grid.locator(`[aria-rowindex="${place}"]`)
    await expect(row).toBeVisible()
    if (except !== null && (await row.innerText()).includes(except)) continue
    const before = page.url()
    await hands.openRow(grid, row)
    await expect(page).not.toHaveURL(before)
    const id = /families\/([^/]+)$/.exec(page.url())?.[1] ?? ''
    codes.push(replyCode(idOf(eventId), idOf(id)).replace('-', ''))
  }
  return codes
}

/** Where the rows of a list begin, after its head. */
const firstRow = 2
