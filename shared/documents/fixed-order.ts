import type { Appointment, Conference, PaperPlan } from '@shared/domain/plan/plan'

/** What documents are made from: whatever the order in which it was read, planned or imported, they say the same. */
interface Arranged extends PaperPlan {
  readonly conference: Conference
}

/**
 * The same event and plan with every row in an order that hangs on what is printed and on ids alone, so that a paper
 * differs only where it says something else: rows of a meeting by family, then by request; people and rooms by id.
 */
export function inFixedOrder({ conference, appointments, unplaced, groupSessions }: Arranged): Arranged {
  const names = new Map(conference.households.map(({ id, name, adults }) => [id, name.trim() || adults]))
  const placeOf = (row: Appointment): string =>
    [row.date, time(row.start), time(row.end), names.get(row.householdId) ?? '', row.requestId].join('\n')
  return {
    conference: {
      ...conference,
      staff: byKey(conference.staff, idOf),
      rooms: byKey(conference.rooms, idOf),
      students: byKey(conference.students, idOf),
      // The first of a student tells the form.
      enrolments: byKey(conference.enrolments, ({ studentId }) => studentId),
      households: byKey(conference.households, idOf),
      guardianships: byKey(conference.guardianships, (row) => `${row.householdId}\n${row.studentId}`),
      adults: byKey(conference.adults, idOf),
      interpreters: byKey(conference.interpreters, idOf),
      requests: byKey(conference.requests, idOf),
      groupSessions: byKey(conference.groupSessions, idOf),
    },
    appointments: byKey(appointments, placeOf),
    unplaced: byKey(unplaced, ({ requestId }) => requestId),
    ...(groupSessions && { groupSessions: byKey(groupSessions, idOf) }),
  }
}

const idOf = ({ id }: { readonly id: string }): string => id

const time = (minute: number): string => String(minute).padStart(4, '0')

/** By code units, the same on every machine; rows of one key stay as they are. */
function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row)
}
