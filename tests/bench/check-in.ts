/**
 * How many keys checking families in takes, and how long the app needs for it, in Chromium: `npx tsx tests/bench/check-in.ts [FAMILIES]`
 * after `npm run build`, 100 families of the sample school by default. Every other family is found by the code on its letter, the rest by
 * three letters of a name and, where several have them, the arrow keys. Keys are pressed as fast as the app takes them, so what
 * is left of ten minutes is reception's.
 */
import { replyCode } from '@shared/domain/requests/reply-code'
import { idOf } from '@shared/kernel/ids'
import { checkInWords } from '@shared/words/screens/evening'
import { planAtOnce } from '../e2e/pages/allocation'
import { Frame } from '../e2e/pages/frame'
import { openSample } from '../e2e/pages/sample'
import { familiesOf } from './sample-store'
import { withServedApp } from './served-app'

const wanted = Number(process.argv[2] ?? 100)

/** What families’ names begin with. */
const beginnings = [
  'mar',
  'pen',
  'ash',
  'nov',
  'oko',
  'bow',
  'tas',
  'gol',
  'hal',
  'ste',
  'ber',
  'kow',
  'nas',
  'lan',
  'per',
  'sam',
  'ali',
  'wil',
  'dal',
  'ros',
  'cha',
  'bar',
  'fer',
  'mor',
  'can',
]

await withServedApp(async ({ context, address }) => {
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address)
  await openSample(page)
  const [, eventId = ''] = /#\/event\/([^/]+)/.exec(page.url()) ?? []
  await planAtOnce(page)
  const families = await familiesOf(page, eventId)
  await new Frame(page).goTo('evening')
  const box = page.getByRole('combobox', { name: checkInWords.box })
  const options = page.getByRole('option')
  const emptied = box.and(page.locator('input[value=""]'))
  await box.focus()

  let [keys, byCode, byLetters] = [0, 0, 0]
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key)
    keys++
  }
  const took: number[] = []
  const checkIn = async (type: () => Promise<boolean>): Promise<boolean> => {
    const began = performance.now()
    if (!(await type())) {
      await page.keyboard.press('Escape')
      return false
    }
    await press('Enter')
    await emptied.waitFor()
    took.push(performance.now() - began)
    return true
  }
  const letters = beginnings.flatMap((text) => Array.from({ length: 8 }, (_, skip) => ({ text, skip })))
  for (let at = 0; took.length < wanted && at < families.length; at++) {
    const family = families[at * 2] ?? ''
    const isByCode = await checkIn(async () => {
      for (const sign of replyCode(idOf(eventId), idOf(family)).replace('-', '')) await press(sign)
      await options.first().waitFor()
      return true
    })
    if (isByCode) byCode++
    while (took.length < wanted && byLetters < byCode && letters.length > 0) {
      const { text = '', skip = 0 } = letters.shift() ?? {}
      const isByLetters = await checkIn(async () => {
        for (const sign of text) await press(sign)
        if (!(await options.first().isVisible())) return false
        const texts = await options.allInnerTexts()
        const label = texts[skip] ?? ''
        if (label === '' || label.includes(checkInWords.states.here)) return false
        for (let down = texts.length === 1 ? 1 : 0; down <= skip; down++) await press('ArrowDown')
        return true
      })
      if (isByLetters) byLetters++
    }
  }
  const seconds = took.reduce((sum, one) => sum + one, 0) / 1000
  const typed = performance.now()
  await page.getByText(/^Saved( \d\d:\d\d)?$/).waitFor({ timeout: 120_000 })
  const behind = (performance.now() - typed) / 1000
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
  console.log(
    `${took.length} families (${byCode} by code, ${byLetters} by letters): ${keys} keys (${(keys / took.length).toFixed(1)} each), ${seconds.toFixed(1)} s, all saved ${behind.toFixed(1)} s after the last; a family takes ${at(0.5)} ms (median), ${at(0.95)} ms (95 %), ${at(1)} ms at most; left to reception of 10 minutes: ${((600 - seconds) / keys).toFixed(2)} s a key`,
  )
})
