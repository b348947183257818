import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { settingsWords } from '@shared/words/screens/settings'
import { startWords } from '@shared/words/screens/start'
import { expect, test, type ParleyUnderTest } from '../drivers/test'
import { root } from '../drivers/root'
import { Frame } from '../pages/frame'

const release = join(root, 'tests/fixtures/releases/0.1.0')
const eventId = '5bcc70f7-6435-49ac-8803-521a1d7b52a6'
const meetingId = '67fd728f-78a5-4b1f-bf72-e4b6922eb82c'

/** Holds that everything that version 0.1.0 had is on the screens. */
async function expectWhole({ page }: ParleyUnderTest): Promise<void> {
  const base = page.url().split('#')[0] ?? ''
  const open = (path: string) => page.goto(`${base}#${path}`)
  for (const step of [/298 families/, /3 sessions/, /379 requests/, /26 requests not placed/])
    await expect(page.getByRole('navigation').getByRole('link', { name: step })).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await open('/people/students')
  await expect(page.getByRole('link', { name: /^Students 318/ })).toBeVisible()
  await open(`/event/${eventId}/plan`)
  await expect(page.getByRole('main')).toContainText(/revision 1\b/i)
  await open(`/event/${eventId}/minutes/${meetingId}`)
  for (let n = 0; n < 6; n++) {
    const words = `Frozen words number ${n} — naïve café, 李明, Łukasz.`
    await expect
      .poll(() =>
        page.locator('textarea').evaluateAll((boxes) => boxes.map((box) => 'value' in box && box.value)),
      )
      .toContain(words)
  }
}

test('a store that version 0.1.0 left opens whole, and stays so', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1, name: startWords.welcome })).toBeVisible()
  const dump = gunzipSync(readFileSync(join(release, 'primary.store.json.gz'))).toString('utf8')
  await putStore(app.page, dump)
  await app.restart()
  await expectWhole(app)
  await app.restart()
  await expectWhole(app)
})

test('a backup that version 0.1.0 saved opens whole', async ({ app }) => {
  const { page } = app
  const words = settingsWords.open
  await new Frame(page).goTo('settings')
  await app.choose(join(release, 'primary.parley-backup'))
  await page.getByRole('button', { name: words.choose }).click()
  await page.getByLabel(words.passphrase).fill('kettle window quick barn')
  await page.getByRole('button', { name: words.check }).click()
  await page.getByRole('button', { name: words.action.empty }).click()
  await expectWhole(app)
})

/** Puts a dumped database in the place of the app's, by plain IndexedDB calls. */
function putStore(page: Page, dump: string): Promise<void> {
  return page.evaluate(async (text) => {
    interface Store {
      readonly keyPath: string
      readonly autoIncrement: boolean
      readonly indexes: readonly {
        readonly name: string
        readonly keyPath: string | string[]
        readonly unique: boolean
        readonly multiEntry: boolean
      }[]
      readonly rows: readonly unknown[]
    }
    const asBytes = (_: string, value: unknown): unknown =>
      typeof value === 'object' && value !== null && '$bytes' in value
        ? Uint8Array.from(atob(String(value.$bytes)), (sign) => sign.charCodeAt(0))
        : value
    const { name, version, stores } = JSON.parse(text, asBytes) as {
      readonly name: string
      readonly version: number
      readonly stores: Readonly<Record<string, Store>>
    }
    const settled = (request: IDBOpenDBRequest): Promise<IDBDatabase> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('not opened'))
      })
    await settled(indexedDB.deleteDatabase(name))
    const opening = indexedDB.open(name, version)
    opening.onupgradeneeded = () => {
      for (const [store, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
        const made = opening.result.createObjectStore(store, { keyPath, autoIncrement })
        for (const index of indexes)
          made.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry })
        for (const row of rows) made.put(row)
      }
    }
    ;(await settled(opening)).close()
  }, dump)
}
