import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import { expect, test } from '../drivers/test'
import { ukLists, writeLists } from '../pages/uk-lists'
import { shoot } from './shoot'

test('lists to import', async ({ app }, testInfo) => {
  const { page } = app
  await page.evaluate(() => void (window.location.hash = '/import'))
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible()
  await shoot(page, '07-lists-drop')
  const unclear = 'UPN,Forename,Surname,Joined,Leaving date\nH823200112001,Saoirse,ODowd,,03/04/2027\n'
  await app.choose(writeLists(testInfo.outputPath('lists'), { ...ukLists, 'Leavers.csv': unclear }))
  await page.getByRole('button', { name: words.drop.folder }).click()
  await expect(page.getByRole('list', { name: words.files.label })).toBeVisible()
  await shoot(page, '08-lists-files')
  const open = async (step: keyof typeof words.steps): Promise<void> => {
    await page.getByRole('tab', { name: new RegExp(`^${words.steps[step]}`) }).click()
    await expect(page.getByRole('tabpanel')).toBeVisible()
  }
  await open('questions')
  await shoot(page, '08-lists-questions')
  for (const answer of await page.getByRole('radio', { name: new RegExp(`^${words.questions.dayFirst}`) }).all())
    await answer.check()
  await open('files')
  await page.getByRole('button', { name: words.files.map('Pupils and contacts.csv') }).click()
  await expect(page.getByRole('region', { name: words.columns.previewTitle })).toContainText('Saoirse')
  await shoot(page, '08-lists-columns')
  await open('check')
  await shoot(page, '08-lists-check')
  await open('preview')
  await shoot(page, '08-lists-preview')
  await page.getByRole('textbox', { name: words.preview.schoolName }).fill('Harbour Hill Academy')
  await page.getByRole('button', { name: words.import, exact: true }).click()
  await expect(page.getByRole('heading', { name: words.done.title })).toBeVisible()
  await shoot(page, '09-lists-done')
})
