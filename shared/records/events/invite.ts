import type { AvailabilitySubject } from '@shared/domain/events/event'
import type { EventId, HouseholdId, StudentId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { editRecords, type AllRecords, type RecordChange, type RecordEdit } from '../record-edit'
import type { EventRoster } from '../kinds/roster'
import { leaveGroupSessions } from '../people/remove'
import { withdrawRequests } from '../people/withdraw'

/** Why nobody is invited. */
export interface InviteProblem {
  readonly kind: 'gone'
}

/**
 * Invites these children with their families, and nobody else. Whoever is invited no more goes with their requests; families
 * that must be kept apart are, from the start.
 */
export function inviteStudents(
  all: AllRecords,
  eventId: EventId,
  studentIds: readonly StudentId[],
  newId: () => string,
): Result<readonly RecordChange[], InviteProblem> {
  const edit = editRecords(all)
  const before = edit.one('roster', eventId)
  if (!before) return err({ kind: 'gone' })
  inviteIn(edit, before, studentIds, newId)
  return ok(edit.changes())
}

/** `inviteStudents`, among other changes; `before` is the event's roster so far. */
export function inviteIn(
  edit: RecordEdit,
  before: EventRoster,
  studentIds: readonly StudentId[],
  newId: () => string,
): void {
  const after = rosterWith(edit, before, studentIds)
  edit.update('roster', (row) => (row.id === before.id ? after : row))
  leaveOut(edit, before, after)
  keepApart(edit, after, newId)
}

function rosterWith(edit: RecordEdit, before: EventRoster, studentIds: readonly StudentId[]): EventRoster {
  const familiesOf = (ids: readonly StudentId[]): ReadonlySet<HouseholdId> => {
    const children = new Set(ids)
    return new Set(
      edit.rows('guardianship').flatMap((row) => (children.has(row.studentId) ? [row.householdId] : [])),
    )
  }
  const [were, are] = [familiesOf(before.studentIds), familiesOf(studentIds)]
  // A family that was added by hand, without a child, stays.
  const stay = before.householdIds.filter((id) => are.has(id) || !were.has(id))
  const householdIds = [...new Set([...stay, ...are])]
  const households = new Set(householdIds)
  const adultIds = edit
    .rows('adult')
    .filter(({ leftOn, householdIds: own }) => leftOn === null && own.some((id) => households.has(id)))
    .map(({ id }) => id)
  return { ...before, studentIds: [...new Set(studentIds)], householdIds, adultIds }
}

/** Takes out all that an event says of those who no longer take part. */
function leaveOut(edit: RecordEdit, before: EventRoster, after: EventRoster): void {
  const gone = new Set<string>([
    ...without(before.studentIds, after.studentIds),
    ...without(before.householdIds, after.householdIds),
  ])
  if (gone.size === 0) return
  const isGone = ({ kind, id }: AvailabilitySubject): boolean =>
    (kind === 'student' || kind === 'household') && gone.has(id)
  edit.update('availability', (row) => (row.eventId === after.id && isGone(row.subject) ? null : row))
  edit.update('separation', (row) =>
    row.eventId === after.id && row.households.some((id) => gone.has(id)) ? null : row,
  )
  leaveGroupSessions(
    edit,
    ({ householdId, studentId }) => gone.has(householdId) || (studentId !== null && gone.has(studentId)),
    after.id,
  )
  const requests = edit
    .rows('request')
    .filter((row) => row.eventId === after.id && (gone.has(row.studentId) || gone.has(row.householdId)))
  withdrawRequests(edit, new Set(requests.map(({ id }) => id)))
}

const without = <Id>(ids: readonly Id[], others: readonly Id[]): readonly Id[] => {
  const known = new Set(others)
  return ids.filter((id) => !known.has(id))
}

function keepApart(edit: RecordEdit, { id: eventId, householdIds }: EventRoster, newId: () => string): void {
  const here = new Set(householdIds)
  const known = edit.rows('separation').filter((row) => row.eventId === eventId)
  const missing = edit
    .rows('standingSeparation')
    .filter(({ households }) => households.every((id) => here.has(id)))
    .filter(({ households }) => !known.some((row) => households.every((id) => row.households.includes(id))))
  edit.add(
    'separation',
    ...missing.map(({ households, rule, minutes }) => ({ id: newId(), eventId, households, rule, minutes })),
  )
}
