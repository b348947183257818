/** What benchmarks of the window share: a page with its long tasks counted, and a fixed amount of work to compare with. */
import type { Page } from '@playwright/test'
import { withServedApp } from './served-app'

declare global {
  interface Window {
    /** Tasks over 50 ms, in milliseconds. */
    longTasks: number[]
  }
}

/** Runs in the page before its own scripts. */
function collectLongTasks(): void {
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longTasks.push(duration)
  }).observe({ type: 'longtask' })
}

/** Opens the built app in a page whose long tasks are counted; `profile` is the folder that goes with it. */
export const withBenchPage = (
  run: (page: Page, of: { readonly address: string; readonly profile: string }) => Promise<void>,
): Promise<void> =>
  withServedApp(async ({ context, address, folder }) => {
    await context.addInitScript(collectLongTasks)
    await run(context.pages()[0] ?? (await context.newPage()), { address, profile: folder })
  })

/** How long a command took, and the tasks over 50 ms until some time after it, longest first. */
export interface Measured {
  readonly milliseconds: number
  readonly held: readonly number[]
}

/** Runs a command in a page that is quiet, and waits for what comes after it. */
export async function measureTasks(page: Page, command: () => Promise<unknown>): Promise<Measured> {
  await page.waitForTimeout(1500)
  await page.evaluate(() => (window.longTasks = []))
  const began = performance.now()
  await command()
  const milliseconds = performance.now() - began
  await page.waitForTimeout(2000)
  const held = await page.evaluate(() => window.longTasks)
  return { milliseconds, held: held.toSorted((a, b) => b - a) }
}

/** The long tasks as one line: how many, and the longest of them. */
export const heldText = (held: readonly number[]): string =>
  `${held.length} over 50 ms: ${held
    .slice(0, 8)
    .map((one) => one.toFixed(0))
    .join(' ')}`

/** Milliseconds that a fixed amount of work takes here and now. */
export const fixedWork = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const began = performance.now()
    let state = 1
    const numbers = Array.from({ length: 60_000 }, () => (state = (state * 48_271) % 2_147_483_647))
    for (let round = 0; round < 4; round++) numbers.toSorted((a, b) => String(a).localeCompare(String(b)))
    return performance.now() - began
  })
