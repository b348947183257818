import { controlWords } from '@shared/words/screens/controls'
import { settingsWords } from '@shared/words/screens/settings'
import { startWords } from '@shared/words/screens/start'
import { expect, test, type ParleyUnderTest } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'

const words = settingsWords.cannotOpen

/** Marks the records as written by a Parley of some version. */
const stamp = ({ page }: ParleyUnderTest, schema: number): Promise<void> =>
  page.evaluate(
    (version) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('parley')
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => {
          const write = opening.result.transaction('meta', 'readwrite')
          write.objectStore('meta').put({ key: 'stamp', schema: version })
          write.oncomplete = () => {
            opening.result.close()
            resolve()
          }
        }
      }),
    schema,
  )

async function expectNotice(
  { page }: ParleyUnderTest,
  kind: 'newer' | 'cannot-open' | 'broken',
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: words[kind].title })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(words[kind].text)
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: null })
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: words.again })).toBeFocused()
  await page.getByRole('button', { name: controlWords.copyDetails }).click()
  await expect(page.getByRole('button', { name: controlWords.copied })).toBeVisible()
}

const expectWelcome = ({ page }: ParleyUnderTest): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name: startWords.welcome })).toBeVisible()

test('records that a newer Parley wrote are left alone, and a notice says what to do', async ({ app }) => {
  await expectWelcome(app)
  await stamp(app, 99)
  await app.restart()
  await expectNotice(app, 'newer')
  await stamp(app, 1)
  await app.page.getByRole('button', { name: words.again }).click()
  await expectWelcome(app)
})

test('records that cannot be opened are reported', async ({ app }) => {
  await expectWelcome(app)
  await app.page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('for Amina', 'UnknownError')
    }
  })
  await app.page.reload()
  await expectNotice(app, 'cannot-open')
})

test('a program that breaks off as it starts never leaves a blank page', async ({ app }) => {
  await expectWelcome(app)
  await app.page.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'))
  await app.page.reload()
  await expectNotice(app, 'broken')
})
