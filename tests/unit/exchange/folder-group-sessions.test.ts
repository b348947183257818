import { describe, expect, it } from 'vitest'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import type { NamedBytes } from '@shared/exchange/folder/files'
import { problemsOf, tinyFiles, tinyFolder, warningsOf, type ReportedProblem } from './folders'

const sessionsHeader = 'group_session_id,title,session_id,start,end,staff_ids,room_id,capacity'
const membersHeader = 'group_session_id,household_id,student_id'

/** The tiny folder with group sessions and their members. */
const groups = (
  sessions: readonly string[],
  members: readonly string[] = [],
  changes: Parameters<typeof tinyFiles>[0] = {},
): readonly NamedBytes[] =>
  tinyFiles({
    'group_sessions.csv': [sessionsHeader, ...sessions, ''].join('\n'),
    'group_members.csv': [membersHeader, ...members, ''].join('\n'),
    ...changes,
  })

const talk = 'G1,Class time 9A,tue,16:02,16:22,T1;T2,R1,2'
const sessionFault = (line: number, column: string, value: string, fault: ReportedProblem[4]) =>
  ['group_sessions.csv', line, column, value, fault] satisfies ReportedProblem
const memberFault = (line: number, column: string, value: string, fault: ReportedProblem[4]) =>
  ['group_members.csv', line, column, value, fault] satisfies ReportedProblem

const single: readonly [what: string, files: readonly NamedBytes[], reported: ReportedProblem][] = [
  [
    'an unknown session',
    groups(['G1,Talk,fri,16:00,16:20,,,']),
    sessionFault(2, 'session_id', 'fri', { kind: 'unknown-id', id: 'fri', subject: 'session' }),
  ],
  [
    'an unknown teacher',
    groups(['G1,Talk,tue,16:00,16:20,T1;T9,,']),
    sessionFault(2, 'staff_ids', 'T1;T9', { kind: 'unknown-id', id: 'T9', subject: 'staff' }),
  ],
  [
    'an unknown room',
    groups(['G1,Talk,tue,16:00,16:20,,R9,']),
    sessionFault(2, 'room_id', 'R9', { kind: 'unknown-id', id: 'R9', subject: 'room' }),
  ],
  [
    'an id twice',
    groups([talk, 'G1,Talk,thu,16:00,16:20,,,']),
    sessionFault(3, 'group_session_id', 'G1', { kind: 'duplicate-id', firstLine: 2 }),
  ],
  [
    'an end before its start',
    groups(['G1,Talk,tue,16:20,16:20,,,']),
    sessionFault(2, 'end', '16:20', { kind: 'end-before-start', start: '16:20' }),
  ],
  [
    'a start before its session',
    groups(['G1,Talk,tue,15:50,16:20,,,']),
    sessionFault(2, 'start', '15:50', { kind: 'outside-session', start: '16:00', end: '19:00' }),
  ],
  [
    'an end after its session',
    groups(['G1,Talk,tue,18:50,19:20,,,']),
    sessionFault(2, 'end', '19:20', { kind: 'outside-session', start: '16:00', end: '19:00' }),
  ],
  [
    'a break that it overlaps',
    groups(['G1,Talk,tue,17:20,17:31,,,']),
    sessionFault(2, 'start', '17:20', { kind: 'in-break', start: '17:30', end: '17:40' }),
  ],
  [
    'more households than it holds',
    groups(['G1,Talk,tue,16:00,16:20,,,1'], ['G1,H1,S1', 'G1,H1,', 'G1,H2,']),
    sessionFault(2, 'capacity', '1', { kind: 'over-capacity', households: 2 }),
  ],
  [
    'a capacity that is no number',
    groups(['G1,Talk,tue,16:00,16:20,,,many']),
    sessionFault(2, 'capacity', 'many', { kind: 'not-a-whole-number', least: 0 }),
  ],
  [
    'staff in two at once',
    groups([talk, 'G2,Talk,tue,16:21,16:40,T2,,']),
    sessionFault(3, 'staff_ids', 'T2', { kind: 'in-two-group-sessions', id: 'T2', other: 'G1' }),
  ],
  [
    'a household in two at once',
    groups([talk, 'G2,Talk,tue,16:10,16:40,,,'], ['G1,H1,', 'G2,H2,', 'G2,H1,S1']),
    memberFault(4, 'household_id', 'H1', { kind: 'in-two-group-sessions', id: 'H1', other: 'G1' }),
  ],
  [
    'a member of an unknown group session',
    groups([talk], ['G9,H1,']),
    memberFault(2, 'group_session_id', 'G9', { kind: 'unknown-id', id: 'G9', subject: 'group-session' }),
  ],
  [
    'an unknown member household',
    groups([talk], ['G1,H9,']),
    memberFault(2, 'household_id', 'H9', { kind: 'unknown-id', id: 'H9', subject: 'household' }),
  ],
  [
    'an unknown member student',
    groups([talk], ['G1,H1,S9']),
    memberFault(2, 'student_id', 'S9', { kind: 'unknown-id', id: 'S9', subject: 'student' }),
  ],
  [
    'a member twice',
    groups([talk], ['G1,H1,S1', 'G1,H1,S1']),
    memberFault(3, 'household_id', 'H1', { kind: 'duplicate-row', firstLine: 2 }),
  ],
  [
    'a pin that clashes with a group session',
    groups([talk], ['G1,H1,S1'], {
      'appointments.csv': (tinyFolder['appointments.csv'] ?? '').replace('announced', 'pinned'),
    }),
    [
      'appointments.csv',
      2,
      'start',
      '16:00',
      expect.objectContaining({ kind: 'pin-breaks-rule' }) as ReportedProblem[4],
    ],
  ],
]

