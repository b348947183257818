import type { Page } from '@playwright/test'
import { requestWords } from '@shared/words/screens/requests'
import { slipWords as words } from '@shared/words/screens/slips'
import { expect, test } from '../../drivers/sample-test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'
import { codesOfFamilies } from '../../pages/slips'

/** Keys of a slip with two teachers and one time: the code, two ticks, Tab, a tick, Enter. */
const keysOfSlip = 8 + 2 + 1 + 1 + 1

const codeBox = (page: Page) => page.getByRole('textbox', { name: requestWords.form.code })
const teacherBox = (page: Page) => page.getByRole('combobox', { name: words.teachers })

test('reply slips are typed by keys alone, and a double is shown beside the first', async ({ app }) => {
  const { page } = app
  const codes = await codesOfFamilies(page, 3)
  await new Frame(page).goTo('requests')
  await page.getByRole('link', { name: words.open }).click()
  await expect(codeBox(page)).toBeFocused()

  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys++
    await page.keyboard.press(key)
  }
  const typeCode = async (code: string): Promise<void> => {
    for (const sign of code) await press(sign)
  }
  const tick = async (key: string, shown: string): Promise<void> => {
    await press(key)
    await expect(page.getByRole('checkbox', { name: new RegExp(`^${shown}( |$)`) }).first()).toBeChecked()
  }
  for (const code of codes) {
    keys = 0
    await typeCode(code)
    await expect(teacherBox(page)).toBeFocused()
    await tick('2', '2')
    await tick('3', '3')
    await press('Tab')
    await expect(page.getByRole('textbox', { name: words.times })).toBeFocused()
    await tick('1', '1 16:00–17:00')
    await press('Enter')
    await expect(codeBox(page)).toBeFocused()
    await expect(codeBox(page)).toHaveValue('')
    expect(keys).toBe(keysOfSlip)
  }
  const list = page.getByRole('grid', { name: words.label })
  await expect(list).toHaveAttribute('aria-rowcount', '4')

  await typeCode('22222222')
  await expect(page.getByText(requestWords.form.codeUnknown)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(codeBox(page)).toHaveValue('')

  await typeCode(codes[0] ?? '')
  const beside = page.getByRole('region', { name: words.before })
  await expect(beside).toBeVisible()
  await expect(teacherBox(page)).toBeFocused()
  await tick('4', '4')
  await expect(beside.getByRole('rowheader', { name: words.fields.choices })).toContainText(words.differs)
  await press('Tab')
  await tick('s', 's')
  await expectAccessible(page)
  for (let i = 0; i < 2; i++) await press('Tab')
  await expect(page.getByRole('textbox', { name: words.comment })).toBeFocused()
  await page.keyboard.type('We may split up')
  await press('Enter')
  await expect(page.getByText(words.confirmReplace)).toBeVisible()
  await press('Enter')
  await expect(list.getByRole('row').nth(1)).toContainText('We may split up')
  await expect(list).toHaveAttribute('aria-rowcount', '4')
  await expectAccessible(page)
})
