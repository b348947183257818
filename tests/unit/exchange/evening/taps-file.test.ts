import { describe, expect, it } from 'vitest'
import type { Tap } from '@shared/domain/evening/tap'
import { seal } from '@shared/exchange/backup/seal'
import { readTaps, tapsFormat, writeTaps } from '@shared/exchange/evening/taps-file'
import { idOf, type EventId, type SchoolId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { schemaVersion } from '@shared/records/registry'

const of = { schoolId: idOf<SchoolId>('s1'), eventId: idOf<EventId>('e1') }
const passphrase = 'kettle window quick barn'
/** scrypt at its cheapest: the tests are not about its strength. */
const workFactor = 2
const tap: Tap = {
  id: 't1',
  eventId: of.eventId,
  device: 'A',
  at: instant('2026-12-01T16:02:00.000Z'),
  fact: { kind: 'here', householdId: idOf('h1') },
}
const file = writeTaps(of, [tap], passphrase, workFactor)
const fileOf = (contents: object): Promise<Uint8Array> =>
  seal(new TextEncoder().encode(JSON.stringify(contents)), passphrase, workFactor)
const good = { format: tapsFormat, school: 's1', event: 'e1', schema: schemaVersion, taps: [tap] }

describe('a file of taps', () => {
  it('is read as it was written', async () => {
    expect(await readTaps(await file, passphrase, of)).toEqual({ ok: true, value: { taps: [tap], odd: 0 } })
  })

  it.each([
    ['with another passphrase', passphrase.replace('barn', 'born'), of, 'wrong-passphrase'],
    ['at another school', passphrase, { ...of, schoolId: idOf<SchoolId>('s2') }, 'other-school'],
    ['for another event', passphrase, { ...of, eventId: idOf<EventId>('e2') }, 'other-event'],
  ])('%s is refused', async (_, typed, mine, kind) => {
    expect(await readTaps(await file, typed, mine)).toEqual({ ok: false, error: { kind } })
  })

  it('cut or changed anywhere is refused', async () => {
    const whole = await file
    const changed = whole.slice()
    changed[whole.length - 5] = (changed[whole.length - 5] ?? 0) ^ 1
    for (const bytes of [whole.slice(0, -9), changed])
      expect(await readTaps(bytes, passphrase, of)).toEqual({ ok: false, error: { kind: 'damaged' } })
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('hello')])
      expect(await readTaps(bytes, passphrase, of)).toEqual({ ok: false, error: { kind: 'not-taps' } })
  })

  it.each([
    ['of a newer format', { ...good, format: 'parley-evening/2', more: 1 }, 'newer'],
    ['of a newer store', { ...good, schema: schemaVersion + 1 }, 'newer'],
    ['that is a backup', { ...good, format: 'parley-backup/2' }, 'not-taps'],
    ['without its taps', { ...good, taps: 7 }, 'damaged'],
    ['with more than it may have', { ...good, names: ['Noor'] }, 'damaged'],
  ])('%s is refused', async (_, contents, kind) => {
    expect(await readTaps(await fileOf(contents), passphrase, of)).toEqual({ ok: false, error: { kind } })
  })

  it('gives what can be read of it, and counts the rest', async () => {
    const taps = [
      tap,
      { ...tap, id: 't2', eventId: 'e2' },
      { ...tap, id: 't3', at: 'yesterday' },
      { ...tap, id: 't4', fact: { kind: 'late' } },
      { ...tap, id: 't5', note: 'x' },
      null,
    ]
    expect(await readTaps(await fileOf({ ...good, taps }), passphrase, of)).toEqual({
      ok: true,
      value: { taps: [tap], odd: 5 },
    })
  })
})
