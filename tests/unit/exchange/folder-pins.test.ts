import { describe, expect, it } from 'vitest'
import { problemsOf, tinyFiles, tinyFolder } from './folders'

describe('pins', () => {
  const pins = (rows: readonly string[], changes: Readonly<Record<string, string | null>> = {}) =>
    problemsOf(
      tinyFiles({
        'appointments.csv': `request_id,session_id,start,status,staff_ids,room_id\n${rows.join('\n')}\n`,
        ...changes,
      }),
    )

  it('that keep all rules are no problem', () => {
    expect(pins(['Q1,tue,16:00,pinned,T1,R1', 'Q3,tue,16:30,pinned,,R2', 'Q2,thu,16:15,pinned,,'])).toEqual(
      [],
    )
  })
  it('must tell the staff and the room of their request', () => {
    expect(pins(['Q1,tue,16:00,pinned,T2,R2'])).toEqual([
      ['appointments.csv', 2, 'staff_ids', 'T2', { kind: 'pin-differs', expected: 'T1' }],
      ['appointments.csv', 2, 'room_id', 'R2', { kind: 'pin-differs', expected: 'R1' }],
    ])
  })
  const broken: readonly [what: string, rows: readonly string[], line: number, violation: object][] = [
    ['outside its session', ['Q1,tue,15:55,pinned,,'], 2, { rule: 1, kind: 'outside-session' }],
    ['in a break', ['Q2,tue,17:30,pinned,,'], 2, { rule: 1, kind: 'in-break' }],
    ['when its teacher is away', ['Q1,thu,16:00,pinned,,'], 2, { rule: 3, kind: 'not-available' }],
    [
      'near a family that must be kept apart',
      ['Q3,tue,16:30,pinned,,', 'Q1,tue,16:15,pinned,,'],
      3,
      { rule: 9, kind: 'not-kept-apart' },
    ],
  ]
  it.each(broken)('cannot stand %s', (_what, rows, line, violation) => {
    const free = { 'availability.csv': `kind,id,session_id,start,end\nstaff,T1,tue,15:00,19:00\n` }
    expect(pins(rows, free)).toMatchObject([
      ['appointments.csv', line, 'start', expect.anything(), { kind: 'pin-breaks-rule', violation }],
    ])
  })
  it('clash where one family would be in two meetings', () => {
    expect(pins(['Q1,tue,16:00,pinned,,', 'Q2,tue,16:05,pinned,,'], { 'adults.csv': null })).toMatchObject([
      [
        'appointments.csv',
        3,
        'start',
        '16:05',
        {
          kind: 'pin-breaks-rule',
          violation: { rule: 2, kind: 'in-two-meetings', who: { kind: 'household' } },
        },
      ],
    ])
  })
  it('clash where there are not enough interpreters for them', () => {
    const requests = `request_id,household_id,student_id,staff_ids,priority,minutes,student_attends,room_id\nQ1,H1,S1,T1,required,10,no,\nQ2,H2,S2,T2,required,10,no,\n`
    const changes = {
      'requests.csv': requests,
      'separations.csv': null,
      'households.csv': (tinyFolder['households.csv'] ?? '').replaceAll('en,,', 'en,ta,'),
      'interpreters.csv': 'interpreter_id,given_name,family_name,languages\nI1,Ola,Lis,pl;ta\n',
    }
    const [first, second] = ['Q1,tue,16:00,pinned,,', 'Q2,tue,16:05,pinned,,']
    const two = `${changes['interpreters.csv']}I2,Kani,Rao,ta\n`
    expect(pins([first, second], { ...changes, 'interpreters.csv': two })).toEqual([])
    expect(pins([first, second], changes)).toMatchObject([
      [
        'appointments.csv',
        3,
        'start',
        '16:05',
        { kind: 'pin-breaks-rule', violation: { rule: 6, kind: 'interpreter-missing', language: 'ta' } },
      ],
    ])
  })
  it('of a shared meeting stand together, though not all need be pinned', () => {
    const requests = `${tinyFolder['requests.csv'] ?? ''}Q8,H1,S1,T2,optional,10,no,,,,M1\nQ9,H2,S2,T2,optional,10,no,,,,M1\n`
    expect(pins(['Q8,tue,16:00,pinned,,'], { 'requests.csv': requests })).toEqual([])
    expect(
      pins(['Q8,tue,16:00,pinned,,', 'Q9,thu,16:00,pinned,,'], { 'requests.csv': requests }),
    ).toMatchObject([
      [
        'appointments.csv',
        3,
        'start',
        '16:00',
        { kind: 'pin-breaks-rule', violation: { kind: 'meeting-split' } },
      ],
    ])
  })
})
