import { describe, expect, it } from 'vitest'
import type { GroupSession } from '@shared/domain/events/group-session'
import {
  changeGroupSessions,
  firstInLine,
  freePlaces,
  talksOf,
  wouldWait,
  type GroupSessionChange,
} from '@shared/domain/events/group-session-changes'
import { groupSessionDraftOf, type GroupSessionDraft } from '@shared/domain/events/group-session-draft'
import { idOf, type GroupSessionId, type HouseholdId } from '@shared/kernel/ids'
import { at, session } from '@tests/fixtures/build-conference'

const sessions = [session('e1', '16:00', '19:00', { breaks: [{ start: at('17:00'), end: at('17:10') }] })]
const id = idOf<GroupSessionId>
const family = idOf<HouseholdId>
const comes = (householdId: string, studentId: string | null = null) => ({
  householdId: family(householdId),
  studentId: studentId === null ? null : idOf<never>(studentId),
})
const time = (own: string, start: string, over: Partial<GroupSession> = {}): GroupSession => ({
  id: id(own),
  sourceId: own,
  title: 'Choices for year 10',
  sessionId: idOf('e1'),
  start: at(start),
  end: at(start.replace(':00', ':20')),
  staffIds: [],
  roomId: null,
  capacity: 2,
  members: [],
  invited: [],
  waiting: [],
  ...over,
})
const lines = (all: readonly GroupSession[]): readonly string[] =>
  all.map((one) => {
    const names = (rows: GroupSession['members']): string =>
      rows.map(({ householdId, studentId }) => `${householdId}${studentId ? `+${studentId}` : ''}`).join(' ')
    return `${one.id}: ${names(one.members)} | ${names(one.waiting)}`
  })
const change = (all: readonly GroupSession[], to: GroupSessionChange) =>
  changeGroupSessions({ groupSessions: all, sessions }, to)
const after = (all: readonly GroupSession[], ...changes: readonly GroupSessionChange[]) =>
  changes.reduce((now, to) => {
    const made = change(now, to)
    if (!made.ok) throw new Error(JSON.stringify(made.error))
    return made.value
  }, all)
const signUp = (own: string, household: string, ...children: readonly string[]): GroupSessionChange => ({
  kind: 'sign-up',
  id: id(own),
  householdId: family(household),
  studentIds: children.map((child) => idOf<never>(child)),
})
const leave = (own: string, household: string): GroupSessionChange => ({
  kind: 'leave',
  id: id(own),
  householdId: family(household),
})
const give = (own: string, household: string): GroupSessionChange => ({
  kind: 'give-place',
  id: id(own),
  householdId: family(household),
})

describe('signing up for a group session', () => {
  const two = [time('G1', '16:00'), time('G2', '18:00')]

  it('takes a household with its children, or the adults alone; signing up again changes who comes along', () => {
    const signed = after(two, signUp('G1', 'H1', 'S1', 'S2'), signUp('G1', 'H2'))
    expect(lines(signed)).toEqual(['G1: H1+S1 H1+S2 H2 | ', 'G2:  | '])
    expect(lines(after(signed, signUp('G1', 'H1', 'S2')))).toEqual(['G1: H1+S2 H2 | ', 'G2:  | '])
  })

  it('keeps those who find it full in order of arrival, and a free place for the first of them', () => {
    const full = after(two, ...['H1', 'H2', 'H3', 'H4'].map((household) => signUp('G1', household)))
    expect(lines(full)[0]).toBe('G1: H1 H2 | H3 H4')
    expect(full.map(firstInLine)).toEqual([null, null])
    const left = after(full, leave('G1', 'H1'))
    expect(lines(left)[0]).toBe('G1: H2 | H3 H4')
    expect(left.map(firstInLine)).toEqual(['H3', null])
    // Nobody who comes later takes the place that is offered.
    expect(left.map(wouldWait)).toEqual([true, false])
    expect(lines(after(left, signUp('G1', 'H5')))[0]).toBe('G1: H2 | H3 H4 H5')
    const given = after(left, give('G1', 'H3'))
    expect(lines(given)[0]).toBe('G1: H2 H3 | H4')
    expect(change(given, give('G1', 'H4'))).toMatchObject({ error: { kind: 'full' } })
    expect(change(given, give('G1', 'H9'))).toMatchObject({ error: { kind: 'gone' } })
  })

  it('lets a household come to one time of a talk, and wait for another meanwhile', () => {
    const signed = after(two, signUp('G1', 'H1'), signUp('G2', 'H1', 'S1'))
    expect(lines(signed)).toEqual(['G1:  | ', 'G2: H1+S1 | '])
    const full = after(signed, signUp('G1', 'H2'), signUp('G1', 'H3'), signUp('G1', 'H1'))
    expect(lines(full)).toEqual(['G1: H2 H3 | H1', 'G2: H1+S1 | '])
    expect(lines(after(full, leave('G1', 'H2'), give('G1', 'H1')))).toEqual(['G1: H3 H1 | ', 'G2:  | '])
  })

  it('refuses a household that is in another talk at that time, and a group session that is gone', () => {
    const other = time('G3', '16:00', { title: 'Class time', members: [comes('H1')] })
    expect(change([...two, other], signUp('G1', 'H1'))).toMatchObject({
      error: { kind: 'fault', fault: { kind: 'household-in-two', householdId: 'H1', other: { id: 'G3' } } },
    })
    expect(change(two, signUp('G9', 'H1'))).toMatchObject({ error: { kind: 'gone' } })
  })

  it('counts places by household', () => {
    expect(freePlaces(time('G1', '16:00', { members: [comes('H1', 'S1'), comes('H1', 'S2')] }))).toBe(1)
    expect(freePlaces(time('G1', '16:00', { capacity: null }))).toBeNull()
    expect(freePlaces(time('G1', '16:00', { capacity: 0, members: [comes('H1')] }))).toBe(0)
  })
})

