import { describe, expect, it } from 'vitest'
import { askedAgain, missedMeetings } from '@shared/domain/evening/missed-meetings'
import type { FamilyTapKind, Tap } from '@shared/domain/evening/tap'
import type { MeetingRecord, Presence } from '@shared/domain/meetings/meeting'
import { idOf, type HouseholdId, type StaffId, type StudentId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { household, staff, student } from '@tests/fixtures/build-conference'
import { appointment, meeting } from '@tests/fixtures/build-meeting'

const planned = (request: string, family: string, child: string, teacher = 't1') =>
  appointment(`a ${request}`, request, {
    householdId: idOf<HouseholdId>(family),
    studentId: idOf<StudentId>(child),
    staffIds: [idOf<StaffId>(teacher)],
  })
const appointments = [
  planned('r1', 'h1', 's1'),
  planned('r2', 'h1', 's2', 't2'),
  planned('r3', 'h2', 's3'),
  planned('r4', 'h3', 's4'),
]
/** The minutes of the first family's first meeting. */
const held = (presence: Presence): MeetingRecord => ({
  ...meeting(),
  attendance: { student: 'absent', adults: [{ name: 'A', presence }], interpreter: 'absent' },
})
const tapped = (family: string, kind: FamilyTapKind): Tap => ({
  id: `tap ${family}`,
  eventId: idOf('event'),
  device: 'A',
  at: instant('2026-12-01T16:00:00.000Z'),
  fact: { kind, householdId: idOf<HouseholdId>(family) },
})
const missed = (meetings: readonly MeetingRecord[], taps: readonly Tap[]) =>
  missedMeetings({
    ...{ meetings, taps, appointments, groupMinutes: [], timezone: 'Europe/London' },
    visits: appointments,
  })
const keys = (rows: ReturnType<typeof missed>): readonly string[] =>
  rows.map(({ studentId, staffIds }) => `${studentId} ${staffIds.join()}`)

describe('meetings that families missed', () => {
  it('are those whose minutes say so', () => {
    expect(keys(missed([held('absent')], [tapped('h1', 'here')]))).toEqual(['s1 t1'])
    expect(missed([held('present'), held('unknown')], [])).toEqual([])
  })

  it('are all those of a family that is not coming, each once', () => {
    expect(keys(missed([], [tapped('h1', 'not-coming'), tapped('h2', 'here')]))).toEqual(['s1 t1', 's2 t2'])
    expect(keys(missed([held('absent')], [tapped('h1', 'not-coming')]))).toEqual(['s1 t1', 's2 t2'])
    // Minutes that are begun speak for themselves.
    expect(keys(missed([held('unknown')], [tapped('h1', 'not-coming')]))).toEqual(['s2 t2'])
  })

  it('are not those of a family that came after all, or of which nothing is known', () => {
    expect(missed([held('present')], [tapped('h1', 'not-coming')])).toEqual([])
    expect(missed([], [tapped('h3', 'left')])).toEqual([])
  })

  it('are asked for again where child, family and teacher take part', () => {
    const rows = missed([], [tapped('h1', 'not-coming'), tapped('h2', 'not-coming')])
    const people = {
      students: ['s1', 's2', 's3'].map((id) => student(id)),
      households: [household('h1')],
      staff: [staff('t1'), staff('t2')],
    }
    expect(askedAgain(rows, people).map(({ studentId, staffId }) => [studentId, staffId])).toEqual([
      ['s1', 't1'],
      ['s2', 't2'],
    ])
    expect(askedAgain(rows, { ...people, staff: [staff('t2')] })).toMatchObject([{ studentId: 's2' }])
  })
})
