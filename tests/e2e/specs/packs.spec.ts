import { mkdirSync, writeFileSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { frameWords } from '@shared/words/screens/frame'
import { groupMinutesWords } from '@shared/words/screens/group-minutes'
import { minutesListWords, minutesWords, presenceWords } from '@shared/words/screens/minutes'
import { packsWords as words } from '@shared/words/screens/packs'
import { myMeetingsWords, teacherWords } from '@shared/words/screens/teacher'
import { expect, test } from '../drivers/test'
import { expectAccessible } from '../pages/accessible'
import { Frame } from '../pages/frame'
import { importFiles } from '../pages/import'
import { writeOddReturn } from '../pages/odd-return'
import { makePacks, openPack, openProgress, writeReturn } from '../pages/packs'
import { killPage } from '../pages/text-boxes'
import { withClassTime } from '../pages/two-families'

/** Marks on open minutes whether Mei's mother came. */
async function markMother(page: Page, presence: 'present' | 'absent'): Promise<void> {
  const of = page.getByRole('radiogroup', { name: minutesWords.presenceOf('Ada Okafor') })
  await of.getByText(presenceWords[presence], { exact: true }).click()
  await expect(of.getByRole('radio', { name: presenceWords[presence] })).toBeChecked()
}

test('a laptop takes a teacher’s evening out and brings every word home, in any order', async ({
  app,
  host,
}, testInfo) => {
  test.setTimeout(300_000)
  await importFiles(app, testInfo.outputPath('An hour'), withClassTime)
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
    // Only her own meetings and her class time, and no screen of the office at any address.
    await expect(laptop.page.getByRole('grid').getByRole('row')).toHaveCount(3)
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
    await markMother(laptop.page, 'present')
    await expect(count).toHaveText(/other change/)
    await laptop.page.evaluate(() => void (window.location.hash = '/'))
    const said = await openClassTime(laptop.page)
    await laptop.page.getByRole('button', { name: groupMinutesWords.begin }).click()
    await laptop.page.getByRole('button', { name: groupMinutesWords.everyoneElse }).click()
    await said.pressSequentially('grove ')
    await expect(count).toHaveText(/^[45] words/)
    await laptop.page.getByRole('link', { name: myMeetingsWords.title }).click()
    await openClassTime(laptop.page)
    await expect(said).toHaveValue('grove ')
    await expectAccessible(laptop.page)
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

    // Ms Tan’s second laptop, on which the same was marked otherwise; and a record that belongs nowhere.
    const saves2 = testInfo.outputPath('second-laptop-saves')
    mkdirSync(saves2)
    const second = await host.open(testInfo.outputPath('second-laptop'), saves2)
    let differing: string
    try {
      await second.page.getByRole('button', { name: teacherWords.offer }).click()
      await openPack(second, tan)
      await openProgress(second.page, 'Okafor, Mei')
      await markMother(second.page, 'absent')
      await expect(second.page.getByRole('status', { name: teacherWords.count })).toHaveText(/other change/)
      differing = await writeReturn(second)
    } finally {
      await second.close()
    }
    const odd = join(testInfo.outputDir, 'Odd.parley-return')
    await writeOddReturn(tan, odd, 'Bring the blue form')

    // Home in the wrong order, one of them twice, with one that was cut.
    const cut = join(testInfo.outputDir, 'Cut.parley-return')
    writeFileSync(cut, readFileSync(late).subarray(0, -20))
    await app.choose([cut, late, other, early, late, differing, odd])
    await page.getByRole('button', { name: words.bring }).click()
    const came = page.getByRole('region', { name: words.came })
    await expect(came.getByRole('listitem')).toHaveCount(7)
    await expect(came.getByRole('alert')).toContainText(words.refused(basename(cut)))
    await expect(came.getByText(words.known('Ms Tan'))).toHaveCount(2)
    await expect(page.getByRole('grid').getByRole('row', { name: /Tan/ })).toContainText(
      words.states.returned,
    )
    await expectAccessible(page)

    const views = page.getByRole('navigation', { name: words.views })
    await views.getByRole('link', { name: words.tabs.quarantine }).click()
    await expect(
      page.getByRole('heading', { name: words.setAside(words.kinds.action, 'Ms Tan') }),
    ).toBeVisible()
    await expect(page.getByText(words.why['other-meeting'])).toBeVisible()
    await page.getByText(words.contents).click()
    await expect(page.getByText('Bring the blue form')).toBeVisible()
    await expectAccessible(page)
    await views.getByRole('link', { name: words.tabs.conflicts }).click()
    const conflict = page.getByRole('region', { name: `Mei Okafor: ${words.fields.adult}` })
    await expect(conflict).toContainText(presenceWords.present)
    await expect(conflict).toContainText(presenceWords.absent)
    await expectAccessible(page)
    await conflict.getByRole('button', { name: words.useInstead }).click()
    await expect(page.getByText(words.noConflicts)).toBeVisible()
    await new Frame(page).goTo('minutes')
    const home = await openProgress(page, 'Okafor, Mei')
    for (const word of ['amber', 'birch', 'cedar', 'elder', 'fern'])
      await expect(home).toHaveValue(new RegExp(word))
    await expect(page.getByText('Bring the blue form')).toHaveCount(0)
    await new Frame(page).goTo('minutes')
    await expect(await openClassTime(page)).toHaveValue('grove ')
    await expect(page.getByText(groupMinutesWords.counts('1', '1'))).toBeVisible()
  } finally {
    await laptop.close()
  }
})

/** Opens the class time from a list of meetings; gives the box of its minutes. */
async function openClassTime(page: Page) {
  await page
    .getByRole('grid', { name: minutesListWords.meetings })
    .getByRole('row')
    .filter({ hasText: 'Class time' })
    .click()
  return page.getByRole('textbox', { name: groupMinutesWords.minutes, exact: true })
}
