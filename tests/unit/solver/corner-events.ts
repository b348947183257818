import type { Availability } from '@shared/domain/events/event'
import type { BlockedReason, Conference } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import { idOf } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import {
  at,
  conference,
  day,
  household,
  request,
  room,
  session,
  staff,
  student,
} from '@tests/fixtures/build-conference'
import { interpreter } from '../domain/rules/judged-evening'

/** Numbers from 1, as ids of a kind. */
const ids = (letter: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${letter}${i + 1}`)
const inRoom = (staffId: string, roomId: string, sessionId: string | null = null) => ({
  staffId: idOf<never>(staffId),
  sessionId: sessionId === null ? null : idOf<never>(sessionId),
  roomId: idOf<never>(roomId),
})
const apart = (a: string, b: string, gap: number) =>
  ({ households: [idOf<never>(a), idOf<never>(b)], rule: 'apart', minutes: minutes(gap) }) as const
const otherSession = (a: string, b: string) =>
  ({ households: [idOf<never>(a), idOf<never>(b)], rule: 'other-session', minutes: minutes(0) }) as const

/** Families 1, 2, ... with a child each; the family of a number asks for the staff of its list. */
function families(wishes: readonly (readonly string[])[], over: Partial<Request> = {}) {
  return {
    households: wishes.map((_, i) => household(`H${i + 1}`)),
    students: wishes.map((_, i) => student(`S${i + 1}`)),
    requests: wishes.flatMap((all, i) =>
      all.map((teacher) => request(`Q${i + 1}${teacher}`, `H${i + 1}`, `S${i + 1}`, teacher, over)),
    ),
  }
}

const nobodyAsked = conference({ households: [household('H1')], students: [student('S1')] })

const tooLong = conference(
  { staff: [staff('T1')], ...families([['T1'], ['T1']], { minutes: minutes(100) }) },
  // Three hours, but never a hundred minutes on end.
  { sessions: [session('e1', '16:00', '19:00', { breaks: [{ start: at('17:30'), end: at('17:40') }] })] },
)

const never = (kind: Availability['subject']['kind'], id: string): Availability => ({
  subject: { kind, id: idOf<never>(id) },
  sessionId: idOf('e1'),
  start: at('15:00'),
  end: at('15:30'),
})
const everyoneAway = conference({
  staff: ids('T', 3).map((id) => staff(id)),
  ...families([['T1', 'T2'], ['T3'], ['T1']]),
  availability: [
    ...ids('T', 3).map((id) => never('staff', id)),
    ...ids('H', 3).map((id) => never('household', id)),
  ],
})

/** One family whose eight children have eight form teachers, four in each of two buildings. */
const eightSiblings = conference({
  staff: ids('T', 8).map((id) => staff(id)),
  rooms: [room('R1', 'Main'), room('R2', 'East')],
  staffRooms: ids('T', 8).map((id, i) => inRoom(id, i % 2 === 0 ? 'R1' : 'R2')),
  households: [household('H1')],
  students: ids('S', 8).map((id) => student(id)),
  requests: ids('T', 8).map((id, i) => request(`Q${i + 1}`, 'H1', `S${i + 1}`, id, { studentAttends: true })),
})

/** T1 sits in one building on the first evening and in another on the second; two families need a room of their own. */
const movingRooms = conference(
  {
    staff: [staff('T1'), staff('T2')],
    rooms: [room('R1', 'Main'), room('R2', 'East'), room('R3', 'West')],
    staffRooms: [inRoom('T1', 'R1', 'e1'), inRoom('T1', 'R2', 'e2'), inRoom('T2', 'R2')],
    ...families([['T1', 'T2'], ['T1', 'T2'], ['T1'], ['T1'], ['T1']]),
  },
  {
    travelMinutes: { sameRoom: minutes(0), sameBuilding: minutes(0), otherBuilding: minutes(10) },
    sessions: [session('e1', '16:00', '16:30'), session('e2', '16:00', '16:30', { date: day('2026-12-02') })],
  },
)
const withOwnRooms: Conference = {
  ...movingRooms,
  requests: movingRooms.requests.map((one) =>
    one.householdId === 'H3' || one.householdId === 'H4' ? { ...one, roomId: idOf('R3') } : one,
  ),
}

/** There is time for one meeting each: only if the one who speaks both takes Tamil, Polish has an interpreter too. */
const twoLanguages = conference(
  {
    staff: [staff('T1'), staff('T2'), staff('T3')],
    ...families([['T1'], ['T2'], ['T3']]),
    households: [
      household('H1', { interpreterLanguage: 'pl' }),
      household('H2', { interpreterLanguage: 'ta' }),
      household('H3', { interpreterLanguage: 'ur' }),
    ],
    interpreters: [{ ...interpreter('I1', 'pl'), languages: ['pl', 'ta'] }, interpreter('I2', 'pl')],
  },
  { sessions: [session('e1', '16:00', '16:05')] },
)

/** One meeting of two families: the one interpreter there is speaks the languages of both. */
const sharedByTwoLanguages = conference({
  staff: [staff('T1')],
  households: [
    household('H1', { interpreterLanguage: 'pl' }),
    household('H2', { interpreterLanguage: 'ta' }),
  ],
  students: [student('S1')],
  interpreters: [{ ...interpreter('I1', 'pl'), languages: ['pl', 'ta'] }],
  requests: ids('H', 2).map((id) => request(`Q${id}`, id, 'S1', 'T1', { groupId: idOf('M1') })),
})

/** B is kept apart from A and from C; A and C may cross. In 25 minutes all can come, but not one after another. */
const chainApart = conference(
  {
    staff: [staff('T1'), staff('T2')],
    ...families([['T1', 'T2'], ['T1'], ['T2', 'T1']]),
    separations: [apart('H1', 'H2', 10), apart('H2', 'H3', 10)],
  },
  { sessions: [session('e1', '16:00', '16:30')] },
)
/** One evening only: either the family in the middle stays away, or the two at the ends of the chain. */
const chainOfSessions = conference(
  {
    staff: [staff('T1'), staff('T2'), staff('T3')],
    ...families([['T1'], ['T2'], ['T3']]),
    separations: [otherSession('H1', 'H2'), otherSession('H2', 'H3')],
  },
  { sessions: [session('e1', '16:00', '17:00')] },
)

/** Ten minutes each; the break lies off the grid, and four meetings are all that fit around it. */
const breakInTheMiddle = conference(
  {
    staff: [staff('T1')],
    ...families(
      ids('H', 5).map(() => ['T1']),
      { minutes: minutes(10) },
    ),
  },
  { sessions: [session('e1', '16:00', '17:00', { breaks: [{ start: at('16:22'), end: at('16:38') }] })] },
)

const nightOf = (date: string): Conference =>
  conference(
    {
      staff: [staff('T1')],
      ...families(
        ids('H', 12).map(() => ['T1']),
        { minutes: minutes(15) },
      ),
    },
    { sessions: [session('e1', '00:30', '03:30', { date: day(date) })] },
  )

const minuteGrid = conference(
  {
    staff: ids('T', 4).map((id) => staff(id)),
    rooms: [room('R1', 'Main'), room('R2', 'East')],
    staffRooms: ids('T', 4).map((id, i) => inRoom(id, i < 2 ? 'R1' : 'R2')),
    ...families(
      ids('H', 15).map((_, i) => [`T${(i % 4) + 1}`, `T${((i + 1) % 4) + 1}`]),
      { minutes: minutes(7) },
    ),
  },
  {
    slotMinutes: minutes(1),
    changeoverMinutes: minutes(2),
    travelMinutes: { sameRoom: minutes(0), sameBuilding: minutes(1), otherBuilding: minutes(3) },
    staffRest: { afterMinutes: minutes(40), restMinutes: minutes(6) },
    sessions: [session('e1', '16:03', '17:40', { breaks: [{ start: at('16:41'), end: at('16:52') }] })],
  },
)

/** Eight hours, but the changeover of five minutes costs a whole slot: a teacher has four meetings. */
const hourGrid = conference(
  {
    staff: [staff('T1')],
    ...families(
      ids('H', 5).map(() => ['T1']),
      { minutes: minutes(60) },
    ),
  },
  {
    slotMinutes: minutes(60),
    changeoverMinutes: minutes(5),
    staffRest: { afterMinutes: minutes(45), restMinutes: minutes(10) },
    sessions: [session('e1', '09:00', '17:00')],
  },
)

/** Whoever of those who meet the teacher it is. */
const roomByAnother =
  /^Ms Family T1 has no suitable time left; it would fit, for example, if Child (S\d) Family \1 with Ms Family T1 moved\.$/

export interface Corner {
  readonly conference: Conference
  /** How many requests the best plan leaves out, each for this reason, and what the office reads of the first. */
  readonly leftOut?: {
    readonly count: number
    readonly reason: BlockedReason
    readonly said: string | RegExp
  }
  /** Minutes that families wait at least, and in this plan. */
  readonly waits?: number
}

/** Events that are rare, each with what must come of it; where nothing is said, everyone has a place. */
export const corners: Readonly<Record<string, Corner>> = {
  'without staff, so that nobody could be asked for': { conference: nobodyAsked },
  'with meetings longer than a session has time on end': {
    conference: tooLong,
    leftOut: { count: 2, reason: 'no-common-time', said: 'No session has 1 h 40 min without a break.' },
  },
  'where everyone is away': {
    conference: everyoneAway,
    leftOut: {
      count: 4,
      reason: 'no-common-time',
      said: 'The people who would meet have no 5 min when all are free; it would fit, for example, if Ms Family T1 and the Household H1 could arrange it.',
    },
  },
  'of eight siblings': { conference: eightSiblings, waits: 5 },
  'with a teacher who changes rooms between evenings': { conference: movingRooms, waits: 0 },
  'with a teacher who changes rooms between meetings': { conference: withOwnRooms, waits: 0 },
  'with an interpreter of two languages, and a third that nobody speaks': {
    conference: twoLanguages,
    leftOut: { count: 1, reason: 'no-interpreter', said: 'Nobody in this event interprets Urdu.' },
  },
  'with one interpreter for two languages of one meeting': { conference: sharedByTwoLanguages },
  'with a chain of families kept apart in time': { conference: chainApart, waits: 0 },
  'with a chain of families kept to other evenings': {
    conference: chainOfSessions,
    leftOut: {
      count: 1,
      reason: 'kept-apart',
      said: 'The only times left are too close to a family that this one must be kept apart from; it would fit, for example, if it did not have to be kept apart from the Household H1 and the Household H3.',
    },
  },
  'with a break in the middle, off the grid': {
    conference: breakInTheMiddle,
    leftOut: {
      count: 1,
      reason: 'staff-full',
      said: roomByAnother,
    },
  },
  'in the night when clocks go back': { conference: nightOf('2026-10-25') },
  'in the night when clocks go forward': { conference: nightOf('2027-03-28') },
  'on a grid of one minute': { conference: minuteGrid },
  'on a grid of an hour': {
    conference: hourGrid,
    leftOut: {
      count: 1,
      reason: 'staff-full',
      said: roomByAnother,
    },
  },
}
