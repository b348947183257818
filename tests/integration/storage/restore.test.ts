import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { idOf, type EventId } from '@shared/kernel/ids'
import { seededRandom } from '@shared/kernel/random'
import { eveningOf } from './evening'
import { killAll, startChromium, type KillableChromium } from './killable-chromium'
import { servePage, type ServedPage } from './served-page'
import type {} from './page/main'

const passphrase = 'kettle spoon teapot ladle'
const kills = 2
let served: ServedPage
let folder: string
beforeAll(async () => {
  served = await servePage('./page/')
  folder = await mkdtemp(join(tmpdir(), 'parley-profiles-'))
})
afterEach(killAll)
afterAll(async () => {
  await served.close()
  await rm(folder, { recursive: true, force: true })
})

async function start(profile: string): Promise<KillableChromium> {
  const browser = await startChromium(join(folder, profile), 'LevelDB', served.address)
  await browser.page.waitForFunction(() => 'storagePage' in window)
  return browser
}

/** Fills a store with one evening, whose number is in every row and in the notes. */
async function fill({ page }: KillableChromium, requests: number): Promise<void> {
  await page.evaluate(
    async ({ records, word }) => {
      const work = { signal: new AbortController().signal, onProgress: () => undefined }
      await window.storagePage.store.storage.importEvent(records, work)
      window.storagePage.notes.splice('progress', 0, window.storagePage.notes.text('progress').length, word)
      await window.storagePage.notes.saved()
    },
    { records: eveningOf(idOf<EventId>(`event ${requests}`), requests), word: String(requests) },
  )
}

/** Everything in the store that tells one filling from another. */
async function held({ page }: KillableChromium) {
  return page.evaluate(async () => {
    const { event, request, appointment, audit } = await window.storagePage.store.storage.readAll([
      'event',
      'request',
      'appointment',
      'audit',
    ])
    return {
      titles: event.map(({ title }) => title),
      subjects: [...new Set(request.map(({ subject }) => subject))],
      rows: [request.length, appointment.length, audit.length],
      notes: window.storagePage.notes.text('progress'),
      staged: await window.storagePage.stagedChunks(),
    }
  })
}

describe('opening a backup in a browser, in its worker, under the app’s content policy', () => {
  it('killed at any moment, leaves all of the old or all of the new; left alone, brings all of the new', async () => {
    const random = seededRandom(31)
    const first = await start('first')
    await fill(first, 1500)
    const saved = await held(first)
    const backup = await first.page.evaluate(async (words) => {
      const work = { signal: new AbortController().signal, onProgress: () => undefined }
      const written = await window.storagePage.backups.write(words, work)
      if (!written.ok) throw new Error(written.error.kind)
      let binary = ''
      for (const byte of written.value.bytes) binary += String.fromCharCode(byte)
      return btoa(binary)
    }, passphrase)
    await first.quit()

    const other = await start('other')
    await fill(other, 700)
    const old = await held(other)
    await other.quit()
    expect(old).not.toEqual(saved)

    for (let round = 0; round <= kills; round++) {
      const browser = await start('other')
      const found = await held(browser)
      expect([old, saved]).toContainEqual(found)
      const enough = round === kills ? Infinity : random.below(16) + 1
      await restore(browser, backup, enough, random.below(8))
      if (round < kills) continue
      await browser.page.reload()
      await browser.page.waitForFunction(() => 'storagePage' in window)
      expect(await held(browser)).toEqual(saved)
      await browser.quit()
    }
  })

  it('with a wrong passphrase, changes nothing and says so', async () => {
    const browser = await start('wrong')
    await fill(browser, 300)
    const before = await held(browser)
    const outcome = await browser.page.evaluate(async (words) => {
      const work = { signal: new AbortController().signal, onProgress: () => undefined }
      const written = await window.storagePage.backups.write(words, work)
      if (!written.ok) throw new Error(written.error.kind)
      const opened = await window.storagePage.backups.open(written.value.bytes, `${words}.`, work)
      return opened.ok ? 'opened' : opened.error.kind
    }, passphrase)
    expect(outcome).toBe('wrong-passphrase')
    expect(await held(browser)).toEqual(before)
    await browser.quit()
  })
})

/** Restores until it is done, or kills the browser a moment after a number of steps. */
async function restore(
  { page, kill }: KillableChromium,
  backup: string,
  enough: number,
  after: number,
): Promise<void> {
  let steps = 0
  const finished = new Promise<'done' | 'kill'>((resolve, reject) => {
    const onMessage = (what: string): void => {
      if (what === 'done') resolve('done')
      else if (!what.startsWith('step')) reject(new Error(what))
      else if (++steps === enough) setTimeout(() => resolve('kill'), after)
    }
    page
      .exposeFunction('acknowledge', onMessage)
      .then(() =>
        page.evaluate(([file, words]) => window.storagePage.restoreUntilKilled(file, words), [
          backup,
          passphrase,
        ] as const),
      )
      .catch(reject)
  })
  await finished
  if (enough !== Infinity) await kill()
}
