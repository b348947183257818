import type { Locator, Page } from '@playwright/test'
import { unplacedWords } from '@shared/words/screens/allocate'
import { controlWords } from '@shared/words/screens/controls'
import { eventWords } from '@shared/words/screens/event'
import { minutesListWords, minutesWords, noteWords } from '@shared/words/screens/minutes'
import { printWords } from '@shared/words/screens/print'
import { printDocumentWords } from '@shared/words/screens/print-documents'
import { requestWords } from '@shared/words/screens/requests'
import { startSize } from '../../drivers/chromium'
import { expect, test } from '../../drivers/primary-test'
import { expectAccessible } from '../../pages/accessible'
import { clippedRings } from '../../pages/clipped-rings'

/** The smallest window, and that window enlarged to 200 %. */
const sizes = [
  { width: 1024, height: 640 },
  { width: 680, height: 430 },
]

test.afterEach(async ({ app }) => {
  await app.page.setViewportSize(startSize)
})

test('every list shows rows in the first view and every focus ring whole, in a small window and enlarged', async ({
  app,
}) => {
  const { page } = app
  const event = eventOf(page)
  for (const path of [
    ...['students', 'families', 'staff', 'interpreters', 'rooms'].map((kind) => `/people/${kind}`),
    ...['/requests', '/plan/unplaced', '/print', '/minutes', '/share'].map((part) => event + part),
  ]) {
    await goTo(page, path)
    for (const size of sizes) {
      await page.setViewportSize(size)
      // Down, not across: a table may scroll sideways.
      const bottom = async (): Promise<number> => {
        const box = await rows(page).first().boundingBox()
        return box ? box.y + box.height : Infinity
      }
      await expect
        .configure({ soft: true })
        .poll(bottom, `${path} at ${size.width}`)
        .toBeLessThanOrEqual(size.height)
      expect.soft(await clippedRings(page), `${path} at ${size.width}`).toEqual([])
    }
  }
})

test('the event screen fills its width, and cuts nothing off at the edge of a card', async ({ app }) => {
  const { page } = app
  await goTo(page, eventOf(page))
  const cards = page.getByRole('main').locator('section')
  const widest = page.getByRole('region', { name: eventWords.sections.demand })
  await expect(widest).toBeVisible()
  for (const size of [...sizes, startSize, { width: 1920, height: 900 }]) {
    await page.setViewportSize(size)
    const cut = await cards.evaluateAll((all) =>
      all.flatMap((card) => (card.scrollWidth > card.clientWidth ? [card.textContent.slice(0, 40)] : [])),
    )
    expect.soft(cut, String(size.width)).toEqual([])
    const right = async (card: Locator): Promise<number> => {
      const box = await card.boundingBox()
      return Math.round((box?.x ?? 0) + (box?.width ?? 0))
    }
    const second = page.getByRole('region', { name: eventWords.sections.interpreters })
    expect.soft(await right(second), String(size.width)).toBe(await right(widest))
    expect.soft(await clippedRings(page), String(size.width)).toEqual([])
  }
})

test('requests are narrowed to a teacher by Enter, and an open panel leaves the family in view', async ({
  app,
}) => {
  const { page } = app
  await goTo(page, `${eventOf(page)}/requests`)
  await page.setViewportSize({ width: 1024, height: 640 })
  const first = rows(page).first()
  const titles = await page.getByRole('columnheader').allInnerTexts()
  const at = (title: string): number => titles.findIndex((one) => one.trim() === title)
  const [familyAt, staffAt] = [at(requestWords.columns.family), at(requestWords.columns.staff)]
  const teacher = (await first.getByRole('gridcell').nth(staffAt).innerText()).trim()
  const name = teacher.split(' ').at(-1) ?? ''
  await page.getByRole('button', { name: requestWords.filters.who }).click()
  await page.getByRole('combobox', { name: requestWords.filters.staff }).click()
  await page.keyboard.type(name)
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  for (const cell of await rows(page).all())
    await expect(cell.getByRole('gridcell').nth(staffAt)).toContainText(name)

  await first.dblclick()
  expect(await page.evaluate(() => String(window.getSelection()))).toBe('')
  const family = first.getByRole('gridcell').nth(familyAt)
  const panel = page.getByRole('complementary')
  await expect(panel).toBeVisible()
  await expectLeftOf(family, panel)
})

