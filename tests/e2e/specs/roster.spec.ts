import { frameWords } from '@shared/words/screens/frame'
import { peopleWords } from '@shared/words/screens/people'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import { startWords } from '@shared/words/screens/start'
import { expect, test, type ParleyUnderTest } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import { Frame } from '../pages/frame'
import { writeLists } from '../pages/uk-lists'

type Page = ParleyUnderTest['page']

const tab = (page: Page, step: keyof typeof words.steps) =>
  page.getByRole('tab', { name: new RegExp(`^${words.steps[step]}`) })

/** Ends with the people that a person would call right. */
async function expectPeople(page: Page): Promise<void> {
  await new Frame(page).goTo('people')
  const students = page.getByRole('grid', { name: peopleWords.kinds.students })
  await expect(students.getByRole('row')).toHaveCount(6)
  await expect(students.getByRole('row', { name: /O'Dowd.*Saoirse.*8M/ })).toBeVisible()
  await page.getByRole('link', { name: new RegExp(`^${peopleWords.kinds.families}`) }).click()
  const families = page.getByRole('grid', { name: peopleWords.kinds.families })
  await expect(families.getByRole('row')).toHaveCount(5)
  await page.getByRole('link', { name: new RegExp(`^${peopleWords.kinds.adults}`) }).click()
  const adults = page.getByRole('grid', { name: peopleWords.kinds.adults })
  await expect(adults.getByRole('row')).toHaveCount(6)
  await page.getByRole('link', { name: new RegExp(`^${peopleWords.kinds.staff}`) }).click()
  await expect(page.getByRole('grid', { name: peopleWords.kinds.staff }).getByRole('row')).toHaveCount(3)
}

test('three exports of a school are dropped on the first screen and imported by mouse', async ({
  app,
}, testInfo) => {
  const { page } = app
  await page.getByRole('button', { name: startWords.startWithLists }).click()
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible()
  await expectAccessible(page)
  await app.choose(writeLists(testInfo.outputPath('lists')))
  await page.getByRole('button', { name: words.drop.folder }).click()
  const files = page.getByRole('list', { name: words.files.label })
  await expect(files.getByRole('listitem')).toHaveCount(3)
  await expect(files.getByRole('listitem').filter({ hasText: 'Pupils and contacts.csv' })).toContainText(
    '5 students and 5 adults',
  )
  await expect(files.getByRole('listitem').filter({ hasText: 'Staff.csv' })).toContainText(
    '2 members of staff',
  )
  await expectAccessible(page)

  await page.getByRole('button', { name: words.files.map('Pupils and contacts.csv') }).click()
  await expect(page.getByRole('region', { name: words.columns.previewTitle })).toContainText("Saoirse O'Dowd")
  await expectAccessible(page)

  await tab(page, 'check').click()
  const proposal = page.getByRole('radiogroup', { name: /begins with a title/ })
  await proposal.getByRole('radio', { name: words.check.accept }).check()
  await expect(page.getByRole('table', { name: words.check.problemsLabel })).toContainText('45/13/2012')
  await expectAccessible(page)

  await page.getByRole('button', { name: words.next(words.steps.preview) }).click()
  await expect(page.getByRole('table', { name: words.preview.added })).toContainText('Ewa Wójcik')
  await expectAccessible(page)
  await page.getByRole('textbox', { name: words.preview.schoolName }).fill('Harbour Hill Academy')
  await page.getByRole('button', { name: words.import, exact: true }).click()
  await expect(page.getByRole('heading', { name: words.done.title })).toBeVisible()
  await expectAccessible(page)
  await expectPeople(page)

  await page.getByRole('button', { name: frameWords.undo(words.undo) }).click()
  await expect(page.getByText(peopleWords.emptyTitle)).toBeVisible()
})
