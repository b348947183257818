import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type BrowserContext, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { launchChromium } from './chromium'
import type { Driver } from './parley-under-test'

/** The pages in Chromium, served as `npm start` serves them. */
export const browserDriver = (address: string): Driver => ({
  async open(dataFolder, saves) {
    let context: BrowserContext
    let page: Page
    const openWindow = async (): Promise<void> => {
      context = await launchChromium(join(dataFolder, 'chromium'))
      // A browser lets a page copy after a click; the headless shell needs an explicit permission.
      await context.grantPermissions(['clipboard-write'])
      page = context.pages()[0] ?? (await context.newPage())
      await page.goto(address)
    }
    const download = async (): Promise<{ name: string; path: string }> => {
      const started = await page.waitForEvent('download')
      const path = join(saves, started.suggestedFilename())
      await started.saveAs(path)
      return { name: basename(path), path }
    }
    await openWindow()
    return {
      driver: 'browser',
      origin: new URL(address).origin,
      get page() {
        return page
      },
      async restart() {
        await context.close()
        await openWindow()
      },
      async closeWindow(answer) {
        const asked = page.waitForEvent('dialog', (dialog) => dialog.type() === 'beforeunload')
        await page.close({ runBeforeUnload: true })
        const question = await asked
        await (answer === 'leave' ? question.accept() : question.dismiss())
      },
      choose(path) {
        page.once('filechooser', (chooser) => {
          // Playwright has no way to close a file window; this is the event that the page receives.
          if (path === null)
            void chooser.element().evaluate((input) => input.dispatchEvent(new Event('cancel')))
          else void chooser.setFiles(typeof path === 'string' ? path : [...path])
        })
        return Promise.resolve()
      },
      savedFile: download,
      async savedFolder() {
        const zip = await download()
        const entries = Object.entries(unzipSync(new Uint8Array(await readFile(zip.path))))
        return new Map(entries.map(([path, bytes]) => [basename(path), bytes]))
      },
      close: () => context.close(),
    }
  },
})
