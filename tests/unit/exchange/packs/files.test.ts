import { beforeAll, describe, expect, it } from 'vitest'
import { newIdentity, seal, sealFor } from '@shared/exchange/backup/seal'
import { readOutside, writeEnvelope } from '@shared/exchange/packs/envelope'
import { putTarget } from '@shared/domain/meetings/edit-minutes'
import type { ReturnPack } from '@shared/exchange/packs/return-pack'
import { writeReturnPack } from '@shared/exchange/packs/return-pack'
import { newSigningKeys } from '@shared/exchange/packs/signing'
import { readTeacherPack, writeTeacherPack, type TeacherPack } from '@shared/exchange/packs/teacher-pack'
import { teacherRows } from '@shared/exchange/packs/teacher-rows'
import { idOf } from '@shared/kernel/ids'
import { schemaVersion } from '@shared/records/registry'
import { conference, household, request, staff, student } from '@tests/fixtures/build-conference'
import {
  asRead,
  fileOf,
  laptopWith,
  merged,
  now,
  office,
  officeIdentity,
  packFor,
  readAt,
  shownAt,
  t1,
  type Laptop,
  type Made,
} from './laptops'
import { oneOfEach } from '../../records/one-of-each'
import { sourceOf } from './pack-source'

const evening = conference({
  staff: [staff('t1'), staff('t2')],
  students: [student('s1'), student('s2')],
  households: [household('h1'), household('h2')],
  requests: [request('q1', 'h1', 's1', 't1'), request('q2', 'h2', 's2', 't2')],
  groupSessions: [
    { ...oneOfEach.groupSession, sessionId: idOf('e1'), members: [], invited: [], waiting: [], roomId: null },
  ],
})
const passphrase = 'kettle window quick barn'
const quick = 1

async function packed() {
  const [keys, returning] = [await newSigningKeys(), await newSigningKeys()]
  const { recipient } = await officeIdentity()
  const pack: TeacherPack = {
    head: {
      packId: 'p1',
      schoolId: idOf('s1'),
      eventId: idOf('event'),
      staffId: idOf('t1'),
      madeAt: now,
      officeKey: keys.verifyKey,
      recipient,
      signingKey: returning.signingKey,
    },
    rows: teacherRows(sourceOf(evening), idOf('t1')),
    notes: new Map(),
  }
  return { pack, keys, file: await writeTeacherPack(pack, keys.signingKey, passphrase, quick) }
}

describe('a teacher’s pack', () => {
  it('opens with its passphrase as it was made', async () => {
    const { pack, file, keys } = await packed()
    expect(await readTeacherPack(file, passphrase, null)).toEqual({ ok: true, value: pack })
    expect(await readTeacherPack(file, passphrase, keys.verifyKey)).toMatchObject({ ok: true })
    expect(new TextDecoder().decode(file)).not.toContain('Family')
  })

  it('does not open with another passphrase, from another office, cut, or as what it is not', async () => {
    const { file, pack, keys } = await packed()
    const stranger = await newSigningKeys()
    const problem = async (...args: Parameters<typeof readTeacherPack>) => {
      const read = await readTeacherPack(...args)
      return read.ok ? 'opened' : read.error.kind
    }
    expect(await problem(file, 'another passphrase', null)).toBe('wrong-key')
    expect(await problem(file, passphrase, stranger.verifyKey)).toBe('other-office')
    const forged = await writeTeacherPack(pack, stranger.signingKey, passphrase, quick)
    expect(await problem(forged, passphrase, keys.verifyKey)).toBe('forged')
    expect(await problem(forged, passphrase, null)).toBe('forged')
    expect(await problem(file.slice(0, -20), passphrase, null)).toBe('damaged')
    expect(await problem(new Uint8Array(9), passphrase, null)).toBe('not-a-pack')
    const { first, laptop } = await oneReturn()
    expect(await problem(await fileOf(laptop, first), passphrase, null)).toBe('other-kind')
    expect(await problem(renamed(file, 'parley-pack/1', 'parley-pack/2'), passphrase, null)).toBe('newer')
  })

  it('opens through the upgrades where an older Parley wrote it, and not where a newer one did', async () => {
    const { pack, keys } = await packed()
    const added = { phone: '', signatory: '', signature: null, lessonTimes: [] }
    const old = pack.rows.school.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([field]) => !(field in added))),
    )
    // Nor had it brought along what was agreed before, or group sessions.
    const { lastAgreed, groupSession, groupMinutes, ...tables } = pack.rows
    expect([lastAgreed.length, groupSession.length, groupMinutes.length]).toEqual([1, 1, 1])
    const write = (schema: number) => {
      const { packId, schoolId, ...head } = pack.head
      return writeEnvelope(
        { kind: 'pack', school: schoolId, pack: packId },
        { schema, head, contents: { tables: { ...tables, school: old }, notes: [] } },
        keys.signingKey,
        (bytes) => seal(bytes, passphrase, quick),
      )
    }
    expect(await readTeacherPack(await write(1), passphrase, null)).toEqual({
      ok: true,
      value: {
        ...pack,
        rows: {
          ...pack.rows,
          school: [{ ...old[0], ...added }],
          lastAgreed: [],
          groupSession: [],
          groupMinutes: [],
        },
      },
    })
    expect(await readTeacherPack(await write(schemaVersion), passphrase, null)).toMatchObject({
      error: { kind: 'bad-record', table: 'school' },
    })
    expect(await readTeacherPack(await write(schemaVersion + 1), passphrase, null)).toEqual({
      ok: false,
      error: { kind: 'newer' },
    })
  })
})

