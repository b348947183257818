import type { Page } from '@playwright/test'
import { allocateWords } from '@shared/words/screens/allocate'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { freeTimesWords as words } from '@shared/words/screens/free-times'
import { frameWords } from '@shared/words/screens/frame'
import { expect, test } from '../../drivers/sample-test'
import { expectAccessible } from '../../pages/accessible'
import { planAtOnce } from '../../pages/allocation'
import { Frame } from '../../pages/frame'

/** The state of a slot as a screen reader says it. */
const slot = (page: Page, row: number) => page.locator(`[data-cell="${row} 0"]`)

test('free times are painted by drag, by two clicks and by keys, pasted, saved and undone', async ({
  app,
}) => {
  const { page } = app
  await planAtOnce(page)
  await new Frame(page).goTo('event')
  await page.getByRole('link', { name: eventSetupWords.steps.times }).click()
  const list = page.getByRole('grid', { name: words.labels.staff, exact: true })
  await list.getByRole('row').nth(1).click()
  const grid = page.getByRole('grid', { name: /^Free times of/ })
  await expect(grid).toBeVisible()
  await expect(slot(page, 0)).toHaveAccessibleName(words.states.free)
  await expectAccessible(page)

  // A drag takes away what was free.
  await slot(page, 0).hover()
  await page.mouse.down()
  await slot(page, 2).hover()
  await page.mouse.up()
  await expect(slot(page, 2)).toHaveAccessibleName(words.states.away)
  await expect(slot(page, 3)).toHaveAccessibleName(words.states.free)

  // Two clicks give part of it back.
  await slot(page, 0).click()
  await expect(page.getByText(words.pending)).toBeVisible()
  await slot(page, 1).click()
  await expect(slot(page, 1)).toHaveAccessibleName(words.states.free)
  await expect(slot(page, 2)).toHaveAccessibleName(words.states.away)

  // Keys: from the slot clicked last, three down and one more with Shift.
  await grid.focus()
  for (const row of [2, 3, 4]) {
    await page.keyboard.press('ArrowDown')
    await expect(slot(page, row)).toHaveAttribute('data-cursor', 'true')
  }
  await page.keyboard.press('Shift+ArrowDown')
  await expect(slot(page, 5)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Space')
  await expect(slot(page, 4)).toHaveAccessibleName(words.states.away)
  await expect(slot(page, 5)).toHaveAccessibleName(words.states.away)

  // What is painted is kept while the step is left, and closing the window asks first.
  const steps = page.getByRole('navigation', { name: eventSetupWords.stepsLabel })
  await steps.getByRole('link', { name: eventSetupWords.steps.rooms }).click()
  await expect(page.getByText(eventSetupWords.rooms.seats).first()).toBeVisible()
  await expect(steps).toContainText(eventSetupWords.notSavedYet)
  await app.closeWindow('stay')
  await steps.getByRole('link', { name: eventSetupWords.steps.times }).click()
  await expect(page.getByText(words.unsaved('1 person or room'))).toBeVisible()
  await list.getByRole('row').nth(1).click()
  await expect(slot(page, 5)).toHaveAccessibleName(words.states.away)

  // Two at once.
  await list.getByRole('row').nth(2).locator('[data-tick]').click()
  await expect(page.getByRole('grid', { name: / and 1 more$/ })).toBeVisible()
  await page.getByRole('button', { name: words.never, exact: true }).click()
  await expect(slot(page, 3)).toHaveAccessibleName(words.states.away)
  await expect(list.getByText(words.noTime).first()).toBeVisible()
  await page.getByRole('button', { name: words.anyTime, exact: true }).click()
  await expect(list.getByText(words.noTime)).toHaveCount(0)

  // A spreadsheet's rows.
  const name = (await list.getByRole('row').nth(1).getByRole('gridcell').nth(1).textContent()) ?? ''
  await page.getByRole('button', { name: words.paste.open }).click()
  await page.getByRole('textbox', { name: words.paste.label }).fill(`${name}\tno\nNobody Known\tno`)
  await expect(page.getByText(words.paste.unknown('Nobody Known'))).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: words.paste.use }).click()
  await expect(list.getByText(words.noTime)).toHaveCount(1)

  await page.getByRole('button', { name: words.save }).click()
  const dialog = page.getByRole('dialog', { name: eventSetupWords.effect.title })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: eventSetupWords.effect.keep }).click()
  await expect(page.getByRole('button', { name: words.save })).toBeDisabled()
  await expect(steps).not.toContainText(eventSetupWords.notSavedYet)
  await expect(page.getByText(words.noTimeOf('1 person or room'))).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: frameWords.undo(eventSetupWords.undo.times) }).click()
  await expect(list.getByText(words.noTime)).toHaveCount(0)
  // The school is shared: others find it without a plan, as it was.
  await page.getByRole('button', { name: frameWords.undo(allocateWords.undo) }).click()
  await expect(page.getByRole('button', { name: frameWords.undo(allocateWords.undo) })).toBeHidden()
})
