/** What benchmarks of the window share: the processor time of its tasks, and a fixed amount of work to compare with. */
import type { CDPSession, Page } from '@playwright/test'
import { withServedApp } from './served-app'

/** Opens the built app in a page; `profile` is the folder that goes with it. */
export const withBenchPage = (
  run: (page: Page, of: { readonly address: string; readonly profile: string }) => Promise<void>,
): Promise<void> =>
  withServedApp(async ({ context, address, folder }) => {
    await run(context.pages()[0] ?? (await context.newPage()), { address, profile: folder })
  })

/** How long a command took, and the tasks of more than 50 ms until some time after it, longest first. */
export interface Measured {
  readonly milliseconds: number
  /** Milliseconds of processor time: what else the computer does meanwhile counts for little. */
  readonly held: readonly number[]
}

/** Runs a command in a page that is quiet, and waits for what comes after it. */
export async function measureTasks(page: Page, command: () => Promise<unknown>): Promise<Measured> {
  await page.waitForTimeout(1500)
  let milliseconds = 0
  const tasks = await taskTimes(page, async () => {
    const began = performance.now()
    await command()
    milliseconds = performance.now() - began
    await page.waitForTimeout(2000)
  })
  return { milliseconds, held: tasks.filter((one) => one > 50) }
}

/** The long tasks as one line: how many, and the longest of them. */
export const heldText = (held: readonly number[]): string =>
  `${held.length} over 50 ms: ${held
    .slice(0, 8)
    .map((one) => one.toFixed(0))
    .join(' ')}`

/** What a fixed amount of work takes here and now, in milliseconds by the clock and of processor time. */
export async function fixedWork(
  page: Page,
): Promise<{ readonly milliseconds: number; readonly processor: number }> {
  let milliseconds = 0
  const [processor = 0] = await taskTimes(page, async () => {
    milliseconds = await page.evaluate(() => {
      const began = performance.now()
      let state = 1
      const numbers = Array.from({ length: 60_000 }, () => (state = (state * 48_271) % 2_147_483_647))
      for (let round = 0; round < 4; round++) numbers.toSorted((a, b) => String(a).localeCompare(String(b)))
      return performance.now() - began
    })
  })
  return { milliseconds, processor }
}

/** Processor time of each task of the window's thread, in milliseconds, longest first. */
async function taskTimes(page: Page, run: () => Promise<unknown>): Promise<readonly number[]> {
  const session = await page.context().newCDPSession(page)
  const events: Readonly<Record<string, unknown>>[] = []
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...value))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline'] },
  })
  // The window is notified a little later, and what it had begun by then is not recorded.
  await page.waitForTimeout(500)
  await run()
  await endOfTrace(session)
  await session.detach()
  const thread = (event: Readonly<Record<string, unknown>>): string =>
    `${String(event['pid'])}/${String(event['tid'])}`
  const windows = new Set(events.filter(isWindowThread).map(thread))
  return events
    .flatMap((event) => {
      const time = event['tdur']
      return event['name'] === 'RunTask' && typeof time === 'number' && windows.has(thread(event))
        ? [time / 1000]
        : []
    })
    .toSorted((a, b) => b - a)
}

const isWindowThread = ({ name, args }: Readonly<Record<string, unknown>>): boolean =>
  name === 'thread_name' &&
  typeof args === 'object' &&
  args !== null &&
  Reflect.get(args, 'name') === 'CrRendererMain'

async function endOfTrace(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.end')
  await complete
}
