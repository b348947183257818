import { describe, expect, it } from 'vitest'
import type { FolderFault } from '@shared/domain/folder/folder-problem'
import type { NamedBytes } from '@shared/exchange/folder/files'
import { adding, bytesOf, problemsOf, tinyFiles, tinyFolder, tinyWith, type ReportedProblem } from './folders'

const unknown = (
  id: string,
  subject: Extract<FolderFault, { kind: 'unknown-id' }>['subject'],
): FolderFault => ({ kind: 'unknown-id', id, subject })
const event = (from: string, to: string) => tinyWith('event.json', from, to)

// One fault a line reads best.
// prettier-ignore
const single: readonly [what: string, files: readonly NamedBytes[], reported: ReportedProblem][] = [
  ['a missing file', tinyFiles({ 'staff.csv': null }), ['staff.csv', null, null, null, { kind: 'missing-file' }]],
  ['a missing event.json', tinyFiles({ 'event.json': null }), ['event.json', null, null, null, { kind: 'missing-file' }]],
  ['an empty file', tinyFiles({ 'rooms.csv': '' }), ['rooms.csv', null, null, null, { kind: 'no-header' }]],
  ['text in no known encoding', tinyFiles({ 'students.csv': new Uint8Array([...bytesOf(tinyFolder['students.csv'] ?? ''), 0x81]) }), ['students.csv', null, null, null, { kind: 'not-utf8' }]],
  ['what is no text', tinyFiles({ 'rooms.csv': new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]) }), ['rooms.csv', null, null, null, { kind: 'not-utf8' }]],
  ['a file without a header', tinyFiles({ 'rooms.csv': 'R1,a,b,\n' }), ['rooms.csv', 1, null, 'R1, a, b, ', { kind: 'not-a-header', columns: ['room_id', 'name', 'building', 'meetings_at_once'] }]],
  ['a missing column', tinyWith('requests.csv', 'priority', 'importance'), ['requests.csv', 1, 'priority', null, { kind: 'missing-column' }]],
  ['a column twice', tinyWith('staff.csv', 'email', 'email,role'), ['staff.csv', 1, 'role', null, { kind: 'column-twice' }]],
  ['an unclosed quote', tinyWith('students.csv', '9B', '"9B'), ['students.csv', 3, null, null, { kind: 'bad-quotes' }]],
  ['an unquoted comma', tinyWith('households.csv', 'Jo Vale,en,,letter,', 'Jo, Vale,en,,letter,12 Hill St'), ['households.csv', 2, null, '12 Hill St', { kind: 'too-many-cells' }]],
  ['a blank id', tinyWith('interpreters.csv', 'I1', ''), ['interpreters.csv', 2, 'interpreter_id', '', { kind: 'blank' }]],
  ['a semicolon in an id', tinyWith('interpreters.csv', 'I1', 'I1;2'), ['interpreters.csv', 2, 'interpreter_id', 'I1;2', { kind: 'semicolon-in-id' }]],
  ['a duplicate id', adding('staff.csv', 'T1,Al,Hall,teacher,,en,'), ['staff.csv', 4, 'staff_id', 'T1', { kind: 'duplicate-id', firstLine: 2 }]],
  ['a staff member in an unknown room', tinyWith('staff.csv', 'R1', 'R9'), ['staff.csv', 2, 'room_id', 'R9', unknown('R9', 'room')]],
  ['a language that is none', tinyWith('staff.csv', 'en;pl', 'en;po_lish'), ['staff.csv', 3, 'languages', 'en;po_lish', { kind: 'not-a-language', code: 'po_lish', meant: 'pl' }]],
  ['a language by its name', tinyWith('households.csv', 'Lee Reed,en', 'Lee Reed,Tamil'), ['households.csv', 3, 'letter_language', 'Tamil', { kind: 'not-a-language', code: 'Tamil', meant: 'ta' }]],
  ['a country in place of a language', tinyWith('interpreters.csv', 'Lis,pl', 'Lis,pl;cn'), ['interpreters.csv', 2, 'languages', 'pl;cn', { kind: 'not-a-language', code: 'cn', meant: 'zh' }]],
  ['a household without a letter language', tinyWith('households.csv', 'Lee Reed,en', 'Lee Reed,'), ['households.csv', 3, 'letter_language', '', { kind: 'blank' }]],
  ['half a meeting at once', tinyWith('rooms.csv', 'East,1', 'East,1.5'), ['rooms.csv', 3, 'meetings_at_once', '1.5', { kind: 'not-a-whole-number', least: 0 }]],
  ['a day that does not exist', tinyFiles({ 'students.csv': (tinyFolder['students.csv'] ?? '').replace('year_group', 'year_group,date_of_birth').replace('9A,9', '9A,9,2011-02-29') }), ['students.csv', 2, 'date_of_birth', '2011-02-29', { kind: 'not-a-date' }]],
  ['an unknown household of a student', adding('household_students.csv', 'H9,S1,parent,yes'), ['household_students.csv', 4, 'household_id', 'H9', unknown('H9', 'household')]],
  ['a family told twice', adding('household_students.csv', 'H1,S1,aunt,no'), ['household_students.csv', 4, 'student_id', 'S1', { kind: 'duplicate-row', firstLine: 2 }]],
  ['a yes that is none', tinyWith('household_students.csv', 'S2,parent,yes', 'S2,parent,perhaps'), ['household_students.csv', 3, 'receives_letters', 'perhaps', { kind: 'not-one-of', allowed: ['yes', 'no'] }]],
  ['an adult of an unknown household', tinyWith('adults.csv', 'H1', 'H1;H8'), ['adults.csv', 2, 'household_ids', 'H1;H8', unknown('H8', 'household')]],
  ['an interpreter of nothing', tinyWith('interpreters.csv', 'Lis,pl', 'Lis,'), ['interpreters.csv', 2, 'languages', '', { kind: 'blank' }]],
  ['a request for nobody', tinyWith('requests.csv', 'S1,T2', 'S1,'), ['requests.csv', 3, 'staff_ids', '', { kind: 'blank' }]],
  ['a request for an unknown teacher', tinyWith('requests.csv', 'S1,T2', 'S1,T2;T7'), ['requests.csv', 3, 'staff_ids', 'T2;T7', unknown('T7', 'staff')]],
  ['a teacher named twice', tinyWith('requests.csv', 'S1,T2', 'S1,T2;T2'), ['requests.csv', 3, 'staff_ids', 'T2;T2', { kind: 'repeated-in-list', id: 'T2' }]],
  ['a request about an unknown student', tinyWith('requests.csv', 'H2,S2', 'H2,S7'), ['requests.csv', 4, 'student_id', 'S7', unknown('S7', 'student')]],
  ['an unknown priority', tinyWith('requests.csv', 'optional', 'urgent'), ['requests.csv', 4, 'priority', 'urgent', { kind: 'not-one-of', allowed: ['required', 'requested', 'optional'] }]],
  ['a length off the grid', tinyWith('requests.csv', 'required,10', 'required,12'), ['requests.csv', 2, 'minutes', '12', { kind: 'off-grid', what: 'length', slotMinutes: 5 }]],
  ['negative minutes', tinyWith('requests.csv', 'required,10', 'required,-10'), ['requests.csv', 2, 'minutes', '-10', { kind: 'not-a-whole-number', least: 1 }]],
  ['no minutes', tinyWith('requests.csv', 'required,10', 'required,0'), ['requests.csv', 2, 'minutes', '0', { kind: 'not-a-whole-number', least: 1 }]],
  ['an unknown mode', tinyWith('requests.csv', 'phone', 'video'), ['requests.csv', 3, 'mode', 'video', { kind: 'not-one-of', allowed: ['in-person', 'phone', 'online'] }]],
  ['a room in an unknown session', tinyWith('staff_rooms.csv', 'thu', 'fri'), ['staff_rooms.csv', 2, 'session_id', 'fri', unknown('fri', 'session')]],
  ['two rooms in one session', adding('staff_rooms.csv', 'T1,thu,R1'), ['staff_rooms.csv', 3, 'session_id', 'thu', { kind: 'duplicate-row', firstLine: 2 }]],
  ['a walk to nowhere', tinyWith('travel.csv', 'East', 'West'), ['travel.csv', 3, 'to', 'West', unknown('West', 'building')]],
  ['a walk from a room to a building', tinyWith('travel.csv', 'Main,East', 'R1,East'), ['travel.csv', 3, 'to', 'East', { kind: 'room-to-building', room: 'R1' }]],
  ['a walk of two lengths', adding('travel.csv', 'R2,R1,5'), ['travel.csv', 4, 'minutes', '5', { kind: 'duplicate-row', firstLine: 2 }]],
  ['a window of an unknown kind', tinyWith('availability.csv', 'staff', 'teacher'), ['availability.csv', 2, 'kind', 'teacher', { kind: 'not-one-of', allowed: ['staff', 'household', 'student', 'interpreter', 'room'] }]],
  ['a window of nobody', tinyWith('availability.csv', 'T1', 'T9'), ['availability.csv', 2, 'id', 'T9', unknown('T9', 'staff')]],
  ['a time that is none', tinyWith('availability.csv', '18:02', '18:62'), ['availability.csv', 2, 'end', '18:62', { kind: 'not-a-time' }]],
  ['a window that ends before it starts', tinyWith('availability.csv', '18:02', '15:00'), ['availability.csv', 2, 'end', '15:00', { kind: 'end-before-start', start: '16:00' }]],
  ['a household kept from itself', tinyWith('separations.csv', 'H1,H2', 'H1,H1'), ['separations.csv', 2, 'household_b', 'H1', { kind: 'self-separation' }]],
  ['an unknown rule', tinyWith('separations.csv', 'apart', 'away'), ['separations.csv', 2, 'rule', 'away', { kind: 'not-one-of', allowed: ['apart', 'other-session'] }]],
  ['two rows of one request', adding('appointments.csv', 'Q1,thu,16:00,announced'), ['appointments.csv', 3, 'request_id', 'Q1', { kind: 'duplicate-row', firstLine: 2 }]],
  ['an announced start off the grid', tinyWith('appointments.csv', '16:00', '16:03'), ['appointments.csv', 2, 'start', '16:03', { kind: 'off-grid', what: 'start', slotMinutes: 5 }]],
  ['an unknown status', tinyWith('appointments.csv', 'announced', 'told'), ['appointments.csv', 2, 'status', 'told', { kind: 'not-one-of', allowed: ['announced', 'pinned'] }]],
  ['a pin of an unknown request', adding('appointments.csv', 'Q9,thu,16:00,pinned'), ['appointments.csv', 3, 'request_id', 'Q9', unknown('Q9', 'request')]],
  ['a pin in an unknown session', adding('appointments.csv', 'Q2,fri,16:00,pinned'), ['appointments.csv', 3, 'session_id', 'fri', unknown('fri', 'session')]],

  ['event.json that is no JSON', tinyFiles({ 'event.json': '{' }), ['event.json', null, null, null, { kind: 'not-json' }]],
  ['another format', event('parley-conference/1', 'parley-conference/9'), ['event.json', null, 'format', 'parley-conference/9', { kind: 'not-one-of', allowed: ['parley-conference/1'] }]],
  ['an event without a title', event('Year 9 consultation evenings', ' '), ['event.json', null, 'title', ' ', { kind: 'blank' }]],
  ['an unknown kind of event', event('"consultation"', '"party"'), ['event.json', null, 'kind', 'party', { kind: 'not-one-of', allowed: ['pctc', 'consultation', 'class-time', 'leaders', 'appointment'] }]],
  ['an unknown zone', event('Europe/London', 'Europe/Camelot'), ['event.json', null, 'timezone', 'Europe/Camelot', { kind: 'not-a-timezone' }]],
  ['slots of nothing', event('"slotMinutes":5', '"slotMinutes":0'), ['event.json', null, 'slotMinutes', '0', { kind: 'not-a-whole-number', least: 1 }]],
  ['slots in words', event('"slotMinutes":5', '"slotMinutes":"five"'), ['event.json', null, 'slotMinutes', 'five', { kind: 'wrong-type', expected: 'number' }]],
  ['a missing value', event('"changeoverMinutes":0,', ''), ['event.json', null, 'changeoverMinutes', null, { kind: 'missing-value' }]],
  ['negative walks', event('"otherBuilding":5', '"otherBuilding":-5'), ['event.json', null, 'travelMinutes.otherBuilding', '-5', { kind: 'not-a-whole-number', least: 0 }]],
  ['a session on no day', event('2026-12-03', '2026-13-03'), ['event.json', null, 'sessions[1].date', '2026-13-03', { kind: 'not-a-date' }]],
  ['a session that ends before it starts', event('"end":"19:00","breaks"', '"end":"15:00","breaks"'), ['event.json', null, 'sessions[0].end', '15:00', { kind: 'end-before-start', start: '16:00' }]],
  ['a break that ends before it starts', event('17:40', '17:20'), ['event.json', null, 'sessions[0].breaks[0].end', '17:20', { kind: 'end-before-start', start: '17:30' }]],
  ['sessions that overlap', event('2026-12-03', '2026-12-01'), ['event.json', null, 'sessions[1].start', '16:00', { kind: 'sessions-overlap', other: 'tue' }]],
  ['two sessions of one id', tinyFiles({ 'event.json': (tinyFolder['event.json'] ?? '').replace('"thu"', '"tue"'), 'staff_rooms.csv': null }), ['event.json', null, 'sessions[1].id', 'tue', { kind: 'duplicate-id', firstLine: null }]],
]

