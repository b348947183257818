import { describe, expect, it } from 'vitest'
import { appointmentOf, indexConference } from '@shared/domain/plan/conference-index'
import { figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Plan } from '@shared/domain/plan/plan'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { readPlan, writePlan, type PlanSummary } from '@shared/exchange/plan-files'
import { idOf, type RequestId } from '@shared/kernel/ids'
import { bytesOf, textOf, tinyFiles } from './folders'

function tinyPlan() {
  const read = readConferenceFolder(tinyFiles())
  if (!read.ok) throw new Error('the tiny folder was not read')
  const { conference } = read.value
  const index = indexConference(conference)
  const [session] = conference.event.sessions
  const [first, second, third] = conference.requests
  if (!session || !first || !second || !third) throw new Error('the tiny folder holds less than it did')
  const plan: Plan = {
    appointments: [
      appointmentOf(index, first, session, 960, null),
      appointmentOf(index, second, session, 975, null),
    ],
    unplaced: [
      {
        requestId: third.id,
        reason: 'kept-apart',
        blocking: [
          { kind: 'household', id: first.householdId },
          { kind: 'request', id: first.id },
          { kind: 'language', code: 'pl' },
        ],
      },
    ],
  }
  const figures = figuresOf(judgedPlan(index, plan.appointments))
  const bound = { unplaced: { required: 0, requested: 0, optional: 0 }, changes: 0, cost: 0 }
  const summary: PlanSummary = { figures, bound, seed: 7, seconds: { firstPlan: 0.25, total: 1.5 } }
  return { conference, plan, summary, files: writePlan(plan, summary, () => 'Kept apart, "for now"') }
}

describe('a plan', () => {
  it('is written as the format says, and read back without loss', () => {
    const { conference, plan, summary, files } = tinyPlan()
    expect(files.map(({ name, bytes }) => [name, textOf(bytes).split('\r\n').slice(0, 2)])).toEqual([
      [
        'appointments.csv',
        [
          'request_id,session_id,date,start,end,staff_ids,room_id,interpreter_id,household_id,student_id',
          'Q1,tue,2026-12-01,16:00,16:10,T1,R1,,H1,S1',
        ],
      ],
      [
        'unplaced.csv',
        ['request_id,reason_code,reason,blocking', 'Q3,kept-apart,"Kept apart, ""for now""",H1;Q1;pl'],
      ],
      ['summary.json', [expect.stringContaining('"format": "parley-plan/1"')]],
    ])
    expect(readPlan(files, conference)).toEqual({ ok: true, value: { plan, summary } })
  })

  it('that cannot be read tells all that is wrong with it', () => {
    const { conference, files } = tinyPlan()
    const broken = files.map(({ name, bytes }) => ({
      name,
      bytes: bytesOf(
        textOf(bytes)
          .replace('Q1,tue,2026-12-01', 'Q9,tue,2026-12-41')
          .replace('kept-apart', 'no-idea')
          .replace('"seed": 7', '"seed": "seven"'),
      ),
    }))
    const outcome = readPlan(broken, conference)
    expect(outcome.ok ? [] : outcome.error).toMatchObject([
      {
        file: 'appointments.csv',
        line: 2,
        column: 'request_id',
        fault: { kind: 'unknown-id', id: idOf<RequestId>('Q9') },
      },
      { file: 'appointments.csv', line: 2, column: 'date', fault: { kind: 'not-a-date' } },
      { file: 'unplaced.csv', line: 2, column: 'reason_code', fault: { kind: 'not-one-of' } },
      { file: 'summary.json', line: null, column: 'seed', fault: { kind: 'wrong-type', expected: 'number' } },
    ])
  })

  it.each([
    ['missing-file', null],
    ['not-json', '{'],
    ['not-one-of', '{"format":"parley-plan/9"}'],
  ] as const)('with a summary that is %s is not read', (kind, text) => {
    const { conference, files } = tinyPlan()
    const others = files.filter(({ name }) => name !== 'summary.json')
    const outcome = readPlan(
      text === null ? others : [...others, { name: 'summary.json', bytes: bytesOf(text) }],
      conference,
    )
    expect(outcome.ok ? [] : outcome.error).toMatchObject([{ file: 'summary.json', fault: { kind } }])
  })
})
