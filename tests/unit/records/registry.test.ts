import { describe, expect, it } from 'vitest'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import { idOf } from '@shared/kernel/ids'
import type { IdMapper } from '@shared/records/record-type'
import { referencesOf } from '@shared/records/references'
import {
  parseRow,
  recordKinds,
  recordKindsAt,
  recordTypes,
  schemaVersion,
  upgradeRow,
  type RecordKind,
  type Records,
} from '@shared/records/registry'
import { oneOfEach as records } from './one-of-each'

/** Fields that a version added, and what rows of the version before get for them. */
const added: { readonly [version: number]: { readonly [Kind in RecordKind]?: Partial<Records[Kind]> } } = {
  2: {
    school: { phone: '', signatory: '', signature: null, lessonTimes: [] },
    staff: notInFolder.staff,
    student: notInFolder.student,
    household: notInFolder.household,
    adult: notInFolder.adult,
    request: { rank: null },
    announcement: { groupSessions: [] },
    action: { outcome: '', settledAt: null },
    pack: { meetingIds: [], groupSessionIds: [], returnKey: '', base: [] },
    incident: { by: '', afterwards: '', isMeetingClosed: false, reportedAt: null },
    meeting: { agreements: [] },
  },
}

describe.each(recordKinds)('a stored %s', (kind) => {
  const record = records[kind]

  it('is read as it was written', () => {
    expect(parseRow(kind, structuredClone(record))).toEqual({ ok: true, value: record })
  })

  it.each(Object.keys(record))('without its %s is a problem that names it', (field) => {
    const row = Object.fromEntries(Object.entries(record).filter(([name]) => name !== field))
    const id = field === 'id' ? '' : record.id
    expect(parseRow(kind, row)).toEqual({
      ok: false,
      error: { kind: 'bad-row', recordKind: kind, id, field },
    })
  })

  it('with a field that nobody knows is a problem: an older app would drop it', () => {
    expect(parseRow(kind, { ...record, nickname: 'T' }).ok).toBe(false)
  })
})

const changes = Object.entries(added).flatMap(([version, fields]) =>
  recordKinds.flatMap((kind) => {
    const ofKind = fields[kind]
    return ofKind ? [{ version: Number(version), kind, fields: ofKind }] : []
  }),
)

describe.each(changes)('a $kind of the version before $version', ({ version, kind, fields }) => {
  it('gets what that version added', () => {
    const row = Object.fromEntries(Object.entries(records[kind]).filter(([name]) => !(name in fields)))
    expect(parseRow(kind, row).ok).toBe(false)
    expect(parseRow(kind, upgradeRow(kind, row, version - 1))).toEqual({
      ok: true,
      value: { ...row, ...fields },
    })
  })

  it('keeps what it has already, and whatever nobody knows', () => {
    const row = { ...records[kind], nickname: 'T' }
    expect(upgradeRow(kind, row, version - 1)).toEqual(row)
  })

  it.each([null, 7, 'row', [1]])('that is no record (%j) stays as it is', (row) => {
    expect(upgradeRow(kind, row, version - 1)).toBe(row)
  })
})

it('a target of the version before was not the child’s own, as far as anybody knows', () => {
  const old = { id: 'x', what: 'Read', who: 'Anna', by: null }
  const upgraded = upgradeRow('meeting', { ...records.meeting, targets: [old, { ...old, ofChild: true }] }, 1)
  expect(parseRow('meeting', upgraded)).toMatchObject({
    ok: true,
    value: { targets: [{ ofChild: false }, { ofChild: true }] },
  })
})

const newInVersion2: readonly RecordKind[] = [
  'groupMinutes',
  'eventSetup',
  'teachingGroup',
  'blockedTime',
  'marker',
  'standingSeparation',
  'groupSession',
  'rosterMapping',
  'sheetColumns',
  'ownPhrase',
  'replySlip',
  'teacherListEntry',
  'tap',
  'returnedPack',
  'officeKeys',
  'heldPack',
  'lastAgreed',
]

