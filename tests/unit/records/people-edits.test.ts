import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { missingSeparations } from '@shared/domain/people/safeguarding'
import { idOf, type HouseholdId } from '@shared/kernel/ids'
import { minutes, type LocalDate } from '@shared/kernel/time'
import type { AllRecords, RecordChange } from '@shared/records/record-edit'
import { mergeableKinds, mergeRecords, type MergeableKind } from '@shared/records/people/merge'
import { eventEffects } from '@shared/records/people/event-effects'
import { removeRecords } from '@shared/records/people/remove'
import { splitHousehold } from '@shared/records/people/split'
import { referencesOf } from '@shared/records/references'
import { recordKinds, type RecordKind, type Records } from '@shared/records/registry'
import { inconsistencies } from '@renderer/storage/consistency'
import { openOffice } from '../storage/office'

const day = '2026-09-01' as LocalDate
/** A school with an event that was allocated and, in the second, announced; its people have markers, groups and figures. */
let drafted: AllRecords
let announced: AllRecords

beforeAll(async () => {
  const office = await openOffice()
  const eventId = await office.importCase('base')
  await office.allocate(eventId)
  drafted = withMore(await office.storage.readAll(recordKinds))
  await office.announcing.announce(eventId)
  announced = withMore(await office.storage.readAll(recordKinds))
  office.close()
})

/** What no conference folder brings. */
function withMore(all: AllRecords): AllRecords {
  const [year] = all.schoolYear
  const [one, other] = all.household
  if (!year || !one || !other) throw new Error('too little in the folder')
  return {
    ...all,
    marker: all.adult.map((row) => ({
      id: `marker of ${row.id}`,
      kind: 'must-not-attend',
      subject: { kind: 'adult', id: row.id },
      author: 'A. Reed',
      source: 'Court order',
      date: day,
    })),
    standingSeparation: [
      {
        id: 'apart',
        households: [one.id, other.id],
        rule: 'apart',
        minutes: minutes(10),
        source: 'Letter',
        date: day,
      },
    ],
    teachingGroup: [
      {
        id: idOf('group'),
        sourceId: 'group',
        schoolYearId: year.id,
        name: '9A maths',
        subject: 'Maths',
        yearGroup: '9',
        staffIds: all.staff.map(({ id }) => id),
        studentIds: all.student.map(({ id }) => id),
      },
    ],
    blockedTime: all.staff.flatMap((row) =>
      [1, 2].map((period) => ({ id: `${row.id} ${period}`, staffId: row.id, day: 1, period })),
    ),
    groupSession: all.event.flatMap(({ id: eventId, sessions: [session] }) =>
      session
        ? [
            {
              id: idOf('talk'),
              eventId,
              sourceId: 'G1',
              title: 'Class time 9A',
              sessionId: session.id,
              start: session.start,
              end: session.end,
              staffIds: all.staff.map(({ id }) => id),
              roomId: all.room[0]?.id ?? null,
              capacity: null,
              members: all.guardianship.map(({ householdId, studentId }) => ({ householdId, studentId })),
              invited: all.household.map(({ id }) => id),
              waiting: all.household.map(({ id }) => ({ householdId: id, studentId: null })),
            },
          ]
        : [],
    ),
    attendanceFigure: all.student.map((row, i) => ({
      id: `figure of ${row.id}`,
      studentId: row.id,
      schoolYearId: year.id,
      sessionsPossible: 100,
      sessionsMissed: i,
      timesLate: 0,
      asOf: day,
    })),
  }
}

function applied(all: AllRecords, changes: readonly RecordChange[]): AllRecords {
  const tables = new Map<RecordKind, Map<string, unknown>>(
    recordKinds.map((kind) => [kind, new Map(all[kind].map((row) => [row.id, row]))]),
  )
  for (const { kind, id, after } of changes) {
    if (after === null) tables.get(kind)?.delete(id)
    else tables.get(kind)?.set(id, after)
  }
  return Object.fromEntries(
    [...tables].map(([kind, rows]) => [kind, [...rows.values()]]),
  ) as unknown as AllRecords
}

/** Everything that any record names, by how strongly. */
function named(all: AllRecords, isNamed: (reference: ReturnType<typeof referencesOf>[number]) => boolean) {
  const ofKind = <Kind extends RecordKind>(kind: Kind): string[] =>
    all[kind].flatMap((row: Records[Kind]) =>
      referencesOf(kind, row)
        .filter(isNamed)
        .map(({ id }) => id),
    )
  return new Set(recordKinds.flatMap((kind) => ofKind(kind)))
}

const announcedPlans = (all: AllRecords) => {
  const plans = all.plan.filter(({ revision }) => revision !== null)
  return [plans, all.appointment.filter(({ planId }) => plans.some(({ id }) => id === planId))]
}

const pick = <Row>(rows: readonly Row[], at: number): Row =>
  rows[at % rows.length] ?? expect.fail('there is none')

let lastId = 0
const newId = (): string => `made ${++lastId}`

