import { describe, expect, it } from 'vitest'
import { familyTurnouts, plannedVisits, type PlannedVisit } from '@shared/domain/evening/turnout'
import type { Tap, TapFact } from '@shared/domain/evening/tap'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import type { MeetingRecord, Presence } from '@shared/domain/meetings/meeting'
import {
  idOf,
  type GroupSessionId,
  type HouseholdId,
  type SessionId,
  type StudentId,
} from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { conference, day } from '@tests/fixtures/build-conference'
import { appointment, meeting } from '@tests/fixtures/build-meeting'

const household = (id: string) => idOf<HouseholdId>(id)
const child = (id: string) => idOf<StudentId>(id)

const held = (
  family: string,
  student: string,
  date: string,
  adults: readonly Presence[],
  ofChild: Presence = 'absent',
): MeetingRecord => {
  const made = meeting()
  return {
    ...made,
    facts: {
      ...made.facts,
      date: day(date),
      student: { ...made.facts.student, id: child(student) },
      household: { ...made.facts.household, id: household(family) },
    },
    attendance: {
      ...made.attendance,
      student: ofChild,
      adults: adults.map((presence) => ({ name: 'A', presence })),
    },
  }
}
const inGroup = (family: string, student: string, date: string, presence: Presence) => ({
  facts: { ...meeting().facts, title: 'Class time', date: day(date) } satisfies GroupMinutes['facts'],
  attendance: [
    {
      household: { id: household(family), name: family },
      children: [{ id: child(student), name: student }],
      presence,
    },
  ],
})
let count = 0
const tapped = (date: string, fact: TapFact): Tap => ({
  id: `tap ${String((count += 1)).padStart(3, '0')}`,
  eventId: idOf('event'),
  device: 'A',
  at: instant(`${date}T17:00:00.000Z`),
  fact,
})
const atReception = (family: string, kind: 'here' | 'left' | 'not-coming', date = '2026-12-01'): Tap =>
  tapped(date, { kind, householdId: household(family) })
const visit = (family: string, student: string | null, date = '2026-12-01'): PlannedVisit => ({
  householdId: household(family),
  studentId: student === null ? null : child(student),
  date: day(date),
})

const turnouts = (source: Partial<Parameters<typeof familyTurnouts>[0]>) =>
  familyTurnouts({
    ...{ meetings: [], groupMinutes: [], taps: [], visits: [], timezone: 'Europe/London' },
    ...source,
  })

describe('which families came, as minutes say', () => {
  it('is those from which anybody came to a meeting, with the children of those meetings', () => {
    const meetings = [
      held('h1', 's1', '2026-12-02', ['absent', 'present']),
      held('h1', 's2', '2026-12-01', ['absent', 'absent']),
      held('h1', 's1', '2026-12-03', ['present']),
    ]
    expect(turnouts({ meetings })).toEqual([
      { householdId: 'h1', came: true, date: '2026-12-02', studentIds: ['s1'] },
    ])
  })

  it('and those who missed all of theirs', () => {
    const meetings = [
      held('h1', 's2', '2026-12-02', ['absent']),
      held('h1', 's1', '2026-12-01', ['absent'], 'present'),
    ]
    expect(turnouts({ meetings })).toEqual([
      { householdId: 'h1', came: false, date: '2026-12-01', studentIds: ['s1', 's2'] },
    ])
  })

  it('says nothing of a family while some of its meetings are not known', () => {
    const meetings = [held('h1', 's1', '2026-12-01', ['absent']), held('h1', 's1', '2026-12-01', ['unknown'])]
    expect(turnouts({ meetings })).toEqual([])
  })

  it('counts group sessions by the same rule', () => {
    const groupMinutes = [
      inGroup('h1', 's1', '2026-12-01', 'present'),
      inGroup('h2', 's2', '2026-12-01', 'absent'),
      inGroup('h3', 's3', '2026-12-01', 'unknown'),
    ]
    expect(turnouts({ groupMinutes }).map(({ householdId, came }) => [householdId, came])).toEqual([
      ['h1', true],
      ['h2', false],
    ])
    const meetings = [held('h2', 's2', '2026-12-02', ['present'])]
    expect(turnouts({ groupMinutes, meetings })).toContainEqual({
      ...{ householdId: 'h2', came: true, date: '2026-12-02', studentIds: ['s2'] },
    })
  })
})

