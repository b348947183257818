import { Encrypter } from 'age-encryption'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBase64, toBase64 } from '@shared/exchange/backup/base64'
import { readBackup, type KnownStore } from '@shared/exchange/backup/read-backup'
import { decodeRaw, encodeRaw, isCarried, NotCarried } from '@shared/exchange/backup/raw-value'
import { seal, unseal } from '@shared/exchange/backup/seal'
import { writeBackup, type BackupData } from '@shared/exchange/backup/write-backup'
import { err, ok } from '@shared/kernel/result'

// Cheap on purpose: how dear a guess is does not change what is tested here.
const workFactor = 2
const passphrase = 'kettle spoon teapot ladle'
const origin = { schema: 3, madeAt: '2026-11-21T18:00:00.000Z', app: '0.1.0' }

interface Row {
  readonly id: string
  readonly name: string
}
type Table = 'staff' | 'student'

const store: KnownStore<Table, Row> = {
  schema: 3,
  tables: ['staff', 'student'],
  tablesAt: () => ['staff', 'student'],
  upgradeRow: (_, row) => row,
  readRow: (_, row) => (isRow(row) ? ok(row) : err({ id: 'x1', field: 'name' })),
  checkNotes: (update) => update[0] !== 255,
  onProgress: () => undefined,
}
const isRow = (row: unknown): row is Row =>
  typeof row === 'object' && row !== null && 'name' in row && typeof row.name === 'string' && 'id' in row

const data: BackupData<Table, Row> = {
  tables: new Map([
    [
      'staff',
      [
        { id: 't1', name: 'Okafor' },
        { id: 't2', name: '=Łukasz 你好 \u0000' },
      ],
    ],
    ['student', []],
  ]),
  notes: [{ id: 'm1', update: Uint8Array.of(1, 2, 3, 254) }],
  unreadable: {
    tables: new Map([
      ['student', [{ id: 'p9', name: Number.NaN, $seen: new Date(7), photo: Uint8Array.of(1) }]],
    ]),
    notes: [{ id: 'm2', updates: [Uint8Array.of(255), Uint8Array.of(9)] }],
  },
}
const written = () => writeBackup(data, origin, passphrase, workFactor)
const sealed = (text: string) => seal(new TextEncoder().encode(text), passphrase, workFactor)

describe('a backup', () => {
  it('gives back exactly what went in', async () => {
    const read = await readBackup(await written(), passphrase, store)
    expect(read.ok && read.value.data).toEqual(data)
    expect(read.ok && read.value.header).toMatchObject({
      ...origin,
      counts: { tables: { staff: 2, student: 0 }, notes: 1 },
    })
  })

  it('opens with the same passphrase however its letters were composed', async () => {
    const file = await writeBackup(data, origin, 'cafe\u0301 cafe\u0301 cafe\u0301', workFactor)
    expect((await readBackup(file, 'caf\u00e9 caf\u00e9 caf\u00e9', store)).ok).toBe(true)
  })

  it('shows nobody a name, and starts as any age file does', async () => {
    const text = new TextDecoder('latin1').decode(await written())
    expect(text).toMatch(/^age-encryption\.org\/v1\n-> scrypt /)
    expect(text).not.toContain('Okafor')
  })

  it('does not open with another passphrase', async () => {
    expect(await readBackup(await written(), `${passphrase} `, store)).toEqual({
      ok: false,
      error: { kind: 'wrong-passphrase' },
    })
  })

  it('cut anywhere, is refused', async () => {
    const file = await written()
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), async (length) => {
        const read = await readBackup(file.slice(0, length), passphrase, store)
        expect(read.ok).toBe(false)
      }),
      { numRuns: 60 },
    )
  })

  it('with any byte flipped or added, is refused', async () => {
    const file = await written()
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const flipped = file.slice()
        flipped[at] = (flipped[at] ?? 0) ^ flip
        const read = await readBackup(flipped, passphrase, store)
        expect(read.ok).toBe(false)
      }),
      { numRuns: 120 },
    )
    expect((await readBackup(Uint8Array.of(...file, 0), passphrase, store)).ok).toBe(false)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['noise', Uint8Array.from({ length: 500 }, (_, i) => (i * 37) % 256)],
  ])('is not made of %s', async (_, bytes) => {
    expect(await readBackup(bytes, passphrase, store)).toEqual({ ok: false, error: { kind: 'not-a-backup' } })
  })

  it('is refused when it costs more to open than a backup of ours ever does', async () => {
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(workFactor)
    encrypter.setPassphrase(passphrase)
    const raised = new TextDecoder('latin1')
      .decode(await encrypter.encrypt('x'))
      .replace(/(-> scrypt \S+) \d+/, '$1 30')
    const bytes = Uint8Array.from(raised, (character) => character.charCodeAt(0))
    expect(await readBackup(bytes, passphrase, store)).toEqual({ ok: false, error: { kind: 'damaged' } })
  })
})