describe('inviting families', () => {
  const all = [
    time('G1', '16:00'),
    time('G2', '18:00', { title: ' choices  for YEAR 10' }),
    time('G3', '16:00', { title: 'Class time' }),
  ]

  it('is for every time of the talk, once each', () => {
    expect(talksOf(all).map(({ times }) => times.map((one) => one.id))).toEqual([['G1', 'G2'], ['G3']])
    const invite = (kind: 'invite' | 'uninvite', ...ids: readonly string[]): GroupSessionChange => ({
      kind,
      id: id('G1'),
      householdIds: ids.map(family),
    })
    const invited = after(all, invite('invite', 'H1', 'H2'), invite('invite', 'H2', 'H3'))
    expect(invited.map((one) => one.invited)).toEqual([['H1', 'H2', 'H3'], ['H1', 'H2', 'H3'], []])
    expect(after(invited, invite('uninvite', 'H2')).map((one) => one.invited)).toEqual([
      ['H1', 'H3'],
      ['H1', 'H3'],
      [],
    ])
  })
})

describe('making and changing a group session', () => {
  const draft = (over: Partial<GroupSessionDraft> = {}): GroupSessionDraft => ({
    title: 'Choices for year 10',
    sessionId: 'e1',
    start: '1630',
    end: '4.50pm',
    staffIds: ['T1'],
    roomId: 'R1',
    capacity: ' 30 ',
    ...over,
  })
  const save = (own: string, to: GroupSessionDraft): GroupSessionChange => ({
    kind: 'save',
    id: id(own),
    draft: to,
  })
  const problems = (all: readonly GroupSession[], own: string, to: GroupSessionDraft): unknown => {
    const made = change(all, save(own, to))
    return made.ok ? null : made.error
  }

  it('reads times as they are typed; a new time of a talk is for the families that the talk has invited', () => {
    const known = time('G1', '16:00', { invited: [family('H1')], members: [comes('H1')] })
    const made = after([known], save('G2', draft()))
    expect(made[1]).toEqual({
      ...time('G2', '16:30'),
      end: at('16:50'),
      staffIds: ['T1'],
      roomId: 'R1',
      capacity: 30,
      invited: ['H1'],
    })
  })

  it('keeps who has signed up, and gives a new title to every time of the talk', () => {
    const all = [time('G1', '16:00', { members: [comes('H1')] }), time('G2', '18:00')]
    const made = after(all, save('G1', { ...groupSessionDraftOf(time('G1', '16:00')), title: 'Options' }))
    expect(made.map(({ title }) => title)).toEqual(['Options', 'Options'])
    expect(lines(made)).toEqual(['G1: H1 | ', 'G2:  | '])
  })

  it('says what is wrong by field', () => {
    const wrong = draft({ title: ' ', sessionId: '', start: 'x', end: '', capacity: '0' })
    expect(problems([], 'G1', wrong)).toEqual({
      kind: 'draft',
      problems: {
        title: { kind: 'no-title' },
        sessionId: { kind: 'no-session' },
        start: { kind: 'not-a-time' },
        end: { kind: 'not-a-time' },
        capacity: { kind: 'not-a-number' },
      },
    })
    expect(problems([], 'G1', draft({ end: '16:30' }))).toMatchObject({
      problems: { end: { kind: 'end-before-start' } },
    })
    expect(problems([], 'G1', draft({ end: '17:05' }))).toMatchObject({
      problems: { start: { kind: 'in-break' } },
    })
    expect(problems([], 'G1', draft({ start: '18:50', end: '19:10' }))).toMatchObject({
      problems: { end: { kind: 'outside-session' } },
    })
  })

  it('refuses fewer places than families, staff in two at once, and a time that a family cannot come', () => {
    const all = [
      time('G1', '16:00', { title: 'A', members: [comes('H1'), comes('H2')] }),
      time('G2', '18:00', { title: 'B', staffIds: [idOf('T1')], members: [comes('H1')] }),
    ]
    const first = groupSessionDraftOf(all[0] ?? time('G1', '16:00'))
    expect(problems(all, 'G1', { ...first, capacity: '1' })).toEqual({
      kind: 'draft',
      problems: { capacity: { kind: 'over-capacity', capacity: 1, households: 2 } },
    })
    expect(problems(all, 'G1', { ...first, start: '18:00', end: '18:10', staffIds: ['T1'] })).toMatchObject({
      problems: {
        staffIds: { kind: 'staff-in-two', staffId: 'T1' },
        start: { kind: 'household-in-two', householdId: 'H1' },
      },
    })
  })

  it('removes one time and leaves the others', () => {
    const all = [time('G1', '16:00'), time('G2', '18:00')]
    expect(lines(after(all, { kind: 'remove', id: id('G1') }))).toEqual(['G2:  | '])
  })
})
