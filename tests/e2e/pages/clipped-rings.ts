import type { Page } from '@playwright/test'

/** What can have the focus, is in view, and would show a ring that something around it cuts off. Each takes the focus in turn. */
export const clippedRings = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const isCutBy = (around: Element, box: DOMRect, ring: number): boolean => {
      const { overflowX, overflowY, contain } = getComputedStyle(around)
      if (overflowX === 'visible' && overflowY === 'visible' && !/paint|strict|content/.test(contain))
        return false
      const edge = around.getBoundingClientRect()
      // What is itself outside is scrolled away.
      const cuts = (inside: number): boolean => inside > -1 && inside < ring - 0.5
      return [
        box.left - edge.left,
        edge.right - box.right,
        box.top - edge.top,
        edge.bottom - box.bottom,
      ].some(cuts)
    }
    const isCut = (one: HTMLElement): boolean => {
      const box = one.getBoundingClientRect()
      if (box.width === 0 || box.bottom < 0 || box.top > window.innerHeight) return false
      one.focus({ preventScroll: true, focusVisible: true })
      const { outlineStyle, outlineOffset, outlineWidth } = getComputedStyle(one)
      const ring = parseFloat(outlineOffset) + parseFloat(outlineWidth)
      if (!one.matches(':focus-visible') || outlineStyle === 'none' || ring <= 0) return false
      for (let around = one.parentElement; around && around !== document.body; around = around.parentElement)
        if (isCutBy(around, box, ring)) return true
      return false
    }
    return [...document.querySelectorAll<HTMLElement>('a[href], button, input, textarea, [tabindex="0"]')]
      .filter(isCut)
      .map((one) => `${one.tagName} ${one.getAttribute('aria-label') ?? one.innerText.slice(0, 40)}`)
  })
