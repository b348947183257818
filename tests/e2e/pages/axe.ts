import type { Page } from '@playwright/test'
import axe, { type Result, type run } from 'axe-core'

declare global {
  interface Window {
    axe?: { readonly run: typeof run }
  }
}

/**
 * What axe finds wrong on a page without frames as it stands, by all that it knows or by these rules alone. The page keeps
 * axe until it is left: looking again takes half the time.
 */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<readonly Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(
    async (only) => {
      // What is still fading in has other colours than it will have; a spinner never ends.
      const ending = document
        .getAnimations()
        .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
      await Promise.allSettled(ending.map(({ finished }) => finished))
      if (!window.axe) throw new Error('axe is not in the page')
      // Of what is well only that it is, which takes a quarter of the time.
      const { violations } = await window.axe.run(document, {
        resultTypes: ['violations'],
        // What it would load first serves only a rule on sound and film, of which there are none, and takes a third of the time.
        preload: false,
        ...(only && { runOnly: { type: 'rule', values: only } }),
      })
      return violations
    },
    rules && [...rules],
  )
}
