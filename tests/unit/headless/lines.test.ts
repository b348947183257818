import { expect, it } from 'vitest'
import { missingForPlan } from '@shared/domain/plan/missing'
import { allocateWords } from '@shared/words/screens/allocate'
import { missingLine } from '@desktop/headless/lines'
import { conference, request, staff } from '@tests/fixtures/build-conference'

it('says what an event lacks to be planned, the first thing first, and what to do about it', () => {
  const team = { staff: [staff('T1')] }
  const asked = { ...team, requests: [request('Q1', 'H1', 'S1', 'T1')] }
  expect(missingForPlan(conference(asked, { sessions: [] }))).toBe('sessions')
  expect(missingForPlan(conference())).toBe('staff')
  expect(missingForPlan(conference(team))).toBe('requests')
  expect(missingForPlan(conference(asked))).toBeNull()
  expect(missingLine('requests')).toBe(`No requests yet. ${allocateWords.missing.requests.todo}`)
})
