import { describe, expect, it } from 'vitest'
import { minutesState, pairMeetings } from '@shared/domain/meetings/pair-meetings'
import { idOf } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { appointment, meeting, texts } from '@tests/fixtures/build-meeting'

describe('finding the record of an appointment', () => {
  it('takes the one it names', () => {
    const [named, other] = [meeting({ id: idOf('m1') }), meeting({ id: idOf('m2') })]
    const rows = [appointment('a1', 'q1', { meetingId: idOf('m2') })]
    expect(pairMeetings(rows, [named, other])).toEqual([
      { appointment: rows[0], meeting: other },
      { appointment: null, meeting: named },
    ])
  })

  it('finds a meeting that was held in the new appointment of a later plan', () => {
    const held = meeting({ appointmentId: null })
    const fresh = appointment('a9', 'q1')
    expect(pairMeetings([fresh], [held])).toEqual([{ appointment: fresh, meeting: held }])
  })

  it('never gives the minutes of one family or teacher to another', () => {
    const held = meeting({ appointmentId: null })
    for (const other of [
      { householdId: idOf<typeof held.facts.household.id>('h2') },
      { studentId: idOf<typeof held.facts.student.id>('s2') },
      { staffIds: [idOf<NonNullable<(typeof held.facts.staff)[0]>['id']>('t2')] },
    ]) {
      const row = appointment('a9', 'q1', other)
      expect(pairMeetings([row], [held])).toEqual([
        { appointment: row, meeting: null },
        { appointment: null, meeting: held },
      ])
    }
  })

  it('tells how far the minutes are', () => {
    const final = meeting({
      state: { kind: 'final', at: instant('2026-12-01T18:00:00.000Z'), by: '', texts: texts() },
    })
    expect([minutesState(null), minutesState(meeting()), minutesState(final)]).toEqual([
      'not-begun',
      'draft',
      'final',
    ])
  })
})