/** The plain text of a good backup, changed by hand and sealed again with a digest that fits. */
async function forged(contents: string, header: object = {}) {
  const bytes = new TextEncoder().encode(`${contents}\n`)
  const digest = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  const counts = { tables: { staff: 1, student: 0 }, notes: 0 }
  return sealed(
    `${JSON.stringify({ format: 'parley-backup/1', ...origin, counts, digest, ...header })}\n${contents}\n`,
  )
}
const good = '{"tables":{"staff":[{"id":"t1","name":"A"}],"student":[]},"notes":[]}'

describe('a file that was sealed with the right passphrase', () => {
  it('is the plain format that is written down', async () => {
    expect((await readBackup(await forged(good), passphrase, store)).ok).toBe(true)
  })

  it.each([
    ['holds no backup', sealed('hello'), { kind: 'not-a-backup' }],
    ['is of another format', sealed('{"format":"other/1"}\n{}\n'), { kind: 'not-a-backup' }],
    ['is of a newer format', forged(good, { format: 'parley-backup/3' }), { kind: 'newer' }],
    ['is of a newer schema', forged(good, { schema: 4 }), { kind: 'newer' }],
    [
      'has an unknown table',
      forged(good.replace('staff', 'secrets')),
      { kind: 'unknown-table', table: 'secrets' },
    ],
    [
      'has a bad record',
      forged(good.replace('"A"', '7')),
      { kind: 'bad-record', table: 'staff', id: 'x1', field: 'name' },
    ],
    [
      'has fewer rows than it says',
      forged('{"tables":{"staff":[],"student":[]},"notes":[]}'),
      { kind: 'damaged' },
    ],
    [
      'has more tables than it says',
      forged(good, { counts: { tables: { staff: 1 }, notes: 0 } }),
      { kind: 'damaged' },
    ],
    [
      'lacks a table',
      forged(good.replace(',"student":[]', ''), { counts: { tables: { staff: 1 }, notes: 0 } }),
      { kind: 'missing-table', table: 'student' },
    ],
    [
      'has two records of one id',
      forged(good.replace('[{"id"', '[{"id":"t1","name":"B"},{"id"')),
      { kind: 'same-id', table: 'staff', id: 't1' },
    ],
    ['was made on no day', forged(good, { madeAt: '2026-13-45T00:00:00.000Z' }), { kind: 'damaged' }],
    ['was made at no time', forged(good, { madeAt: 'yesterday' }), { kind: 'damaged' }],
    ['has a digest of something else', forged(good, { digest: '0'.repeat(64) }), { kind: 'damaged' }],
    ['has an unknown field', forged(good, { extra: 1 }), { kind: 'damaged' }],
    ['is cut inside its JSON', forged(good.slice(0, -5)), { kind: 'damaged' }],
    ['is not UTF-8', sealedBytes(), { kind: 'not-a-backup' }],
    [
      'reaches into prototypes from a record',
      forged(good.replace('"name"', '"__proto__":{"admin":true},"name"')),
      { kind: 'damaged' },
    ],
    [
      'reaches into prototypes from its tables',
      forged(good.replace('"staff"', '"__proto__":[],"staff"')),
      { kind: 'damaged' },
    ],
    [
      'hides that in an escape',
      forged(good.replace('"name"', '"\\u005f_proto__":{},"name"')),
      { kind: 'damaged' },
    ],
    [
      'has notes that are no base64',
      forged(good.replace('"notes":[]}', '"notes":[{"id":"m1","update":"*"}]}'), {
        counts: { tables: { staff: 1, student: 0 }, notes: 1 },
      }),
      { kind: 'bad-record', table: 'notes', id: 'm1', field: 'update' },
    ],
    [
      'has notes that make no document',
      forged(good.replace('"notes":[]}', '"notes":[{"id":"m1","update":"/w=="}]}'), {
        counts: { tables: { staff: 1, student: 0 }, notes: 1 },
      }),
      { kind: 'bad-record', table: 'notes', id: 'm1', field: 'update' },
    ],
  ])('and %s is refused', async (_, file, error) => {
    expect(await readBackup(await file, passphrase, store)).toEqual({ ok: false, error })
  })
})

