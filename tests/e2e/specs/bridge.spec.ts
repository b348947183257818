import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { maxOpenBytes, type DesktopBridge } from '@shared/bridge/desktop-bridge'
import { offerBridge } from '../drivers/bridge-in-page'
import { expect, test } from '../drivers/shared-test'

/** One contract, whichever host keeps it. */
declare const host: { pickBridge(): DesktopBridge }

test.beforeEach(async ({ app }) => offerBridge(app.page))

test('says which host it is', async ({ app }) => {
  const about = await app.page.evaluate(() => host.pickBridge().about())
  expect(about.host).toBe(app.driver)
  expect(about.version).toMatch(/^\d+\.\d+\.\d+/)
})

test('reads the files directly in a chosen folder', async ({ app }, testInfo) => {
  const folder = testInfo.outputPath('Year 9')
  mkdirSync(join(folder, 'deeper'), { recursive: true })
  writeFileSync(join(folder, 'staff.csv'), new Uint8Array([0xef, 0xbb, 0xbf, 0, 255]))
  writeFileSync(join(folder, 'event.json'), '{}')
  writeFileSync(join(folder, 'deeper/lost.csv'), 'no')
  if (app.driver === 'electron') symlinkSync(join(folder, 'deeper/lost.csv'), join(folder, 'rooms.csv'))
  await app.choose(folder)
  const picked = await app.page.evaluate(async () => {
    const answer = await host.pickBridge().openFolder()
    if (answer.kind !== 'opened') return null
    const { name, files, links } = answer.picked
    return { name, links, files: files.map((file) => [file.name, [...file.bytes]] as const) }
  })
  expect(picked?.name).toBe('Year 9')
  // A browser's folder window passes links over without telling the page.
  expect(picked?.links).toEqual(app.driver === 'electron' ? ['rooms.csv'] : [])
  const files = Object.fromEntries(picked?.files ?? [])
  expect(files).toEqual({ 'staff.csv': [0xef, 0xbb, 0xbf, 0, 255], 'event.json': [123, 125] })
})

test('reads a chosen file', async ({ app }, testInfo) => {
  const path = testInfo.outputPath('people.csv')
  writeFileSync(path, 'a,b')
  await app.choose(path)
  const picked = await app.page.evaluate(async () => {
    const answer = await host.pickBridge().openFile('csv')
    if (answer.kind !== 'opened') return answer.kind
    return [answer.picked.name, new TextDecoder().decode(answer.picked.bytes)]
  })
  expect(picked).toEqual(['people.csv', 'a,b'])
})

for (const ask of ['openFolder', 'openLists', 'openFile'] as const) {
  test(`${ask} says that a person has changed their mind`, async ({ app }) => {
    await app.choose(null)
    const answer = await app.page.evaluate(async (method) => {
      const bridge = host.pickBridge()
      const { kind } = await (method === 'openFile' ? bridge.openFile('csv') : bridge[method]())
      return kind
    }, ask)
    expect(answer).toBe('cancelled')
  })
}

test('says why it does not read what is too large for a window', async ({ app }, testInfo) => {
  const folder = testInfo.outputPath('videos')
  mkdirSync(folder)
  const path = join(folder, 'evening.csv')
  writeFileSync(path, '')
  // Sparse: it takes up no room on the disk.
  truncateSync(path, maxOpenBytes + 1)
  await app.choose(folder)
  const tooLarge = { kind: 'failed', reason: 'too-large', detail: 'too-large' }
  expect(await app.page.evaluate(() => host.pickBridge().openFolder())).toEqual(tooLarge)
  await app.choose(path)
  expect(await app.page.evaluate(() => host.pickBridge().openFile('csv'))).toEqual(tooLarge)
  await app.choose(path)
  expect(await app.page.evaluate(() => host.pickBridge().openLists())).toEqual(tooLarge)
})

test('saves a file byte for byte', async ({ app }) => {
  const saved = app.savedFile()
  const outcome = app.page.evaluate(() => {
    const bytes = new Uint8Array(300_000).map((_, at) => at % 251)
    return host.pickBridge().saveFile({ name: 'Letters – Żółw.pdf', kind: 'pdf', bytes })
  })
  const { name, path } = await saved
  expect(await outcome).toEqual({ kind: 'saved', name: 'Letters – Żółw.pdf' })
  expect(name).toBe('Letters – Żółw.pdf')
  const bytes = readFileSync(path)
  expect(bytes.length).toBe(300_000)
  expect(bytes.every((byte, at) => byte === at % 251)).toBe(true)
})

test('saves a calendar', async ({ app }) => {
  const saved = app.savedFile()
  const outcome = app.page.evaluate(() =>
    host.pickBridge().saveFile({ name: 'Evening.ics', kind: 'ics', bytes: new Uint8Array([66, 10]) }),
  )
  const { path } = await saved
  expect(await outcome).toEqual({ kind: 'saved', name: 'Evening.ics' })
  expect([...readFileSync(path)]).toEqual([66, 10])
})

test('saves a folder with all its files', async ({ app }) => {
  const saved = app.savedFolder()
  const outcome = app.page.evaluate(() => {
    const text = (content: string) => new TextEncoder().encode(content)
    const files = [
      { name: 'event.json', bytes: text('{}') },
      { name: 'staff.csv', bytes: text('staff_id') },
    ]
    return host.pickBridge().saveFolder({ name: 'Year 9', files })
  })
  const files = await saved
  expect(await outcome).toMatchObject({ kind: 'saved' })
  expect([...files.keys()].sort()).toEqual(['event.json', 'staff.csv'])
  expect(new TextDecoder().decode(files.get('staff.csv'))).toBe('staff_id')
})

test('lays a page out as PDF where it says that it can', async ({ app }) => {
  const { can, head } = await app.page.evaluate(async () => {
    const bridge = host.pickBridge()
    const pdf = await bridge.layOutPdf({
      html: '<!doctype html><title>Plan</title><p>வணக்கம்</p>',
      paper: 'a4',
    })
    return {
      can: (await bridge.about()).canLayOutPdf,
      head: pdf && new TextDecoder().decode(pdf.slice(0, 5)),
    }
  })
  expect(head).toBe(can ? '%PDF-' : null)
})

const wrongFiles = [
  ['a name with a path in it', { name: '../letters.pdf', kind: 'pdf' }],
  ['a name that Windows reserves', { name: 'con.pdf', kind: 'pdf' }],
  ['another ending than the kind’s', { name: 'letters.exe', kind: 'pdf' }],
  ['an unknown kind', { name: 'letters.exe', kind: 'exe' }],
  ['bytes that are text', { name: 'letters.pdf', kind: 'pdf', bytes: 'text' }],
] as const
for (const [what, wrong] of wrongFiles) {
  test(`refuses aloud to save ${what}`, async ({ app }) => {
    const answer = await app.page.evaluate((given) => {
      const file = { bytes: new Uint8Array([1]), ...given }
      // What a faulty or hostile page could send, past the compiler.
      return host
        .pickBridge()
        .saveFile(file as never)
        .then(
          () => 'saved',
          (cause: unknown) => (cause instanceof Error ? 'refused' : 'odd'),
        )
    }, wrong)
    expect(answer).toBe('refused')
  })
}
