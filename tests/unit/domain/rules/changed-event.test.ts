import { noTime } from '@shared/domain/events/free-times'
import { describe, expect, it } from 'vitest'
import type { EventFacts } from '@shared/domain/plan/event-facts'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { PlanRecord } from '@shared/domain/plan/revision'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import { violationsOf } from '@shared/domain/rules'
import { changeEvent } from '@shared/domain/rules/changed-event'
import { idOf, type RoomId, type StaffId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { plan } from '../../storage/fixtures'
import { at, day, room, session } from '@tests/fixtures/build-conference'
import { evening, place, window } from './judged-evening'
import { crowdedConference, drawing } from './random-conference'
import { scatteredPlan } from './random-plan'

const record: PlanRecord = plan('pl', idOf('event'), { unplaced: [] })
const planned = (whole: Conference, places: Readonly<Record<string, string>>): PlannedEvent => ({
  conference: whole,
  announced: null,
  plan: {
    record,
    appointments: place(whole, places).map((row) => ({
      ...row,
      id: idOf(`a ${row.requestId}`),
      planId: record.id,
      eventId: record.eventId,
      pinned: false,
      meetingId: null,
    })),
  },
})
const three = { Q1: '16:00', Q2: '16:05', Q3: '16:30' }
const change = (facts: EventFacts, whole = evening(), places: Readonly<Record<string, string>> = three) => {
  const changed = changeEvent(planned(whole, places), facts)
  return {
    ...changed,
    kept: changed.appointments.map(({ requestId }) => requestId),
    gone: changed.released.map(({ appointment, violation }) => `${appointment.requestId} ${violation.kind}`),
  }
}

describe('changing facts of a planned event', () => {
  it('keeps every meeting that the rules still allow', () => {
    const { kept, gone } = change({ event: { changeoverMinutes: minutes(0) } })
    expect([kept, gone]).toEqual([['Q1', 'Q2', 'Q3'], []])
  })

  it('releases what a shorter session leaves out, and lists it as not placed', () => {
    const { gone, unplaced } = change({ event: { sessions: [session('e1', '16:00', '16:30')] } })
    expect(gone).toEqual(['Q3 outside-session'])
    expect(unplaced).toEqual([
      { requestId: 'Q3', reason: 'asked-after-planning', blocking: [{ kind: 'staff', id: 'T2' }] },
    ])
  })

  it('releases one of two meetings that a changeover parts, the less urgent', () => {
    const whole = evening()
    const [q1, ...others] = whole.requests
    if (!q1) throw new Error('no request')
    const urgent = { ...whole, requests: [{ ...q1, priority: 'required' as const }, ...others] }
    expect(change({ event: { changeoverMinutes: minutes(5) } }, urgent).gone).toEqual(['Q2 no-changeover'])
  })

  it('moves dates and rooms along with their session and teacher', () => {
    const { appointments, gone } = change({
      event: { sessions: [session('e1', '16:00', '19:00', { date: day('2026-12-08') })] },
      seats: [{ staffId: idOf('T2'), sessionId: null, roomId: idOf('R1') }],
    })
    expect(gone).toEqual([])
    expect(new Set(appointments.map(({ date }) => date))).toEqual(new Set(['2026-12-08']))
    expect(appointments.find(({ requestId }) => requestId === 'Q3')?.roomId).toBe('R1')
  })

  it('forgets what names a session that is gone, and makes nobody free who could come to that one only', () => {
    const whole = evening({
      availability: [window({ kind: 'staff', id: idOf('T1') }, '16:00', '17:00')],
      staffRooms: [{ staffId: idOf('T1'), sessionId: idOf('e1'), roomId: idOf('R1') }],
    })
    const { conference, gone } = change({ event: { sessions: [session('e2')] } }, whole)
    expect(conference.staffRooms).toEqual([])
    expect(conference.availability).toMatchObject(noTime(conference.event.sessions))
    expect(gone).toEqual(['Q1 unknown-session', 'Q2 unknown-session', 'Q3 unknown-session'])
  })

  it('leaves alone what broke a rule before', () => {
    const both = { ...three, Q2: '16:00' }
    expect(change({ event: { title: 'Other' } }, evening(), both).gone).toEqual([])
  })

  it('replaces the windows of one person only, and takes them away with none', () => {
    const staff = { kind: 'staff' as const, id: idOf<StaffId>('T1') }
    const other = window({ kind: 'staff', id: idOf('T2') }, '16:00', '18:00')
    const whole = evening({ availability: [window(staff, '16:00', '18:00'), other] })
    const free = { sessionId: other.sessionId, start: at('16:05'), end: at('18:00') }
    expect(change({ freeTimes: [{ subject: staff, windows: [free] }] }, whole).gone).toEqual([
      'Q1 not-available',
    ])
    expect(change({ freeTimes: [{ subject: staff, windows: [] }] }, whole).conference.availability).toEqual([
      other,
    ])
  })
})

describe('any change of a crowded evening', () => {
  it('breaks no rule that held, and takes no more out than it must', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const whole = crowdedConference(seed)
      const draw = drawing(seed)
      const appointments = scatteredPlan(whole, draw).map((row) => ({
        ...row,
        id: idOf<PlanRow['id']>(`a ${row.requestId}`),
        planId: record.id,
        eventId: record.eventId,
        pinned: false,
        meetingId: null,
      }))
      const rooms: readonly (RoomId | null)[] = [null, ...whole.rooms.map(({ id }) => id)]
      const facts: EventFacts = {
        event: {
          changeoverMinutes: minutes(draw.pick([0, 5, 10])),
          sessions: whole.event.sessions.slice(0, 1 + draw.below(2)),
        },
        seats: whole.staff.map(({ id }) => ({ staffId: id, sessionId: null, roomId: draw.pick(rooms) })),
      }
      const event = { conference: whole, announced: null, plan: { record, appointments } }
      const before = new Set(violationsOf(judgedPlan(indexConference(whole), appointments)).map(keyOf))
      const changed = changeEvent(event, facts)
      const index = indexConference(changed.conference)
      const after = (rows: Parameters<typeof judgedPlan>[1]) =>
        violationsOf(judgedPlan(index, rows)).filter((one) => one.rule !== 9 && !before.has(keyOf(one)))
      expect(after(changed.appointments)).toEqual([])
      expect(changed.appointments.length + changed.released.length).toBe(appointments.length)
      if (changed.released.length > 0) {
        const dated = appointments.map((row) => ({
          ...row,
          date: index.sessions.get(row.sessionId)?.date ?? row.date,
        }))
        const all = dated.map((row) => {
          const request = index.requests.get(row.requestId)
          return request ? { ...row, roomId: index.roomOf(request, row.sessionId) } : row
        })
        expect(after(all).length).toBeGreaterThan(0)
      }
    }
  })
})

const keyOf = (one: object): string => JSON.stringify(one)
type PlanRow = NonNullable<PlannedEvent['plan']>['appointments'][number]

describe('rooms', () => {
  it('of one session win over those of the whole event', () => {
    const { conference } = change({
      seats: [{ staffId: idOf('T1'), sessionId: idOf('e1'), roomId: idOf('R2') }],
    })
    expect(indexConference(conference).roomOfStaff(idOf('T1'), idOf('e1'))).toBe(room('R2').id)
  })
})