describe('a folder with one fault', () => {
  it.each(single)('tells %s, once and where it stands', (_what, files, reported) => {
    expect(problemsOf(files)).toEqual([reported])
  })
})

describe('rows of one meeting', () => {
  const meeting = (first: string, second: string) =>
    adding('requests.csv', `Q8,H1,S1,${first},M1`, `Q9,H2,S2,${second},M1`)
  const differing: readonly [column: string, first: string, second: string][] = [
    ['staff_ids', 'T1,optional,10,no,,,phone', 'T2,optional,10,no,,,phone'],
    ['minutes', 'T1,optional,10,no,,,phone', 'T1,optional,5,no,,,phone'],
    ['mode', 'T1,optional,10,no,,,phone', 'T1,optional,10,no,,,online'],
    ['room_id', 'T1,optional,10,no,R1,,', 'T1,optional,10,no,R2,,'],
    // Without a room of their own the first member of staff gives the room, so even the order matters.
    ['staff_ids', 'T1;T2,optional,10,no,,,', 'T2;T1,optional,10,no,,,'],
  ]
  it.each(differing)('must not differ in %s', (column, first, second) => {
    expect(problemsOf(meeting(first, second))).toMatchObject([
      [
        'requests.csv',
        6,
        column,
        expect.anything(),
        { kind: 'meeting-rows-differ', meetingId: 'M1', firstLine: 5 },
      ],
    ])
  })
  it('may differ in family, priority and the order of staff where the room is given', () => {
    expect(problemsOf(meeting('T1;T2,optional,10,no,R1,,', 'T2;T1,required,10,yes,R1,,'))).toEqual([])
  })
})