let made: Made
beforeAll(async () => {
  made = await packFor(t1)
})

/** A laptop on which something was typed, and its first return pack. */
async function oneReturn(): Promise<{ readonly laptop: Laptop; readonly first: ReturnPack }> {
  const laptop = laptopWith(made, 'a')
  laptop.do({ kind: 'type', in: 0, at: 0 })
  return Promise.resolve({ laptop, first: laptop.returned() })
}

const renamed = (file: Uint8Array, from: string, to: string): Uint8Array => {
  const end = file.indexOf(0x0a)
  const line = new TextDecoder().decode(file.subarray(0, end)).replace(from, to)
  return new Uint8Array([...new TextEncoder().encode(line), ...file.subarray(end)])
}

describe('a return pack', () => {
  it('comes home as it was written', async () => {
    const { laptop, first } = await oneReturn()
    const read = await readAt(await fileOf(laptop, first), [made.entry])
    expect(read).toMatchObject({ ok: true, value: { ...first, quarantined: [] } })
  })

  it('is refused, saying why, when a single byte is missing or another', async () => {
    const { laptop, first } = await oneReturn()
    const file = await fileOf(laptop, first)
    for (let at = 0; at < file.length; at += 17) {
      const flipped = file.slice()
      flipped[at] = (file[at] ?? 0) ^ 0x10
      for (const bad of [flipped, file.slice(0, at)]) {
        const read = await readAt(bad, [made.entry])
        expect(read.ok ? 'read' : read.error.kind).toMatch(
          /^(not-a-pack|damaged|forged|wrong-key|other-school|unknown-pack|other-kind|newer)$/,
        )
      }
    }
  })

  it('is refused where it is not signed with its pack’s key, or is of another pack inside than outside', async () => {
    const { laptop, first } = await oneReturn()
    const stranger = await newSigningKeys()
    const { recipient } = await officeIdentity()
    const forged = await writeReturnPack(first, 's1', { signingKey: stranger.signingKey, recipient })
    expect(await readAt(forged, [made.entry])).toEqual({ ok: false, error: { kind: 'forged' } })
    const other = { ...made.entry, id: 'pack-xx' }
    const file = await fileOf(laptop, first)
    const moved = renamed(file, made.entry.id, other.id)
    expect(await readAt(moved, [made.entry, other])).toEqual({ ok: false, error: { kind: 'forged' } })
  })

  it('is refused from another school, for another office, of an unknown pack, from a newer Parley', async () => {
    const { laptop, first } = await oneReturn()
    const file = await fileOf(laptop, first)
    const kind = async (read: ReturnType<typeof readAt>) => {
      const outcome = await read
      return outcome.ok ? 'read' : outcome.error.kind
    }
    expect(await kind(readAt(file, [made.entry], 's2'))).toBe('other-school')
    expect(await kind(readAt(file, []))).toBe('unknown-pack')
    const elsewhere = await newIdentity()
    const toOthers = await writeReturnPack(first, 's1', { ...laptop, recipient: elsewhere.recipient })
    expect(await kind(readAt(toOthers, [made.entry]))).toBe('wrong-key')
    expect(await kind(readAt(renamed(file, 'parley-return/1', 'parley-return/9'), [made.entry]))).toBe(
      'newer',
    )
    const { recipient } = await officeIdentity()
    const newer = await writeEnvelope(
      { kind: 'return', school: 's1', pack: made.entry.id },
      { schema: schemaVersion + 1, head: {}, contents: {} },
      laptop.signingKey,
      (bytes) => sealFor(bytes, recipient),
    )
    expect(await kind(readAt(newer, [made.entry]))).toBe('newer')
  })

  it('keeps what is odd in it apart, to be looked at, and takes the rest', async () => {
    const { laptop, first } = await oneReturn()
    const { recipient } = await officeIdentity()
    const [own] = first.rows.meeting
    const file = await writeEnvelope(
      { kind: 'return', school: 's1', pack: made.entry.id },
      {
        schema: schemaVersion,
        head: { laptop: 'a', sequence: 1, writtenAt: now },
        contents: {
          tables: {
            meeting: [own, { ...own, id: 'm3' }, { ...own, id: 'm2', addenda: 'none' }],
            gadget: [{ id: 'g1' }],
            action: [{ id: 'x', meetingId: 'm3' }],
          },
          notes: [{ id: 'm1', update: 'AAA=' }],
        },
      },
      laptop.signingKey,
      (bytes) => sealFor(bytes, recipient),
    )
    const read = await readAt(file, [made.entry])
    if (!read.ok) throw new Error(read.error.kind)
    expect(read.value.rows.meeting).toEqual([own])
    expect(read.value.quarantined.map(({ table, recordId, why }) => [table, recordId, why])).toEqual([
      ['gadget', 'g1', 'unknown-kind'],
      ['meeting', 'm3', 'other-meeting'],
      ['meeting', 'm2', 'addenda'],
      ['action', 'x', expect.any(String)],
      ['notes', 'm1', 'update'],
    ])
    const after = merged(office(), read.value)
    expect(after).toMatchObject({ ok: true, value: { returns: [{ quarantined: read.value.quarantined }] } })
  })
})