/** One thing that a person may do; null where the records do not allow it. */
function act(all: AllRecords, { what, kind, a, b }: Act): readonly RecordChange[] | null {
  if (all[kind].length === 0) return null
  const [one, other] = [
    pick<{ readonly id: string }>(all[kind], a),
    pick<{ readonly id: string }>(all[kind], b),
  ]
  if (what === 'merge') {
    const merged = mergeRecords(all, { kind, keptId: one.id, otherId: other.id, choices: new Map() })
    return merged.ok ? merged.value : null
  }
  if (what === 'remove') {
    const removed = removeRecords(all, kind, [one.id])
    return removed.ok ? removed.value : null
  }
  const household = pick(all.household, a)
  const split = splitHousehold(
    all,
    {
      householdId: household.id,
      household: { ...household, id: idOf<HouseholdId>(newId()) },
      stayingAdults: household.adults,
      adultIds: all.adult
        .filter((row) => row.householdIds.includes(household.id))
        .slice(0, b % 2)
        .map(({ id }) => id),
      studentIds: all.guardianship
        .filter((row) => row.householdId === household.id)
        .map(({ studentId }) => studentId),
      requestIds: all.request
        .filter((row) => row.householdId === household.id)
        .slice(0, b % 3)
        .map(({ id }) => id),
    },
    { newId, today: day },
  )
  return split.ok ? split.value : null
}

interface Act {
  readonly what: 'merge' | 'remove' | 'split'
  readonly kind: MergeableKind
  readonly a: number
  readonly b: number
}
const anyAct = record({
  what: constantFrom<Act['what'][]>('merge', 'remove', 'split'),
  kind: constantFrom(...mergeableKinds),
  a: nat(30),
  b: nat(30),
})

describe('people who are merged, split and removed', () => {
  it('leave records that agree with each other, whatever is done in whatever order', () => {
    const done = new Set<string>()
    assert(
      property(constantFrom(0, 1), array(anyAct, { minLength: 1, maxLength: 8 }), (start, acts) => {
        let all = start === 0 ? drafted : announced
        for (const one of acts) {
          const changes = act(all, one)
          if (changes === null) continue
          done.add(one.what)
          all = applied(all, changes)
          expect(inconsistencies(all)).toEqual([])
        }
      }),
      { numRuns: 150, seed: 20261127 },
    )
    expect([...done].sort()).toEqual(['merge', 'remove', 'split'])
  })

  it('go back to what they were by the same changes the other way round', () => {
    assert(
      property(anyAct, (one) => {
        const changes = act(drafted, one) ?? []
        const back = changes.map((change) => ({ ...change, before: change.after, after: change.before }))
        const again = applied(applied(drafted, changes), back as readonly RecordChange[])
        const sorted = (all: AllRecords) =>
          recordKinds.map((kind) => [...all[kind]].sort((x, y) => (x.id < y.id ? -1 : 1)))
        expect(sorted(again)).toEqual(sorted(drafted))
      }),
      { numRuns: 60, seed: 20261127 },
    )
  })
})

describe('two records merged into one', () => {
  it('leave nothing that names the other, what was announced and written down included', () => {
    const merged = new Set<string>()
    assert(
      property(constantFrom(...mergeableKinds), nat(30), nat(30), (kind, a, b) => {
        const rows: readonly { readonly id: string }[] = announced[kind]
        if (rows.length === 0) return
        const [kept, other] = [pick(rows, a), pick(rows, b)]
        const outcome = mergeRecords(announced, {
          kind,
          keptId: kept.id,
          otherId: other.id,
          choices: new Map(),
        })
        if (!outcome.ok) return
        merged.add(kind)
        const after = applied(announced, outcome.value)
        expect(named(after, () => true).has(other.id)).toBe(false)
        expect(after[kind].length).toBe(rows.length - 1)
      }),
      { numRuns: 150, seed: 20261127 },
    )
    expect(merged.size).toBeGreaterThan(3)
  })

  it('are refused where the school keeps the two families apart', () => {
    const [apart] = drafted.standingSeparation
    if (!apart) throw new Error('nobody is kept apart')
    const [keptId, otherId] = apart.households
    expect(mergeRecords(drafted, { kind: 'household', keptId, otherId, choices: new Map() })).toEqual({
      ok: false,
      error: { kind: 'kept-apart' },
    })
  })

  it('fill each other’s blanks, and take a field that differs from the one chosen', () => {
    const [kept, other] = [pick(drafted.staff, 0), pick(drafted.staff, 1)]
    const all = {
      ...drafted,
      staff: drafted.staff.map((row) =>
        row.id === kept.id
          ? { ...row, email: '', languages: ['en'], givenName: 'Kim', familyName: 'Reed' }
          : row.id === other.id
            ? {
                ...row,
                email: 'reed@school.example',
                languages: ['pl'],
                givenName: 'Kimberley',
                familyName: 'Read',
              }
            : row,
      ),
    }
    const outcome = mergeRecords(all, {
      kind: 'staff',
      keptId: kept.id,
      otherId: other.id,
      choices: new Map([['givenName', 'other']]),
    })
    if (!outcome.ok) throw new Error(outcome.error.kind)
    expect(outcome.value.find(({ id }) => id === kept.id)?.after).toMatchObject({
      email: 'reed@school.example',
      languages: ['en', 'pl'],
      givenName: 'Kimberley',
      familyName: 'Reed',
      sourceId: kept.sourceId,
    })
  })
})

