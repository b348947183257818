import type { Page } from '@playwright/test'
import { seededRandom } from '@shared/kernel/random'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'

/** A list with so many rows, one for each pupil and contact: each pupil has a mother and a father, siblings come in threes. */
export function pupilList(rows: number, form: string): string {
  const random = seededRandom(7)
  const word = (): string =>
    Array.from(
      { length: 3 },
      () => 'bcdfglmnprst'.charAt(random.below(12)) + 'aeiou'.charAt(random.below(5)),
    ).join('')
  const name = (): string => word().replace(/^./, (letter) => letter.toUpperCase())
  const lines = [
    'UPN,Forename,Surname,Date of birth,Reg group,Year,Forename,Surname,Relationship,Priority,Parental responsibility,Email,Mobile',
  ]
  let family = name()
  for (let pupil = 0; pupil * 2 < rows; pupil++) {
    if (pupil % 3 === 0) family = name()
    const first = name()
    const own = `P${100_000 + pupil},${first},${family},${13 + (pupil % 16)}/0${1 + (pupil % 9)}/2012,${form}${pupil % 40},9`
    const home = Math.floor(pupil / 3)
    lines.push(`${own},Ada,${family},Mother,1,Yes,ada.${home}@example.org,07700 ${900_000 + (home % 99_999)}`)
    lines.push(
      `${own},Tunde,${family},Father,2,Yes,tunde.${home}@example.org,07701 ${900_000 + (home % 99_999)}`,
    )
  }
  return `${lines.join('\r\n')}\r\n`
}

/** The three steps of importing a list, each run as `step` says. */
export async function importList(
  page: Page,
  path: string,
  step: (what: 'reading' | 'preview' | 'saving', command: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  page.once('filechooser', (chooser) => void chooser.setFiles(path))
  await step('reading', async () => {
    await page.getByRole('button', { name: words.drop.files }).click()
    await page.getByRole('list', { name: words.files.label }).waitFor({ timeout: 600_000 })
  })
  await step('preview', async () => {
    await page.getByRole('tab', { name: words.steps.preview }).click()
    await page.getByRole('table').first().waitFor({ timeout: 600_000 })
  })
  const name = page.getByRole('textbox', { name: words.preview.schoolName })
  if (await name.isVisible()) await name.fill('Harbour Hill Academy')
  await step('saving', async () => {
    await page.getByRole('button', { name: words.import, exact: true }).click()
    await page.getByRole('heading', { name: words.done.title }).waitFor({ timeout: 600_000 })
  })
}