describe('which families came, as reception says', () => {
  const visits = [visit('h1', 's1'), visit('h1', 's2'), visit('h1', 's9', '2026-12-02'), visit('h2', null)]

  it('is those that it recorded as here or left, with the children planned on that day', () => {
    const taps = [atReception('h1', 'here'), atReception('h2', 'left')]
    expect(turnouts({ taps, visits })).toEqual([
      { householdId: 'h1', came: true, date: '2026-12-01', studentIds: ['s1', 's2'] },
      { householdId: 'h2', came: true, date: '2026-12-01', studentIds: [] },
    ])
  })

  it('forgets what was undone, and who is not coming did not come', () => {
    const here = atReception('h1', 'here')
    const undone = tapped('2026-12-01', { kind: 'undone', tapIds: [here.id] })
    expect(turnouts({ taps: [here, undone], visits })).toEqual([])
    expect(turnouts({ taps: [here, undone, atReception('h1', 'not-coming')], visits })).toEqual([
      { householdId: 'h1', came: false, date: '2026-12-01', studentIds: ['s1', 's2'] },
    ])
    expect(turnouts({ taps: [here, atReception('h1', 'not-coming')], visits })).toMatchObject([
      { came: true },
    ])
  })

  it('reads the day on the clocks of the event', () => {
    const late = { ...atReception('h1', 'here'), at: instant('2026-12-01T23:30:00.000Z') }
    expect(turnouts({ taps: [late], timezone: 'Europe/Warsaw' })).toMatchObject([{ date: '2026-12-02' }])
  })
})

describe('one rule for minutes and reception', () => {
  const visits = [visit('h1', 's1'), visit('h1', 's2')]

  it('has a family come where either says so', () => {
    const absent = [held('h1', 's1', '2026-12-01', ['absent'])]
    expect(turnouts({ meetings: absent, taps: [atReception('h1', 'here')], visits })).toEqual([
      { householdId: 'h1', came: true, date: '2026-12-01', studentIds: ['s2'] },
    ])
    const present = [held('h1', 's1', '2026-12-01', ['present'])]
    expect(turnouts({ meetings: present, taps: [atReception('h1', 'not-coming')], visits })).toEqual([
      { householdId: 'h1', came: true, date: '2026-12-01', studentIds: ['s1'] },
    ])
  })

  it('knows from reception that a family missed meetings of which nothing is written', () => {
    const begun = [held('h1', 's1', '2026-12-01', ['unknown'])]
    expect(turnouts({ meetings: begun, taps: [atReception('h1', 'not-coming')], visits })).toMatchObject([
      { came: false },
    ])
    const other = [held('h1', 's1', '2026-12-02', ['unknown'])]
    expect(turnouts({ meetings: other, taps: [atReception('h1', 'not-coming')], visits })).toEqual([])
  })
})

it('plans a visit for each meeting and for each member of a group session', () => {
  const talk = {
    ...{
      id: idOf<GroupSessionId>('talk'),
      sourceId: 'talk',
      title: 'Talk',
      sessionId: idOf<SessionId>('e1'),
      staffIds: [],
      roomId: null,
    },
    ...{ start: meeting().facts.start, end: meeting().facts.end, capacity: null, invited: [], waiting: [] },
    members: [{ householdId: household('h2'), studentId: null }],
  }
  const event = { ...conference(), groupSessions: [talk] }
  const appointments = [appointment('a1', 'r1')]
  expect(plannedVisits(event, { appointments })).toEqual([visit('h1', 's1'), visit('h2', null)])
  expect(plannedVisits(event, { appointments, groupSessions: [] })).toEqual([visit('h1', 's1')])
})
