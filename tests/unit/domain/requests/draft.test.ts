import { describe, expect, it } from 'vitest'
import { checkDraft, type RequestDraft } from '@shared/domain/requests/draft'
import { idOf, type HouseholdId, type RequestId, type StaffId, type StudentId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'

const [home, elsewhere] = [idOf<HouseholdId>('home'), idOf<HouseholdId>('elsewhere')]
const child = idOf<StudentId>('child')
const [tan, xu] = [idOf<StaffId>('tan'), idOf<StaffId>('xu')]
const around = {
  slotMinutes: minutes(5),
  guardianships: [{ householdId: home, studentId: child, relationship: 'parent', receivesLetters: true }],
  requests: [],
}
const draft: RequestDraft = {
  householdId: home,
  studentId: child,
  staffIds: [tan, xu],
  priority: 'requested',
  rank: null,
  minutes: minutes(10),
  studentAttends: false,
  subject: ' Maths ',
  mode: 'in-person',
  roomId: null,
}
const kinds = (changed: Partial<RequestDraft>, more: Partial<typeof around> = {}) =>
  checkDraft({ ...draft, ...changed }, { ...around, ...more }).problems.map(({ kind }) => kind)

describe('a request that is being filled in', () => {
  it('becomes a request where nothing is wrong', () => {
    const { problems, request } = checkDraft(draft, around)
    expect(problems).toEqual([])
    expect(request).toMatchObject({
      householdId: home,
      studentId: child,
      staffIds: [tan, xu],
      subject: 'Maths',
    })
  })

  it('tells all that is missing together, and makes no request', () => {
    const { problems, request } = checkDraft(
      { ...draft, householdId: null, studentId: null, staffIds: [] },
      around,
    )
    expect(problems.map(({ kind }) => kind)).toEqual(['no-student', 'no-household', 'no-staff'])
    expect(request).toBeNull()
  })

  it.each([0, -5, 7, 12])('must last a whole number of slots: not %i minutes', (length) => {
    expect(kinds({ minutes: minutes(length) })).toEqual(['off-grid'])
  })

  it.each([0, -1, 1.5])('has no rank like %d', (rank) => {
    expect(kinds({ rank })).toEqual(['no-rank'])
    expect(kinds({ rank: 2 })).toEqual([])
  })

  it('must be of the child’s own family', () => {
    expect(kinds({ householdId: elsewhere })).toEqual(['not-family'])
  })

  it('is reported when the same meeting is requested already, staff in any order, unless the subject differs', () => {
    const { request } = checkDraft({ ...draft, staffIds: [xu, tan] }, around)
    if (!request) throw new Error('a sound draft makes a request')
    const requests = [{ ...request, id: idOf<RequestId>('r1'), sourceId: 'R1', groupId: null }]
    expect(checkDraft(draft, { ...around, requests }).problems.map(({ kind }) => kind)).toEqual([
      'already-asked',
    ])
    expect(checkDraft({ ...draft, subject: 'Art' }, { ...around, requests }).problems).toEqual([])
  })
})
