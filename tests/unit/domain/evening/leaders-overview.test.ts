import { describe, expect, it } from 'vitest'
import { leadersOverview, type LeadersSource } from '@shared/domain/evening/leaders-overview'
import type { Tap, TapFact } from '@shared/domain/evening/tap'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import type { Action } from '@shared/domain/meetings/meeting'
import { indexConference } from '@shared/domain/plan/conference-index'
import {
  idOf,
  type HouseholdId,
  type MeetingGroupId,
  type RequestId,
  type StudentId,
} from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { at, conference, day, household, request, staff, student } from '@tests/fixtures/build-conference'
import { action, appointment, meeting } from '@tests/fixtures/build-meeting'
import { schoolYear } from '@tests/fixtures/school-year'

const place = (id: string, yearGroup: string, form: string) => ({
  studentId: idOf<StudentId>(id),
  schoolYearId: idOf<never>('2026'),
  yearGroup,
  form,
})
const event = conference({
  staff: [staff('t1', { title: 'Ms', givenName: 'Ada', familyName: 'Okafor' })],
  students: ['s1', 's2', 's3', 's4'].map((id) => student(id)),
  enrolments: [place('s1', '9', '9B'), place('s2', '10', '10A'), place('s3', '9', '9A')],
  households: [
    household('h1', { letterLanguage: 'pl' }),
    household('h2'),
    household('h3'),
    household('h4', { letterLanguage: 'pl' }),
  ],
  guardianships: [],
  requests: [
    request('r1', 'h1', 's1', 't1', { groupId: idOf<MeetingGroupId>('g') }),
    request('r2', 'h1', 's2', 't1', { groupId: idOf<MeetingGroupId>('g') }),
    request('r3', 'h2', 's3', 't1'),
    request('r4', 'h3', 's4', 't1'),
  ],
})
const row = (id: string, family: string, child: string, start: string) =>
  appointment(`a ${id}`, id, {
    householdId: idOf<HouseholdId>(family),
    studentId: idOf<StudentId>(child),
    start: at(start),
  })
const appointments = [
  row('r1', 'h1', 's1', '16:00'),
  row('r2', 'h1', 's2', '16:00'),
  row('r3', 'h2', 's3', '16:10'),
  row('r4', 'h3', 's4', '16:20'),
]
let count = 0
const tapped = (time: string, fact: TapFact): Tap => ({
  id: `tap ${String((count += 1)).padStart(3, '0')}`,
  eventId: idOf('event'),
  device: 'A',
  at: instant(`2026-12-01T${time}:00.000Z`),
  fact,
})
const family = (id: string, kind: 'here' | 'not-coming'): Tap =>
  tapped('16:00', { kind, householdId: idOf<HouseholdId>(id) })
const started = (id: string, time: string): Tap =>
  tapped(time, { kind: 'started', requestId: idOf<RequestId>(id) })

const compare = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })
const overviewOf = (over: Partial<LeadersSource>) =>
  leadersOverview(
    {
      index: indexConference(event),
      plan: { appointments },
      ...{ meetings: [], groupMinutes: [], actions: [], taps: [], years: [schoolYear] },
      today: day('2026-12-16'),
      ...over,
    },
    compare,
  )

describe('who came, for leaders', () => {
  const taps = [family('h1', 'here'), family('h2', 'not-coming'), family('h4', 'here')]
  const { all, byYear, byForm, byLanguage } = overviewOf({ taps })

  it('counts each family once, and those who came without being expected', () => {
    expect(all).toEqual({ expected: 4, came: 2, missed: 1, unknown: 1 })
    expect(overviewOf({}).all).toEqual({ expected: 3, came: 0, missed: 0, unknown: 3 })
  })

  it('counts a family in each year and class of its children, those of no known one last', () => {
    expect(byYear.map(({ name, expected, came }) => [name, expected, came])).toEqual([
      ['9', 2, 1],
      ['10', 1, 1],
      ['', 2, 1],
    ])
    expect(byForm.map(({ name, missed }) => [name, missed])).toEqual([
      ['9A', 1],
      ['9B', 0],
      ['10A', 0],
      ['', 0],
    ])
  })

  it('counts by the language of letters', () => {
    expect(byLanguage.map(({ name, expected, came }) => [name, expected, came])).toEqual([
      ['en', 2, 0],
      ['pl', 2, 2],
    ])
  })
})