describe('a compressed backup', () => {
  const repacked = async (change: (header: Record<string, unknown>) => object, contents?: Uint8Array) => {
    const opened = await unseal(await written(), passphrase)
    if (!opened.ok) throw new Error(opened.error.kind)
    const end = opened.value.indexOf(0x0a)
    const header = JSON.parse(new TextDecoder().decode(opened.value.subarray(0, end))) as Record<
      string,
      unknown
    >
    const head = new TextEncoder().encode(`${JSON.stringify(change(header))}\n`)
    return seal(
      Uint8Array.of(...head, ...(contents ?? opened.value.subarray(end + 1))),
      passphrase,
      workFactor,
    )
  }

  it('is far smaller than what it holds', async () => {
    const staff = Array.from({ length: 5000 }, (_, i) => ({ id: `t${i}`, name: 'Okafor' }))
    const file = await writeBackup(
      {
        ...data,
        tables: new Map([
          ['staff', staff],
          ['student', []],
        ]),
      },
      origin,
      passphrase,
      workFactor,
    )
    expect(file.length).toBeLessThan(JSON.stringify(staff).length / 5)
  })

  it.each([
    ['says fewer bytes than there are', repacked((header) => ({ ...header, bytes: 10 }))],
    [
      'says more bytes than there are',
      repacked((header) => ({ ...header, bytes: Number(header['bytes']) + 1 })),
    ],
    ['says more bytes than any backup has', repacked((header) => ({ ...header, bytes: 2 ** 40 }))],
    ['holds no gzip', repacked((header) => header, Uint8Array.of(1, 2, 3))],
  ])('that %s is refused', async (_, file) => {
    expect(await readBackup(await file, passphrase, store)).toEqual({ ok: false, error: { kind: 'damaged' } })
  })
})

describe('a row that nobody can read', () => {
  it('comes back exactly as it lay, whatever IndexedDB could hold', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true })
    fc.assert(
      fc.property(anything, (value) => {
        const json: unknown = JSON.parse(JSON.stringify(encodeRaw(value)))
        expect(decodeRaw(json)).toEqual(value)
      }),
    )
  })

  it.each([[() => 1], [/x/], [new Error('x')]])('is not carried as something else: %s', (value) => {
    expect(isCarried({ id: 'x', value })).toBe(false)
  })

  it('is not carried when it has no id or goes round in a circle', () => {
    const round: Record<string, unknown> = { id: 'x' }
    round['self'] = round
    expect([isCarried(round), isCarried({}), isCarried({ id: Number.NaN }), isCarried({ id: 7 })]).toEqual([
      false,
      false,
      false,
      true,
    ])
  })

  it.each([
    [{ $other: 1 }],
    [{ $date: 'x' }],
    [{ $number: '7' }],
    [{ $bytes: '*' }],
    [{ $set: [], more: 1 }],
  ])('is not read from other JSON: %j', (json) => {
    expect(() => decodeRaw(json)).toThrow(NotCarried)
  })
})

const sealedBytes = () => seal(Uint8Array.of(0xff, 0xfe, 0x0a, 0x0a), passphrase, workFactor)

describe('base64', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        expect(fromBase64(toBase64(bytes))).toEqual({ ok: true, value: bytes })
      }),
      { numRuns: 30 },
    )
  })
})
