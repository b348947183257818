import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { frameWords } from '@shared/words/screens/frame'
import { importWords, startWords } from '@shared/words/screens/start'
import { expect, sharedTest, test } from '../../drivers/electron-test'
import { root } from '../../drivers/root'

sharedTest('the pages come from app://parley and nowhere else', async ({ app }) => {
  const addresses = await app.main.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()),
    null,
  )
  expect(addresses.map((address) => address.split('#')[0])).toEqual(['app://parley/index.html'])
})

test('a page opens no other window', async ({ app }) => {
  await app.page.evaluate(() => window.open('https://example.org/'))
  await app.page.evaluate(() => window.open('about:blank'))
  await expect
    .poll(
      () =>
        app.page
          .context()
          .pages()
          .filter((page) => page.url() !== 'about:blank').length,
    )
    .toBe(1)
  expect(await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1)
})

sharedTest('a page goes nowhere else', async ({ app }) => {
  const before = app.page.url()
  await app.page.evaluate(() => void (window.name = 'still here'))
  await app.page.evaluate(() => window.location.assign('https://example.org/'))
  await app.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'app://layout/'
    document.body.append(link)
    link.click()
  })
  expect(app.page.url()).toBe(before)
  expect(await app.page.evaluate(() => window.name)).toBe('still here')
})

test('no page may use camera, microphone, location or notifications', async ({ app }) => {
  const states = await app.page.evaluate(async () => {
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'clipboard-read',
    ] as PermissionName[]
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
  })
  expect(states).toEqual(['denied', 'denied', 'denied', 'denied', 'denied'])
})

sharedTest('a page has no Node and no Electron, only the bridge', async ({ app }) => {
  const found = await app.page.evaluate(() =>
    ['require', 'process', 'Buffer', 'electron', 'parley'].filter((name) => name in window),
  )
  expect(found).toEqual(['parley'])
})

sharedTest('a method asked with wrong arguments answers with an error that names it', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const bridge = Reflect.get(window, 'parley') as unknown as Record<
      string,
      (arg: unknown) => Promise<unknown>
    >
    const reported = async (method: string, arg: unknown): Promise<string> => {
      try {
        await bridge[method]?.(arg)
        return 'answered'
      } catch (cause) {
        return String(cause)
      }
    }
    return [
      await reported('openFile', 'exe'),
      await reported('openFile', undefined),
      await reported('saveFolder', { name: 'x', files: [] }),
      await reported('layOutPdf', { html: '', paper: 'a3' }),
    ]
  })
  for (const [at, method] of ['openFile', 'openFile', 'saveFolder', 'layOutPdf'].entries()) {
    expect(answers[at]).toContain(`${method}: wrong-argument`)
  }
})

sharedTest('a failure on the disk is told by its kind, without a name', async ({ app }, testInfo) => {
  await app.choose(testInfo.outputPath('Amina Example/gone'))
  const answer = await app.page.evaluate(() => {
    const bridge = Reflect.get(window, 'parley') as unknown as { openFolder(): Promise<unknown> }
    return bridge.openFolder()
  })
  expect(answer).toEqual({ kind: 'failed', reason: 'gone', detail: 'ENOENT' })
})

test('the native menu’s commands reach the page until it stops listening', async ({ app }) => {
  const choose = (id: string): Promise<void> =>
    app.main.evaluate(({ Menu }, name) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(name)
      if (!item) throw new Error(`The menu has no ${name}`)
      Reflect.apply(item.click, item, [])
    }, id)
  await app.page.evaluate(() => {
    const bridge = Reflect.get(window, 'parley') as unknown as {
      onMenu(listener: (command: string) => void): () => void
    }
    const received = document.documentElement
    const stop = bridge.onMenu((command) => {
      received.dataset['received'] = `${received.dataset['received'] ?? ''}+${command}`
      if (command === 'print') stop()
    })
    // A later listener goes on: only the one that unsubscribed ends.
    bridge.onMenu((command) => {
      received.dataset['later'] = command
    })
    received.dataset['received'] = ''
  })
  for (const id of ['open-folder', 'print']) await choose(id)
  await expect(app.page.locator('html')).toHaveAttribute('data-received', '+open-folder+print')
  // Calls are answered in order: with this answer, the end of listening has arrived as well.
  await app.page.evaluate(() => {
    const bridge = Reflect.get(window, 'parley') as unknown as { about(): Promise<unknown> }
    return bridge.about()
  })
  await choose('settings')
  await expect(app.page.locator('html')).toHaveAttribute('data-later', 'settings')
  await expect(app.page.locator('html')).toHaveAttribute('data-received', '+open-folder+print')
})

test('a conference folder is imported from wherever one is by the native menu', async ({ app }) => {
  const { page } = app
  const importByMenu = (): Promise<void> =>
    app.main.evaluate(({ Menu }) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById('open-folder')
      if (item) Reflect.apply(item.click, item, [])
    }, null)
  await page.getByRole('link', { name: frameWords.places.settings }).click()
  await expect(page).toHaveURL(/#\/settings$/)
  await app.choose(null)
  await importByMenu()
  await page.evaluate(() => new Promise(requestAnimationFrame))
  await expect(page).toHaveURL(/#\/settings$/)
  await app.choose(join(root, 'tests/fixtures/conferences/extras'))
  await importByMenu()
  await expect(page.getByRole('heading', { name: importWords.previewTitle('year 1') })).toBeVisible()
  await app.choose(join(root, 'no such folder'))
  await importByMenu()
  await expect(page.getByRole('alert').filter({ hasText: startWords.folderNotOpened.gone })).toBeVisible()
})

test('the window opens where it was closed', async ({ app }) => {
  const bounds = { x: 120, y: 80, width: 1100, height: 720 }
  await app.main.evaluate(
    ({ BrowserWindow }, given) => BrowserWindow.getAllWindows()[0]?.setBounds(given),
    bounds,
  )
  await app.restart()
  const now = await app.main.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
    null,
  )
  expect(now).toEqual(bounds)
})

test('started twice, there is still one app', async ({ app }) => {
  await app.startAgain()
  expect(await app.main.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length, null)).toBe(1)
  expect(await app.page.evaluate(() => document.readyState)).toBe('complete')
})

test('a file is written whole, and none is left beside it', async ({ app }, testInfo) => {
  const saved = app.savedFile()
  await app.page.evaluate(() => {
    const bridge = Reflect.get(window, 'parley') as unknown as { saveFile(file: unknown): Promise<unknown> }
    return bridge.saveFile({ name: 'plan.csv', kind: 'csv', bytes: new TextEncoder().encode('request_id') })
  })
  const { path } = await saved
  expect(readFileSync(path, 'utf8')).toBe('request_id')
  expect(readdirSync(testInfo.outputPath('saves'))).toEqual(['plan.csv'])
})
