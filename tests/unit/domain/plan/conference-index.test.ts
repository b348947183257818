import { describe, expect, it } from 'vitest'
import { idOf } from '@shared/kernel/ids'
import type { RoomId, SessionId, StaffId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { indexConference } from '@shared/domain/plan/conference-index'
import { at, conference, household, request, room, session, staff } from '@tests/fixtures/build-conference'

const rooms = { a: idOf<RoomId>('a'), b: idOf<RoomId>('b'), far: idOf<RoomId>('far') }
const e1 = idOf<SessionId>('e1')
const e2 = idOf<SessionId>('e2')
const t1 = idOf<StaffId>('t1')

describe('the room of a request', () => {
  const asked = request('q', 'h', 's', 't1')
  const index = indexConference(
    conference(
      {
        requests: [asked],
        staffRooms: [
          { staffId: t1, sessionId: null, roomId: rooms.a },
          { staffId: t1, sessionId: e2, roomId: rooms.b },
        ],
      },
      { sessions: [session('e1'), session('e2')] },
    ),
  )
  it('is its own, else its staff member’s of the session, else of the event', () => {
    expect(index.roomOf({ ...asked, roomId: rooms.far }, e2)).toBe('far')
    expect(index.roomOf(asked, e2)).toBe('b')
    expect(index.roomOf(asked, e1)).toBe('a')
  })
  it('is none by phone, whatever the request names', () => {
    expect(index.roomOf({ ...asked, mode: 'phone', roomId: rooms.far }, e1)).toBeNull()
  })
})

describe('walking', () => {
  const index = indexConference(
    conference({
      rooms: [room('a', 'Main'), room('b', 'Main'), room('far', 'East')],
      travel: [
        { between: 'rooms', from: rooms.a, to: rooms.b, minutes: minutes(10) },
        { between: 'buildings', from: 'Main', to: 'East', minutes: minutes(7) },
      ],
    }),
  )
  it('takes the pair of rooms before the pair of buildings before the general times, in both directions', () => {
    expect(index.travelMinutes(rooms.b, rooms.a)).toBe(10)
    expect(index.travelMinutes(rooms.far, rooms.a)).toBe(7)
    expect(index.travelMinutes(rooms.a, rooms.a)).toBe(0)
    expect(index.travelMinutes(rooms.a, null)).toBe(5)
  })
})

describe('availability', () => {
  const window = (start: string, end: string) => ({
    subject: { kind: 'staff' as const, id: t1 },
    sessionId: e1,
    start: at(start),
    end: at(end),
  })
  const index = indexConference(
    conference({ availability: [window('17:00', '18:00'), window('16:00', '17:00')] }),
  )
  it('joins touching windows, and closes sessions without one', () => {
    expect(index.isFree({ kind: 'staff', id: t1 }, e1, { start: at('16:30'), end: at('17:30') })).toBe(true)
    expect(index.isFree({ kind: 'staff', id: t1 }, e1, { start: at('17:30'), end: at('18:05') })).toBe(false)
    expect(index.windows({ kind: 'staff', id: t1 }, e2)).toEqual([])
  })
  it('leaves whoever has no window free throughout', () => {
    expect(index.windows({ kind: 'staff', id: idOf<StaffId>('t2') }, e1)).toBeNull()
  })
})

describe('interpreting', () => {
  const index = indexConference(
    conference({
      staff: [staff('t1', { languages: ['pl'] }), staff('t2')],
      households: [household('h', { interpreterLanguage: 'pl' })],
    }),
  )
  it('is needed only where none of the staff speaks the language', () => {
    expect(index.languageToInterpret(request('q', 'h', 's', 't2'))).toBe('pl')
    expect(index.languageToInterpret(request('q', 'h', 's', 't2', { staffIds: [idOf('t2'), t1] }))).toBeNull()
  })
})
