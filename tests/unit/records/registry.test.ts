import { describe, expect, it } from 'vitest'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import { idOf } from '@shared/kernel/ids'
import { instant, minuteOfDay, minutes, type LocalDate } from '@shared/kernel/time'
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
import {
  appointment,
  event,
  household,
  meeting,
  plan,
  request,
  roster,
  staff,
  student,
} from '../storage/fixtures'

const at = instant('2026-11-21T18:00:00.000Z')
const day = '2026-12-01' as LocalDate
const ofEvent = { eventId: idOf<Records['event']['id']>('e1') }

/** One good record of every kind. */
const records: { readonly [Kind in RecordKind]: Records[Kind] } = {
  school: {
    id: idOf('s1'),
    name: 'Hill',
    address: '',
    phone: '',
    crest: null,
    signatory: '',
    signature: null,
    languages: ['en'],
    timezone: 'Europe/London',
    paper: 'a4',
    lessonTimes: [{ period: 1, start: minuteOfDay(530), end: minuteOfDay(590) }],
  },
  schoolYear: {
    id: idOf('y1'),
    name: '2026/27',
    start: day,
    end: day,
    terms: [{ name: 'Autumn', start: day, end: day }],
    holidays: [],
    workingDays: [1, 5],
  },
  staff: staff('t1'),
  student: student('p1'),
  household: household('h1'),
  adult: {
    id: idOf('a1'),
    sourceId: 'a1',
    givenName: 'Sam',
    familyName: 'Hale',
    householdIds: [idOf('h1')],
    title: 'Dr',
    attends: true,
    staffId: null,
    email: '',
    phone: '',
    parentalResponsibility: '',
    ...notInFolder.adult,
  },
  interpreter: { id: idOf('i1'), sourceId: 'i1', givenName: 'Jan', familyName: 'Nowak', languages: ['pl'] },
  room: { id: idOf('m1'), sourceId: 'm1', name: 'B12', building: 'Main', meetingsAtOnce: null },
  guardianship: {
    id: 'g1',
    householdId: idOf('h1'),
    studentId: idOf('p1'),
    relationship: 'mother',
    receivesLetters: true,
  },
  enrolment: { id: 'n1', studentId: idOf('p1'), schoolYearId: idOf('y1'), form: '9A', yearGroup: '9' },
  attendanceFigure: {
    id: 'f1',
    studentId: idOf('p1'),
    schoolYearId: idOf('y1'),
    sessionsPossible: 190,
    sessionsMissed: 3,
    timesLate: 1,
    asOf: day,
  },
  blockedTime: { id: 'b1', staffId: idOf('t1'), day: 1, period: 3 },
  teachingGroup: {
    id: idOf('tg1'),
    sourceId: '9A/Ma1',
    schoolYearId: idOf('y1'),
    name: '9A maths',
    subject: 'Maths',
    yearGroup: '9',
    staffIds: [idOf('t1')],
    studentIds: [idOf('p1')],
  },
  marker: {
    id: 'w1',
    kind: 'must-not-attend',
    subject: { kind: 'adult', id: idOf('a1') },
    author: 'A. Reed',
    source: 'Court order',
    date: day,
  },
  standingSeparation: {
    id: 'w2',
    households: [idOf('h1'), idOf('h2')],
    rule: 'other-session',
    minutes: minutes(0),
    source: 'Letter from a parent',
    date: day,
  },
  event: event('e1', { currentPlanId: idOf('d1') }),
  eventSetup: {
    id: idOf('e1'),
    usualMinutes: minutes(10),
    interpretedExtraMinutes: minutes(5),
    limits: { perChild: 6, perHousehold: null, perTeacher: null },
    rules: [
      {
        key: 'u1',
        kind: 'form-teacher',
        yearGroups: ['9'],
        forms: [],
        subjects: [],
        staffIds: [idOf('t1')],
        together: false,
        formTeachers: [{ form: '9A', staffId: idOf('t1') }],
        priority: 'required',
        minutes: minutes(10),
        studentAttends: true,
        made: [idOf('r1')],
      },
    ],
    archivedOn: null,
  },
  roster: roster('e1', ['t1'], ['p1'], ['h1']),
  request: request('r1', 'e1', ['t1', 'h1', 'p1']),
  replySlip: {
    id: 'rs1',
    ...ofEvent,
    householdId: idOf('h1'),
    typedAt: at,
    choices: [{ studentId: idOf('p1'), staffId: idOf('t1') }],
    isRanked: true,
    times: [{ sessionId: idOf('tue'), start: minuteOfDay(960), end: minuteOfDay(1020) }],
    wantsInterpreter: true,
    interpreterLanguage: 'pl',
    accessNeeds: 'Step-free access',
    oneAdult: true,
    maySplit: false,
    comment: 'Late, please',
    addedIds: [idOf('r1')],
  },
  teacherListEntry: {
    id: 'tl1',
    ...ofEvent,
    staffId: idOf('t1'),
    studentId: idOf('p1'),
    wish: 'must-see',
    doubleLength: true,
    comment: 'Reading',
    requests: [
      {
        requestId: idOf('r1'),
        householdId: idOf('h1'),
        before: null,
        after: { priority: 'required', minutes: minutes(10) },
      },
    ],
  },
  staffRoom: { id: 'x1', ...ofEvent, staffId: idOf('t1'), sessionId: null, roomId: idOf('m1') },
  travel: { id: 'x2', ...ofEvent, between: 'buildings', from: 'Main', to: 'Annex', minutes: minutes(5) },
  availability: {
    id: 'x3',
    ...ofEvent,
    subject: { kind: 'staff', id: idOf('t1') },
    sessionId: idOf('tue'),
    start: minuteOfDay(960),
    end: minuteOfDay(1000),
  },
  separation: {
    id: 'x4',
    ...ofEvent,
    households: [idOf('h1'), idOf('h2')],
    rule: 'apart',
    minutes: minutes(10),
  },
  groupSession: {
    id: idOf('g1'),
    ...ofEvent,
    sourceId: 'G1',
    title: 'Class time 7A',
    sessionId: idOf('tue'),
    start: minuteOfDay(962),
    end: minuteOfDay(985),
    staffIds: [idOf('t1')],
    roomId: idOf('m1'),
    capacity: 30,
    members: [
      { householdId: idOf('h1'), studentId: idOf('p1') },
      { householdId: idOf('h2'), studentId: null },
    ],
    invited: [idOf('h1')],
    waiting: [],
  },
  commitment: {
    id: 'x5',
    ...ofEvent,
    requestId: idOf('r1'),
    sessionId: idOf('tue'),
    start: minuteOfDay(960),
    status: 'pinned',
    staffIds: null,
    roomId: null,
  },
  plan: plan('d1', ofEvent.eventId, {
    unplaced: [
      {
        requestId: idOf('r1'),
        reason: 'staff-full',
        blocking: [
          { kind: 'language', code: 'pl' },
          { kind: 'staff', id: idOf('t1') },
        ],
      },
    ],
  }),
  appointment: appointment('a1', 'd1', 'e1'),
  announcement: {
    id: 'x6',
    ...ofEvent,
    planId: idOf('d1'),
    revision: 1,
    at,
    groupSessions: [
      {
        id: idOf('g1'),
        title: 'Class time',
        sessionId: idOf('tue'),
        date: day,
        start: minuteOfDay(960),
        end: minuteOfDay(980),
        staffIds: [idOf('t1')],
        roomId: idOf('room1'),
        members: [{ householdId: idOf('h1'), studentId: idOf('p1') }],
      },
    ],
  },
  delivery: {
    id: 'x7',
    ...ofEvent,
    planId: idOf('d1'),
    at,
    document: 'letter',
    channel: 'print',
    householdId: null,
    recipient: 'h1',
    revision: 2,
    content: '1f-2e',
    requestIds: [idOf('r1')],
  },
  meeting: meeting('m1', 'a1'),
  jotting: { id: 'j1', meetingId: idOf('m1'), staffId: idOf('t1'), text: 'Shy today', updatedAt: at },
  action: {
    id: idOf('c1'),
    meetingId: idOf('m1'),
    targetId: null,
    what: 'Read',
    owner: 'Family',
    due: day,
    state: 'open',
  },
  incident: { id: 'k1', meetingId: idOf('m1'), at, reportedTo: 'Head', text: 'Closed early' },
  template: {
    id: 'letter:en',
    document: 'letter',
    language: 'en',
    opening: 'Dear {family}',
    todo: '',
    closing: '',
  },
  rosterMapping: {
    id: 'rm1',
    name: 'Pupils',
    file: 'pupils.csv',
    fingerprint: 'forename surname',
    columns: { Forename: 'student.given_name' },
    answers: { Born: 'day-first' },
  },
  setting: { id: 'density', value: 'compact' },
  pack: { id: 'z1', ...ofEvent, staffId: idOf('t1'), madeAt: at, returnedAt: null },
  audit: { id: 'u1', at, what: 'Move an appointment', recordKind: 'appointment', recordIds: ['a1'] },
}

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

const newInVersion2: readonly RecordKind[] = [
  'eventSetup',
  'teachingGroup',
  'blockedTime',
  'marker',
  'standingSeparation',
  'groupSession',
  'rosterMapping',
  'replySlip',
  'teacherListEntry',
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

/** Ids that name no record of the store that could be mapped: the school's own, and those of the log. */
const notReferences = ['sourceId', 'targetId', 'recordIds']

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
