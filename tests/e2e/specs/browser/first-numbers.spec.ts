import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../../drivers/primary-test'

test('a number on a button, a link or a card is right the first time it is shown', async ({ app }) => {
  const { page } = app
  const event = /#(\/event\/[^/]+)/.exec(page.url())?.[1] ?? ''
  const main = page.getByRole('main')
  const lastToCome: readonly (readonly [path: string, number: Locator])[] = [
    ['/', main.getByRole('listitem').getByText(/^\d+ of 379 requests placed$/)],
    [event, main.getByRole('link', { name: /^See \d+ not placed$/ })],
    [`${event}/print`, main.getByRole('button', { name: /^Save PDF \(298 letters\)$/ })],
  ]
  await page.addInitScript(noteNumbers)
  for (const [path, number] of lastToCome) {
    await page.evaluate((hash) => void (window.location.hash = hash), path)
    await page.reload()
    await expect(number).toBeVisible()
    const { first, now } = await numbersSeen(page)
    expect(first.length, path).toBeGreaterThan(0)
    expect(now, path).toEqual(expect.arrayContaining([...first]))
  }
})

interface NumbersSeen {
  /** Each text with a number that still stands there, as it was when it first came. */
  readonly first: readonly string[]
  readonly now: readonly string[]
}

/** Runs in the page from its start: notes each text with a number when it is first there, known again by its other words. */
function noteNumbers(): void {
  const first = new Map<string, string>()
  const wordsOf = (text: string): string => text.replace(/[\d,]+/g, '#')
  const shown = (): readonly string[] =>
    [...document.querySelectorAll('main :is(button, a, li)')]
      .map(({ textContent }) => textContent)
      .filter((text) => /\d/.test(text))
  new MutationObserver(() => {
    for (const text of shown()) if (!first.has(wordsOf(text))) first.set(wordsOf(text), text)
  }).observe(document, { subtree: true, childList: true, characterData: true })
  const seen = (): NumbersSeen => {
    const now = shown()
    const words = new Set(now.map(wordsOf))
    return { first: [...first].flatMap(([key, text]) => (words.has(key) ? [text] : [])), now }
  }
  Object.assign(window, { numbersSeen: seen })
}

const numbersSeen = (page: Page): Promise<NumbersSeen> =>
  page.evaluate(() => (Reflect.get(window, 'numbersSeen') as () => NumbersSeen)())