test('rows lie one below the other, however a list was sorted, filtered and narrowed', async ({ app }) => {
  const { page } = app
  await goTo(page, `${eventOf(page)}/requests`)
  await page.setViewportSize({ width: 1360, height: 860 })
  const sortBy = (title: string): Promise<void> =>
    page.getByRole('columnheader', { name: title }).getByRole('button').click()
  await sortBy(requestWords.columns.state)
  await page.getByRole('textbox', { name: controlWords.filter(requestWords.label) }).fill('10')
  await page.getByRole('button', { name: requestWords.add }).click()
  await expect(page.getByRole('complementary')).toBeVisible()
  await sortBy(requestWords.columns.family)
  /** Between each row and the next: below nothing, rows overlap. */
  const gaps = async (): Promise<readonly number[]> => {
    const boxes = await rows(page).evaluateAll((all) =>
      all.map((row) => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    )
    const down = boxes.sort((a, b) => a.top - b.top)
    return down.slice(1).map(({ top }, at) => Math.round(top - (down[at]?.bottom ?? 0)))
  }
  await expect.poll(async () => (await gaps()).filter((gap) => gap !== 0)).toEqual([])
  expect((await gaps()).length).toBeGreaterThan(5)
})

test('why a request is not placed is read in the list', async ({ app }) => {
  const { page } = app
  await goTo(page, `${eventOf(page)}/plan/unplaced`)
  await page.setViewportSize({ width: 1024, height: 640 })
  const grid = page.getByRole('grid', { name: unplacedWords.requests })
  await expect(grid.getByRole('columnheader', { name: unplacedWords.columns.why })).toBeVisible()
  const clipped = await grid
    .locator('[data-wraps] > *')
    .evaluateAll((texts) => texts.filter((text) => text.scrollWidth > text.clientWidth + 1).length)
  expect(clipped).toBe(0)
  await rows(page).first().click()
  await expectLeftOf(rows(page).first().getByRole('gridcell').nth(1), page.getByRole('complementary'))
})

test('the family’s name is whole in the list of those to share with, beside an open panel too', async ({
  app,
}) => {
  const { page } = app
  await goTo(page, `${eventOf(page)}/share`)
  await page.setViewportSize({ width: 1024, height: 640 })
  await rows(page).first().click()
  await expect(page.getByRole('complementary')).toBeVisible()
  const family = rows(page).getByRole('gridcell').and(page.locator('[data-wraps]'))
  const cut = await family.evaluateAll(
    (cells) =>
      cells.filter(({ firstElementChild: text }) => text && text.scrollWidth > text.clientWidth + 1).length,
  )
  expect(await family.count()).toBeGreaterThan(0)
  expect(cut).toBe(0)
})

test('every paper is in view where papers are chosen', async ({ app }) => {
  const { page } = app
  await goTo(page, `${eventOf(page)}/print`)
  const all = printDocumentWords.groups.flatMap(({ documents }) => documents)
  for (const size of [...sizes, { width: 640, height: 400 }]) {
    await page.setViewportSize(size)
    await page.getByRole('combobox', { name: printWords.document }).click()
    for (const document of all)
      await expect(
        page.getByRole('option', { name: printDocumentWords.title(document), exact: true }),
        String(size.width),
      ).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
  }
})

test('looking from family to family begins no minutes', async ({ app }) => {
  const { page } = app
  const list = `${eventOf(page)}/minutes`
  await goTo(page, list)
  await page.getByRole('button', { name: minutesListWords.next }).click()
  const voice = page.getByRole('textbox', { name: noteWords.childVoice.label })
  await expect(voice).toBeVisible()
  const actions = page.getByRole('group', { name: minutesWords.action.row('1') })
  const targets = page.getByRole('group', { name: minutesWords.target.row('1') })
  const widthOf = async (row: Locator) => (await row.getByRole('textbox').first().boundingBox())?.width
  expect(await widthOf(actions)).toBe(await widthOf(targets))

  const here = page.url()
  await page.getByRole('button', { name: minutesWords.next }).click()
  await expect(page).not.toHaveURL(here)
  await expect(voice).toBeVisible()
  await voice.fill('Proud of the tower')
  await goTo(page, list)
  await expect(page.getByText('Draft', { exact: true })).toHaveCount(2)
})

const rows = (page: Page) =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell') })
const eventOf = (page: Page): string => /#(\/event\/[^/]+)/.exec(page.url())?.[1] ?? ''

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => void (window.location.hash = hash), path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

async function expectLeftOf(cell: Locator, panel: Locator): Promise<void> {
  const [inner, outer] = [await cell.boundingBox(), await panel.boundingBox()]
  expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThanOrEqual((outer?.x ?? 0) + 1)
}
