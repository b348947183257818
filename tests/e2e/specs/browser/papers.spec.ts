import { execFileSync } from 'node:child_process'
import type { EventDocument } from '@shared/domain/plan/paper'
import { paperWords } from '@shared/words/papers'
import { frameWords } from '@shared/words/screens/frame'
import { settingsWords } from '@shared/words/screens/settings'
import { printWords as words } from '@shared/words/screens/print'
import { requestWords } from '@shared/words/screens/requests'
import { expectAccessible } from '../../pages/accessible'
import { Frame } from '../../pages/frame'
import { chooseDocument, pagesOf, textOf } from '../../pages/print'
import { expect, test } from '../../drivers/primary-test'

/** Papers that the evening itself needs, and what each must say somewhere. */
const papers = [
  ['door-sign', /Door signs 2026-12-01\.pdf/, 'Room'],
  ['sign-in', /Reception list 2026-12-01\.pdf/, 'First meeting'],
  ['poster', /Master board 2026-12-01\.pdf/, 'Teacher'],
  ['call-sheet', /Call sheet 2026-12-01\.pdf/, 'Why not placed'],
  ['revision-list', /Letters to give out again 2026-12-01\.pdf/, 'No letter yet'],
] as const satisfies readonly (readonly [EventDocument, RegExp, string])[]

