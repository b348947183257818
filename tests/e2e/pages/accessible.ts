import { expect, type Page } from '@playwright/test'
import { axeFaults } from './axe'

/**
 * Holds the screen that shows to all that axe knows (WCAG 2.2 A and AA, and good practice); the spec goes on to the next
 * screen. The pages are the same in both hosts, and axe takes its time: it looks at them in the browser.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // The browser host is served on loopback; Electron, or what stands in for it, is not.
  if (new URL(page.url()).protocol !== 'http:') return
  const reported = (await axeFaults(page)).map(({ id, help, nodes }) => {
    const where = nodes.slice(0, 3).map((node) => node.target.join(' '))
    return `${id}: ${help} (${nodes.length} times: ${where.join(', ')} ...)`
  })
  expect.soft(reported, `on ${new URL(page.url()).hash}`).toEqual([])
}
