import type { ElementHandle, Page } from '@playwright/test'

export interface TextBox {
  readonly name: string
  readonly element: ElementHandle
}

const boxes = [
  'textarea:not([readonly], :disabled, [aria-hidden="true"])',
  'input:not([readonly], :disabled, [type="radio"], [type="checkbox"], [type="file"], [type="hidden"])',
  '[contenteditable="true"]',
]
  .map((box) => `${box}:visible`)
  .join(', ')

/** Every box on the page that can be typed into, by what it is called. */
export async function textBoxes(page: Page): Promise<readonly TextBox[]> {
  const found = await page.locator(boxes).elementHandles()
  return Promise.all(
    found.map(async (element) => ({
      element,
      name: await element.evaluate((node) => {
        const labels =
          node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement ? node.labels : null
        return (
          node instanceof Element ? (node.getAttribute('aria-label') ?? labels?.[0]?.innerText ?? '') : ''
        ).trim()
      }),
    })),
  )
}

/** Types into all of these boxes at once, a key every 20 ms and no box left, until each has had so many keys after its word. */
export async function typeOn(
  page: Page,
  typed: readonly { readonly box: TextBox; readonly word: string }[],
  keys: number,
): Promise<void> {
  for (let key = 0; key <= keys; key++) {
    const texts = typed.map(({ box, word }) => ({ node: box.element, text: word + '.'.repeat(key) }))
    await page.evaluate((all) => {
      for (const { node, text } of all) {
        const { prototype } = node instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
        Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(node, text)
        node.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }
    }, texts)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** The page ends as in a crash: it gets no event, and nothing of it is left. */
export async function killPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const mute = (event: Event): void => event.stopImmediatePropagation()
    for (const type of ['pagehide', 'beforeunload', 'visibilitychange', 'blur', 'focusout'])
      window.addEventListener(type, mute, { capture: true })
  })
  await page.reload()
}
