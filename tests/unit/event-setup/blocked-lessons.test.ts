import { expect, it } from 'vitest'
import { noTime } from '@shared/domain/events/free-times'
import { idOf, type StaffId } from '@shared/kernel/ids'
import { withoutBlockedLessons } from '@renderer/features/event-setup/free-times/blocked-lessons'
import { at, conference, session, staff } from '@tests/fixtures/build-conference'

it('leaves blocked lessons out of the free times of staff; whoever is blocked throughout has no time', () => {
  // 1 December 2026 is a Tuesday.
  const sessions = [session('tue', '14:00', '16:00')]
  const given = conference({ staff: [staff('ada'), staff('bo'), staff('cy')] }, { sessions })
  const lessons = [
    { period: 7, start: at('14:00'), end: at('15:00') },
    { period: 8, start: at('15:00'), end: at('16:00') },
  ]
  const blocked = (id: string, ...periods: readonly number[]) =>
    periods.map((period) => ({ staffId: idOf<StaffId>(id), day: 2, period }))
  const found = withoutBlockedLessons(
    given,
    [...blocked('ada', 7, 9), ...blocked('bo', 7, 8), ...blocked('elsewhere', 7)],
    lessons,
    [],
  )
  expect(found.times).toMatchObject([
    { subject: { id: 'ada' }, windows: [{ sessionId: 'tue', start: at('15:00'), end: at('16:00') }] },
    { subject: { id: 'bo' }, windows: noTime(sessions) },
  ])
  expect(found.times).toHaveLength(2)
  expect(found.unknownPeriods).toEqual([9])
})
