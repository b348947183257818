import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { guide } from '@shared/words/guide'
import type { GuidePicture } from '@shared/words/guide/page'
import { allocateWords, unplacedWords } from '@shared/words/screens/allocate'
import { announceWords } from '@shared/words/screens/announce'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { freeTimesWords } from '@shared/words/screens/free-times'
import { guideWords } from '@shared/words/screens/guide'
import { minutesListWords, noteWords } from '@shared/words/screens/minutes'
import { peopleWords } from '@shared/words/screens/people'
import { printWords } from '@shared/words/screens/print'
import { requestWords } from '@shared/words/screens/requests'
import { rosterImportWords } from '@shared/words/screens/roster-import'
import { shareWords } from '@shared/words/screens/share'
import { slipWords } from '@shared/words/screens/slips'
import { startWords } from '@shared/words/screens/start'
import { teacherListWords } from '@shared/words/screens/teacher-lists'
import { root } from '../drivers/root'
import { expect, test } from '../drivers/test'
import { planAtOnce } from '../pages/allocation'
import { codesOfFamilies } from '../pages/slips'
import { ukLists, writeLists } from '../pages/uk-lists'
import { shoot } from './shoot'

const folder = join(root, 'renderer/features/guide/pictures')

/** A picture of the screen without the frame around it, for the guide: small enough to be read in a column. */
async function shootForGuide(page: Page, name: GuidePicture): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1120, height: 680 })
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  )
  const png = await page.getByRole('main').screenshot({ animations: 'disabled', caret: 'hide' })
  const webp = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = document.createElement('canvas')
    canvas.width = picture.width
    canvas.height = picture.height
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
    return canvas.toDataURL('image/webp', 0.8)
  }, png.toString('base64'))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.webp`), Buffer.from(webp.split(',')[1] ?? '', 'base64'))
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => void (window.location.hash = hash), path)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

test('the guide beside a screen', async ({ app: { page } }) => {
  await page.evaluate(() => void (window.location.hash = '/people/students'))
  await expect(page.getByText(peopleWords.emptyTitle)).toBeVisible()
  await page.keyboard.press('F1')
  const panel = page.getByRole('complementary', { name: guideWords.title })
  await expect(panel.getByRole('heading', { name: guide.people.title })).toBeFocused()
  await expect(panel.getByRole('article').locator('img')).toBeVisible()
  await shoot(page, '50-guide-page')
  await panel.getByRole('button', { name: guideWords.contents }).click()
  await shoot(page, '50-guide-contents')
  await panel.getByRole('searchbox', { name: guideWords.search }).fill('interpreter')
  await expect(panel.getByRole('listitem').first()).toBeVisible()
  await shoot(page, '50-guide-search')
})

test('lists are imported', async ({ app }, testInfo) => {
  const { page } = app
  await goTo(page, '/import')
  await app.choose(writeLists(testInfo.outputPath('lists'), ukLists))
  await page.getByRole('button', { name: rosterImportWords.drop.folder }).click()
  await expect(page.getByRole('list', { name: rosterImportWords.files.label })).toBeVisible()
  await shootForGuide(page, 'import')
})

test('the sample school goes through the office’s day', async ({ app: { page } }) => {
  await page.getByRole('button', { name: startWords.openSample }).click()
  await expect(page).toHaveURL(/#\/event\/[^/]+$/, { timeout: 240_000 })
  const event = new URL(page.url()).hash.slice(1)
  const [code = ''] = await codesOfFamilies(page, 1)
  await expect(page.getByRole('complementary').getByText(peopleWords.sections.about)).toBeVisible()
  await shootForGuide(page, 'people')

  await goTo(page, `${event}/setup/rules`)
  await page.getByRole('button', { name: eventSetupWords.rules.add }).click()
  await page.getByRole('menuitem', { name: eventSetupWords.rules.kinds['form-teacher'] }).click()
  await page.getByRole('button', { name: eventSetupWords.rules.form.save }).click()
  await expect(page.getByRole('list', { name: eventSetupWords.rules.list })).toBeVisible()
  await shootForGuide(page, 'setup')

  await goTo(page, `${event}/setup/times`)
  const staff = page.getByRole('grid', { name: freeTimesWords.labels.staff, exact: true })
  await staff.getByRole('row').nth(2).click()
  await page.getByRole('button', { name: freeTimesWords.parts.late, exact: true }).click()
  await expect(page.getByText(freeTimesWords.unsaved('1 person or room'))).toBeVisible()
  await shootForGuide(page, 'times')
  await page.getByRole('button', { name: freeTimesWords.discard }).click()

  await goTo(page, `${event}/requests/teachers`)
  const list = page.getByRole('grid', { name: teacherListWords.label })
  await list.focus()
  for (const key of ['m', 'ArrowDown', 'w', 'ArrowDown', 'n']) await page.keyboard.press(key)
  await expect(list).toContainText(teacherListWords.wishes['not-necessary'])
  await shootForGuide(page, 'teachers')

  await goTo(page, `${event}/requests/slips`)
  const codeBox = page.getByRole('textbox', { name: requestWords.form.code })
  const teachers = page.getByRole('combobox', { name: slipWords.teachers })
  await codeBox.fill(code)
  await expect(teachers).toBeFocused()
  for (const key of ['2', '3']) {
    await page.keyboard.press(key)
    await expect(
      page.getByRole('checkbox', { name: new RegExp(`^${key}( |$)`) }).first(),
    ).toBeChecked()
  }
  await shootForGuide(page, 'slips')

  await goTo(page, event)
  await planAtOnce(page)
  await shootForGuide(page, 'allocated')
  await page.getByRole('button', { name: allocateWords.close }).click()
  await expect(page.getByRole('gridcell', { name: / with / }).first()).toBeVisible()
  await shootForGuide(page, 'board')
  await goTo(page, `${event}/plan/unplaced`)
  await page.getByRole('grid').getByRole('row').nth(4).click()
  await expect(page.getByRole('status').filter({ hasText: unplacedWords.repairs.found })).toBeVisible()
  await shootForGuide(page, 'unplaced')
  await goTo(page, event)
  await shootForGuide(page, 'event')

  await goTo(page, `${event}/print`)
  await expect(page.getByRole('button', { name: /^Save PDF \(/ })).toBeEnabled({ timeout: 120_000 })
  await expect(page.getByRole('img', { name: printWords.page('1', '1') })).toBeVisible()
  await shootForGuide(page, 'print')
  await goTo(page, `${event}/plan`)
  await page.getByRole('button', { name: announceWords.button('1') }).click()
  await page.getByRole('dialog').getByRole('button', { name: announceWords.confirm('1') }).click()
  await expect(page.getByText(announceWords.announced('1'), { exact: true })).toBeVisible()
  await goTo(page, `${event}/share`)
  await page.getByRole('row').nth(3).click()
  await expect(page.getByRole('textbox', { name: shareWords.body })).toBeVisible()
  await shootForGuide(page, 'share')
  await goTo(page, `${event}/minutes`)
  await page.getByRole('button', { name: minutesListWords.next }).click()
  await expect(page.getByRole('textbox', { name: noteWords.childVoice.label })).toBeVisible()
  await shootForGuide(page, 'minutes')
})
