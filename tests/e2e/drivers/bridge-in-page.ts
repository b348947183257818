import { build } from 'vite'
import type { Page } from '@playwright/test'
import { aliases } from '../../../build/aliases.ts'
import { root } from './root'

let bundled: Promise<string> | null = null

/** Makes the page's own `pickBridge()` reachable for a spec as `host.pickBridge()`, compiled as the app compiles it. */
export async function offerBridge(page: Page): Promise<void> {
  bundled ??= bundle()
  await page.evaluate(await bundled)
}

async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: aliases },
    build: {
      write: false,
      minify: false,
      lib: { entry: `${root}renderer/host/pick-bridge.ts`, formats: ['iife'], name: 'host' },
      rolldownOptions: {
        checks: { bundlerTimings: false },
        output: { banner: 'globalThis.__zod_globalConfig = { jitless: true };' },
      },
    },
  })
  const [output] = Array.isArray(built) ? built : []
  const code = output?.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('\n')
  if (!code) throw new Error('The bridge was not built')
  return `${code}\nglobalThis.host = host`
}
