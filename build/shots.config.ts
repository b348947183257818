import { defineConfig } from '@playwright/test'
import type { DriverOption } from '../tests/e2e/drivers/test'
import { root } from './aliases.ts'

/** `npm run shots`: a picture of every screen of the sample school, into shots/, for eyes. */
export default defineConfig<object, DriverOption>({
  testDir: `${root}tests/e2e/shots`,
  testMatch: '*.shots.ts',
  outputDir: `${root}test-results/shots`,
  use: { driver: 'browser', actionTimeout: 60_000 },
  timeout: 900_000,
  expect: { timeout: 60_000 },
  workers: 1,
  reporter: [['list']],
})
