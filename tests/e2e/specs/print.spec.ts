import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { printWords as words } from '@shared/words/screens/print'
import { expectAccessible } from '../pages/accessible'
import { Frame } from '../pages/frame'
import { openPrimary } from '../pages/primary'
import { pagesOf, textOf } from '../pages/print'
import { expect, test } from '../drivers/test'

const tamil = 'கார்த்திக் முருகன்'
const arabic = 'ليلى حسن'
/** Nobody has a font for the last sign of it: Unicode gave the number to no letter. */
const boxed = 'Elif Demir \u0378'

test('letters of every script come out whole, each in the file that can draw it', async ({
  app,
}, testInfo) => {
  test.setTimeout(300_000)
  const { page } = app
  await openPrimary(app, testInfo.outputPath('Primary'), (folder) =>
    greet(folder, { H0001: tamil, H0002: arabic, H0003: 'Nguyễn Thị Hương', H0004: boxed }),
  )
  await new Frame(page).goTo('print')
  const save = page.getByRole('button', { name: /^Save PDF \(298 letters\)$/ })
  await expect(save).toBeEnabled()
  // What is usual to print follows the plan, which comes and goes while the screen is open.
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(page.getByRole('button', { name: /^Save PDF \(298 invitations\)$/ })).toBeEnabled()
  await page.getByRole('button', { name: /^Redo: / }).click()
  await expect(save).toBeEnabled()
  await expect(page.getByText(/^21 letters in Han, Arabic and Tamil\./)).toBeVisible()
  await expect(
    page.getByText(/^This computer has no font for some text in the documents for .*Elif Demir.*: symbols\./),
  ).toBeVisible()
  await expect(page.getByRole('img', { name: words.page('1', '1') })).toBeVisible()
  await expectAccessible(page)

  const first = app.savedFile()
  await save.click()
  const plain = await first
  expect(plain.name).toBe('Letters 2026-12-01.pdf')
  expect(textOf(plain.path)).toContain('Nguyễn Thị Hương')
  expect(textOf(plain.path)).toContain('Elif Demir')
  expect(pagesOf(plain.path).filter((text) => /(Page|Strona) 1 (of|z)/.test(text))).toHaveLength(277)

  if (app.driver === 'electron') {
    await expect(page.getByText(words.saved('Letters 2026-12-01 other scripts.pdf'))).toBeVisible()
    const shaped = plain.path.replace('.pdf', ' other scripts.pdf')
    expect(execFileSync('pdfinfo', [shaped], { encoding: 'utf8' })).toMatch(/Pages: +21\n[^]*\(A4\)/)
    expect(execFileSync('pdffonts', [shaped], { encoding: 'utf8' })).toContain('Tamil')
    for (const text of pagesOf(shaped)) expect(text).toContain('Harbour Hill Academy')
  } else {
    await expect(page.getByText(words.hostPrinted('21 letters'))).toBeVisible()
  }
})

/** Gives households of a folder the adults that a test looks for. */
function greet(folder: string, adults: Readonly<Record<string, string>>): void {
  const path = join(folder, 'households.csv')
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => {
      const [id = '', name, , ...rest] = line.split(',')
      const known = adults[id]
      return known === undefined ? line : [id, `${name ?? ''} ${known}`, known, ...rest].join(',')
    })
  writeFileSync(path, rows.join('\n'))
}
