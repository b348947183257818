import { boardWords } from '@shared/words/screens/board'
import { frameWords } from '@shared/words/screens/frame'
import { unplacedWords } from '@shared/words/screens/allocate'
import { requestWords } from '@shared/words/screens/requests'
import { expect, test } from '../../drivers/test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'
import { importFiles } from '../../pages/import'
import { oneMeetingLeft } from '../../pages/two-families'

const folder = oneMeetingLeft('Ten minutes', '16:10', 'required')

test('a request is placed by what would make room for it, and undo takes that back', async ({
  app,
}, testInfo) => {
  await importFiles(app, testInfo.outputPath('conference'), folder)
  const { page } = app
  await new Frame(page).goTo('plan')
  await page.getByRole('link', { name: boardWords.unplacedLink }).click()
  const list = page.getByRole('grid', { name: unplacedWords.requests })
  await list.getByText('Mei').first().click()
  const panel = page.getByRole('complementary', { name: 'Mei Okafor' })
  await expect(
    panel.getByText(/ if Mei Okafor with Mr Lee moves from 16:00.+ to 16:05; 1 family /),
  ).toBeVisible()
  await expect(panel.getByText(/ ends 5 min later\.$/)).toBeVisible()
  await expectAccessible(page)

  // Any way of these takes Enter alone.
  const move = panel.getByRole('button', { name: unplacedWords.repairs.move })
  await move.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/plan\/request\//)
  const placed = page.getByRole('complementary', { name: 'Mei Okafor' })
  await expect(placed).toContainText('16:00')
  await expectAccessible(page)
  const undo = page.getByRole('button', { name: frameWords.undo(boardWords.undoRepair) })
  await expect(undo).toBeEnabled()
  await undo.click()
  await expect(placed.getByText(boardWords.notPlaced).first()).toBeVisible()

  // The board's panel offers the same, here with what the caretaker has agreed to.
  await placed.getByRole('button', { name: unplacedWords.repairs.agreed.longer }).click()
  await expect(placed).toContainText('16:10–16:15')
  await undo.click()
  await expect(placed.getByText(boardWords.notPlaced).first()).toBeVisible()

  // Mei's meeting with Mr Lee was announced: withdrawing it needs confirmation, taking it out of the plan too.
  await new Frame(page).goTo('requests')
  const requests = page.getByRole('grid', { name: requestWords.label })
  await requests.getByText('Mr Lee').click()
  await requests.focus()
  await page.keyboard.press('Delete')
  const dialog = page.getByRole('dialog', { name: requestWords.withdrawAnnounced('1 request') })
  await expect(dialog.getByText(/Mei Okafor with Mr Lee/)).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(requests.getByText('Mr Lee')).toBeVisible()
  await requests.focus()
  await page.keyboard.press('Delete')
  await dialog.getByRole('button', { name: requestWords.withdraw, exact: true }).click()
  await expect(requests.getByText('Mr Lee')).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(requests.getByText('Mr Lee')).toBeVisible()
})

test('the button that says who has agreed is whole, however long the name', async ({ app }, testInfo) => {
  const name = 'Featherstonehaugh-Okafor and Cholmondeley-Marjoribanks family'
  await importFiles(app, testInfo.outputPath('conference'), {
    ...folder,
    'households.csv': (folder['households.csv'] ?? '').replace('Okafor family', name),
    'availability.csv': 'kind,id,session_id,start,end\nhousehold,H1,tue,16:00,16:05\n',
    // Ms Tan is free at 16:05 alone, when the family is not there.
    'requests.csv': (folder['requests.csv'] ?? '').replace(/Q3,.*\n/, ''),
    'appointments.csv': 'request_id,session_id,start,status\nQ2,tue,16:00,announced\n',
  })
  const { page } = app
  await new Frame(page).goTo('plan')
  await page.getByRole('link', { name: boardWords.unplacedLink }).click()
  await page.getByRole('grid', { name: unplacedWords.requests }).getByText('Mei').first().click()
  const panel = page.getByRole('complementary', { name: 'Mei Okafor' })
  const agreed = panel.getByRole('button', { name: `${name} can come` })
  await expect(agreed).toBeVisible()
  const cut = await agreed.evaluate((button) => {
    const edge = button.closest('aside')?.getBoundingClientRect().right ?? 0
    return button.scrollWidth > button.clientWidth + 1 || button.getBoundingClientRect().right > edge
  })
  expect(cut).toBe(false)
})
