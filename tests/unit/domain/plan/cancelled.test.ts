import { describe, expect, it } from 'vitest'
import { cancelledBy, isIn, sessionsNamed } from '@shared/domain/plan/cancelled'
import type { Appointment } from '@shared/domain/plan/plan'
import { idOf, type StaffId } from '@shared/kernel/ids'
import { minuteOfDay, type LocalDate } from '@shared/kernel/time'

const row = (requestId: string, more: Partial<Appointment> = {}): Appointment => ({
  requestId: idOf(requestId),
  sessionId: idOf('e1'),
  date: '2026-12-01' as LocalDate,
  start: minuteOfDay(960),
  end: minuteOfDay(965),
  staffIds: [idOf('T1')],
  roomId: idOf('R1'),
  interpreterId: idOf('I1'),
  householdId: idOf('H1'),
  studentId: idOf('S1'),
  ...more,
})
const staffOf = ({ staffIds }: Appointment): readonly StaffId[] => staffIds
const cancelled = (...versions: readonly (readonly Appointment[])[]) =>
  Object.fromEntries(
    [
      ...cancelledBy(
        versions.map((appointments) => ({ appointments })),
        staffOf,
      ),
    ].map(([id, rows]) => [id, rows.map(({ requestId }) => requestId)]),
  )

describe('what a paper had before and takes place no longer', () => {
  const later = { start: minuteOfDay(1000), end: minuteOfDay(1005) }
  it('is what left the plan, by time, and nothing that moved or went to others', () => {
    const other = { staffIds: [idOf<StaffId>('T2')] }
    const before = [row('Q1', later), row('Q2'), row('Q3'), row('Q4')]
    expect(cancelled([row('Q3', later), row('Q4', other)], before)).toEqual({ T1: ['Q2', 'Q1'] })
    expect(cancelled(before, before)).toEqual({})
    expect(cancelled(before)).toEqual({})
  })

  it('stays the same in revisions that change nothing for its owner, and is gone with the next that does', () => {
    const other = row('Q9', { staffIds: [idOf<StaffId>('T2')] })
    const [one, two] = [row('Q1'), row('Q2', later)]
    expect(cancelled([one, other], [one], [one, two])).toEqual({ T1: ['Q2'] })
    expect(cancelled([row('Q1', later)], [one], [one, two])).toEqual({})
  })

  it('is no meeting that had gone to others before it was cancelled', () => {
    const given = row('Q1', { staffIds: [idOf<StaffId>('T2')] })
    expect(cancelled([], [given], [row('Q1')])).toEqual({ T2: ['Q1'] })
  })

  it('is announced to an interpreter who had it', () => {
    const found = cancelledBy([{ appointments: [] }, { appointments: [row('Q1')] }], (one) => [
      one.interpreterId,
    ])
    expect([...found].map(([id, rows]) => [id, rows.length])).toEqual([['I1', 1]])
  })
})

describe('the sessions of an event and its meetings', () => {
  const session = {
    ...{ id: idOf<never>('e1'), sourceId: 'e1', date: '2026-12-02' as LocalDate, breaks: [] },
    ...{ start: minuteOfDay(960), end: minuteOfDay(1080) },
  }
  it('are the event’s, and by time those that only meetings know, from the first of these to the last', () => {
    const late = row('Q2', { start: minuteOfDay(1000), end: minuteOfDay(1010) })
    const sessions = sessionsNamed([session], [late, row('Q1'), row('Q3', { date: session.date })])
    expect(sessions.map(({ date, start, end }) => [date, start, end])).toEqual([
      ['2026-12-01', 960, 1010],
      ['2026-12-02', 960, 1080],
    ])
    expect(new Set(sessions.map(({ id }) => id)).size).toBe(2)
    expect(sessions.map((one) => isIn(one, late))).toEqual([true, false])
    const own = [session]
    expect(sessionsNamed(own, [row('Q3', { date: session.date })])).toBe(own)
  })
})
