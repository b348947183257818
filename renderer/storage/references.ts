import type { RecordKind, Records } from '@renderer/workflows/ports'

/** What a field can name: a kind of record, or a session, which is stored with its event. */
export type Target = RecordKind | 'session'
export type Reference = readonly [field: string, target: Target, id: string | null]
type References = { readonly [Kind in RecordKind]?: (record: Records[Kind]) => readonly Reference[] }

const each = (field: string, target: Target, ids: readonly string[]): Reference[] =>
  ids.map((id) => [field, target, id])

/** Which records each kind of record names. */
export const references: References = {
  guardianship: (row) => [
    ['householdId', 'household', row.householdId],
    ['studentId', 'student', row.studentId],
  ],
  adult: (row) => [...each('householdIds', 'household', row.householdIds), ['staffId', 'staff', row.staffId]],
  enrolment: (row) => [
    ['studentId', 'student', row.studentId],
    ['schoolYearId', 'schoolYear', row.schoolYearId],
  ],
  attendanceFigure: (row) => [
    ['studentId', 'student', row.studentId],
    ['schoolYearId', 'schoolYear', row.schoolYearId],
  ],
  event: (row) => [
    ['schoolYearId', 'schoolYear', row.schoolYearId],
    ['currentPlanId', 'plan', row.currentPlanId],
    ['id', 'roster', row.id],
  ],
  roster: (row) => [
    ['id', 'event', row.id],
    ...each('staffIds', 'staff', row.staffIds),
    ...each('studentIds', 'student', row.studentIds),
    ...each('householdIds', 'household', row.householdIds),
    ...each('adultIds', 'adult', row.adultIds),
    ...each('interpreterIds', 'interpreter', row.interpreterIds),
    ...each('roomIds', 'room', row.roomIds),
  ],
  request: (row) => [
    ['eventId', 'event', row.eventId],
    ['roomId', 'room', row.roomId],
  ],
  staffRoom: (row) => [
    ['eventId', 'event', row.eventId],
    ['staffId', 'staff', row.staffId],
    ['sessionId', 'session', row.sessionId],
    ['roomId', 'room', row.roomId],
  ],
  travel: (row) => [
    ['eventId', 'event', row.eventId],
    ...(row.between === 'rooms'
      ? each(
          'rooms',
          'room',
          [row.from, row.to].filter((id) => id !== ''),
        )
      : []),
  ],
  availability: (row) => [
    ['eventId', 'event', row.eventId],
    ['sessionId', 'session', row.sessionId],
    ['subject', row.subject.kind, row.subject.id],
  ],
  separation: (row) => [
    ['eventId', 'event', row.eventId],
    ...each('households', 'household', row.households),
  ],
  commitment: (row) => [
    ['eventId', 'event', row.eventId],
    ...(row.status === 'pinned' ? each('requestId', 'request', [row.requestId]) : []),
  ],
  plan: (row) => [['eventId', 'event', row.eventId]],
  appointment: (row) => [
    ['eventId', 'event', row.eventId],
    ['planId', 'plan', row.planId],
  ],
  announcement: (row) => [
    ['eventId', 'event', row.eventId],
    ['planId', 'plan', row.planId],
  ],
  delivery: (row) => [
    ['eventId', 'event', row.eventId],
    ['planId', 'plan', row.planId],
  ],
  meeting: (row) => [
    ['eventId', 'event', row.eventId],
    ['appointmentId', 'appointment', row.appointmentId],
  ],
  jotting: (row) => [['meetingId', 'meeting', row.meetingId]],
  action: (row) => [['meetingId', 'meeting', row.meetingId]],
  incident: (row) => [['meetingId', 'meeting', row.meetingId]],
  pack: (row) => [['eventId', 'event', row.eventId]],
  setting: (row) => (row.id === 'currentEvent' ? [['value', 'event', row.value]] : []),
}

/** What an appointment of its event's current plan names as well. */
export const currentReferences = (row: Records['appointment']): readonly Reference[] => [
  ['requestId', 'request', row.requestId],
  ['sessionId', 'session', row.sessionId],
  ...each('staffIds', 'staff', row.staffIds),
  ['roomId', 'room', row.roomId],
  ['interpreterId', 'interpreter', row.interpreterId],
  ['householdId', 'household', row.householdId],
  ['studentId', 'student', row.studentId],
  ['meetingId', 'meeting', row.meetingId],
]

/** What the reasons in a current plan's list of unplaced requests name. */
export const reasonReferences = ({ unplaced }: Records['plan']): readonly Reference[] =>
  unplaced
    .flatMap(({ blocking }) => blocking)
    .flatMap((fact) => (fact.kind === 'language' ? [] : each('unplaced.blocking', fact.kind, [fact.id])))
