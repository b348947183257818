import { mkdirSync, writeFileSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { frameWords } from '@shared/words/screens/frame'
import { packsWords as words, teacherWords } from '@shared/words/screens/packs'
import { expect, test } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import { Frame } from '../pages/frame'
import { importFiles } from '../pages/import'
import { makePacks, openPack, openProgress, writeReturn } from '../pages/packs'
import { killPage } from '../pages/text-boxes'
import { twoTeachersTogether } from '../pages/two-families'

test('a laptop takes a teacher’s evening out and brings every word home, in any order', async ({
  app,
  host,
}, testInfo) => {
  test.setTimeout(300_000)
  await importFiles(app, testInfo.outputPath('An hour'), twoTeachersTogether)
  const { page } = app
  await new Frame(page).goTo('packs')
  await expectAccessible(page)
  const packs = await makePacks(app, testInfo.outputDir)
  const [tan, lee] = [packs.get('Ms Tan'), packs.get('Mr Lee')]
  if (!tan || !lee) throw new Error('no packs')
  await expectAccessible(page)
  const slips = app.savedFile()
  await page.getByRole('button', { name: words.slips }).click()
  expect((await slips).name).toMatch(/\.pdf$/)
  await page.getByRole('button', { name: words.hidePassphrases }).click()
  await expect(page.getByRole('region', { name: words.passphrases })).toHaveCount(0)

  const saves = testInfo.outputPath('laptop-saves')
  mkdirSync(saves)
  const laptop = await host.open(testInfo.outputPath('laptop'), saves)
  try {
    await laptop.page.getByRole('button', { name: teacherWords.offer }).click()
    await openPack(laptop, tan)
    const count = laptop.page.getByRole('status', { name: teacherWords.count })
    await expect(count).toHaveText(teacherWords.nothingWritten)
    await expectAccessible(laptop.page)
    // Only her own meetings, and no screen of the office at any address.
    await expect(laptop.page.getByRole('grid').getByRole('row')).toHaveCount(2)
    await expect(laptop.page.getByText('Hale')).toHaveCount(0)
    await laptop.page.evaluate(() => void (window.location.hash = '/settings'))
    await expect(laptop.page).toHaveURL(/#\/$/)
    await expect(laptop.page.getByRole('navigation', { name: frameWords.journey })).toHaveCount(0)

    const progress = await openProgress(laptop.page, 'Okafor, Mei')
    await progress.pressSequentially('amber ')
    await expect(count).toHaveText(teacherWords.unreturned('1 word'))
    const early = await writeReturn(laptop)
    await expect(count).toHaveText(teacherWords.allReturned)
    // The text counts as saved when the count has it; then the page dies while keys still come.
    await progress.press('End')
    await progress.pressSequentially('birch cedar ')
    await expect(count).toHaveText(teacherWords.unreturned('2 words'))
    await progress.pressSequentially('d', { delay: 10 })
    await killPage(laptop.page)
    await expect(progress).toHaveValue(/^amber birch cedar /)
    await expect(count).toHaveText(/not returned yet/)
    await laptop.page.getByRole('button', { name: teacherWords.more }).click()
    await laptop.page.getByRole('menuitem', { name: teacherWords.leave }).click()
    await laptop.page.getByRole('dialog').getByRole('button', { name: teacherWords.leave }).click()
    await laptop.page.getByRole('button', { name: teacherWords.offer }).click()
    await expect(count).toHaveText(/not returned yet/)
    await openProgress(laptop.page, 'Okafor, Mei')
    await expectAccessible(laptop.page)
    await progress.press('End')
    await progress.pressSequentially('elder ')
    await expect(count).toHaveText(/^[34] words/)
    const late = await writeReturn(laptop)

    // The other teacher, on the same laptop: her pack gives way once a person has said so.
    await laptop.page.getByRole('button', { name: teacherWords.more }).click()
    await laptop.page.getByRole('menuitem', { name: teacherWords.openAnother }).click()
    await laptop.choose(lee.path)
    await laptop.page.getByRole('button', { name: teacherWords.choose, exact: true }).click()
    await laptop.page.getByRole('textbox', { name: teacherWords.passphrase }).fill('wrong')
    await laptop.page.getByRole('button', { name: teacherWords.open, exact: true }).click()
    await expect(laptop.page.getByRole('alert')).toContainText(teacherWords.problems['wrong-key'].what)
    await laptop.page.getByRole('textbox', { name: teacherWords.passphrase }).fill(lee.passphrase)
    await laptop.page.getByRole('button', { name: teacherWords.open, exact: true }).click()
    await laptop.page.getByRole('dialog').getByRole('button', { name: teacherWords.replace }).click()
    await expect(laptop.page.getByRole('grid').getByRole('row')).toHaveCount(3)
    await openProgress(laptop.page, 'Okafor, Mei')
    await progress.pressSequentially('fern ')
    await expect(count).toHaveText(teacherWords.unreturned('1 word'))
    const other = await writeReturn(laptop)

    // Home in the wrong order, one of them twice, with one that was cut.
    const cut = join(testInfo.outputDir, 'Cut.parley-return')
    writeFileSync(cut, readFileSync(late).subarray(0, -20))
    await app.choose([cut, late, other, early, late])
    await page.getByRole('button', { name: words.bring }).click()
    const came = page.getByRole('region', { name: words.came })
    await expect(came.getByRole('listitem')).toHaveCount(5)
    await expect(came.getByRole('alert')).toContainText(words.refused(basename(cut)))
    await expect(came.getByText(words.known('Ms Tan'))).toHaveCount(2)
    await expect(page.getByRole('grid').getByRole('row', { name: /Tan/ })).toContainText(
      words.states.returned,
    )
    await expectAccessible(page)
    await new Frame(page).goTo('minutes')
    const home = await openProgress(page, 'Okafor, Mei')
    for (const word of ['amber', 'birch', 'cedar', 'elder', 'fern'])
      await expect(home).toHaveValue(new RegExp(word))
  } finally {
    await laptop.close()
  }
})
