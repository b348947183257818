import { defineConfig } from '@playwright/test'
import type { DriverOption } from '../tests/e2e/drivers/test'
import { root } from './aliases.ts'

const report = `${root}node_modules/.cache/parley/e2e.json`

/** `PARLEY_HOSTS=both` runs everything in both hosts. */
const allInBoth = process.env['PARLEY_HOSTS'] === 'both'

/**
 * The same specs in both hosts, but for those under specs/electron, which are about the shell itself, and those under specs/browser,
 * which touch nothing that the hosts do differently: these run in Electron too only where everything does.
 */
export default defineConfig<object, DriverOption>({
  testDir: `${root}tests/e2e/specs`,
  outputDir: `${root}test-results`,
  projects: [
    { name: 'browser', testIgnore: '**/electron/**', use: { driver: 'browser' } },
    { name: 'electron', testIgnore: allInBoth ? [] : '**/browser/**', use: { driver: 'electron' } },
  ],
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: report }], [`${root}tests/e2e/drivers/report.ts`]],
})
