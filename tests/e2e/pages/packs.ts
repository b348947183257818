import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { minutesListWords, noteWords } from '@shared/words/screens/minutes'
import { packsWords } from '@shared/words/screens/packs'
import { myMeetingsWords, teacherWords } from '@shared/words/screens/teacher'
import type { ParleyUnderTest } from '../drivers/parley-under-test'

/** A pack's file, and the passphrase on its slip. */
export interface PackFile {
  readonly path: string
  readonly passphrase: string
}

/** On the screen of packs: makes one for everybody. By teacher, as the office names them. */
export async function makePacks(
  app: ParleyUnderTest,
  folder: string,
): Promise<ReadonlyMap<string, PackFile>> {
  const { page } = app
  const saved = app.savedFolder()
  await page.getByRole('button', { name: packsWords.makeAll }).click()
  const files = await saved
  const made = page.getByRole('region', { name: packsWords.passphrases })
  await made.getByText(packsWords.passphrases, { exact: true }).click()
  const packs = new Map<string, PackFile>()
  for (const row of (await made.getByRole('row').all()).slice(1)) {
    const [teacher = '', file = '', passphrase = ''] = await row.getByRole('cell').allTextContents()
    const path = join(folder, file)
    writeFileSync(path, files.get(file) ?? new Uint8Array())
    packs.set(teacher, { path, passphrase })
  }
  return packs
}

/** On a teacher's laptop: chooses a pack and opens it with the words on its slip. */
export async function openPack(app: ParleyUnderTest, { path, passphrase }: PackFile): Promise<void> {
  const { page } = app
  await app.choose(path)
  await page.getByRole('button', { name: teacherWords.choose, exact: true }).click()
  await page.getByRole('textbox', { name: teacherWords.passphrase }).fill(passphrase)
  await page.getByRole('button', { name: teacherWords.open, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: myMeetingsWords.title })).toBeVisible()
}

/** Opens the minutes of a child from a list of meetings; gives the box of what is said of progress. */
export async function openProgress(page: Page, child: string) {
  await page
    .getByRole('grid', { name: minutesListWords.meetings })
    .getByRole('row')
    .filter({ hasText: child })
    .click()
  const box = page.getByRole('textbox', { name: noteWords.progress.label })
  await expect(box).toBeVisible()
  return box
}

/** Writes a return pack; gives where its file is. */
export async function writeReturn(app: ParleyUnderTest): Promise<string> {
  const { page } = app
  const file = app.savedFile()
  await page.getByRole('button', { name: teacherWords.writeReturn }).click()
  const { name, path } = await file
  await expect(page.getByRole('status').filter({ hasText: teacherWords.returned(name) })).toBeVisible()
  return path
}
