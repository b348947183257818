import { describe, expect, it } from 'vitest'
import type { Availability } from '@shared/domain/events/event'
import type { Appointment, Conference } from '@shared/domain/plan/plan'
import { idOf, type MeetingGroupId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { at, day, household, request, session } from '@tests/fixtures/build-conference'

import { adult, evening, interpreter, judge, kinds, place, window } from './judged-evening'

/** Changes the only appointment of Q1 at 16:00. */
const reported = (change: Partial<Appointment>, whole = evening()): readonly string[] =>
  judge(
    whole,
    place(whole, { Q1: '16:00' }).map((row) => ({ ...row, ...change })),
  ).map(({ kind }) => kind)

it('finds nothing wrong with a plan that keeps every rule', () => {
  expect(kinds(evening(), { Q1: '16:00', Q2: '16:05', Q3: '16:10' })).toEqual([])
})

describe('rule 1: placement', () => {
  it('knows a request at most once, and only known ones in known sessions', () => {
    const whole = evening()
    const [row] = place(whole, { Q1: '16:00' })
    if (!row) throw new Error('one row')
    expect(
      judge(whole, [row, { ...row, start: at('17:00'), end: at('17:05') }]).map(({ kind }) => kind),
    ).toEqual(['placed-twice'])
    expect(reported({ requestId: idOf('Q9') })).toEqual(['unknown-request'])
    expect(reported({ sessionId: idOf('e9') })).toEqual(['unknown-session'])
  })
  it('keeps a meeting inside its session to the minute', () => {
    expect(kinds(evening(), { Q1: '18:55' })).toEqual([])
    expect(kinds(evening(), { Q1: '19:00' })).toEqual(['1 outside-session'])
    expect(kinds(evening(), { Q1: '15:55' })).toEqual(['1 outside-session'])
  })
  it('counts the grid from the start of the session', () => {
    const odd = { sessions: [session('e1', '16:02', '19:00')] }
    expect(kinds(evening({}, odd), { Q1: '16:07' })).toEqual([])
    expect(kinds(evening({}, odd), { Q1: '16:05' })).toEqual(['1 off-grid'])
  })
  it('lets a meeting touch a break but not overlap it', () => {
    const pause = {
      sessions: [session('e1', '16:00', '19:00', { breaks: [{ start: at('17:05'), end: at('17:09') }] })],
    }
    expect(kinds(evening({}, pause), { Q1: '17:00', Q2: '17:10' })).toEqual([])
    expect(kinds(evening({}, pause), { Q1: '17:05' })).toEqual(['1 in-break'])
  })
  it('compares the appointment with the request', () => {
    expect(reported({ end: at('16:10') })).toEqual(['wrong-length'])
    expect(reported({ date: day('2026-12-02') })).toEqual(['wrong-date'])
    expect(reported({ staffIds: [idOf('T2')] })).toEqual(['wrong-staff'])
    expect(reported({ roomId: idOf('R2') })).toEqual(['wrong-room'])
    expect(reported({ householdId: idOf('H2') })).toEqual(['wrong-family'])
    expect(reported({ studentId: idOf('S2') })).toEqual(['wrong-family'])
  })
  it('keeps the rows of one meeting together', () => {
    const groupId = idOf<MeetingGroupId>('M1')
    const shared = evening({
      requests: [request('Q1', 'H1', 'S1', 'T1', { groupId }), request('Q2', 'H2', 'S2', 'T1', { groupId })],
    })
    expect(kinds(shared, { Q1: '16:00', Q2: '16:00' })).toEqual([])
    expect(kinds(shared, { Q1: '16:00', Q2: '16:05' })).toEqual(['1 meeting-split'])
    expect(kinds(shared, { Q1: '16:00' })).toEqual(['1 meeting-split'])
    expect(kinds(shared, {})).toEqual([])
  })
})

describe('rule 2: one meeting at a time', () => {
  const busy = (over: Partial<Conference>, places: Readonly<Record<string, string>>) =>
    judge(evening(over), place(evening(over), places)).flatMap((one) =>
      one.kind === 'in-two-meetings' ? [one.who.kind] : [],
    )
  it('holds for staff and households, and lets meetings touch', () => {
    expect(busy({}, { Q1: '16:00', Q2: '16:00' })).toEqual(['staff'])
    expect(busy({}, { Q1: '16:00', Q3: '16:00' })).toEqual(['household'])
    expect(busy({}, { Q1: '16:00', Q2: '16:05' })).toEqual([])
  })
  it('holds for students who attend, whichever household comes', () => {
    const apart = (attends: boolean): Partial<Conference> => ({
      requests: [
        request('Q1', 'H1', 'S1', 'T1', { studentAttends: true }),
        request('Q3', 'H2', 'S1', 'T2', { studentAttends: attends }),
      ],
    })
    expect(busy(apart(true), { Q1: '16:00', Q3: '16:00' })).toEqual(['student'])
    expect(busy(apart(false), { Q1: '16:00', Q3: '16:00' })).toEqual([])
  })
  it('holds for interpreters', () => {
    const foreign: Partial<Conference> = {
      households: [
        household('H1', { interpreterLanguage: 'pl' }),
        household('H2', { interpreterLanguage: 'pl' }),
      ],
      interpreters: [interpreter('I1', 'pl')],
      requests: [request('Q1', 'H1', 'S1', 'T1'), request('Q2', 'H2', 'S2', 'T2')],
    }
    expect(busy(foreign, { Q1: '16:00 I1', Q2: '16:00 I1' })).toEqual(['interpreter'])
  })
  it('holds for an adult of two households, and for a teacher who is a parent', () => {
    const two = {
      adults: [adult('A1', ['H1', 'H2'])],
      requests: [request('Q1', 'H1', 'S1', 'T1'), request('Q2', 'H2', 'S2', 'T2')],
    }
    expect(busy(two, { Q1: '16:00', Q2: '16:00' })).toEqual(['adult'])
    const parent = {
      adults: [adult('A1', ['H1'], 'T2')],
      requests: [request('Q1', 'H1', 'S1', 'T1'), request('Q2', 'H2', 'S2', 'T2')],
    }
    expect(busy(parent, { Q1: '16:00', Q2: '16:00' })).toEqual(['adult'])
    const absent = { ...parent, adults: [{ ...adult('A1', ['H1'], 'T2'), attends: false }] }
    expect(busy(absent, { Q1: '16:00', Q2: '16:00' })).toEqual([])
  })
})

describe('rule 3: availability', () => {
  it.each([
    { kind: 'staff', id: idOf('T1') },
    { kind: 'household', id: idOf('H1') },
    { kind: 'room', id: idOf('R1') },
  ] as Availability['subject'][])('asks that $kind is free for the whole of it', (subject) => {
    expect(kinds(evening({ availability: [window(subject, '16:00', '16:05')] }), { Q1: '16:00' })).toEqual([])
    expect(kinds(evening({ availability: [window(subject, '16:00', '16:04')] }), { Q1: '16:00' })).toEqual([
      '3 not-available',
    ])
    expect(kinds(evening({ availability: [window(subject, '16:01', '16:05')] }), { Q1: '16:00' })).toEqual([
      '3 not-available',
    ])
  })
  it('asks students only where they attend', () => {
    const away = { availability: [window({ kind: 'student', id: idOf('S1') }, '18:00', '19:00')] }
    const comes = { ...away, requests: [request('Q1', 'H1', 'S1', 'T1', { studentAttends: true })] }
    expect(kinds(evening(away), { Q1: '16:00' })).toEqual([])
    expect(kinds(evening(comes), { Q1: '16:00' })).toEqual(['3 not-available'])
  })
  it('takes touching windows for one, and a window in one session for absence from the others', () => {
    const subject: Availability['subject'] = { kind: 'staff', id: idOf('T1') }
    const touching = [window(subject, '16:00', '16:03'), window(subject, '16:03', '16:05')]
    expect(kinds(evening({ availability: touching }), { Q1: '16:00' })).toEqual([])
    const two = { sessions: [session('e1'), session('e2', '16:00', '19:00', { date: day('2026-12-02') })] }
    expect(kinds(evening({ availability: touching }, two), { Q1: 'e2 16:00' })).toEqual(['3 not-available'])
  })
})

describe('rule 4: changeover', () => {
  it('gives staff the minutes between two meetings, and families none', () => {
    const slow = { changeoverMinutes: minutes(10) }
    expect(kinds(evening({}, slow), { Q1: '16:00', Q2: '16:15' })).toEqual([])
    expect(kinds(evening({}, slow), { Q1: '16:00', Q2: '16:10' })).toEqual(['4 no-changeover'])
    expect(kinds(evening({}, slow), { Q1: '16:00', Q3: '16:10' })).toEqual([])
  })
})

describe('rule 5: walking', () => {
  it('gives everybody the time between two buildings', () => {
    expect(kinds(evening(), { Q1: '16:00', Q3: '16:10' })).toEqual([])
    expect(kinds(evening(), { Q1: '16:00', Q3: '16:05' })).toEqual(['5 no-time-to-walk'])
  })
  it('takes the walk of the pair of rooms before that of the buildings, and none to a call', () => {
    const pair: Partial<Conference> = {
      travel: [{ between: 'rooms', from: idOf('R2'), to: idOf('R1'), minutes: minutes(6) }],
    }
    expect(kinds(evening(pair), { Q1: '16:00', Q3: '16:10' })).toEqual(['5 no-time-to-walk'])
    const call: Partial<Conference> = {
      ...pair,
      requests: [request('Q1', 'H1', 'S1', 'T1'), request('Q3', 'H1', 'S1', 'T2', { mode: 'phone' })],
    }
    expect(kinds(evening(call), { Q1: '16:00', Q3: '16:05' })).toEqual([])
  })
})