describe('a return pack that is authentic and looks wrong', () => {
  it('with less than before is refused, and taken when a person says so; the words are still there', async () => {
    const { laptop, first } = await oneReturn()
    laptop.do({ kind: 'type', in: 0, at: 0 })
    const second = laptop.returned()
    const one = merged(office(), asRead(laptop, second))
    if (!one.ok) throw new Error(one.error.kind)
    const replayed = { ...asRead(laptop, first), sequence: 3 }
    expect(merged(one.value, replayed)).toEqual({ ok: false, error: { kind: 'less' } })
    const sameNumber = { ...asRead(laptop, second), digest: 'another' }
    expect(merged(one.value, sameNumber)).toEqual({ ok: false, error: { kind: 'less' } })
    const taken = merged(one.value, replayed, { overrule: true })
    expect(taken.ok && JSON.stringify(shownAt(taken.value))).toContain('word-a-2')
  })

  it('that empties more than a fifth of what it touches is refused, and taken when a person says so', () => {
    const laptop = laptopWith(made, 'a')
    laptop.without((rows) => ({
      ...rows,
      action: [],
      meeting: rows.meeting.map((row) => ({ ...row, targets: [] })),
    }))
    const read = asRead(laptop, laptop.returned())
    expect(merged(office(), read)).toEqual({ ok: false, error: { kind: 'emptying', emptied: 2, of: 4 } })
    const taken = merged(office(), read, { overrule: true })
    expect(taken).toMatchObject({ ok: true, value: { rows: { action: [] } } })
  })

  it('is taken at once where a teacher removed one target among others', () => {
    const laptop = laptopWith(made, 'a')
    laptop.without((rows) => ({
      ...rows,
      meeting: rows.meeting.map((row) =>
        row.id === 'm1'
          ? putTarget({ id: 'new', what: 'word', who: '', by: null, ofChild: false })({ ...row, targets: [] })
          : row,
      ),
    }))
    expect(merged(office(), asRead(laptop, laptop.returned()))).toMatchObject({ ok: true })
  })
})

it('a file that says nothing of its kind is none', () => {
  expect(readOutside(new TextEncoder().encode('{"format":"parley-backup/2"}\nx'), 'return')).toEqual({
    ok: false,
    error: { kind: 'not-a-pack' },
  })
})
