import { defineConfig } from 'vitest/config'
import { aliases, root } from './aliases.ts'

const project = (name: string, timeoutMs: number, isolate: boolean) => ({
  resolve: { alias: aliases },
  test: {
    name,
    root,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
    isolate,
  },
})

export default defineConfig({
  test: {
    root,
    // Unit tests keep nothing outside themselves; one load of the modules for all of them halves their time.
    projects: [project('unit', 30_000, false), project('integration', 240_000, true)],
    passWithNoTests: false,
    // By itself Vitest leaves one core free.
    maxWorkers: '100%',
  },
})
