import { expect, type Locator, type Page } from '@playwright/test'
import { peopleWords } from '@shared/words/screens/people'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import { Frame } from './frame'

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
