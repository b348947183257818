import { mkdirSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { familyTapKinds, type FamilyTapKind } from '@shared/domain/evening/tap'
import type { Random } from '@shared/kernel/random'
import { checkInWords as words, computerWords, eveningWords } from '@shared/words/screens/evening'
import type { Driver, ParleyUnderTest } from '../drivers/parley-under-test'
import { openFirstBackup, saveBackup } from './backup'
import { Frame } from './frame'

/** A family at reception: letters that find it alone, and what it is called. */
export interface FamilyAtReception {
  readonly letters: string
  readonly name: string
}

/** Where a family's name or code is typed. */
export const familyBox = (page: Page) => page.getByRole('combobox', { name: words.box })

/** Goes to another view of reception. */
export const viewOf = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: eveningWords.views.label }).getByRole('link', { name }).click()

/** Checks a family in by keys, then says what else is true of it; what is shown as recorded is recorded. */
async function record(page: Page, { letters, name }: FamilyAtReception, kind: FamilyTapKind): Promise<void> {
  const card = page.getByRole('region', { name: words.card })
  await familyBox(page).pressSequentially(letters, { delay: 60 })
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(card).toContainText(new RegExp(`^${name}.*${words.states.here} since`))
  if (kind === 'here') return
  await page.keyboard.press(kind === 'left' ? 'Alt+2' : 'Alt+3')
  await expect(card).toContainText(`${words.states[kind]} since`)
}

/** What the list of families says of each: its name and its state, with the time. */
async function statesOn(page: Page): Promise<readonly string[]> {
  await viewOf(page, eveningWords.views['check-in'])
  const rows = page.getByRole('grid', { name: words.list }).getByRole('row')
  await expect(rows.nth(1)).toBeVisible()
  return (await rows.allTextContents()).slice(1)
}

/**
 * Two computers at reception without a network record an evening in turns, then take in each other's entries. Gives what each of
 * them says of every family, and what is true of it.
 */
export async function twoReceptions(
  office: ParleyUnderTest,
  {
    host,
    folder,
    families,
    random,
    taps,
  }: {
    readonly host: Driver
    readonly folder: string
    readonly families: readonly FamilyAtReception[]
    readonly random: Random
    readonly taps: number
  },
): Promise<{
  readonly shown: readonly (readonly string[])[]
  readonly truth: ReadonlyMap<string, FamilyTapKind>
}> {
  await new Frame(office.page).goTo('settings')
  const { path } = await saveBackup(office)
  const saves = `${folder}-saves`
  mkdirSync(saves, { recursive: true })
  const second = await host.open(folder, saves)
  try {
    await new Frame(second.page).goTo('settings')
    await openFirstBackup(second, path)
    const both = [office, second] as const
    for (const { page } of both) {
      await new Frame(page).openEvent(0)
      await new Frame(page).goTo('evening')
    }
    const truth = new Map<string, FamilyTapKind>()
    const known = both.map(() => new Map<string, FamilyTapKind>())
    for (let count = 0; count < taps; count++) {
      const at = random.below(both.length)
      const family = families[random.below(families.length)]
      const kind = familyTapKinds[random.below(familyTapKinds.length)]
      const computer = both[at]
      const own = known[at]
      if (!family || !kind || !computer || !own) throw new Error('nothing to record')
      await record(computer.page, family, kind)
      // Whoever is here on this computer already is not recorded as here again, whatever the other one says meanwhile.
      if (kind !== 'here' || own.get(family.name) !== 'here') truth.set(family.name, kind)
      own.set(family.name, kind)
    }
    const files = new Map<ParleyUnderTest, string>()
    for (const one of both) {
      await viewOf(one.page, eveningWords.views.computers)
      await one.page.getByLabel(computerWords.passphrase, { exact: true }).fill('kettle window quick barn')
      const saved = one.savedFile()
      await one.page.getByRole('button', { name: computerWords.save }).click()
      files.set(one, (await saved).path)
    }
    const exchanges = [
      [office, second],
      [second, office],
    ] as const
    for (const [one, other] of exchanges) {
      await one.choose(files.get(other) ?? '')
      await one.page.getByRole('button', { name: computerWords.choose }).click()
      await expect(one.page.getByRole('status').filter({ hasText: /added\. Already here/ })).toBeVisible()
    }
    return { shown: [await statesOn(office.page), await statesOn(second.page)], truth }
  } finally {
    await second.close()
  }
}