describe('a folder with group sessions', () => {
  it.each(single)('tells %s, once and where it stands', (_what, files, reported) => {
    const [first, ...others] = problemsOf(files)
    expect(first).toEqual(reported)
    // A pin is told of everybody for whom it clashes.
    expect(others.every(({ 0: file }) => file === 'appointments.csv')).toBe(true)
  })

  it('tells rests and separations that group sessions break among themselves, where the last of them stands', () => {
    const apart = problemsOf(
      groups(['G1,Talk,tue,16:00,16:20,,,', 'G2,Talk,tue,16:25,16:40,,,'], ['G1,H1,', 'G2,H2,']),
    )
    expect(apart).toMatchObject([
      [
        'group_sessions.csv',
        3,
        'start',
        '16:25',
        { kind: 'group-session-breaks-rule', violation: { rule: 9, needed: 10, between: 5 } },
      ],
    ])
    const resting = (tinyFolder['event.json'] ?? '').replace(
      '"staffRest":null',
      '"staffRest":{"afterMinutes":60,"restMinutes":10}',
    )
    const rest = problemsOf(
      groups(['G1,Talk,tue,16:00,16:50,T1,,', 'G2,Talk,tue,16:55,17:20,T1,,'], [], {
        'event.json': resting,
      }),
    )
    expect(rest).toMatchObject([
      [
        'group_sessions.csv',
        3,
        'start',
        '16:55',
        { kind: 'group-session-breaks-rule', violation: { rule: 8, span: 80 } },
      ],
    ])
  })

  it('tells all that is wrong at once', () => {
    const files = groups(
      [talk, 'G2,Talk,tue,16:10,16:40,T1,R9,', 'G3,Talk,thu,15:00,20:00,,,0'],
      ['G1,H1,', 'G3,H2,', 'G9,H1,'],
      { 'rooms.csv': `${tinyFolder['rooms.csv'] ?? ''}R1,Again,Main,\n` },
    )
    expect(problemsOf(files).map(([file, line, column]) => [file, line, column])).toEqual([
      ['rooms.csv', 4, 'room_id'],
      ['group_sessions.csv', 3, 'room_id'],
      ['group_sessions.csv', 4, 'start'],
      ['group_sessions.csv', 4, 'capacity'],
      ['group_members.csv', 4, 'group_session_id'],
    ])
  })

  it('warns of a member’s child who is not theirs', () => {
    expect(warningsOf(groups([talk], ['G1,H1,S2']))).toEqual([
      ['group_members.csv', 2, 'student_id', 'S2', { kind: 'not-their-child', householdId: 'H1' }],
    ])
  })

  it('reads them with their members in order, off the grid and one after the other', () => {
    const read = readConferenceFolder(
      groups([talk, 'G2,Leaders,tue,16:22,17:00,T1,,'], ['G1,H2,', 'G2,H1,', 'G1,H1,S1']),
    )
    expect(read.ok && read.value.conference.groupSessions).toMatchObject([
      {
        id: 'G1',
        title: 'Class time 9A',
        start: 962,
        end: 982,
        staffIds: ['T1', 'T2'],
        roomId: 'R1',
        capacity: 2,
        members: [
          { householdId: 'H2', studentId: null },
          { householdId: 'H1', studentId: 'S1' },
        ],
      },
      { id: 'G2', roomId: null, capacity: null, members: [{ householdId: 'H1', studentId: null }] },
    ])
  })
})
