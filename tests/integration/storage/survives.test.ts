import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { idOf, type EventId } from '@shared/kernel/ids'
import { seededRandom, type Random } from '@shared/kernel/random'
import { eveningOf } from './evening'
import { killAll, startChromium, type Engine, type KillableChromium } from './killable-chromium'
import { servePage, type ServedPage } from './served-page'
import type {} from './page/main'

/** How often each engine is killed during edits, and during imports. */
const kills = { LevelDB: { edits: 4, imports: 2 }, SQLite: { edits: 3, imports: 2 } } as const
const width = 12
const evening = idOf<EventId>('e1')
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

async function start(profile: string, engine: Engine): Promise<KillableChromium> {
  const browser = await startChromium(join(folder, profile), engine, served.address)
  await browser.page.waitForFunction(() => 'storagePage' in window)
  return browser
}

const numberIn = (what: string): number => Number(what.split(' ')[1])

/** The edits in the store with how many records of each are there, and the words typed into the notes. */
async function stored({ page }: KillableChromium) {
  const { staff, audit, notes } = await page.evaluate(async () => {
    const read = await window.storagePage.store.storage.readAll(['staff', 'audit'])
    return {
      staff: read.staff.map(({ sourceId }) => sourceId),
      audit: read.audit.length,
      notes: window.storagePage.notes.text('progress'),
    }
  })
  const sizes = new Map<number, number>()
  for (const edit of staff) sizes.set(Number(edit), (sizes.get(Number(edit)) ?? 0) + 1)
  return {
    sizes,
    audit,
    words: notes
      .split(' ')
      .filter((word) => word !== '')
      .map(Number),
  }
}

/** Lets the page write, and kills the browser a random moment after a number of acknowledgements. */
async function writeAndKill(
  browser: KillableChromium,
  first: number,
  acknowledged: Set<string>,
  random: Random,
): Promise<void> {
  const enough = acknowledged.size + 2 + random.below(30)
  const isDone = new Promise<void>((resolve, reject) => {
    const onMessage = (what: string): void => {
      acknowledged.add(what)
      if (acknowledged.size === enough) setTimeout(resolve, random.below(25))
    }
    browser.page
      .exposeFunction('acknowledge', onMessage)
      .then(() =>
        browser.page.evaluate(([edit, size]) => window.storagePage.writeUntilKilled(edit, size), [
          first,
          width,
        ] as const),
      )
      .catch(reject)
  })
  try {
    await isDone
  } finally {
    await browser.kill()
  }
}

/** What the store holds of the event: each import writes its own title into every row. */
async function storedEvent({ page }: KillableChromium) {
  return page.evaluate(async (eventId) => {
    const { event, request, plan, appointment } = await window.storagePage.store.storage.readAll([
      'event',
      'request',
      'plan',
      'appointment',
    ])
    const own = event.find(({ id }) => id === eventId)
    return {
      title: own?.title ?? '',
      requests: Number(own?.title.split(' ')[1] ?? 0),
      subjects: request.map(({ subject }) => subject),
      plans: plan.map(({ id }) => id),
      planOfAppointments: [...new Set(appointment.map(({ planId }) => planId))],
      staged: await window.storagePage.stagedChunks(),
    }
  }, evening)
}

/** Runs a long write in the page, and kills the browser a random moment after some of its steps. */
async function killDuring(
  { page, kill }: KillableChromium,
  random: Random,
  write: () => Promise<void>,
): Promise<void> {
  const enough = random.below(20) + 1
  let steps = 0
  const isDone = new Promise<void>((resolve, reject) => {
    const onMessage = (what: string): void => {
      if (++steps === enough || what === 'done') setTimeout(resolve, random.below(10))
    }
    page.exposeFunction('acknowledge', onMessage).then(write).catch(reject)
  })
  try {
    await isDone
  } finally {
    await kill()
  }
}

