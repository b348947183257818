import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'
import type { EventDocument } from '@shared/domain/plan/paper'
import { printWords as words } from '@shared/words/screens/print'
import { printDocumentWords } from '@shared/words/screens/print-documents'

/** Chooses what is printed. */
export async function chooseDocument(page: Page, document: EventDocument): Promise<void> {
  await page.getByRole('combobox', { name: words.document }).click()
  await page.getByRole('option', { name: printDocumentWords.title(document), exact: true }).click()
}

/** What a person reads in a PDF; its pages end with a form feed. */
export const textOf = (pdf: string): string =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 })
export const pagesOf = (pdf: string): readonly string[] => textOf(pdf).split('\f').slice(0, -1)
