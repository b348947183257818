import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { languageLoads, staffLoads } from '@shared/domain/plan/load'
import type { Conference } from '@shared/domain/plan/plan'
import {
  idOf,
  type GroupSessionId,
  type InterpreterId,
  type SessionId,
  type StaffId,
} from '@shared/kernel/ids'
import { minuteOfDay, minutes } from '@shared/kernel/time'
import { smallEvening } from '../../documents/small-evening'

const { conference } = smallEvening()
const tan = idOf<StaffId>('tan')
const staffLoad = (changed: Partial<Conference>) =>
  staffLoads(indexConference({ ...conference, ...changed })).find(({ staff }) => staff.id === tan)

describe('what is asked of a teacher', () => {
  it('is the minutes of their meetings, a shared meeting once, against the sessions without breaks', () => {
    const own = conference.requests.filter(({ staffIds }) => staffIds.includes(tan))
    const meetings = new Map(own.map((request) => [request.groupId ?? request.id, request.minutes]))
    expect(own.length).toBeGreaterThan(meetings.size)
    expect(staffLoad({ availability: [] })).toMatchObject({
      meetings: meetings.size,
      needed: [...meetings.values()].reduce((sum, length) => sum + length, 0),
      // 45 minutes less a break of 3, and 20 minutes on the other evening.
      free: 62,
    })
  })

  it('counts a changeover with each meeting', () => {
    const before = staffLoad({})
    const after = staffLoad({ event: { ...conference.event, changeoverMinutes: minutes(2) } })
    expect((after?.needed ?? 0) - (before?.needed ?? 0)).toBe(2 * (before?.meetings ?? 0))
  })

  it('counts only windows, and only what of them lies in a session', () => {
    const window = { subject: { kind: 'staff', id: tan }, sessionId: idOf<SessionId>('tue') } as const
    const free = (start: number, end: number) =>
      staffLoad({ availability: [{ ...window, start: minuteOfDay(start), end: minuteOfDay(end) }] })?.free
    expect(free(960, 980)).toBe(20)
    expect(free(985, 995)).toBe(7)
    expect(free(0, 1440)).toBe(42)
    expect(free(100, 200)).toBe(0)
  })
})

describe('a group session of a teacher', () => {
  it('takes what of it lies within their hours', () => {
    const talk = {
      id: idOf<GroupSessionId>('G1'),
      sourceId: 'G1',
      title: 'Class time',
      sessionId: idOf<SessionId>('tue'),
      start: minuteOfDay(962),
      end: minuteOfDay(972),
      staffIds: [tan],
      roomId: null,
      capacity: null,
      members: [],
      invited: [],
      waiting: [],
    }
    const free = (groupSessions: Conference['groupSessions'], from: number) =>
      staffLoad({
        groupSessions,
        availability: [
          {
            subject: { kind: 'staff', id: tan },
            sessionId: talk.sessionId,
            start: minuteOfDay(from),
            end: minuteOfDay(980),
          },
        ],
      })?.free
    expect([free([], 960), free([talk], 960), free([talk], 970)]).toEqual([20, 10, 8])
  })
})

describe('what is asked of interpreters', () => {
  it('is given for each language, also where nobody speaks it', () => {
    const needed = indexConference(conference)
    const languages = new Set(
      conference.requests.flatMap((request) => needed.languageToInterpret(request) ?? []),
    )
    expect(languages.size).toBeGreaterThan(0)
    const loads = languageLoads(indexConference({ ...conference, interpreters: [] }))
    expect(new Set(loads.map(({ language }) => language))).toEqual(languages)
    expect(loads.every(({ free, interpreters }) => free === 0 && interpreters.length === 0)).toBe(true)
  })

  it('counts an interpreter for each of their languages', () => {
    const interpreter = {
      id: idOf<InterpreterId>('both'),
      sourceId: 'I9',
      givenName: 'Ewa',
      familyName: 'Nowak',
      languages: ['pl', 'uk'],
    }
    const [polish] = languageLoads(
      indexConference({ ...conference, interpreters: [interpreter], availability: [] }),
    )
    expect(polish).toMatchObject({ language: 'pl', free: 62, interpreters: [interpreter] })
  })
})