describe.each(['LevelDB', 'SQLite'] as const)('a store in %s', (engine) => {
  it('keeps every acknowledged edit and note through SIGKILL during writes, and nothing half', async () => {
    const random = seededRandom(engine === 'LevelDB' ? 11 : 12)
    const acknowledged = new Set<string>()
    for (let round = 0; round <= kills[engine].edits; round++) {
      const browser = await start(engine, engine)
      const { sizes, audit, words } = await stored(browser)
      const edits = [...sizes.keys()].sort((a, b) => a - b)
      expect(
        [...acknowledged].filter((what) => what.startsWith('edit') && !sizes.has(numberIn(what))),
      ).toEqual([])
      expect(
        [...acknowledged].filter((what) => what.startsWith('note') && !words.includes(numberIn(what))),
      ).toEqual([])
      // Whole: each edit has all its records and its line in the audit log; none is missing in between, no word is lost or doubled.
      expect(edits).toEqual(edits.map((_, i) => i + 1))
      expect([...sizes.values()].filter((size) => size !== width)).toEqual([])
      expect(audit).toBe(edits.length)
      expect(words).toEqual([...new Set(words)].sort((a, b) => a - b))
      if (round === kills[engine].edits) await browser.quit()
      else await writeAndKill(browser, edits.length + 1, acknowledged, random)
    }
    expect(acknowledged.size).toBeGreaterThan(kills[engine].edits * 2)
  })

  it('holds the old event or the new one, whole, after SIGKILL during an import', async () => {
    const random = seededRandom(engine === 'LevelDB' ? 21 : 22)
    const profile = `import-${engine}`
    const first = await start(profile, engine)
    await first.page.exposeFunction('acknowledge', () => undefined)
    await first.page.evaluate(
      (records) => window.storagePage.importUntilKilled(records),
      eveningOf(evening, 1999),
    )
    await first.quit()
    for (let round = 0; round <= kills[engine].imports; round++) {
      const browser = await start(profile, engine)
      const found = await storedEvent(browser)
      expect([...new Set(found.subjects)]).toEqual([found.title])
      expect(found.subjects).toHaveLength(found.requests)
      expect(found.planOfAppointments).toEqual(found.plans)
      expect(found.staged).toBe(0)
      if (round === kills[engine].imports) await browser.quit()
      else
        await killDuring(browser, random, () =>
          browser.page.evaluate(
            (records) => window.storagePage.importUntilKilled(records),
            eveningOf(evening, 2000 + round),
          ),
        )
    }
  })

  it('holds a long edit whole or not at all, after SIGKILL while it is written', async () => {
    const random = seededRandom(engine === 'LevelDB' ? 31 : 32)
    const profile = `edit-${engine}`
    const people = 4000
    for (let round = 0; round <= kills[engine].imports; round++) {
      const browser = await start(profile, engine)
      const { roles, lines, staged } = await browser.page.evaluate(async () => {
        const { staff, audit } = await window.storagePage.store.storage.readAll(['staff', 'audit'])
        return {
          roles: staff.map(({ role }) => role),
          lines: audit.length,
          staged: await window.storagePage.stagedChunks(),
        }
      })
      expect(new Set(roles).size).toBeLessThan(2)
      expect([0, people]).toContain(roles.length)
      expect(lines).toBeGreaterThanOrEqual(roles.length === 0 ? 0 : 1)
      expect(staged).toBe(0)
      if (round === kills[engine].imports) await browser.quit()
      else
        await killDuring(browser, random, () =>
          browser.page.evaluate(([role, width]) => window.storagePage.editUntilKilled(role, width), [
            `role ${round}`,
            people,
          ] as const),
        )
    }
  })
})

describe('another tab that opens', () => {
  it('during an import leaves what that has set aside, and the event is written whole', async () => {
    const browser = await start('tabs', 'LevelDB')
    const other = await browser.page.context().newPage()
    await other.goto(served.address)
    await other.waitForFunction(() => 'storagePage' in window)
    const openings: Promise<number>[] = []
    const outcome = await new Promise<string>((resolve, reject) => {
      const onMessage = (what: string): void => {
        if (openings.length === 0) openings.push(other.evaluate(() => window.storagePage.openAgain()))
        if (!what.startsWith('step')) resolve(what)
      }
      browser.page
        .exposeFunction('acknowledge', onMessage)
        .then(() =>
          browser.page.evaluate(
            (records) => window.storagePage.importUntilKilled(records),
            eveningOf(evening, 4000),
          ),
        )
        .catch(reject)
    })
    // Where nothing was staged when the tab opened, this test would hold nothing.
    expect(await openings[0]).toBeGreaterThan(0)
    expect(outcome).toBe('done')
    expect((await storedEvent(browser)).requests).toBe(4000)
    await browser.quit()
  })
})
