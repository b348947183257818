import { mkdirSync } from 'node:fs'
import { packsWords as words, teacherWords } from '@shared/words/screens/packs'
import { expect, test } from '../drivers/test'
import { Frame } from '../pages/frame'
import { importFiles } from '../pages/import'
import { makePacks, openPack, openProgress, writeReturn } from '../pages/packs'
import { twoTeachersTogether } from '../pages/two-families'
import { shoot } from './shoot'

test('packs at the office and on a laptop', async ({ app, host }, testInfo) => {
  await importFiles(app, testInfo.outputPath('An hour'), twoTeachersTogether)
  const { page } = app
  await shoot(page, '50-event-with-packs')
  await new Frame(page).goTo('packs')
  await shoot(page, '51-packs-none')
  const packs = await makePacks(app, testInfo.outputDir)
  await shoot(page, '52-packs-made')
  const saves = testInfo.outputPath('laptop-saves')
  mkdirSync(saves)
  const laptop = await host.open(testInfo.outputPath('laptop'), saves)
  await expect(laptop.page.getByRole('button', { name: teacherWords.offer })).toBeVisible()
  await shoot(laptop.page, '53-first-run')
  await laptop.page.getByRole('button', { name: teacherWords.offer }).click()
  await expect(laptop.page.getByRole('button', { name: teacherWords.choose, exact: true })).toBeVisible()
  await shoot(laptop.page, '54-open-pack')
  const pack = packs.get('Ms Tan')
  if (!pack) throw new Error('no pack')
  await openPack(laptop, pack)
  await shoot(laptop.page, '55-my-meetings')
  const progress = await openProgress(laptop.page, 'Okafor, Mei')
  await progress.pressSequentially('Reads with more confidence than last term ')
  await expect(laptop.page.getByRole('status', { name: teacherWords.count })).toHaveText(/7 words/)
  await shoot(laptop.page, '56-teacher-minutes')
  const file = await writeReturn(laptop)
  await shoot(laptop.page, '57-returned')
  await laptop.close()
  await app.choose([pack.path, file])
  await page.getByRole('button', { name: words.bring }).click()
  await expect(page.getByRole('region', { name: words.came }).getByRole('listitem')).toHaveCount(2)
  await shoot(page, '58-packs-returned')
  await page.getByRole('link', { name: words.tabs.conflicts }).click()
  await shoot(page, '59-packs-decide')
})
