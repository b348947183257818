import { defineConfig } from 'vitest/config'
import { aliases, root } from './aliases.ts'

const project = (name: string, timeoutMs: number) => ({
  resolve: { alias: aliases },
  test: {
    name,
    root,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    testTimeout: timeoutMs,
    hookTimeout: timeoutMs,
  },
})

export default defineConfig({
  test: {
    root,
    projects: [project('unit', 30_000), project('integration', 240_000)],
    passWithNoTests: false,
    // By itself Vitest leaves one core free.
    maxWorkers: '100%',
  },
})
