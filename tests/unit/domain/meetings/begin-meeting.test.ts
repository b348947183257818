import { describe, expect, it } from 'vitest'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import { idOf } from '@shared/kernel/ids'
import type { MeetingId } from '@shared/kernel/ids'
import { appointmentsOfMeeting, beginMeeting } from '@shared/domain/meetings/begin-meeting'
import type { Adult } from '@shared/domain/people/people'
import { indexConference } from '@shared/domain/plan/conference-index'
import { conference, household, request, room, staff, student } from '@tests/fixtures/build-conference'
import { appointment } from '@tests/fixtures/build-meeting'

const adult = (id: string, households: readonly string[], over: Partial<Adult> = {}): Adult => ({
  id: idOf(id),
  sourceId: id,
  householdIds: households.map((one) => idOf(one)),
  title: 'Mrs',
  givenName: 'Given',
  familyName: id,
  attends: true,
  staffId: null,
  email: '',
  phone: '',
  parentalResponsibility: '',
  ...notInFolder.adult,
  ...over,
})
const names = {
  staff: (one: { familyName: string }) => one.familyName,
  student: (one: { givenName: string }) => one.givenName,
  household: (one: { name: string }) => one.name,
  adults: (all: readonly { familyName: string }[]) => all.map((one) => `Mrs ${one.familyName}`),
  interpreter: (one: { familyName: string }) => one.familyName,
}
const school = (over: Parameters<typeof conference>[0] = {}) =>
  indexConference(
    conference({
      staff: [staff('t1'), staff('t2')],
      students: [student('s1'), student('s2')],
      rooms: [room('r1')],
      households: [household('h1'), household('h2')],
      enrolments: [
        { studentId: idOf('s1'), schoolYearId: idOf('2025'), form: '8B', yearGroup: '8' },
        { studentId: idOf('s1'), schoolYearId: idOf('2026'), form: '9B', yearGroup: '9' },
      ],
      interpreters: [
        { id: idOf('i1'), sourceId: 'i1', givenName: 'Ola', familyName: 'Nowak', languages: ['pl'] },
      ],
      requests: [request('q1', 'h1', 's1', 't1', { studentAttends: true })],
      ...over,
    }),
  )
const begin = (
  index: ReturnType<typeof school>,
  ...[first, ...rest]: [ReturnType<typeof appointment>, ...ReturnType<typeof appointment>[]]
) => beginMeeting(idOf<MeetingId>('m1'), [first, ...rest], index, names)

describe('beginning a record', () => {
  it('freezes who, when and where', () => {
    const one = appointment('a1', 'q1', {
      staffIds: [idOf('t2'), idOf('t1')],
      roomId: idOf('r1'),
      interpreterId: idOf('i1'),
    })
    const record = begin(school(), one)
    expect(record.facts).toEqual({
      eventTitle: 'Test evening',
      date: '2026-12-01',
      start: one.start,
      end: one.end,
      staff: [
        { id: 't2', name: 'Family t2' },
        { id: 't1', name: 'Family t1' },
      ],
      student: { id: 's1', name: 'Child s1', form: '9B' },
      household: { id: 'h1', name: 'Household h1' },
      room: 'Room r1',
      building: 'Main',
      interpreter: 'Nowak',
    })
    expect(record).toMatchObject({
      id: 'm1',
      appointmentId: 'a1',
      eventId: 'event',
      state: { kind: 'draft' },
      targets: [],
      agreements: [],
      addenda: [],
    })
  })

  it('expects the adults who attend, and asks after nobody who does not', () => {
    const adults = [adult('A', ['h1']), adult('B', ['h1'], { attends: false }), adult('C', ['h2'])]
    expect(begin(school({ adults }), appointment('a1', 'q1')).attendance).toEqual({
      student: 'unknown',
      adults: [{ name: 'Mrs A', presence: 'unknown' }],
      interpreter: 'absent',
    })
    const withoutChild = school({ adults, requests: [request('q1', 'h1', 's1', 't1')] })
    expect(begin(withoutChild, appointment('a1', 'q1')).attendance.student).toBe('absent')
  })

  it('takes the words of the letter where a household names no adult, but never where all it names must stay away', () => {
    expect(begin(school(), appointment('a1', 'q1')).attendance.adults).toEqual([
      { name: 'Adults of h1', presence: 'unknown' },
    ])
    const away = school({ adults: [adult('B', ['h1'], { attends: false })] })
    expect(begin(away, appointment('a1', 'q1')).attendance.adults).toEqual([])
  })

  it('makes one record for two households that come together about one child', () => {
    const groupId = idOf<NonNullable<ReturnType<typeof request>['groupId']>>('g')
    const index = school({
      adults: [adult('A', ['h1', 'h2']), adult('C', ['h2'])],
      requests: [
        request('q1', 'h1', 's1', 't1', { groupId }),
        request('q2', 'h2', 's1', 't1', { groupId, studentAttends: true }),
        request('q3', 'h2', 's2', 't1', { groupId }),
        request('q4', 'h2', 's1', 't1'),
      ],
    })
    const rows = [
      appointment('a1', 'q1'),
      appointment('a2', 'q2', { householdId: idOf('h2') }),
      appointment('a3', 'q3', { householdId: idOf('h2'), studentId: idOf('s2') }),
      appointment('a4', 'q4', { householdId: idOf('h2') }),
    ] as const
    const together = appointmentsOfMeeting(index, rows[1], rows)
    expect(together.map((row) => row.id)).toEqual(['a2', 'a1'])
    expect(appointmentsOfMeeting(index, rows[3], rows)).toEqual([rows[3]])
    const record = begin(index, rows[0], rows[1])
    expect(record.facts.household.name).toBe('Household h1, Household h2')
    expect(record.attendance).toMatchObject({
      student: 'unknown',
      adults: [{ name: 'Mrs A' }, { name: 'Mrs C' }],
    })
  })
})
