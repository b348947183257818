import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { importWords, startWords } from '@shared/words/screens/start'
import { root } from '../drivers/root'
import { expect, type ParleyUnderTest } from '../drivers/test'
import { planAtOnce } from './allocation'

/** Copies the folder of a primary school's evenings, lets a test change it, brings it in as the first event and makes a plan. */
export async function openPrimary(
  app: ParleyUnderTest,
  folder: string,
  change: (folder: string) => void = () => undefined,
): Promise<void> {
  const { page } = app
  cpSync(join(root, 'tests/fixtures/conferences/primary'), folder, { recursive: true })
  change(folder)
  await app.choose(folder)
  await page.getByRole('button', { name: startWords.importFolder }).first().click()
  await page.getByLabel(importWords.schoolName).fill('Harbour Hill Academy')
  await page.getByRole('button', { name: importWords.import, exact: true }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 60_000 })
  await planAtOnce(page)
}
