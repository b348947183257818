import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { peopleWords } from '@shared/words/screens/people'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import { startWords } from '@shared/words/screens/start'
import { expect, test } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import { expectPeople, stepTab } from '../pages/roster'
import { ukLists, writeLists } from '../pages/uk-lists'

/** Presses Tab until something has the focus, and then a key. */
async function pressOn(page: Page, target: Locator, key: string): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
  await page.keyboard.press(key)
}

test('the lists are imported by keyboard alone, chosen one by one', async ({ app }, testInfo) => {
  const { page } = app
  await pressOn(page, page.getByRole('button', { name: startWords.startWithLists }), 'Enter')
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeFocused()
  const folder = writeLists(testInfo.outputPath('lists'))
  const names = Object.keys(ukLists)
  await app.choose(join(folder, names[0] ?? ''))
  await pressOn(page, page.getByRole('button', { name: words.drop.files }), 'Enter')
  const files = page.getByRole('list', { name: words.files.label })
  await expect(files.getByRole('listitem')).toHaveCount(1)
  for (const [i, name] of names.slice(1).entries()) {
    await app.choose(join(folder, name))
    await pressOn(page, page.getByRole('button', { name: words.addFiles }), 'Enter')
    await expect(files.getByRole('listitem')).toHaveCount(i + 2)
  }
  await pressOn(page, page.getByRole('button', { name: words.next(words.steps.check) }), 'Enter')
  const proposal = page.getByRole('radiogroup', { name: /begins with a title/ })
  await pressOn(page, proposal.getByRole('radio', { name: words.check.leave }), 'ArrowLeft')
  await expect(proposal.getByRole('radio', { name: words.check.accept })).toBeChecked()
  const next = page.getByRole('button', { name: words.next(words.steps.preview) })
  await next.focus()
  await page.keyboard.press('Enter')
  await pressOn(page, page.getByRole('textbox', { name: words.preview.schoolName }), 'H')
  await page.keyboard.type('arbour Hill Academy')
  await page.getByRole('button', { name: words.import, exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: words.done.title })).toBeVisible()
  await expectPeople(page)
})

test('lists dropped on the people screen update those who are there', async ({ app }, testInfo) => {
  const { page } = app
  await page.getByRole('button', { name: startWords.startWithLists }).click()
  await app.choose(writeLists(testInfo.outputPath('lists')))
  await page.getByRole('button', { name: words.drop.folder }).click()
  await stepTab(page, 'preview').click()
  await page.getByRole('textbox', { name: words.preview.schoolName }).fill('Harbour Hill Academy')
  await page.getByRole('button', { name: words.import, exact: true }).click()
  await page.getByRole('link', { name: words.done.people }).click()
  await expect(page.getByRole('grid', { name: peopleWords.kinds.students })).toBeVisible()

  const [name = '', text = ''] = Object.entries(ukLists)[0] ?? []
  const data = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content], file))
      return transfer
    },
    [name, text.replaceAll(',8M,', ',8R,')] as const,
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data })
  await expect(page.getByText(words.drop.here)).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: data })
  const policy = page.getByRole('combobox', { name: words.files.policy })
  await expect(policy).toHaveValue('update')
  await stepTab(page, 'preview').click()
  const changed = page.getByRole('table', { name: words.preview.changed })
  await expect(changed.getByRole('row', { name: /Saoirse O'Dowd form 8M 8R/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: words.import, exact: true }).click()
  await page.getByRole('link', { name: words.done.people }).click()
  const students = page.getByRole('grid', { name: peopleWords.kinds.students })
  await expect(students.getByRole('row', { name: /O'Dowd.*8R/ })).toBeVisible()
  await expect(students.getByRole('row')).toHaveCount(6)
})