describe('how long families waited', () => {
  it('is from the planned to the recorded start, each meeting once, early ones on time', () => {
    const taps = [
      started('r1', '16:07'),
      started('r2', '16:09'),
      started('r3', '16:08'),
      started('r4', '16:45'),
    ]
    const { waits } = overviewOf({ taps })
    expect(waits.meetings).toBe(3)
    expect(waits.median).toBe(7)
    expect(waits.bands.map(({ from, below, meetings }) => [from, below, meetings])).toEqual([
      [0, 5, 1],
      [5, 10, 1],
      [10, 20, 0],
      [20, null, 1],
    ])
  })

  it('is not known without a recorded start', () => {
    expect(overviewOf({ taps: [family('h1', 'here')] }).waits).toMatchObject({ meetings: 0, median: null })
  })
})

describe('what is still to be done, for leaders', () => {
  const ofOwner = (owner: string, over: Partial<Action> = {}) => action(`of ${owner}`, { owner, ...over })

  it('names staff however their names were typed, and nobody else', () => {
    const { owners } = overviewOf({
      meetings: [meeting()],
      actions: [
        ...['Ms Okafor', 'ms ada  okafor', 'Anna', 'Anna Kowalska', 'Mrs Kowalska', ''].map((one) =>
          ofOwner(one),
        ),
        ...['Anna and Ms Okafor', 'Uncle Jan'].map((one) => ofOwner(one, { due: null })),
        ofOwner('done', { state: 'done' }),
      ],
    })
    expect(owners).toEqual([
      { owner: { kind: 'staff', name: 'Ms Ada Okafor' }, open: 2, overdue: 2 },
      { owner: { kind: 'children' }, open: 2, overdue: 2 },
      { owner: { kind: 'families' }, open: 1, overdue: 1 },
      { owner: { kind: 'others' }, open: 2, overdue: 0 },
      { owner: { kind: 'nobody' }, open: 1, overdue: 1 },
    ])
  })

  it('names no child or family anywhere', () => {
    const made = overviewOf({
      meetings: [meeting()],
      actions: ['Anna Kowalska', 'Kowalska', 'anna', 'Anna’s mother'].map((one) => ofOwner(one)),
      taps: [family('h1', 'here')],
    })
    expect(JSON.stringify(made)).not.toMatch(/anna|kowalska/i)
  })

  it('counts what was agreed in group sessions by the same rule', () => {
    const { eventId, facts } = meeting()
    const minutes: GroupMinutes = {
      ...{ id: 'g', eventId, groupSessionId: idOf('talk'), facts: { ...facts, title: 'Class time' } },
      attendance: [
        {
          household: { id: idOf('h1'), name: 'Kowalska' },
          children: [{ id: idOf('s1'), name: 'Jan Kowalski' }],
          presence: 'present',
        },
      ],
      ...{ text: '', state: { kind: 'draft' }, addenda: [], addendumDraft: '' },
      actions: ['Ms Okafor', 'Jan', 'Kowalska', 'Uncle Jan'].map((who) => ({
        ...{ id: who, what: 'Bring the slides', who, by: null },
        ...{ state: 'open', outcome: '', settledAt: null },
      })),
    }
    const { owners } = overviewOf({ groupMinutes: [minutes] })
    expect(owners.map(({ owner, open }) => [owner.kind, open])).toEqual([
      ['staff', 1],
      ['children', 1],
      ['families', 1],
      ['others', 1],
    ])
    expect(JSON.stringify(owners)).not.toMatch(/jan|kowalsk/i)
  })

  it('keeps two teachers of one short name together under it', () => {
    const two = {
      ...event,
      staff: ['Ada', 'Ngozi'].map((givenName) =>
        staff(givenName, { title: 'Ms', givenName, familyName: 'Okafor' }),
      ),
    }
    const { owners } = overviewOf({
      index: indexConference(two),
      meetings: [meeting()],
      actions: ['Ms Okafor', 'Ms Ngozi Okafor'].map((one) => ofOwner(one)),
    })
    expect(owners.map(({ owner }) => owner)).toEqual([
      { kind: 'staff', name: 'Ms Ngozi Okafor' },
      { kind: 'staff', name: 'Ms Okafor' },
    ])
  })
})
