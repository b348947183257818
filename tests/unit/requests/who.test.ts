import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { requestRows } from '@renderer/features/event-view/request-list/request-rows'
import { anyone, concerns } from '@renderer/features/requests/who'
import { conference, household, request, staff, student } from '@tests/fixtures/build-conference'

const rows = requestRows(
  indexConference(
    conference({
      staff: [staff('T1', { familyName: 'Abbott' }), staff('T2')],
      students: [student('S1', { familyName: 'Abbott' }), student('S2')],
      households: [household('H1', { name: 'Abbott' }), household('H2')],
      requests: [
        request('Q1', 'H1', 'S1', 'T2'),
        request('Q2', 'H2', 'S2', 'T1'),
        request('Q3', 'H2', 'S1', 'T1'),
      ],
    }),
  ),
  null,
)
const left = (who: Partial<typeof anyone>): readonly string[] =>
  rows.filter((row) => concerns(row, { ...anyone, ...who })).map(({ request: { id } }) => id)

it('filters requests by teacher, family and child apart, though they share a name', () => {
  expect(left({})).toEqual(['Q1', 'Q2', 'Q3'])
  expect(left({ staffId: 'T1' })).toEqual(['Q2', 'Q3'])
  expect(left({ householdId: 'H1' })).toEqual(['Q1'])
  expect(left({ studentId: 'S1' })).toEqual(['Q1', 'Q3'])
  expect(left({ staffId: 'T1', studentId: 'S1' })).toEqual(['Q3'])
})
