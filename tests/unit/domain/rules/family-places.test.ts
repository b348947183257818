import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import { familyPlaces } from '@shared/domain/rules/family-places'
import type { LaidOutEvent } from '@shared/domain/rules/laid-out-event'
import { prepareMoveEvaluator } from '@shared/domain/rules/move-evaluator'
import { idOf, type AppointmentId, type HouseholdId, type PlanId } from '@shared/kernel/ids'
import { formatTime } from '@shared/kernel/time'
import { request, session, staff } from '@tests/fixtures/build-conference'
import { evening, judge, place, window } from './judged-evening'

const home = idOf<HouseholdId>('H1')

function laidOut(whole: Conference, places: Readonly<Record<string, string>>): LaidOutEvent {
  const appointments = place(whole, places).map((row) => ({
    ...row,
    id: idOf<AppointmentId>(row.requestId),
    planId: idOf<PlanId>('plan'),
    eventId: whole.event.id,
    pinned: false,
    meetingId: null,
  }))
  const index = indexConference(whole)
  const evaluator = prepareMoveEvaluator(index, appointments)
  return {
    plan: null,
    announced: null,
    index,
    appointments,
    appointmentOf: new Map(appointments.map((row) => [row.requestId, row])),
    evaluator: () => evaluator,
  }
}

const found = (whole: Conference, places: Readonly<Record<string, string>> = {}) => {
  const event = laidOut(whole, places)
  const { appointments, left } = familyPlaces(event, home)
  expect(judge(whole, [...event.appointments, ...appointments])).toEqual([])
  return {
    placed: appointments.map((row) => `${row.requestId} ${formatTime(row.start)}`).sort(),
    left: left.map(({ id }) => id),
  }
}

/** Two teachers in one room's reach, ten minutes, so that what is taken first decides. */
const short = { sessions: [session('e1', '16:00', '16:10')] }
const nearby = { staffRooms: [], rooms: [] }

describe('the best places for a family', () => {
  it('take nobody else’s, and stand close together', () => {
    expect(found(evening(nearby), { Q2: '16:05' })).toEqual({ placed: ['Q1 16:00', 'Q3 16:05'], left: [] })
  })

  it('give a request with one free start that start, whatever would suit another better', () => {
    const whole = evening(
      { ...nearby, availability: [window({ kind: 'staff', id: idOf('T2') }, '16:00', '16:05')] },
      short,
    )
    expect(found(whole)).toEqual({ placed: ['Q1 16:05', 'Q3 16:00'], left: [] })
  })

  it('leave out what matters least, or what the family ranked last', () => {
    const one = { sessions: [session('e1', '16:00', '16:05')] }
    const wishes = (first: object, second: object): Conference =>
      evening(
        {
          ...nearby,
          staff: [staff('T1'), staff('T2')],
          requests: [request('Q1', 'H1', 'S1', 'T1', first), request('Q3', 'H1', 'S1', 'T2', second)],
        },
        one,
      )
    expect(found(wishes({ priority: 'optional' }, {})).left).toEqual(['Q1'])
    expect(found(wishes({}, { priority: 'optional' })).left).toEqual(['Q3'])
    expect(found(wishes({ rank: 2 }, { rank: 1 })).left).toEqual(['Q1'])
    expect(found(wishes({ rank: 1 }, { rank: 2 })).left).toEqual(['Q3'])
  })

  it('are none where the family waits for nothing', () => {
    expect(found(evening(nearby), { Q1: '16:00', Q3: '16:05' })).toEqual({ placed: [], left: [] })
  })
})
