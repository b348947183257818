import { boardWords } from '@shared/words/screens/board'
import { unplacedWords } from '@shared/words/screens/allocate'
import { frameWords } from '@shared/words/screens/frame'
import { familyPlacesWords, waitingWords } from '@shared/words/screens/waiting'
import { expect, test } from '../../drivers/test'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'
import { importFiles } from '../../pages/import'
import { oneMeetingLeft } from '../../pages/two-families'

const folder = oneMeetingLeft('Twenty minutes', '16:20', 'requested')

test('a late family is placed at once, and whoever waits for a teacher is offered what is free', async ({
  app,
}, testInfo) => {
  await importFiles(app, testInfo.outputPath('conference'), folder)
  const { page } = app
  await new Frame(page).goTo('plan')
  await page.getByRole('link', { name: boardWords.unplacedLink }).click()
  await page.getByRole('grid', { name: unplacedWords.requests }).getByText('Mei').first().click()
  const panel = page.getByRole('complementary')
  await panel.getByRole('button', { name: familyPlacesWords.find }).click()
  await expect(panel.getByText(familyPlacesWords.found)).toBeVisible()
  await expect(panel.getByText(familyPlacesWords.place('Mei Okafor', 'Ms Tan', '16:10'))).toBeVisible()
  await expectAccessible(page)
  await panel.getByRole('button', { name: familyPlacesWords.keep }).click()
  await expect(page.getByText(unplacedWords.none)).toBeVisible()
  await page.getByRole('button', { name: frameWords.undo(familyPlacesWords.undo) }).click()

  await page.getByRole('link', { name: waitingWords.open }).click()
  await page.getByRole('grid', { name: waitingWords.label }).getByText('Tan').first().click()
  const list = page.getByRole('complementary', { name: waitingWords.panel('Ms Tan') })
  await expect(list.getByRole('button', { name: waitingWords.offer('16:10') })).toBeVisible()
  await expectAccessible(page)
  await list.getByRole('button', { name: waitingWords.offer('16:10') }).click()
  await expect(page.getByText(waitingWords.emptyTitle)).toBeVisible()
})
