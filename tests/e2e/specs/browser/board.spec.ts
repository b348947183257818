import type { Locator, Page } from '@playwright/test'
import { eventWords } from '@shared/words/screens/event'
import { frameWords } from '@shared/words/screens/frame'
import { allocateWords } from '@shared/words/screens/allocate'
import { boardWords } from '@shared/words/screens/board'
import { expect, test, type ParleyUnderTest } from '../../drivers/test'
import { expectAccessible } from '../../pages/accessible'
import { planAtOnce } from '../../pages/allocation'
import { importFiles } from '../../pages/import'
import { Frame } from '../../pages/frame'
import { twoFamilies } from '../../pages/two-families'

const { 'appointments.csv': _, ...unplanned } = twoFamilies

/** Half an evening: Ms Tan from 16:15 only, Mr Lee throughout, a break, two families and three wishes. */
const folder: Readonly<Record<string, string>> = {
  ...unplanned,
  'event.json': JSON.stringify({
    format: 'parley-conference/1',
    title: 'Half an evening',
    kind: 'consultation',
    timezone: 'Europe/London',
    slotMinutes: 5,
    changeoverMinutes: 0,
    travelMinutes: { sameRoom: 0, sameBuilding: 0, otherBuilding: 5 },
    staffRest: null,
    sessions: [
      {
        id: 'tue',
        date: '2026-12-01',
        start: '16:00',
        end: '17:00',
        breaks: [{ start: '16:30', end: '16:40' }],
      },
    ],
  }),
  'availability.csv': 'kind,id,session_id,start,end\nstaff,T1,tue,16:15,17:00\n',
  'requests.csv':
    'request_id,household_id,student_id,staff_ids,priority,minutes,student_attends,room_id\nQ1,H1,S1,T1,required,5,no,\nQ2,H2,S2,T1,required,5,no,\nQ3,H1,S1,T2,requested,5,no,\n',
}

async function allocated(app: ParleyUnderTest, path: string): Promise<void> {
  await importFiles(app, path, folder)
  const { page } = app
  await new Frame(page).goTo('plan')
  await page.getByRole('button', { name: allocateWords.howLong }).first().press('Enter')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await planAtOnce(page)
  await page.getByRole('button', { name: allocateWords.close }).click()
}

test('the board is worked by keyboard alone', async ({ app }, testInfo) => {
  await allocated(app, testInfo.outputPath('conference'))
  const { page } = app
  const board = page.getByRole('grid')
  const standing = page.locator('#board-cell')
  const meeting = board.getByRole('gridcell', { name: /^Mei Okafor with Ms Tan, / })
  const timeOf = async (): Promise<string> =>
    /, (\d\d:\d\d) to/.exec((await meeting.getAttribute('aria-label')) ?? '')?.[1] ?? ''

  /** Along Ms Tan's row from its beginning. */
  const goToMeeting = async (): Promise<void> => {
    await page.keyboard.press('Home')
    for (let steps = 0; steps < 12; steps++) {
      if (((await standing.getAttribute('aria-label')) ?? '').startsWith('Mei Okafor')) return
      await page.keyboard.press('ArrowRight')
    }
  }

  await board.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await expect(standing).toHaveAccessibleName('Ms Tan, not available, 16:00 to 16:15')
  await goToMeeting()
  await expect(standing).toHaveAccessibleName(/^Mei Okafor with Ms Tan, .+, Room 1$/)
  await expectAccessible(page)

  // M lifts it, the arrows look for a time and say at once what each would mean, Enter puts it there.
  const before = await timeOf()
  await page.keyboard.press('m')
  await expect(page.getByText(boardWords.movingHelp)).toBeVisible()
  const slots = slotsBetween(before, '16:30')
  for (let step = 0; step < Math.abs(slots); step++) {
    await page.keyboard.press(slots > 0 ? 'ArrowRight' : 'ArrowLeft')
  }
  await expect(page.getByRole('status').filter({ hasText: /16:30: .*break 16:30–16:40/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(boardWords.movingHelp)).toBeVisible()
  const possible = page.getByRole('status').filter({ hasText: /: possible/ })
  const here = page.getByRole('status').filter({ hasText: boardWords.isHere(before) })
  await page.keyboard.press('ArrowDown')
  await expect(possible.or(here)).toBeVisible()
  // Where it stands now is one of the places that the arrow stops at.
  if (await here.isVisible()) await page.keyboard.press('ArrowDown')
  await expect(possible).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /^Moved to / })).toBeVisible()
  expect(await timeOf()).not.toBe(before)
  await expect(page.getByRole('button', { name: frameWords.undo(boardWords.undoMove) })).toBeEnabled()
  await page.keyboard.press('Control+z')
  await expect(meeting).toHaveAccessibleName(new RegExp(`, ${before} to `))

  // P pins it; what is pinned neither moves nor goes.
  await goToMeeting()
  await page.keyboard.press('p')
  await expect(meeting).toHaveAccessibleName(/, pinned$/)
  await page.keyboard.press('Delete')
  await expect(page.getByRole('status').filter({ hasText: boardWords.pinnedStays })).toBeVisible()
  await page.keyboard.press('p')
  await expect(meeting).toHaveAccessibleName(/, Room 1$/)

  // Enter opens its panel, Escape gives the board back, Delete takes it out until that is undone.
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Mei Okafor' })
  await expect(panel).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(board).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(meeting).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(meeting).toHaveCount(1)
})

