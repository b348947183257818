import { existsSync } from 'node:fs'
import { chromium, type BrowserContext } from '@playwright/test'

/** The shell has the same engine without the browser around it, and starts in half the time. */
export const installedChromium = ['chromium-headless-shell', 'chromium', 'chromium-browser']
  .map((name) => `/usr/bin/${name}`)
  .find((path) => existsSync(path))
const quiet = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
// Chromium's sandbox refuses to run as root; elsewhere it stays on.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** The window as it is when it opens, in CSS pixels. */
export const startSize = { width: 1360, height: 860 }

/** An installed Chromium (or Chrome) on a profile of its own, without a window. */
export function launchChromium(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    ...(installedChromium === undefined ? { channel: 'chrome' } : { executablePath: installedChromium }),
    args: [...quiet, ...asRoot],
    viewport: startSize,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // Nothing that fades in is waited for.
    reducedMotion: 'reduce',
    acceptDownloads: true,
  })
}