describe('people removed', () => {
  it('stay as long as announced meetings name them', () => {
    const [appointment] = announced.appointment
    if (!appointment) throw new Error('nothing is placed')
    const { householdId, studentId, staffIds, eventId } = appointment
    for (const [kind, id] of [
      ['household', householdId],
      ['student', studentId],
      ['staff', staffIds[0] ?? ''],
    ] as const) {
      expect(removeRecords(announced, kind, [id])).toEqual({
        ok: false,
        error: { kind: 'announced', eventIds: [eventId] },
      })
      expect(removeRecords(drafted, kind, [id]).ok).toBe(true)
    }
  })

  it('take along the adults of their family alone, and nothing that was announced', () => {
    for (const { id } of drafted.household) {
      const outcome = removeRecords(drafted, 'household', [id])
      if (!outcome.ok) throw new Error(outcome.error.kind)
      const after = applied(drafted, outcome.value)
      const lone = drafted.adult.filter((row) => row.householdIds.every((one) => one === id))
      expect(after.adult).toHaveLength(drafted.adult.length - lone.length)
      expect(named(after, ({ strength }) => strength === 'always').has(id)).toBe(false)
      expect(announcedPlans(after)).toEqual(announcedPlans(drafted))
    }
  })
})

describe('a family split in two', () => {
  it('shares out its requests with their places, and changes nothing that was announced', () => {
    const household = drafted.household.find(
      ({ id }) => announced.request.filter((row) => row.householdId === id).length > 1,
    )
    if (!household) throw new Error('no family has two requests')
    const requests = announced.request.filter((row) => row.householdId === household.id)
    const [going] = requests
    if (!going) throw new Error('no request')
    const id = idOf<HouseholdId>('new family')
    const outcome = splitHousehold(
      announced,
      {
        householdId: household.id,
        household: { ...household, id },
        stayingAdults: 'Ms Sole',
        adultIds: [],
        studentIds: [going.studentId],
        requestIds: [going.id],
      },
      { newId, today: day },
    )
    if (!outcome.ok) throw new Error(outcome.error.kind)
    const after = applied(announced, outcome.value)
    expect(announcedPlans(after)).toEqual(announcedPlans(announced))
    expect(after.household.find((row) => row.id === household.id)?.adults).toBe('Ms Sole')
    for (const row of requests) {
      const owner = row.id === going.id ? id : household.id
      expect(after.request.find((one) => one.id === row.id)?.householdId).toBe(owner)
      const current = new Set(after.event.map(({ currentPlanId }) => currentPlanId))
      const places = after.appointment.filter((one) => one.requestId === row.id && current.has(one.planId))
      expect(places.every((one) => one.householdId === owner)).toBe(true)
    }
    const effect = { eventId: going.eventId, requests: 1, placed: 1, announced: 1 }
    expect(eventEffects(announced, outcome.value)).toEqual([effect])
    const [standing] = announced.standingSeparation
    if (standing?.households.includes(household.id)) expect(after.standingSeparation).toHaveLength(2)
  })

  it('is refused without a child, and where a request would lose its child', () => {
    const [household] = drafted.household
    const request = drafted.request.find((row) => row.householdId === household?.id)
    if (!household || !request) throw new Error('no request')
    const split = {
      householdId: household.id,
      household: { ...household, id: idOf<HouseholdId>('new family') },
      stayingAdults: '',
      adultIds: [],
      studentIds: [],
      requestIds: [],
    }
    const options = { newId, today: day }
    expect(splitHousehold(drafted, split, options)).toMatchObject({
      ok: false,
      error: { kind: 'no-children' },
    })
    const stranger = drafted.request.find((row) => row.householdId !== household.id)
    expect(
      splitHousehold(
        drafted,
        { ...split, studentIds: [request.studentId], requestIds: [stranger?.id ?? request.id] },
        options,
      ),
    ).toMatchObject({ ok: false, error: { kind: 'gone' } })
  })
})

it('a separation of the school is missing at an event until the event has a rule for the two', () => {
  const [standing] = drafted.standingSeparation
  if (!standing) throw new Error('nobody is kept apart')
  const households = new Set(drafted.household.map(({ id }) => id))
  const { rule, households: pair } = standing
  const missing = { households: pair, rule, minutes: standing.minutes }
  expect(missingSeparations([standing], { households, separations: [] })).toEqual([missing])
  expect(missingSeparations([standing], { households, separations: [missing] })).toEqual([])
  expect(missingSeparations([standing], { households: new Set([pair[0]]), separations: [] })).toEqual([])
})