test('the board is worked by the mouse', async ({ app }, testInfo) => {
  await allocated(app, testInfo.outputPath('conference'))
  const { page } = app
  // Wide enough for the whole of the hour.
  await page.setViewportSize({ width: 1800, height: 900 })
  const meeting = meetingOfMei(page)
  const before = await timeOf(meeting)
  const labels = await page.getByRole('gridcell').evaluateAll((cells) => cells.map((cell) => cell.ariaLabel))
  const taken = labels.map((label) => /, (\d\d:\d\d) to/.exec(label ?? '')?.[1])
  const free = ['16:45', '16:50', '16:55', '16:40'].find((time) => !taken.includes(time)) ?? ''

  // Held over a time it says what that would mean; let go, it stands there, until that is undone.
  await hold(page, meeting, free)
  await expect(page.getByRole('status').filter({ hasText: new RegExp(`${free}: possible`) })).toBeVisible()
  await page.mouse.up()
  await expect(page.getByRole('status').filter({ hasText: /^Moved to / })).toBeVisible()
  await expect(meeting).toHaveAccessibleName(new RegExp(`, ${free} to `))
  await page.keyboard.press('Control+z')
  await expect(meeting).toHaveAccessibleName(new RegExp(`, ${before} to `))

  // Over a break it says why not, and let go there it stays where it was and says so again.
  await hold(page, meeting, '16:30')
  const why = page.getByRole('status').filter({ hasText: /break 16:30–16:40/ })
  await expect(why).toBeVisible()
  await page.mouse.up()
  await expect(page.getByText(boardWords.movingPointer)).toHaveCount(0)
  await expect(why).toBeVisible()
  await expect(meeting).toHaveAccessibleName(new RegExp(`, ${before} to `))

  // Outside of the board it is put back without a word of blame.
  await hold(page, meeting, free)
  await page.mouse.move(5, 5)
  await expect(page.getByRole('status').filter({ hasText: boardWords.outside })).toBeVisible()
  await page.mouse.up()
  await expect(meeting).toHaveAccessibleName(new RegExp(`, ${before} to `))

  // A click opens its panel; in the dark it can be read as well.
  await meeting.click()
  await expect(page.getByRole('complementary', { name: 'Mei Okafor' })).toBeVisible()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expectAccessible(page)
})

test('announced appointments are on the board at once, and their pins can be removed', async ({
  app,
}, testInfo) => {
  const announced = 'request_id,session_id,start,status\nQ1,tue,16:20,pinned\nQ3,tue,16:00,announced\n'
  await importFiles(app, testInfo.outputPath('conference'), { ...folder, 'appointments.csv': announced })
  const { page } = app
  await expect(page.getByRole('row', { name: `${eventWords.all} 3 2 1` })).toBeVisible()
  await new Frame(page).goTo('plan')
  const meeting = meetingOfMei(page)
  await expect(meeting).toHaveAccessibleName(/, 16:20 to 16:25.*, pinned$/)
  const withLee = page.getByRole('grid').getByRole('gridcell', { name: /^Mei Okafor with Mr Lee, / })
  await expect(withLee).toHaveAccessibleName(/, 16:00 to /)

  // Moved away from what was announced, it is in the list of changes.
  await hold(page, withLee, '16:10')
  await page.mouse.up()
  await page.getByText(boardWords.announced.all('1 appointment differs')).click()
  const changed = page.getByRole('list', { name: boardWords.announced.label }).getByRole('listitem')
  await expect(changed).toHaveText(`Mei Okafor with Mr Lee: ${boardWords.announced.moved('16:00', '16:10')}`)
  await expectAccessible(page)
  await page.keyboard.press('Control+z')
  await expect(changed).toHaveCount(0)

  await hold(page, meeting, '16:50')
  await page.mouse.up()
  await expect(page.getByRole('status').filter({ hasText: boardWords.pinnedStays })).toBeVisible()
  await meeting.click()
  const panel = page.getByRole('complementary', { name: 'Mei Okafor' })
  await panel.getByRole('button', { name: boardWords.unpin }).click()
  await expect(meeting).toHaveAccessibleName(/, Room 1$/)
  await page.keyboard.press('Escape')

  // The end of the hour is out of view: a drag that rests at the edge goes there.
  await page.setViewportSize({ width: 1100, height: 800 })
  await hold(page, meeting, '16:25')
  const box = await page.getByRole('grid').boundingBox()
  await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) - 20, (box?.y ?? 0) + 80, { steps: 4 })
  await expect(page.getByRole('status').filter({ hasText: /16:55: possible/ })).toBeVisible()
  await page.mouse.up()
  await expect(meeting).toHaveAccessibleName(/, 16:55 to 17:00/)
})

const meetingOfMei = (page: Page): Locator =>
  page.getByRole('grid').getByRole('gridcell', { name: /^Mei Okafor with Ms Tan, / })
const timeOf = async (meeting: Locator): Promise<string> =>
  /, (\d\d:\d\d) to/.exec((await meeting.getAttribute('aria-label')) ?? '')?.[1] ?? ''

/** Takes hold of a meeting of one slot and carries it to another time of its row. */
async function hold(page: Page, meeting: Locator, time: string): Promise<void> {
  const slots = slotsBetween(await timeOf(meeting), time)
  const box = await meeting.boundingBox()
  if (!box) throw new Error('The meeting is not in view')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const slot = (box.width + gap) * slots
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + slot, y, { steps: 8 })
}
/** Pixels that a cell is narrower than its slot. */
const gap = 3

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
const slotsBetween = (from: string, to: string): number => (minutesOf(to) - minutesOf(from)) / 5
