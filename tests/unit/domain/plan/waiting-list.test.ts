import { expect, it } from 'vitest'
import { waitingLists } from '@shared/domain/plan/waiting-list'
import { idOf, type HouseholdId, type RequestId, type StaffId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { request } from '@tests/fixtures/build-conference'

it('a teacher’s list is in order of need', () => {
  const of = (household: string) => idOf<HouseholdId>(household)
  const lists = waitingLists({
    requests: [
      request('late', 'H1', 'S1', 'T1'),
      request('early', 'H2', 'S2', 'T1'),
      request('before', 'H3', 'S3', 'T1'),
      request('busy', 'H4', 'S4', 'T1'),
      request('second', 'H5', 'S5', 'T1', { rank: 2 }),
      request('first', 'H6', 'S6', 'T1', { rank: 1 }),
      request('must', 'H4', 'S4', 'T1', { priority: 'required', staffIds: [idOf('T1'), idOf('T2')] }),
      request('placed', 'H4', 'S4', 'T1'),
    ],
    appointments: [{ requestId: idOf<RequestId>('placed'), householdId: of('H4') }],
    slips: [
      { householdId: of('H1'), typedAt: instant('2026-11-21T10:00:00.000Z') },
      { householdId: of('H2'), typedAt: instant('2026-11-20T10:00:00.000Z') },
    ],
  })
  const ids = (staff: string) => lists.get(idOf<StaffId>(staff))?.map(({ request: { id } }) => id)
  expect(ids('T1')).toEqual(['must', 'first', 'second', 'before', 'early', 'late', 'busy'])
  expect(ids('T2')).toEqual(['must'])
})
