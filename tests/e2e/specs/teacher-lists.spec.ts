import { frameWords } from '@shared/words/screens/frame'
import { requestWords } from '@shared/words/screens/requests'
import { teacherListWords as words } from '@shared/words/screens/teacher-lists'
import { expect, test } from '../drivers/sample-test'
import { expectAccessible } from '../pages/accessible'
import { Frame } from '../pages/frame'

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

  const teacher = page.getByRole('combobox', { name: words.teacher })
  const before = await teacher.inputValue()
  await list.focus()
  await page.keyboard.press('ArrowRight')
  await expect(teacher).not.toHaveValue(before)
  await expectAccessible(page)
})
