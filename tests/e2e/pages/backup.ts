import { expect } from '@playwright/test'
import { settingsWords as words } from '@shared/words/screens/settings'
import type { ParleyUnderTest, SavedFile } from '../drivers/parley-under-test'

/** The passphrase of every backup here. */
export const backupPassphrase = 'kettle window quick barn'

/** On the settings: saves a backup. */
export async function saveBackup(app: ParleyUnderTest): Promise<SavedFile> {
  const { page } = app
  await page.getByLabel(words.save.passphrase, { exact: true }).fill(backupPassphrase)
  await page.getByLabel(words.save.again).fill(backupPassphrase)
  const saved = app.savedFile()
  await page.getByRole('button', { name: words.save.action }).click()
  return saved
}

/** On the settings: types the passphrase of a backup that was chosen, and has it checked. */
export async function checkBackup({ page }: ParleyUnderTest, passphrase: string): Promise<void> {
  await page.getByLabel(words.open.passphrase).fill(passphrase)
  await page.getByRole('button', { name: words.open.check }).click()
}

/** On the settings of a computer that holds nothing yet: opens a backup. */
export async function openFirstBackup(app: ParleyUnderTest, path: string): Promise<void> {
  const { page } = app
  await app.choose(path)
  await page.getByRole('button', { name: words.open.choose }).click()
  await checkBackup(app, backupPassphrase)
  await page.getByRole('button', { name: words.open.action.empty }).click()
  // The pages start anew, at the list of events.
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible()
}
