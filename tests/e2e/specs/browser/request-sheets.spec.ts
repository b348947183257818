import { writeFileSync } from 'node:fs'
import { frameWords } from '@shared/words/screens/frame'
import {
  noShowWords,
  requestSheetWords as sheetWords,
  sheetProblemSentences,
} from '@shared/words/screens/request-sheets'
import { requestWords as words } from '@shared/words/screens/requests'
import { expect, test } from '../../drivers/test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'
import { importFiles } from '../../pages/import'
import { twoFamilies } from '../../pages/two-families'

test('a spreadsheet of requests in another layout is looked at, its columns chosen, and kept', async ({
  app,
}, testInfo) => {
  await importFiles(app, testInfo.outputPath('conference'), twoFamilies)
  const { page } = app
  await new Frame(page).goTo('requests')
  const file = testInfo.outputPath('wishes.csv')
  writeFileSync(
    file,
    'Wishes for the evening\nPupil,Meets,Priority\n"Okafor, Mei",Mr Lee,must see\nBen Hale,WT,\n',
  )
  await app.choose(file)
  await page.getByRole('button', { name: sheetWords.open }).click()
  const problems = page.getByRole('table', { name: sheetWords.problems })
  await expect(problems).toContainText(sheetProblemSentences['no-teacher-column'])
  await page.getByRole('combobox', { name: sheetWords.isOf('Meets') }).selectOption('teacher')
  const rows = page.getByRole('table', { name: sheetWords.preview }).getByRole('row')
  await expect(rows.nth(1)).toContainText('Mr Lee')
  await expect(rows.nth(2)).toContainText('Ms Tan')
  await expect(problems).toBeHidden()
  await expectAccessible(page)
  await page.getByRole('button', { name: sheetWords.keep('2 requests') }).click()
  await expect(page.getByText(sheetWords.kept('2 requests'))).toBeVisible()
  await expect(page.getByRole('grid', { name: words.label })).toHaveAttribute('aria-rowcount', '5')
  await page.getByRole('button', { name: frameWords.undo(sheetWords.undo) }).click()
  await expect(page.getByRole('grid', { name: words.label })).toHaveAttribute('aria-rowcount', '3')

  await page.getByRole('button', { name: words.add }).first().click()
  await page.getByRole('link', { name: noShowWords.open }).click()
  await expect(page.getByRole('complementary', { name: noShowWords.title })).toContainText(
    noShowWords.noEvents,
  )
  await expectAccessible(page)
})
