import { describe, expect, it } from 'vitest'
import { familyTurnouts } from '@shared/domain/meetings/no-shows'
import type { MeetingRecord, Presence } from '@shared/domain/meetings/meeting'
import { idOf, type HouseholdId, type StudentId } from '@shared/kernel/ids'
import { day } from '@tests/fixtures/build-conference'
import { meeting } from '@tests/fixtures/build-meeting'

const held = (
  family: string,
  child: string,
  date: string,
  adults: readonly Presence[],
  student: Presence = 'absent',
): MeetingRecord => {
  const made = meeting()
  return {
    ...made,
    facts: {
      ...made.facts,
      date: day(date),
      student: { ...made.facts.student, id: idOf<StudentId>(child) },
      household: { ...made.facts.household, id: idOf<HouseholdId>(family) },
    },
    attendance: { ...made.attendance, student, adults: adults.map((presence) => ({ name: 'A', presence })) },
  }
}

describe('which families came', () => {
  it('is those from which anybody came to a meeting, with the children of those meetings', () => {
    const meetings = [
      held('h1', 's1', '2026-12-02', ['absent', 'present']),
      held('h1', 's2', '2026-12-01', ['absent', 'absent']),
      held('h1', 's1', '2026-12-03', ['present']),
    ]
    expect(familyTurnouts(meetings)).toEqual([
      { householdId: 'h1', came: true, date: '2026-12-02', studentIds: ['s1'] },
    ])
  })

  it('and those who missed all of theirs', () => {
    const meetings = [
      held('h1', 's2', '2026-12-02', ['absent']),
      held('h1', 's1', '2026-12-01', ['absent'], 'present'),
    ]
    expect(familyTurnouts(meetings)).toEqual([
      { householdId: 'h1', came: false, date: '2026-12-01', studentIds: ['s1', 's2'] },
    ])
  })

  it('says nothing of a family while some of its meetings are not known', () => {
    expect(
      familyTurnouts([
        held('h1', 's1', '2026-12-01', ['absent']),
        held('h1', 's1', '2026-12-01', ['unknown']),
      ]),
    ).toEqual([])
  })
})
