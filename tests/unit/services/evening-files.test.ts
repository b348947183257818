import { describe, expect, it } from 'vitest'
import type { FileToSave } from '@shared/bridge/desktop-bridge'
import { eveningOf } from '@shared/domain/evening/evening'
import type { TapFact } from '@shared/domain/evening/tap'
import { readTaps, writeTaps } from '@shared/exchange/evening/taps-file'
import { idOf, type HouseholdId, type RequestId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { createEvening } from '@renderer/services/evening'
import { createEveningFiles } from '@renderer/services/evening-files'
import { day } from '@tests/fixtures/build-conference'
import { eventId, home, requestedEvening } from './requested-evening'

const passphrase = 'kettle window quick barn'
const tapFiles = {
  write: (of: Parameters<typeof writeTaps>[0], taps: Parameters<typeof writeTaps>[1], secret: string) =>
    writeTaps(of, taps, secret, 2),
  read: (of: Parameters<typeof readTaps>[2], file: Uint8Array, secret: string) => readTaps(file, secret, of),
}
const evening = { date: day('2026-12-01'), timezone: 'Europe/London' }
const at = (minute: number) => instant(`2026-12-01T16:${String(minute).padStart(2, '0')}:00.000Z`)
const here: TapFact = { kind: 'here', householdId: home }
const started: TapFact = { kind: 'started', requestId: idOf<RequestId>('r1') }

/** A computer with the school's data; both have the same school and event, as after opening one backup. */
async function computer(device: string, schoolId = 's1') {
  const { storage, history, newId } = await requestedEvening(true, {})
  const school = {
    id: idOf<never>(schoolId),
    name: 'Hill',
    address: '',
    phone: '',
    crest: null,
    signatory: '',
    signature: null,
    languages: ['en'],
    timezone: 'Europe/London',
    paper: 'a4' as const,
    lessonTimes: [],
  }
  const made = await storage.commit({
    title: 'Add the school',
    changes: [{ kind: 'school', id: school.id, before: null, after: school }],
  })
  if (!made.ok) throw new Error(made.error.kind)
  const clock = { now: () => at(0), today: () => evening.date }
  let saved: FileToSave | null = null
  const bridge = {
    saveFile: (file: FileToSave) => {
      saved = file
      return Promise.resolve({ kind: 'saved' as const, name: file.name })
    },
    openFile: () => Promise.resolve({ kind: 'cancelled' as const }),
  }
  const files = createEveningFiles({ bridge, tapFiles, clock, storage }, history)
  const service = createEvening(
    { newId: () => `${device} ${newId()}`, clock, device: () => device, school: 'own' },
    history,
  )
  const taps = () => storage.where('tap', 'eventId', eventId)
  return {
    tap: (fact: TapFact, minute: number) => service.tap(eventId, fact, at(minute)),
    taps,
    state: async () => eveningOf(await taps(), evening),
    file: async () => {
      await files.save(eventId, passphrase)
      return saved?.bytes ?? expect.fail('nothing was saved')
    },
    takeIn: (file: Uint8Array) => files.takeIn(eventId, file, passphrase),
    name: () => saved?.name,
    storage,
  }
}

describe('two computers at reception without a network', () => {
  it('have every entry and one state after their files went to and fro, in any order and twice', async () => {
    const [a, b] = [await computer('A'), await computer('B')]
    await a.tap(here, 2)
    await b.tap({ kind: 'here', householdId: idOf<HouseholdId>('h2') }, 3)
    await b.tap(started, 4)
    const early = await b.file()
    await b.tap({ kind: 'left', householdId: home }, 20)
    expect(b.name()).toBe('Evening 2026-12-01.parley-evening')
    const [fromA, fromB] = [await a.file(), await b.file()]
    expect(await a.takeIn(fromB)).toEqual({ ok: true, value: { added: 3, known: 0, odd: 0 } })
    // What was saved before comes after, and brings nothing new.
    expect(await a.takeIn(early)).toEqual({ ok: true, value: { added: 0, known: 2, odd: 0 } })
    expect(await b.takeIn(fromA)).toEqual({ ok: true, value: { added: 1, known: 0, odd: 0 } })
    expect(await b.takeIn(fromA)).toEqual({ ok: true, value: { added: 0, known: 1, odd: 0 } })
    expect(await a.taps()).toHaveLength(4)
    expect(new Set((await a.taps()).map(({ id }) => id))).toEqual(
      new Set((await b.taps()).map(({ id }) => id)),
    )
    expect(await a.state()).toEqual(await b.state())
    expect((await a.state()).families.get(home)?.kind).toBe('left')
  })

  it('refuse a file of another school, and change nothing', async () => {
    const [a, other] = [await computer('A'), await computer('C', 's2')]
    await other.tap(here, 2)
    expect(await a.takeIn(await other.file())).toEqual({ ok: false, error: { kind: 'other-school' } })
    expect(await a.taps()).toEqual([])
  })

  it('keep what they have where another file says something else under the same id', async () => {
    const [a, b] = [await computer('A'), await computer('A')]
    await a.tap(here, 2)
    await b.tap({ kind: 'left', householdId: home }, 2)
    expect(await a.takeIn(await b.file())).toEqual({ ok: true, value: { added: 0, known: 0, odd: 1 } })
    expect((await a.state()).families.get(home)?.kind).toBe('here')
  })
})
