import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '@tests/e2e/pages/axe'
import { startChromium, type KillableChromium } from '../storage/killable-chromium'
import { servePage, type ServedPage } from '../storage/served-page'
import type {} from './page/main'
import { eveningId } from './page/small-evening'

let served: ServedPage
let folder: string
beforeAll(async () => {
  served = await servePage('../minutes/page/')
  folder = await mkdtemp(join(tmpdir(), 'parley-minutes-'))
})
afterAll(async () => {
  await served.close()
  await rm(folder, { recursive: true, force: true })
})

const list = (): string => `${served.address}#/event/${eveningId}/minutes`
async function start(profile: string): Promise<KillableChromium> {
  const browser = await startChromium(join(folder, profile), 'LevelDB', list())
  await browser.page.getByRole('grid').waitFor()
  return browser
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor()
const saved = (page: Page) =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved \d\d:\d\d$/ })
    .waitFor()
const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const texts = async (page: Page): Promise<readonly string[]> => {
  const boxes = await page.locator('main textarea, main input:not([type="radio"])').all()
  return (await Promise.all(boxes.map((one) => one.inputValue()))).filter((text) => text !== '')
}
/** What axe finds as the page stands, and in the dark the contrasts too. */
async function faults(page: Page): Promise<readonly string[]> {
  const light = await axeFaults(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  const dark = await axeFaults(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  return [...light, ...dark].map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

describe('minutes by keyboard alone', () => {
  it('go from family to family, are all there after a kill, and are made final', async () => {
    const browser = await start('keyboard')
    let { page } = browser
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key)
    }
    await press('Control+Enter')
    await heading(page, 'Anna Kowalska')
    await page.getByRole('button', { name: 'Everyone came' }).and(page.locator(':focus')).waitFor()
    await press('Enter')
    await page.keyboard.type('I like /enj')
    await press('Enter')
    await page.keyboard.type('drama')
    await press('Alt+Digit3')
    await page.keyboard.type('Reads well.')
    await press('Alt+Digit4')
    await page.keyboard.type('Asked about homework.')
    await press('Alt+Digit5')
    await page.keyboard.type('Read ten minutes a day')
    await press('Tab')
    await page.keyboard.type('Anna Kowalska')
    await press('Tab')
    await page.keyboard.type('2w')
    await press('Enter')
    await page.getByRole('group', { name: 'Target 2' }).waitFor()
    await press('Control+Enter')
    await heading(page, 'Anna Haddad')
    await page.getByRole('button', { name: 'Everyone came' }).and(page.locator(':focus')).waitFor()
    await press('Alt+Digit2')
    await page.keyboard.type('Second family.')
    await saved(page)
    await browser.kill()

    const again = await start('keyboard')
    page = again.page
    expect(await page.getByRole('row').filter({ hasText: 'Draft' }).count()).toBe(2)
    await page.getByRole('row', { name: /Haddad/ }).click()
    await heading(page, 'Anna Haddad')
    await box(page, 'The child’s own voice').waitFor()
    expect(await texts(page)).toEqual(['Second family.'])
    await press('Control+Shift+Enter')
    await heading(page, 'Anna Kowalska')
    expect(await texts(page)).toEqual([
      'I like Enjoys drama most and would like to do more of it.',
      'Reads well.',
      'Asked about homework.',
      'Read ten minutes a day',
      'Anna Kowalska',
      'Tue 15 Dec',
    ])
    await page.getByRole('button', { name: 'Make final' }).focus()
    await press('Enter')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: 'Make final' })
      .and(page.locator(':focus'))
      .waitFor()
    await press('Enter')
    await page.getByText(/^Final: signed by Ms Okafor/).waitFor()
    expect(await page.getByText('Reads well.').count()).toBe(1)
    expect(await box(page, 'Progress').count()).toBe(0)
    const meetingId = page.url().split('/').at(-1) ?? ''
    await page.evaluate((id) => window.typeElsewhere(id, 'Typed a moment late.'), meetingId)
    await page.getByRole('alert').filter({ hasText: 'Attitude: Typed a moment late.' }).waitFor()
    await again.quit()
  })
})

describe('two windows on the same notes', () => {
  it('show each other’s words at once and lose none', async () => {
    const { page, quit } = await start('two')
    await page.keyboard.press('Control+Enter')
    await heading(page, 'Anna Kowalska')
    await page.getByRole('button', { name: 'Everyone came' }).waitFor()
    const other = await page.context().newPage()
    await other.goto(page.url())
    const boxes = [box(page, 'Progress'), box(other, 'Progress')] as const
    await boxes[0].pressSequentially('Begun. ')
    await expect.poll(() => boxes[1].inputValue(), { timeout: 10_000 }).toBe('Begun. ')
    const words = (name: string) => Array.from({ length: 8 }, (_, n) => `${name}${String(n)}`)
    // One hand writes at the end, the other at the beginning.
    await boxes[1].press('Control+Home')
    await Promise.all([
      boxes[0].pressSequentially(words('end').join(' ')),
      boxes[1].pressSequentially(`${words('start').join(' ')} `),
    ])
    const whole = `${words('start').join(' ')} Begun. ${words('end').join(' ')}`
    for (const one of boxes) await expect.poll(() => one.inputValue(), { timeout: 10_000 }).toBe(whole)
    await page.reload()
    await expect.poll(() => box(page, 'Progress').inputValue(), { timeout: 10_000 }).toBe(whole)
    await quit()
  })
})

describe('the slot’s timer', () => {
  it('turns amber and says so when one minute is left', async () => {
    const { page, quit } = await start('timer')
    const setClock = (time: string) => page.clock.setFixedTime(new Date(`2026-12-01T${time}.000Z`))
    await setClock('16:03:30')
    await page.reload()
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('Control+Enter')
    await heading(page, 'Anna Kowalska')
    await page.getByText('1:30 left', { exact: true }).waitFor()
    expect(await page.getByText('One minute left').count()).toBe(0)
    await setClock('16:04:10')
    await page.getByRole('status').filter({ hasText: 'One minute left' }).waitFor({ state: 'attached' })
    await setClock('16:05:00')
    await page.getByRole('status').filter({ hasText: 'The slot has ended' }).waitFor({ state: 'attached' })
    await quit()
  })
})

describe('for everyone', () => {
  it('axe finds nothing, in the light or in the dark', async () => {
    const { page, quit } = await start('axe')
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    expect(await faults(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await heading(page, 'Anna Kowalska')
    await page.getByRole('button', { name: 'Everyone came' }).click()
    await page.keyboard.type('/')
    await page.getByRole('listbox').waitFor()
    await box(page, 'Progress').fill('Reads well.')
    await page.getByRole('group', { name: 'Target 1' }).getByRole('textbox').first().fill('Read')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('nonsense')
    await page.keyboard.press('Tab')
    await page.getByText(/^Not a date/).waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByRole('button', { name: 'Follow up the targets' }).click()
    await page.getByRole('group', { name: 'Action 2' }).waitFor()
    await page.getByRole('button', { name: 'Make final' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await faults(page)).toEqual([])
    await page.getByRole('dialog').getByRole('button', { name: 'Make final' }).click()
    await page.getByText(/^Final: signed by/).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await faults(page)).toEqual([])
    await quit()
  })
})