describe('versions', () => {
  it('name every change, and the newest one is the newest change', () => {
    const upgraded = recordKinds.flatMap((kind) =>
      Object.keys(recordTypes[kind].upgrades).map((version) => `${kind} ${version}`),
    )
    expect(changes.map(({ kind, version }) => `${kind} ${version}`).sort()).toEqual(upgraded.sort())
    const versions = recordKinds.flatMap((kind) => [
      recordTypes[kind].since,
      ...Object.keys(recordTypes[kind].upgrades).map(Number),
    ])
    expect(Math.max(...versions)).toBe(schemaVersion)
  })

  it('tell which kinds there were', () => {
    expect(recordKindsAt(1)).toEqual(recordKinds.filter((kind) => !newInVersion2.includes(kind)))
    expect(recordKindsAt(schemaVersion)).toEqual(recordKinds)
  })
})

/** Ids that name no record of the store that could be mapped: the school's own, those of the log, and of packs. */
const notReferences = ['sourceId', 'targetId', 'recordIds', 'packId', 'laptopId', 'schoolId', 'recordId']

/** Every id in a record by its field's name, at whatever depth. */
function idsIn(value: unknown, name = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => idsIn(one, name))
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, one]) => idsIn(one, key))
  return typeof value === 'string' && /(^i|I)ds?$/.test(name) && !notReferences.includes(name) ? [value] : []
}

describe.each(recordKinds)('the references of a %s', (kind) => {
  const record = records[kind]
  const withIds = (mapId: IdMapper): unknown => mapOf(kind)(mapId)

  it('name every id in it', () => {
    const named = new Set<string>([record.id, ...referencesOf(kind, record).map(({ id }) => id)])
    expect(idsIn(record).filter((id) => !named.has(id))).toEqual([])
  })

  it('can be mapped to other ids and back', () => {
    expect(withIds((_, id) => id)).toEqual(record)
    const mapped = withIds((_, id) => idOf(`new ${id}`))
    const hasReferences = referencesOf(kind, record).length > 0
    if (hasReferences) expect(mapped).not.toEqual(record)
    for (const { id } of referencesOf(kind, record)) {
      if (id !== record.id) expect(idsIn(mapped)).not.toContain(id)
    }
  })
})

const mapOf =
  <Kind extends RecordKind>(kind: Kind) =>
  (mapId: IdMapper): Records[Kind] =>
    recordTypes[kind].mapIds(records[kind], mapId)

describe('values that no field may hold', () => {
  it.each<[RecordKind, object, string]>([
    ['student', { dateOfBirth: '2014-02-30' }, 'dateOfBirth'],
    ['appointment', { start: 1441 }, 'start'],
    ['appointment', { start: 16.5 }, 'start'],
    ['jotting', { updatedAt: 'yesterday' }, 'updatedAt'],
    ['request', { staffIds: [] }, 'staffIds.0'],
    ['request', { minutes: -5 }, 'minutes'],
    ['setting', { value: 'tiny' }, 'value'],
    ['travel', { between: 'planets' }, 'between'],
    ['tap', { fact: { kind: 'late', householdId: 'h1' } }, 'fact.kind'],
    ['tap', { fact: { kind: 'undone', tapIds: [] } }, 'fact.tapIds'],
  ])('%s %j', (kind, wrong, field) => {
    const read = parseRow(kind, { ...records[kind], ...wrong })
    expect(read).toMatchObject({ ok: false, error: { field } })
  })

  it('the language of a household may be no code, as older apps let it be', () => {
    const row = { ...records.household, letterLanguage: 'Polish', interpreterLanguage: 'zh_CN' }
    expect(parseRow('household', row)).toEqual({ ok: true, value: row })
  })

  it.each([null, undefined, 7, 'staff', []])('%j is no record', (row) => {
    expect(parseRow('staff', row)).toMatchObject({ ok: false, error: { recordKind: 'staff', id: '' } })
  })
})
