import { defineConfig } from '@playwright/test'
import type { DriverOption } from '../tests/e2e/drivers/test'
import { root } from './aliases.ts'

const report = `${root}node_modules/.cache/parley/e2e.json`

/** The same specs in both hosts; those under specs/electron are about the shell itself, and those under specs/browser take too long for both. */
export default defineConfig<object, DriverOption>({
  testDir: `${root}tests/e2e/specs`,
  outputDir: `${root}test-results`,
  projects: [
    { name: 'browser', testIgnore: '**/electron/**', use: { driver: 'browser' } },
    { name: 'electron', testIgnore: '**/browser/**', use: { driver: 'electron' } },
  ],
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: report }], [`${root}tests/e2e/drivers/report.ts`]],
})
