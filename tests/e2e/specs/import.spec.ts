import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { maxOpenBytes } from '@shared/bridge/desktop-bridge'
import { frameWords } from '@shared/words/screens/frame'
import { identityWords } from '@shared/words/screens/identity'
import { importWords, startWords } from '@shared/words/screens/start'
import { expect, test, type ParleyUnderTest } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'

const extras = join(import.meta.dirname, '../../fixtures/conferences/extras')
const title = 'year 1'

/** A folder of this test's own: the year group, with some files changed (null: left out). */
function folder(
  path: string,
  changes: Readonly<Record<string, ((text: string) => string) | null>> = {},
): string {
  mkdirSync(path, { recursive: true })
  for (const name of readdirSync(extras)) {
    const change = changes[name]
    if (change === null) continue
    const text = readFileSync(join(extras, name), 'utf8')
    writeFileSync(join(path, name), change ? change(text) : text)
  }
  return path
}

async function importAsNew({ page }: ParleyUnderTest): Promise<void> {
  await page.getByRole('textbox', { name: importWords.schoolName }).fill('Brookfield School')
  await page.getByRole('button', { name: importWords.import, exact: true }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function seeEvents({ page }: ParleyUnderTest): Promise<void> {
  const { app, journey } = frameWords
  await page.getByRole('navigation', { name: journey }).getByRole('link', { name: app }).click()
  await expect(page.getByRole('heading', { level: 1, name: startWords.events })).toBeVisible()
}

test('a folder with problems is mended, imported, saved and brought in again as an update', async ({
  app,
}, testInfo) => {
  const { page } = app
  const path = testInfo.outputPath('conference')
  folder(path, {
    'requests.csv': (text) => text.replace('required', 'urgent'),
    'rooms.csv': null,
  })
  await app.choose(path)
  await page.getByRole('button', { name: startWords.importFolder }).click()
  const table = page.getByRole('grid', { name: importWords.problems })
  await expect(page.getByRole('heading', { name: `2 ${importWords.problemsTitle.other}` })).toBeVisible()
  await expect(table.getByRole('row', { name: /rooms\.csv .*missing/ })).toBeVisible()
  await expect(
    table.getByRole('row', { name: /requests\.csv 2 priority urgent .*required, requested, optional/ }),
  ).toBeVisible()
  await expectAccessible(page)

  folder(path)
  await app.choose(path)
  await page.getByRole('button', { name: importWords.readAgain }).click()
  await expect(page.getByText(importWords.nothingToKnow)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: importWords.import, exact: true }).click()
  await expect(page.getByText(importWords.schoolNameNeeded)).toBeVisible()
  await expect(page.getByRole('textbox', { name: importWords.schoolName })).toBeFocused()
  await importAsNew(app)

  await seeEvents(app)
  const saved = app.savedFolder()
  await page.getByRole('button', { name: startWords.eventActions(title) }).click()
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('menuitem', { name: startWords.saveFolder }).click()
  const files = await saved
  expect([...files.keys()].sort()).toEqual(
    [
      ...new Set([
        ...readdirSync(extras),
        'README.txt',
        'appointments.csv',
        'group_members.csv',
        'group_sessions.csv',
        'teaching_groups.csv',
      ]),
    ].sort(),
  )
  const again = testInfo.outputPath('again')
  mkdirSync(again)
  for (const [name, bytes] of files) writeFileSync(join(again, name), bytes)
  const requests = readFileSync(join(again, 'requests.csv'), 'utf8')
  writeFileSync(join(again, 'requests.csv'), requests.replace(/\r\nQ0003,.*/, ''))

  const students = readFileSync(join(again, 'students.csv'), 'utf8')
  const [, second] = students.split('\r\n')
  const [id, given, family] = second?.split(',') ?? []
  writeFileSync(
    join(again, 'students.csv'),
    students.replace(`${id},${given},${family}`, `${id},Xanthippe,Quill`),
  )

  await app.choose(again)
  await page.getByRole('button', { name: startWords.eventActions(title) }).click()
  await page.getByRole('menuitem', { name: startWords.updateFromFolder }).click()
  await expect(page.getByText('1 request is no longer in the folder.')).toBeVisible()
  const question = page.getByRole('radiogroup', { name: new RegExp(`Xanthippe Quill \\(${id}\\)`) })
  await page.getByRole('button', { name: importWords.importUpdate(title) }).click()
  await expect(page.getByText(identityWords.missing)).toBeVisible()
  await expect(question.getByRole('radio').first()).toBeFocused()
  await expectAccessible(page)
  await question.getByRole('radio', { name: identityWords.answers('student').same }).check()
  await expect(page.getByText(`${given} ${family} is now Xanthippe Quill`)).toBeVisible()
  await page.getByRole('button', { name: importWords.importUpdate(title) }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 60_000 })
  await seeEvents(app)
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await expect(page.getByRole('main').getByText('1,398 requests')).toBeVisible()
})

test('an import that is left off leaves the folder to be looked over again', async ({ app }) => {
  const { page } = app
  await app.choose(join(extras, '../trust'))
  await page.getByRole('button', { name: startWords.importFolder }).click()
  await page.getByRole('textbox', { name: importWords.schoolName }).fill('Brookfield School')
  await page.getByRole('button', { name: importWords.import, exact: true }).click()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(importWords.previewText)).toBeVisible({ timeout: 60_000 })
  await app.restart()
  await expect(app.page.getByRole('heading', { name: startWords.welcome })).toBeVisible()
})

test('a folder that cannot be read is reported where it was chosen', async ({ app }, testInfo) => {
  const { page } = app
  const path = testInfo.outputPath('everything')
  mkdirSync(path)
  writeFileSync(join(path, 'evening.mp4'), '')
  // Sparse: it takes up no room on the disk.
  truncateSync(join(path, 'evening.mp4'), maxOpenBytes + 1)
  await app.choose(path)
  await page.getByRole('button', { name: startWords.importFolder }).click()
  const notice = page.getByRole('alert').filter({ hasText: startWords.folderNotOpenedTitle })
  await expect(notice).toContainText(startWords.folderNotOpened['too-large'])
  await expectAccessible(page)
  await app.choose(extras)
  await page.getByRole('button', { name: startWords.importFolder }).click()
  await expect(page.getByRole('heading', { name: importWords.previewTitle(title) })).toBeVisible()
  await expect(notice).toHaveCount(0)
})

test('the files of a folder can be dropped on the window', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { name: startWords.welcome })).toBeVisible()
  const files = readdirSync(extras).map((name) => ({ name, text: readFileSync(join(extras, name), 'utf8') }))
  const data = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer()
    for (const { name, text } of given) transfer.items.add(new File([text], name))
    return transfer
  }, files)
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await expect(page.getByText(startWords.dropHere)).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  await expect(page.getByRole('heading', { name: importWords.previewTitle(title) })).toBeVisible()
  await importAsNew(app)
})