test('papers of the evening are looked at and saved', async ({ app }) => {
  const { page } = app
  for (const [document, name, says] of papers) {
    await chooseDocument(page, document)
    await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible()
    if (document === 'door-sign') await expectAccessible(page)
    const saved = app.savedFile()
    await page.getByRole('button', { name: /^Save PDF \(/ }).click()
    const file = await saved
    expect(file.name).toMatch(name)
    expect(textOf(file.path)).toContain(says)
    if (document === 'poster')
      expect(execFileSync('pdfinfo', [file.path], { encoding: 'utf8' })).toMatch(
        /1190\.55 x 841\.89 pts \(A3\)/,
      )
  }
})

/** A picture of 2 by 1 pixels. */
const picture =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR4nGM4IQcEJwAHIwIJ5FiIOQAAAABJRU5ErkJggg=='

test('letters carry the school’s crest and signature and show their address in the window of an envelope', async ({
  app,
}) => {
  const { page } = app
  await new Frame(page).goTo('settings')
  for (const { label, alt } of [settingsWords.school.crest, settingsWords.school.signature]) {
    const field = page.getByRole('group', { name: label })
    await field
      .locator('input[type="file"]')
      .setInputFiles({ name: 'drawn.png', mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') })
    await expect(field.getByRole('img', { name: alt })).toBeVisible()
  }
  const signatory = page.getByRole('textbox', { name: settingsWords.school.signatory })
  await signatory.fill('Ines Marchetti, Head teacher')
  await signatory.blur()
  await new Frame(page).openEvent(0)
  await new Frame(page).goTo('print')
  await page.getByRole('combobox', { name: words.envelope }).click()
  await page.getByRole('option', { name: words.envelopes.dl }).click()
  await expect(page.locator('svg[role="img"] image')).toHaveCount(2)
  await page.getByPlaceholder('Type to filter').fill('Vaitkus household 2')
  await page
    .getByRole('row')
    .filter({ hasText: 'Vaitkus household 2' })
    .first()
    .getByRole('gridcell')
    .first()
    .click()
  const saved = app.savedFile()
  await page.getByRole('button', { name: 'Save PDF (1 letter)' }).click()
  const { path } = await saved
  const images = execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' })
  expect(images.trim().split('\n')).toHaveLength(4)
  expect(textOf(path)).toContain('Ines Marchetti, Head teacher')
  // The window of a DL envelope shows from 52 to 87 mm below the top of the sheet.
  const html = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' })
  const top = Number(/yMin="([\d.]+)"[^>]*>Uma</.exec(html)?.[1])
  expect(top).toBeGreaterThan(147)
  expect(top).toBeLessThan(247)
})

test('the school’s own papers are in its first language, until that is undone', async ({ app }) => {
  const { page } = app
  await new Frame(page).goTo('settings')
  const languages = page.getByRole('combobox', { name: settingsWords.school.languages })
  // The second is chosen before the store has emitted the first.
  await languages.fill('Arab')
  await page.getByRole('option', { name: 'Arabic', exact: true }).click()
  await languages.fill('Engl')
  await page.getByRole('option', { name: 'English', exact: true }).click()
  const undo = page.getByRole('button', { name: frameWords.undo(settingsWords.undoSchool) })
  await new Frame(page).openEvent(0)
  await new Frame(page).goTo('print')
  await chooseDocument(page, 'sign-in')
  const { columns } = paperWords('ar')
  const first = page.getByRole('img', { name: /^Page 1 of/ })
  const title = (text: string) => first.getByText(text, { exact: true })
  await expect(title(columns.here).first()).toHaveAttribute('direction', 'rtl')
  const left = async (text: string) => (await title(text).first().boundingBox())?.x
  expect(await left(columns.here)).toBeGreaterThan((await left(columns.first)) ?? Infinity)
  await expect(page.getByText(words.unchecked('Arabic'))).toBeVisible()
  await undo.click()
  await undo.click()
  await expect(title('Arrives').first()).toBeVisible()
  await expect(page.getByText(words.unchecked('Arabic'))).toBeHidden()
})

test('one family’s invitation has a reply slip, and its card fits the pocket', async ({ app }) => {
  const { page } = app
  for (const [document, name, says, size] of [
    ['invitation', 'Invitations 2026-12-01.pdf', 'Reply slip', '(A4)'],
    ['itinerary', 'Cards 2026-12-01.pdf', 'Room', '297.64 x 419.53 pts'],
  ] as const) {
    await chooseDocument(page, document)
    await page.getByPlaceholder('Type to filter').fill('Vaitkus household 2')
    await page
      .getByRole('row')
      .filter({ hasText: 'Vaitkus household 2' })
      .getByRole('gridcell')
      .first()
      .click()
    await expectAccessible(page)
    const saved = app.savedFile()
    await page.getByRole('button', { name: /^Save PDF \(1 / }).click()
    const file = await saved
    expect(file.name).toBe(name)
    expect(textOf(file.path)).toContain(says)
    expect(execFileSync('pdfinfo', [file.path], { encoding: 'utf8' })).toContain(size)
  }
})

test('the code on a slip that came back tells whose reply it is', async ({ app }) => {
  const { page } = app
  await chooseDocument(page, 'invitation')
  await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible()
  const slip = await page.locator('svg[role="img"] text').allTextContents()
  const code = slip.map((line) => /^Code: (\S+)$/.exec(line)?.[1]).find((one) => one !== undefined) ?? ''
  const family = await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).textContent()

  await new Frame(page).goTo('requests')
  await page.getByRole('button', { name: requestWords.add }).click()
  const panel = page.getByRole('complementary')
  const field = panel.getByRole('textbox', { name: requestWords.form.code })
  await field.fill('2222-2223')
  await expect(panel.getByText(requestWords.form.codeUnknown)).toBeVisible()
  await expectAccessible(page)
  await field.fill(` ${code.toLowerCase().replace('-', ' ')}`)
  await expect(panel.getByText(requestWords.form.codeUnknown)).toBeHidden()
  const chosen = panel.getByRole('combobox', { name: requestWords.form.family })
  await expect.poll(async () => (await chosen.inputValue()).startsWith(family ?? 'none')).toBe(true)
  // Only its own children are to be chosen from: an only one is chosen already.
  await panel.getByRole('combobox', { name: requestWords.form.child }).press('ArrowDown')
  const children = page.getByRole('option')
  await expect(children.first()).toBeVisible()
  expect(await children.count()).toBeLessThan(5)
})

test('a folder holds one file for each teacher', async ({ app }) => {
  const { page } = app
  await chooseDocument(page, 'timetable')
  await page.getByText(words.filesAs.each).click()
  const saved = app.savedFolder()
  await page.getByRole('button', { name: 'Save PDF (14 timetables)' }).click()
  const files = await saved
  expect([...files.keys()].sort().slice(0, 2)).toEqual(['Staff timetables 01.pdf', 'Staff timetables 02.pdf'])
  expect(files.size).toBe(14)
})

test('a person prints for chosen recipients, and sees later who has paper', async ({ app }) => {
  const { page } = app
  const family = 'Vaitkus household 1'
  await page.getByPlaceholder('Type to filter').fill(family)
  const row = page.getByRole('row').filter({ hasText: family })
  await expect(row).toContainText(words.held.none)
  await row.getByRole('gridcell').first().click()
  const saved = app.savedFile()
  await page.getByRole('button', { name: 'Save PDF (1 letter)' }).click()
  expect(pagesOf((await saved).path)).toHaveLength(1)
  await expect(page.getByText(words.saved('Letters 2026-12-01.pdf'))).toBeVisible()
  await page.getByRole('button', { name: 'Clear selection' }).click()
  await expect(row).toContainText(words.held.current)
  await page.getByLabel(words.unprinted).check()
  await expect(row).toBeHidden()
})

test('staff timetables are walked through page by page and saved on US Letter', async ({ app }) => {
  const { page } = app
  await chooseDocument(page, 'timetable')
  await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('combobox', { name: words.paper }).click()
  await page.getByRole('option', { name: words.papers.letter }).click()
  await page.getByRole('button', { name: words.next }).click()
  await expect(page.getByText(words.position('2', '14'))).toBeVisible()
  await expect(page.getByRole('img', { name: /^Page 1 of/ })).toBeVisible()
  const saved = app.savedFile()
  await page.getByRole('button', { name: 'Save PDF (14 timetables)' }).click()
  const { name, path } = await saved
  expect(name).toBe('Staff timetables 2026-12-01.pdf')
  expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toContain('(letter)')
})
