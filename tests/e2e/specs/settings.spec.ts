import { readFileSync, writeFileSync } from 'node:fs'
import { frameWords } from '@shared/words/screens/frame'
import { sampleWords } from '@shared/words/screens/sample'
import { settingsWords as words } from '@shared/words/screens/settings'
import { startWords } from '@shared/words/screens/start'
import { test as sampleTest } from '../drivers/sample-test'
import { expect, test } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import { backupPassphrase, checkBackup, saveBackup } from '../pages/backup'
import { Frame } from '../pages/frame'

test('the school’s details are what was typed, until that is undone', async ({ app }) => {
  const { page } = app
  await new Frame(page).goTo('settings')
  await expectAccessible(page)
  const name = page.getByLabel(words.school.name, { exact: true })
  await name.fill('Harbour Hill Academy')
  await name.blur()
  await page.getByText(words.school.papers.letter).click()
  await expect(page.getByRole('radio', { name: words.school.papers.letter })).toBeChecked()
  await app.restart()
  await new Frame(app.page).goTo('settings')
  await expect(app.page.getByLabel(words.school.name, { exact: true })).toHaveValue('Harbour Hill Academy')
  await app.page.getByText(words.school.papers.a4).click()
  await app.page.getByRole('button', { name: frameWords.undo(words.undoSchool) }).click()
  await expect(app.page.getByRole('radio', { name: words.school.papers.letter })).toBeChecked()
})

test('the look is kept', async ({ app }) => {
  await new Frame(app.page).goTo('settings')
  await app.page.getByText(words.look.appearances.dark, { exact: true }).click()
  await app.page.getByText(words.look.densities.compact, { exact: true }).click()
  await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  // Shown once it is stored.
  await expect(app.page.locator('html')).toHaveAttribute('data-density', 'compact')
  await app.restart()
  await expect(app.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expect(app.page.locator('html')).toHaveAttribute('data-density', 'compact')
})

sampleTest('a backup brings everything back, after what was there has been saved', async ({ app }) => {
  test.setTimeout(300_000)
  const { page } = app
  await new Frame(page).goTo('settings')
  const school = page.getByLabel(words.school.name, { exact: true })
  const before = await school.inputValue()
  const backup = await saveBackup(app)
  expect(backup.name).toMatch(/^Sample /)
  await expect(page.getByText(words.save.saved(backup.name))).toBeVisible()
  await expectAccessible(page)
  // A backup is opened in the school's own store, whatever it holds.
  await expect(page.getByText(sampleWords.noBackup)).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: sampleWords.leave }).click()
  await expect(page.getByRole('heading', { name: startWords.welcome })).toBeVisible()
  await new Frame(page).goTo('settings')

  await school.fill('Another school')
  await school.blur()
  await expect(page.getByRole('button', { name: frameWords.undo(words.undoSchool) })).toBeVisible()
  await app.choose(backup.path)
  await page.getByRole('button', { name: words.open.choose }).click()
  await checkBackup(app, `${backupPassphrase}s`)
  await expect(page.getByText(words.open.problems['wrong-passphrase'].what)).toBeVisible()
  await expectAccessible(page)

  await checkBackup(app, backupPassphrase)
  const open = page.getByRole('button', { name: words.open.action.replaces })
  await expect(open).toBeVisible()
  await expect(page.getByText(/1 event, 900 students/)).toBeVisible()
  await expectAccessible(page)
  const saved = app.savedFile()
  await open.click()
  expect((await saved).name).toContain('before opening a backup')
  // The pages start anew, at the list of events.
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
  await new Frame(page).goTo('settings')
  await expect(page.getByLabel(words.school.name, { exact: true })).toHaveValue(before)
})

test('a damaged backup changes nothing', async ({ app }) => {
  const { page } = app
  await new Frame(page).goTo('settings')
  const name = page.getByLabel(words.school.name, { exact: true })
  await name.fill('Harbour Hill Academy')
  await name.blur()
  const { path } = await saveBackup(app)
  const bytes = readFileSync(path)
  writeFileSync(path, bytes.subarray(0, bytes.length - 40))
  await app.choose(path)
  await page.getByRole('button', { name: words.open.choose }).click()
  await checkBackup(app, backupPassphrase)
  await expect(page.getByText(words.open.problems.damaged.what)).toBeVisible()
  await expect(name).toHaveValue('Harbour Hill Academy')
})
