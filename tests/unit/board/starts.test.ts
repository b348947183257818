import { describe, expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { prepareBoard } from '@shared/domain/rules/verdict'
import { idOf, type RequestId, type SessionId } from '@shared/kernel/ids'
import { waitOf } from '@renderer/features/board/model/family-wait'
import { startsFor } from '@renderer/features/board/model/starts'
import { at, conference, household, request, session, staff, student } from '@tests/fixtures/build-conference'
import { placed } from './made-plan'

const evening = session('e1', '16:00', '16:30')
const whole = conference(
  {
    staff: [staff('T1'), staff('T2')],
    students: [student('S1'), student('S2')],
    households: [household('H1'), household('H2')],
    requests: [
      request('Q1', 'H1', 'S1', 'T1'),
      request('Q2', 'H2', 'S2', 'T1'),
      request('Q3', 'H1', 'S1', 'T2'),
    ],
  },
  { sessions: [evening] },
)
const appointments = placed(whole, { Q1: 'e1 16:00', Q2: 'e1 16:10', Q3: 'e1 16:20' })
const board = prepareBoard(indexConference(whole), appointments)
const q1 = idOf<RequestId>('Q1')
const e1 = idOf<SessionId>('e1')

describe('the starts of a request', () => {
  const waitAt = ({ start }: { start: number }) => Math.abs(start - at('16:15'))
  const starts = startsFor(board.startsOf(q1), appointments[0] ?? null, waitAt)

  it('tells of each whether it stands there, may stand there, or why not', () => {
    expect(starts.inOrder.map((view) => view.kind)).toEqual([
      'here',
      'possible',
      'blocked',
      'possible',
      'blocked',
      'possible',
    ])
    const taken = starts.at(e1, at('16:10'))
    expect(taken?.kind === 'blocked' && taken.violations[0].kind).toBe('in-two-meetings')
  })
  it('tells what a time does to the family’s waiting, against now', () => {
    const changes = starts.inOrder.map((view) => (view.kind === 'possible' ? view.waitChange : view.kind))
    expect(changes).toEqual(['here', -5, 'blocked', -15, 'blocked', -5])
  })
  it('compares nothing for a request that has no place', () => {
    const view = startsFor(board.startsOf(q1), null, waitAt).at(e1, at('16:15'))
    expect(view).toMatchObject({ kind: 'possible', waitChange: null })
  })
  it('knows of no other times', () => {
    expect(starts.at(e1, at('16:30'))).toBeNull()
  })
})

describe('a family’s waiting', () => {
  const meeting = (sessionId: string, start: string, end: string) => ({
    sessionId: idOf<SessionId>(sessionId),
    start: at(start),
    end: at(end),
  })
  it.each([
    ['no meeting', [], 0],
    ['one meeting', [meeting('e1', '16:00', '16:05')], 0],
    ['a gap', [meeting('e1', '16:20', '16:25'), meeting('e1', '16:00', '16:05')], 15],
    ['another evening', [meeting('e1', '16:00', '16:05'), meeting('e2', '17:00', '17:05')], 0],
    [
      'meetings at the same time',
      [meeting('e1', '16:00', '16:30'), meeting('e1', '16:05', '16:10'), meeting('e1', '16:40', '16:45')],
      10,
    ],
  ])('%s', (_, meetings, wait) => {
    expect(waitOf(meetings)).toBe(wait)
  })
})
