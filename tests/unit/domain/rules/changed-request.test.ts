import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Request } from '@shared/domain/requests/request'
import { changeRequest, joinMeeting, leaveMeeting, mayJoin } from '@shared/domain/rules/changed-request'
import { idOf, type MeetingGroupId, type RoomId, type StaffId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { at, request } from '@tests/fixtures/build-conference'
import { evening, place } from './judged-evening'

const conference = evening()
const index = indexConference(conference)
const appointments = place(conference, { Q1: '16:00', Q2: '16:15', Q3: '16:45' })
const q1 = request('Q1', 'H1', 'S1', 'T1')
const outcomeOf = (to: Partial<Request>) => changeRequest(index, appointments, { ...q1, ...to }).outcome

describe('a request changed in a plan', () => {
  it('keeps its place where the rules allow that, with its new staff, room and end', () => {
    expect(outcomeOf({ subject: 'Maths' })).toMatchObject({ kind: 'kept', appointments: [appointments[0]] })
    expect(outcomeOf({ staffIds: [idOf<StaffId>('T2')] })).toMatchObject({
      kind: 'kept',
      appointments: [{ start: at('16:00'), staffIds: ['T2'], roomId: 'R2' }],
    })
    expect(outcomeOf({ roomId: idOf<RoomId>('R2') })).toMatchObject({
      kind: 'kept',
      appointments: [{ roomId: 'R2' }],
    })
    expect(outcomeOf({ mode: 'phone' })).toMatchObject({ kind: 'kept', appointments: [{ roomId: null }] })
  })

  it('loses its place where they do not, with the rule in the way', () => {
    expect(outcomeOf({ minutes: minutes(20) })).toMatchObject({
      kind: 'released',
      appointments: [{ requestId: 'Q1' }],
      violations: [{ kind: 'in-two-meetings', who: { kind: 'staff', id: 'T1' } }],
    })
  })

  it('is no question of the plan where it has no place', () => {
    const { outcome } = changeRequest(index, [], { ...q1, minutes: minutes(10) })
    expect(outcome).toEqual({ kind: 'not-placed' })
  })

  it('changes what its meeting shares for all who come together, and nothing else of theirs', () => {
    const groupId = idOf<MeetingGroupId>('g')
    const together = evening({
      requests: [
        request('Q1', 'H1', 'S1', 'T1', { groupId, subject: 'ours' }),
        request('Q2', 'H2', 'S2', 'T1', { groupId, subject: 'theirs', studentAttends: true }),
      ],
    })
    const changed = changeRequest(
      indexConference(together),
      place(together, { Q1: '16:00', Q2: '16:00' }),
      request('Q1', 'H1', 'S1', 'T2', { groupId, minutes: minutes(15), subject: 'new' }),
    )
    expect(changed.requests).toMatchObject([
      { id: 'Q1', staffIds: ['T2'], minutes: 15, subject: 'new', studentAttends: false },
      { id: 'Q2', staffIds: ['T2'], minutes: 15, subject: 'theirs', studentAttends: true },
    ])
    expect(changed.outcome).toMatchObject({
      kind: 'kept',
      appointments: [{ end: at('16:15') }, { end: at('16:15') }],
    })
  })

  it('does not hold a pin to the staff that it named before', () => {
    const pin = {
      requestId: q1.id,
      sessionId: idOf<never>('e1'),
      start: at('16:00'),
      status: 'pinned',
      staffIds: [idOf<StaffId>('T1')],
      roomId: null,
    } as const
    const pinned = indexConference({ ...conference, commitments: [pin] })
    const { outcome } = changeRequest(pinned, appointments, { ...q1, staffIds: [idOf<StaffId>('T2')] })
    expect(outcome.kind).toBe('kept')
  })
})

describe('families who come to one meeting', () => {
  const groupId = idOf<MeetingGroupId>('g')
  const q2 = request('Q2', 'H2', 'S2', 'T1', { minutes: minutes(5), subject: 'theirs' })
  const whole = evening({ requests: [q1, q2, request('Q3', 'H1', 'S1', 'T2')] })
  const found = indexConference(whole)

  it('take the place, the length and the staff of the one that they join', () => {
    const joined = joinMeeting(found, place(whole, { Q1: '16:00', Q2: '16:15' }), q2, q1, groupId)
    expect(joined.requests).toMatchObject([
      { id: 'Q1', groupId, minutes: q1.minutes },
      { id: 'Q2', groupId, minutes: q1.minutes, subject: 'theirs' },
    ])
    expect(joined.outcome).toMatchObject({
      kind: 'kept',
      appointments: [
        { requestId: 'Q1', start: at('16:00') },
        { requestId: 'Q2', start: at('16:00') },
      ],
    })
  })

  it('take the only place that one of them has, and none where neither has one', () => {
    expect(joinMeeting(found, place(whole, { Q2: '16:15' }), q2, q1, groupId).outcome).toMatchObject({
      kind: 'kept',
      appointments: [{ start: at('16:15') }, { start: at('16:15') }],
    })
    expect(joinMeeting(found, [], q2, q1, groupId).outcome).toEqual({ kind: 'not-placed' })
  })

  it('lose the place where the other family cannot come, and are held to no pin of the one that joins', () => {
    const pin = {
      requestId: q2.id,
      sessionId: idOf<never>('e1'),
      start: at('16:15'),
      status: 'pinned',
    } as const
    const pinned = indexConference({
      ...whole,
      commitments: [{ ...pin, staffIds: null, roomId: null }],
    })
    const placed = place(whole, { Q1: '16:00', Q2: '16:15', Q3: '16:00' })
    expect(
      joinMeeting(pinned, place(whole, { Q1: '16:00', Q2: '16:15' }), q2, q1, groupId).outcome.kind,
    ).toBe('kept')
    // The first family is with another teacher at that time.
    expect(joinMeeting(found, placed.slice(1), q1, q2, groupId).outcome.kind).toBe('kept')
    const clash = place(whole, { Q2: '16:15', Q3: '16:15' })
    expect(joinMeeting(found, clash, q1, q2, groupId).outcome).toMatchObject({
      kind: 'released',
      violations: [{ kind: 'in-two-meetings' }],
    })
  })

  it('share a teacher, and are each in it once', () => {
    expect(mayJoin(found, q1, q2)).toBe(true)
    expect(mayJoin(found, q1, request('Q9', 'H2', 'S2', 'T2'))).toBe(false)
    expect(mayJoin(found, q1, request('Q9', 'H1', 'S1', 'T1'))).toBe(false)
  })

  it('leave nobody alone in a meeting of several when one goes', () => {
    const three = evening({
      requests: [q1, q2, request('Q3', 'H3', 'S3', 'T1')].map((one) => ({ ...one, groupId })),
    })
    const all = indexConference(three)
    const [one, two] = three.requests
    if (!one || !two) return expect.fail('no requests')
    expect(leaveMeeting(all, one)).toEqual([{ ...one, groupId: null }])
    const rest = indexConference({ ...three, requests: three.requests.slice(0, 2) })
    expect(leaveMeeting(rest, one)).toEqual([
      { ...one, groupId: null },
      { ...two, groupId: null },
    ])
  })
})
