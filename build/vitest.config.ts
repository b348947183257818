import { defineConfig } from 'vitest/config'
import { aliases, root } from './aliases.ts'

const project = (name: string, timeoutMs: number, { pool, isolate }: Runs) => ({
  resolve: { alias: aliases },
  test: {
    name,
    pool,
    root,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
    isolate,
  },
})

interface Runs {
  readonly pool: 'threads' | 'forks'
  readonly isolate: boolean
}

export default defineConfig({
  test: {
    root,
    projects: [
      // Unit tests keep nothing outside themselves; one load of the modules for all of them halves their time, and threads save a tenth.
      project('unit', 30_000, { pool: 'threads', isolate: false }),
      project('integration', 240_000, { pool: 'forks', isolate: true }),
    ],
    passWithNoTests: false,
    // By itself Vitest leaves one core free.
    maxWorkers: '100%',
  },
})
