import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyRule, type RuleSurroundings } from '@shared/domain/requests/apply-rule'
import {
  plainSetup,
  ruleKinds,
  type InvitationRule,
  type MeetingLimits,
} from '@shared/domain/requests/event-setup'
import type { Request } from '@shared/domain/requests/request'
import type { TeacherWish } from '@shared/domain/requests/teacher-list'
import { idOf, type StaffId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { conference, day, household, request, staff, student } from '@tests/fixtures/build-conference'

const { event } = conference()
const year = event.schoolYearId
const noLimits: MeetingLimits = { perChild: null, perHousehold: null, perTeacher: null }

const rule = (over: Partial<InvitationRule> = {}): InvitationRule => ({
  key: 'rule 1',
  kind: 'teachers',
  yearGroups: [],
  forms: [],
  subjects: [],
  staffIds: [],
  together: false,
  formTeachers: [],
  priority: 'requested',
  minutes: minutes(10),
  studentAttends: true,
  made: [],
  ...over,
})

const group = (
  name: string,
  subject: string,
  staffIds: readonly string[],
  studentIds: readonly string[],
) => ({
  id: idOf<RuleSurroundings['groups'][number]['id']>(name),
  sourceId: name,
  schoolYearId: year,
  name,
  subject,
  yearGroup: '',
  staffIds: staffIds.map((id) => idOf<StaffId>(id)),
  studentIds: studentIds.map((id) => idOf<RuleSurroundings['students'][number]['id']>(id)),
})

const link = (householdId: string, studentId: string, receivesLetters = true) => ({
  householdId: idOf<Request['householdId']>(householdId),
  studentId: idOf<Request['studentId']>(studentId),
  relationship: '',
  receivesLetters,
})

/** Two children of 9A and one of 8B; Ann teaches both years, Bea is form teacher of 9A and teaches it art, Cy has left. */
function school(over: Partial<RuleSurroundings> = {}): RuleSurroundings {
  return {
    students: ['S1', 'S2', 'S3'].map((id) => student(id)),
    enrolments: [
      ['S1', '9A', '9'],
      ['S2', '9A', '9'],
      ['S3', '8B', '8'],
    ].map(([id = '', form = '', yearGroup = '']) => ({
      studentId: idOf(id),
      schoolYearId: year,
      form,
      yearGroup,
    })),
    households: ['H1', 'H2', 'H3'].map((id) => household(id)),
    guardianships: [link('H1', 'S1'), link('H2', 'S2'), link('H3', 'S3')],
    staff: [staff('Ann'), staff('Bea'), staff('Cy', { leftOn: day('2026-07-01') }), staff('Dee')],
    groups: [
      group('9A', 'Form', ['Bea'], ['S1', 'S2']),
      group('9A maths', 'Maths', ['Ann'], ['S1', 'S2']),
      group('9A art', 'Art', ['Bea'], ['S1']),
      group('8B maths', 'Maths', ['Ann', 'Cy'], ['S3']),
    ],
    requests: [],
    listEntries: [],
    setup: plainSetup(event),
    ...over,
  }
}
const lines = (requests: readonly Request[]): readonly string[] =>
  requests.map((one) => `${one.studentId} ${one.householdId} ${one.staffIds.join('+')} ${one.subject}`.trim())
const linesOf = (over: Partial<InvitationRule>, around = school()) =>
  lines(applyRule(rule(over), around).requests)

describe('a rule', () => {
  it('finds every teacher of each child by the groups, and leaves out whoever has left', () => {
    expect(linesOf({})).toEqual(['S1 H1 Ann Maths', 'S1 H1 Bea Art', 'S2 H2 Ann Maths', 'S3 H3 Ann Maths'])
    expect(linesOf({ subjects: ['Form'] })).toEqual(['S1 H1 Bea Form', 'S2 H2 Bea Form'])
  })

  it('finds the form teacher by the group of the form, or as the office chose', () => {
    expect(linesOf({ kind: 'form-teacher' })).toEqual(['S1 H1 Bea', 'S2 H2 Bea'])
    expect(applyRule(rule({ kind: 'form-teacher' }), school()).withoutTeacher).toEqual(['S3'])
    const formTeachers = [{ form: '8b', staffId: idOf<StaffId>('Dee') }]
    expect(linesOf({ kind: 'form-teacher', formTeachers, yearGroups: ['8'] })).toEqual(['S3 H3 Dee'])
  })

  it('has families meet named staff one by one or together, by year or form', () => {
    const staffIds = [idOf<StaffId>('Dee'), idOf<StaffId>('Ann')]
    expect(linesOf({ kind: 'named-staff', staffIds, forms: ['8B'] })).toEqual(['S3 H3 Dee', 'S3 H3 Ann'])
    expect(linesOf({ kind: 'named-staff', staffIds, together: true, yearGroups: ['8'] })).toEqual([
      'S3 H3 Dee+Ann',
    ])
  })

  it('asks for each of a child’s families that gets letters, and says where none does', () => {
    const guardianships = [link('H1', 'S1'), link('H2', 'S1'), link('H2', 'S2', false), link('H3', 'S3')]
    const outcome = applyRule(rule({ forms: ['9A'], subjects: ['Maths'] }), school({ guardianships }))
    expect(lines(outcome.requests)).toEqual(['S1 H1 Ann Maths', 'S1 H2 Ann Maths'])
    expect(outcome.withoutFamily).toEqual(['S2'])
  })

  it('adds minutes where somebody has to interpret', () => {
    const setup = { ...plainSetup(event), interpretedExtraMinutes: minutes(5) }
    const households = [
      household('H1', { interpreterLanguage: 'pl' }),
      household('H2', { interpreterLanguage: 'ta' }),
      household('H3'),
    ]
    const around = school({ setup, households, staff: [staff('Ann', { languages: ['pl-PL'] })] })
    const { requests } = applyRule(rule({ subjects: ['Maths'] }), around)
    expect(requests.map((one) => [one.householdId, one.minutes])).toEqual([
      ['H1', 10],
      ['H2', 15],
      ['H3', 10],
    ])
  })

  it('asks for nothing that somebody asked for already', () => {
    const asked = request('Q', 'H1', 'S1', 'Ann', { staffIds: [idOf('Dee'), idOf('Ann')] })
    const outcome = applyRule(rule({ forms: ['9A'], subjects: ['Maths'] }), school({ requests: [asked] }))
    expect(lines(outcome.requests)).toEqual(['S2 H2 Ann Maths'])
    expect(outcome.alreadyThere).toBe(1)
  })

  it('asks for no meeting that every teacher in it finds not necessary', () => {
    const marked = (staffId: string, studentId: string, wish: TeacherWish | null) => ({
      staffId: idOf<StaffId>(staffId),
      studentId: idOf<Request['studentId']>(studentId),
      wish,
    })
    const listEntries = [
      marked('Ann', 'S1', 'not-necessary'),
      marked('Ann', 'S2', 'would-like'),
      marked('Bea', 'S1', null),
    ]
    const outcome = applyRule(rule({ forms: ['9A'] }), school({ listEntries }))
    expect(lines(outcome.requests)).toEqual(['S1 H1 Bea Art', 'S2 H2 Ann Maths'])
    expect([outcome.notNecessary, outcome.withdrawn, outcome.alreadyThere]).toEqual([1, 0, 0])
    const named = { together: true, staffIds: [idOf<StaffId>('Ann'), idOf<StaffId>('Bea')] }
    expect(linesOf({ kind: 'named-staff', ...named, forms: ['9A'] }, school({ listEntries }))).toEqual([
      'S1 H1 Ann+Bea',
      'S2 H2 Ann+Bea',
    ])
    const both = [...listEntries, marked('Bea', 'S1', 'not-necessary')]
    expect(linesOf({ kind: 'named-staff', ...named, forms: ['9A'] }, school({ listEntries: both }))).toEqual([
      'S2 H2 Ann+Bea',
    ])
  })

  it('counts a request it made as not necessary rather than withdrawn once the teacher marks it so', () => {
    const first = applyRule(rule({ forms: ['9A'], subjects: ['Maths'] }), school())
    const made = first.requests.map(({ id }) => id)
    const listEntries = [
      { staffId: idOf<StaffId>('Ann'), studentId: idOf<Request['studentId']>('S1'), wish: 'not-necessary' },
    ] as const
    const again = applyRule(rule({ forms: ['9A'], subjects: ['Maths'], made }), school({ listEntries }))
    expect(again).toMatchObject({ requests: [], notNecessary: 1, withdrawn: 1 })
  })

  it('keeps within the limits, with what is asked for by hand counted', () => {
    const setup = { ...plainSetup(event), limits: { ...noLimits, perTeacher: 2 } }
    const requests = [request('Q', 'H3', 'S3', 'Ann')]
    const outcome = applyRule(rule({ subjects: ['Maths'] }), school({ setup, requests }))
    expect([outcome.requests.length, outcome.overLimit, outcome.alreadyThere]).toEqual([1, 1, 1])
  })
})

const limit = fc.option(fc.integer({ min: 1, max: 3 }))
const schools = fc
  .record({
    links: fc.uniqueArray(fc.tuple(fc.nat(5), fc.nat(4), fc.boolean()), {
      selector: ([c, h]) => `${c} ${h}`,
    }),
    groups: fc.array(
      fc.record({
        subject: fc.constantFrom('Maths', 'Art', ''),
        staff: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
        students: fc.uniqueArray(fc.nat(5)),
      }),
      { maxLength: 6 },
    ),
    limits: fc.record({ perChild: limit, perHousehold: limit, perTeacher: limit }),
  })
  .map(({ links, groups, limits }) => ({
    ...school(),
    students: [0, 1, 2, 3, 4, 5].map((i) => student(`S${i}`)),
    enrolments: [0, 1, 2, 3, 4, 5].map((i) => ({
      studentId: idOf<Request['studentId']>(`S${i}`),
      schoolYearId: year,
      form: i < 3 ? '9A' : '8B',
      yearGroup: i < 3 ? '9' : '8',
    })),
    households: [0, 1, 2, 3, 4].map((i) => household(`H${i}`)),
    guardianships: links.map(([c, h, letters]) => link(`H${h}`, `S${c}`, letters)),
    staff: [0, 1, 2, 3].map((i) => staff(`T${i}`)),
    groups: groups.map(({ subject, staff: own, students }, i) =>
      group(
        i === 0 ? '9A' : `g${i}`,
        subject,
        own.map((t) => `T${t}`),
        students.map((s) => `S${s}`),
      ),
    ),
    setup: { ...plainSetup(event), limits },
  }))
const rules = fc.record({
  kind: fc.constantFrom(...ruleKinds),
  yearGroups: fc.constantFrom([], ['9']),
  subjects: fc.constantFrom([], ['Maths']),
  staffIds: fc.constantFrom([idOf<StaffId>('T0')], [idOf<StaffId>('T0'), idOf<StaffId>('T3')]),
  together: fc.boolean(),
})
const after = (around: RuleSurroundings, more: readonly Request[]): RuleSurroundings => ({
  ...around,
  requests: [...around.requests, ...more],
})

describe('any rule of any school', () => {
  it('applied again makes nothing, whatever was withdrawn or changed meanwhile', () => {
    fc.assert(
      fc.property(
        schools,
        rules,
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        (around, over, isGone) => {
          const first = applyRule(rule(over), around)
          const again = rule({ ...over, made: first.requests.map(({ id }) => id) })
          const unlimited = { ...around, setup: { ...around.setup, limits: noLimits } }
          const changed = first.requests.map((one) => ({ ...one, staffIds: [idOf<StaffId>('T2')] as const }))
          for (const now of [first.requests, first.requests.filter((_, i) => isGone[i % 40]), changed]) {
            const second = applyRule(again, after(around, now))
            const made = new Set(again.made)
            expect(second.requests.filter(({ id }) => made.has(id))).toEqual([])
          }
          const all = applyRule(rule(over), unlimited)
          const done = rule({ ...over, made: all.requests.map(({ id }) => id) })
          expect(applyRule(done, after(unlimited, all.requests)).requests).toEqual([])
          expect(applyRule(done, unlimited)).toMatchObject({ requests: [], withdrawn: all.requests.length })
        },
      ),
      { numRuns: 200 },
    )
  })

  it('never asks for a meeting twice, and never for more than a limit', () => {
    fc.assert(
      fc.property(schools, rules, (around, over) => {
        const { requests, overLimit } = applyRule(rule(over), around)
        const keys = lines(requests).map((line) => line.split(' ').slice(0, 3).join(' '))
        expect(new Set(keys).size).toBe(keys.length)
        expect(new Set(requests.map(({ id }) => id)).size).toBe(requests.length)
        const most = (keysOf: (one: Request) => readonly string[]): number => {
          const counts = new Map<string, number>()
          for (const key of requests.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1)
          return Math.max(0, ...counts.values())
        }
        const { perChild, perHousehold, perTeacher } = around.setup.limits
        expect(most((one) => [`${one.studentId} ${one.householdId}`])).toBeLessThanOrEqual(perChild ?? 999)
        expect(most((one) => [one.householdId])).toBeLessThanOrEqual(perHousehold ?? 999)
        expect(most((one) => one.staffIds)).toBeLessThanOrEqual(perTeacher ?? 999)
        const unlimited = { ...around, setup: { ...around.setup, limits: noLimits } }
        expect(applyRule(rule(over), unlimited).requests.length).toBe(requests.length + overLimit)
      }),
      { numRuns: 200 },
    )
  })
})
