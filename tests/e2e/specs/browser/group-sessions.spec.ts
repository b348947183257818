import { eventWords } from '@shared/words/screens/event'
import { frameWords } from '@shared/words/screens/frame'
import { groupSessionWords as words } from '@shared/words/screens/group-sessions'
import { expect, test } from '../../drivers/sample-test'
import { expectAccessible } from '../../pages/accessible'

test('a talk is made, families sign up, wait and are given a free place', async ({ app }) => {
  test.setTimeout(90_000)
  const { page } = app
  const panel = page.getByRole('complementary')
  const field = (name: string) => panel.getByRole('textbox', { name, exact: true })
  await page.getByRole('link', { name: eventWords.groupSessions.add }).click()
  await page.getByRole('button', { name: words.add }).first().click()
  await field(words.form.title).fill('Choices for year 10')
  await field(words.form.end).fill('15:00')
  await field(words.form.capacity).fill('1')
  await panel.getByRole('button', { name: words.form.save }).click()
  await expect(panel.getByText('The end must be after the start')).toBeVisible()
  await expectAccessible(page)
  await field(words.form.end).fill('1620')
  await panel.getByRole('button', { name: words.form.save }).click()
  await expect(panel.getByRole('heading', { name: words.panel.signUpsOf('0', '1') })).toBeVisible()

  // Everybody of one year is invited.
  await panel.getByRole('combobox', { name: words.panel.years }).click()
  await page.getByRole('option').first().click()
  await panel.getByRole('button', { name: /^Invite \d+ famil/ }).click()
  await expect(panel.getByRole('heading', { name: /^Invited: [1-9]/ })).toBeVisible()

  // The first family takes the only place, the second waits.
  const signUp = async (button: string): Promise<void> => {
    await panel.getByRole('combobox', { name: words.panel.family }).click()
    await page.getByRole('option').first().click()
    await panel.getByRole('button', { name: button }).click()
  }
  await signUp(words.panel.signUp)
  await expect(panel.getByRole('heading', { name: words.panel.signUpsOf('1', '1') })).toBeVisible()
  await signUp(words.panel.joinWaiting)
  await expect(panel.getByRole('heading', { name: words.panel.waiting('1') })).toBeVisible()
  await expectAccessible(page)
  await panel
    .getByRole('button', { name: /^Take off the list/ })
    .first()
    .click()
  const offer = panel.getByRole('button', { name: /^Give the free place to/ })
  await offer.click()
  await expect(offer).toBeHidden()
  await expect(panel.getByRole('heading', { name: words.panel.signUpsOf('1', '1') })).toBeVisible()
  await page.getByRole('button', { name: frameWords.undo(words.undo['give-place']) }).click()
  await expect(offer).toBeVisible()

  // Another time of the same talk; then both go, so that the sample is as it was.
  await panel.getByRole('button', { name: words.panel.another }).click()
  await field(words.form.end).fill('16:40')
  await panel.getByRole('button', { name: words.form.save }).click()
  await expect(panel.getByRole('heading', { name: words.panel.otherTimes })).toBeVisible()
  await panel.getByRole('button', { name: words.panel.remove, exact: true }).click()
  const talk = page.getByRole('row', { name: /Choices for year 10/ })
  await expect(talk).toHaveCount(1)
  await talk.click()
  await panel.getByRole('button', { name: words.panel.remove, exact: true }).click()
  await expect(page.getByRole('heading', { name: words.emptyTitle })).toBeVisible()
  await expectAccessible(page)
})
