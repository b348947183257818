import { expect, type Locator, type Page } from '@playwright/test'
import { peopleWords } from '@shared/words/screens/people'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import type { ParleyUnderTest } from '../drivers/test'
import { Frame } from './frame'
import { nextYearList, writeLists } from './uk-lists'

/** A step of the import of lists. */
export const stepTab = (page: Page, step: keyof typeof words.steps): Locator =>
  page.getByRole('tab', { name: new RegExp(`^${words.steps[step]}`) })

/** That the three exports in `uk-lists` have ended with the people that a person would call right. */
export async function expectPeople(page: Page): Promise<void> {
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

/** The list of the next school year: one child has left, one has joined, and the others have moved up. */
export async function importNextYear(app: ParleyUnderTest, folder: string): Promise<void> {
  const { page } = app
  await new Frame(page).goTo('people')
  await page.getByRole('link', { name: peopleWords.importLists }).click()
  await app.choose(writeLists(folder, nextYearList))
  await page.getByRole('button', { name: words.drop.folder }).click()
  const year = page.getByRole('combobox', { name: words.files.year })
  await expect(year.locator('option')).toHaveCount(2)
  const next = (await year.locator('option').last().textContent()) ?? ''
  await year.selectOption({ label: next })
  await page.getByRole('combobox', { name: words.files.policy }).selectOption('replace-list')
  await stepTab(page, 'preview').click()
  const changed = page.getByRole('table', { name: words.preview.changed })
  await expect(changed.getByRole('row', { name: /Saoirse O'Dowd .* 8M 9M/ })).toBeVisible()
  await expect(page.getByRole('table', { name: words.preview.added })).toContainText('Ines Duarte')
  await expect(page.getByRole('table', { name: words.preview.gone })).toContainText('Priya Nair')
  await page.getByRole('button', { name: words.import, exact: true }).click()
  await page.getByRole('link', { name: words.done.people }).click()
  const students = page.getByRole('grid', { name: peopleWords.kinds.students })
  await expect(students.getByRole('row', { name: /Duarte.*9K/ })).toBeVisible()
  await expect(students.getByRole('row', { name: /Nair/ })).toBeHidden()
  // The evening is still to come: children are shown in the forms that they are in then.
  await expect(students.getByRole('row', { name: /O'Dowd.*8M/ })).toBeVisible()
}
