import { readFileSync, writeFileSync } from 'node:fs'
import { readWorkbookSheets } from '@shared/exchange/workbook'
import { writeWorkbookSheets } from '@shared/exchange/xlsx'
import { frameWords } from '@shared/words/screens/frame'
import { requestWords } from '@shared/words/screens/requests'
import {
  listProblemSentences,
  listSheetWords,
  teacherListWords as words,
} from '@shared/words/screens/teacher-lists'
import { expect, test } from '../../drivers/sample-test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'

test('a teacher’s list is marked by one key each, with a comment, and undone', async ({ app }) => {
  const { page } = app
  await new Frame(page).goTo('requests')
  await page.getByRole('link', { name: words.open }).click()
  const list = page.getByRole('grid', { name: words.label })
  await expect(list).toBeFocused()
  const line = list.getByRole('row').nth(1)

  await page.keyboard.press('m')
  await expect(line).toContainText(words.wishes['must-see'])
  await expect(line).toContainText(requestWords.priorities.required)
  await page.keyboard.press('d')
  await expect(line).toContainText(words.yes)
  await page.keyboard.press('n')
  await expect(line).toContainText(words.wishes['not-necessary'])

  await page.keyboard.press('c')
  const comment = page.getByRole('textbox', { name: words.fields.comment })
  await expect(comment).toBeFocused()
  await page.keyboard.type('Seen in May')
  await page.keyboard.press('Enter')
  await expect(comment).toBeHidden()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(list).toBeFocused()
  await expect(line).toContainText('Seen in May')

  await page.keyboard.press('x')
  await expect(line).not.toContainText(words.wishes['not-necessary'])
  await page.getByRole('button', { name: frameWords.undo(words.undo) }).click()
  await expect(line).toContainText('Seen in May')
  await list.focus()
  await page.keyboard.press('x')
  await expect(line).not.toContainText('Seen in May')

  const teacher = page.getByRole('combobox', { name: words.teacher })
  const before = await teacher.inputValue()
  await page.keyboard.press('ArrowRight')
  await expect(teacher).not.toHaveValue(before)
  await expectAccessible(page)
})

test('the lists go out as a spreadsheet and come back filled in', async ({ app }, testInfo) => {
  const { page } = app
  await new Frame(page).goTo('requests')
  await page.getByRole('link', { name: words.open }).click()
  await expect(page.getByRole('grid', { name: words.label })).toBeFocused()
  const saved = app.savedFile()
  await page.getByRole('button', { name: listSheetWords.save }).click()
  const { path, name } = await saved
  await expect(page.getByText(listSheetWords.saved(name))).toBeVisible()

  const read = await readWorkbookSheets(readFileSync(path), { errorsAsText: true })
  if (!read.ok) throw new Error(read.error)
  const [first, ...others] = read.value
  const filledIn = async (mark: string): Promise<string> => {
    const [head = [], line = [], ...rest] = first?.rows ?? []
    const at = head.indexOf(listSheetWords.titles['must-see'])
    const sheet = { name: first?.name ?? '', rows: [head, line.with(at, mark), ...rest] }
    const file = testInfo.outputPath(`${mark}.xlsx`)
    writeFileSync(file, writeWorkbookSheets([sheet, ...others]))
    await app.choose(file)
    await page.getByRole('button', { name: listSheetWords.open }).click()
    return first?.name ?? ''
  }
  await filledIn('perhaps')
  const problem = page.getByRole('table', { name: listSheetWords.problems }).getByRole('row').nth(1)
  await expect(problem).toContainText(listProblemSentences['unreadable-mark'])
  await expectAccessible(page)
  const teacher = await filledIn('x')
  const change = page.getByRole('table', { name: listSheetWords.changes }).getByRole('row').nth(1)
  await expect(change).toContainText(teacher)
  await expect(change).toContainText(words.wishes['must-see'])
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText(/1 change saved/)).toBeVisible()
  await page.getByRole('button', { name: frameWords.undo(words.undoAll) }).click()
  await expect(page.getByRole('button', { name: frameWords.undo(words.undoAll) })).toHaveCount(0)
})
