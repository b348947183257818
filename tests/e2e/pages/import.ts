import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importWords, startWords } from '@shared/words/screens/start'
import { expect, type ParleyUnderTest } from '../drivers/test'

/** Brings a folder of these files in as the first event, by the first screen. */
export async function importFiles(
  app: ParleyUnderTest,
  path: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const { page } = app
  mkdirSync(path, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  await app.choose(path)
  await page.getByRole('button', { name: startWords.importFolder }).click()
  await page.getByRole('textbox', { name: importWords.schoolName }).fill('Brookfield School')
  await page.getByRole('button', { name: importWords.import, exact: true }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/)
}
