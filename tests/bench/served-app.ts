import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { BrowserContext } from '@playwright/test'
import { launchChromium } from '../e2e/drivers/chromium'
import { root } from '../e2e/drivers/root'

/** The built app in a Chromium of its own. */
export interface ServedApp {
  readonly context: BrowserContext
  readonly address: string
  /** A folder that goes with it; Chromium's own is in it. */
  readonly folder: string
}

/** Serves the built app, opens Chromium on a folder of its own, and takes both away afterwards. */
export async function withServedApp(run: (app: ServedApp) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-bench-'))
  const server = spawn(process.execPath, [join(root, 'build/serve.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const context = await launchChromium(join(folder, 'chromium'))
  try {
    const address = await new Promise<string>((resolve) =>
      createInterface({ input: server.stdout }).once('line', resolve),
    )
    await run({ context, address, folder })
  } finally {
    await context.close()
    server.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
