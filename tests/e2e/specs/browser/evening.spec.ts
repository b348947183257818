import { mkdirSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { seededRandom, type Random } from '@shared/kernel/random'
import { frameWords } from '@shared/words/screens/frame'
import { checkInWords } from '@shared/words/screens/evening'
import { minutesListWords, minutesWords, noteWords } from '@shared/words/screens/minutes'
import { packsWords as words } from '@shared/words/screens/packs'
import { teacherWords } from '@shared/words/screens/teacher'
import { expect, test, type ParleyUnderTest } from '../../drivers/test'
import { Frame } from '../../pages/frame'
import { importFiles } from '../../pages/import'
import { makePacks, openPack, writeReturn } from '../../pages/packs'
import { twoReceptions } from '../../pages/reception'
import { killPage } from '../../pages/text-boxes'
import { eventOfToday, threeTeachers } from '../../pages/two-families'

const minutesOfTyping = Number(process.env['PARLEY_EVENING_MINUTES'] ?? '2')
const seed = Number(process.env['PARLEY_EVENING_SEED'] ?? '20261201')
/** Of twenty words, so many see their laptop die as they are typed, and so many are followed by a return pack. */
const [dying, returning] = [2, 1]
/** So often two computers at reception record something, in turns. */
const tapsPerMinute = 9
const familiesOfThree = ['Okafor', 'Hale', 'Moss'].map((name) => ({
  letters: name.slice(0, 3).toLowerCase(),
  name: `${name} family`,
}))

/** What one laptop did: every word that it showed as saved, and the return packs that it wrote. */
interface Evening {
  readonly saved: readonly string[]
  readonly files: readonly string[]
  readonly kills: number
}

test('three laptops and two receptions go through an evening, die as they please, and lose nothing that was saved', async ({
  app,
  host,
}, testInfo) => {
  test.setTimeout((minutesOfTyping + 6) * 60_000)
  await importFiles(app, testInfo.outputPath('Three laptops'), {
    ...threeTeachers,
    'event.json': eventOfToday('Three laptops', 'tue'),
  })
  const { page } = app
  await new Frame(page).goTo('packs')
  const packs = await makePacks(app, testInfo.outputDir)
  type Laptop = Awaited<ReturnType<typeof host.open>>
  const laptops: { readonly laptop: Laptop; readonly teacher: string; readonly random: Random }[] = []
  // One after the other: Electron’s stand-in starts one at a time.
  for (const [teacher, pack] of packs) {
    const at = laptops.length
    const saves = testInfo.outputPath(`saves ${at}`)
    mkdirSync(saves)
    const laptop = await host.open(testInfo.outputPath(`laptop ${at}`), saves)
    await laptop.page.getByRole('button', { name: teacherWords.offer }).click()
    await openPack(laptop, pack)
    laptops.push({ laptop, teacher, random: seededRandom(seed + at) })
  }
  try {
    const end = Date.now() + minutesOfTyping * 60_000
    const [reception, ...evenings] = await Promise.all([
      twoReceptions(app, {
        host,
        folder: testInfo.outputPath('second reception'),
        families: familiesOfThree,
        random: seededRandom(seed + laptops.length),
        taps: Math.ceil(minutesOfTyping * tapsPerMinute),
      }),
      ...laptops.map(({ laptop, random }, at) => writeUntil(end, laptop, `w${at}x`, random)),
    ])
    const [here = [], there] = reception.shown
    expect(there).toEqual(here)
    for (const { name } of familiesOfThree) {
      const state = checkInWords.states[reception.truth.get(name) ?? 'expected']
      expect(here.find((row) => row.startsWith(name))).toContain(state)
    }
    const files = evenings.flatMap((evening) => evening.files)
    const saved = evenings.flatMap((evening) => evening.saved)
    const kills = evenings.reduce((sum, evening) => sum + evening.kills, 0)
    testInfo.annotations.push({
      type: 'evening',
      description: `${saved.length} words saved, ${kills} kills, ${files.length} return packs`,
    })
    expect(saved.length).toBeGreaterThan(0)
    expect(kills).toBeGreaterThan(0)

    // Home in any order, some of them twice.
    await new Frame(page).goTo('packs')
    const random = seededRandom(seed)
    const order = [...files, ...files.filter(() => random.below(3) === 0)]
      .map((file) => ({ file, place: random.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ file }) => file)
    await app.choose(order)
    await page.getByRole('button', { name: words.bring }).click()
    const came = page.getByRole('region', { name: words.came })
    await expect(came.getByRole('listitem')).toHaveCount(order.length, { timeout: 120_000 })
    await expect(came.getByRole('alert')).toHaveCount(0)
    await new Frame(page).goTo('minutes')
    const home = await everyText(page)
    expect(saved.filter((word) => !home.includes(word))).toEqual([])
  } finally {
    for (const { laptop } of laptops) await laptop.close()
  }
})

const boxes = [
  noteWords.childVoice.label,
  noteWords.progress.label,
  noteWords.attitude.label,
  noteWords.behaviour.label,
  noteWords.familyPoints.label,
  noteWords.strategies.label,
]

/** Types word after word into minutes at a person's speed; the page dies now and then in the middle of one. */
async function writeUntil(
  end: number,
  laptop: ParleyUnderTest,
  mark: string,
  random: Random,
): Promise<Evening> {
  const { page } = laptop
  const saved: string[] = []
  const files: string[] = []
  let kills = 0
  for (let count = 1; Date.now() < end || kills === 0; count++) {
    const box = await openBox(page, random)
    const word = `${mark}${count}q`
    const chance = random.below(20)
    if (chance < dying) {
      await box.pressSequentially(`${word} `, { delay: 20 })
      await killPage(page)
      kills++
      continue
    }
    await box.pressSequentially(`${word} `, { delay: 40 + random.below(80) })
    await expect(page.getByRole('status').filter({ hasText: savedLine })).toBeVisible()
    saved.push(word)
    if (chance >= 20 - returning) files.push(await writeReturn(laptop))
  }
  files.push(await writeReturn(laptop))
  return { saved, files, kills }
}

const savedLine = new RegExp(`^${frameWords.saved}( \\d|$)`)

/** A box of the minutes of one of the laptop's meetings, with the cursor at its end. */
async function openBox(page: Page, random: Random): Promise<Locator> {
  await page.evaluate(() => void (window.location.hash = '/'))
  const rows = page.getByRole('grid', { name: minutesListWords.meetings }).getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  await rows.nth(1 + random.below((await rows.count()) - 1)).click()
  await expect(page.getByRole('button', { name: minutesWords.finalise })).toBeVisible()
  const box = page.getByRole('textbox', { name: boxes[random.below(boxes.length)] ?? '', exact: true })
  await box.press('Control+End')
  return box
}

/** What all minutes of the office say. */
async function everyText(page: Page): Promise<string> {
  const texts: string[] = []
  const rows = page.getByRole('grid', { name: minutesListWords.meetings }).getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  const count = await rows.count()
  for (let at = 1; at < count; at++) {
    await rows.nth(at).click()
    for (const name of boxes) {
      const box = page.getByRole('textbox', { name, exact: true })
      await expect(box).toBeVisible()
      texts.push(await box.inputValue())
    }
    await page.getByRole('link', { name: minutesWords.back }).click()
    await expect(rows.nth(1)).toBeVisible()
  }
  return texts.join('\n')
}
