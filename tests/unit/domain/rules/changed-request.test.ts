import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Request } from '@shared/domain/requests/request'
import { changeRequest } from '@shared/domain/rules/changed-request'
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
