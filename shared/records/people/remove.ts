import type { AvailabilitySubject } from '@shared/domain/events/event'
import type { GroupMember, GroupSession } from '@shared/domain/events/group-session'
import { askedAfterPlanning } from '@shared/domain/plan/unplaced'
import type { EventId, StaffId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { editRecords, type AllRecords, type RecordChange, type RecordEdit } from '../record-edit'
import { referencesOf, type Reference } from '../references'
import type { Records } from '../registry'
import type { MergeableKind } from './merge'
import { currentPlans, withdrawRequests } from './withdraw'

/** The kinds that can be removed by hand. */
export type RemovableKind = MergeableKind

/** Why nobody is removed. */
export type RemovalProblem =
  | { readonly kind: 'gone' }
  /** Meetings with them were announced at these events: they can be marked as having left. */
  | { readonly kind: 'announced'; readonly eventIds: readonly EventId[] }

/**
 * Removes people, families, rooms or groups, with all that says something of them alone: links, requests with their places,
 * availability, markers. Adults go with their last family. Minutes stay, as does what was announced and sent.
 */
export function removeRecords(
  all: AllRecords,
  kind: RemovableKind,
  ids: readonly string[],
): Result<readonly RecordChange[], RemovalProblem> {
  const edit = editRecords(all)
  const gone = new Set(ids)
  if (ids.length === 0 || ids.some((id) => edit.one(kind, id) === null)) return err({ kind: 'gone' })
  const eventIds = announcedFor(all, kind, gone)
  if (eventIds.length > 0) return err({ kind: 'announced', eventIds })
  removeOf(edit, kind, gone)
  return ok(edit.changes())
}

/** The events at which meetings or group sessions were announced that name one of these. */
function announcedFor(all: AllRecords, kind: RemovableKind, gone: ReadonlySet<string>): readonly EventId[] {
  const announced = new Set(all.plan.flatMap(({ id, revision }) => (revision === null ? [] : [id])))
  const isNamed = ({ target, id }: Reference): boolean => target === kind && gone.has(id)
  const named = [
    ...all.appointment
      .filter((row) => announced.has(row.planId))
      .filter((row) => referencesOf('appointment', row).some(isNamed)),
    ...all.announcement.filter((row) => referencesOf('announcement', row).some(isNamed)),
  ]
  return [...new Set(named.map(({ eventId }) => eventId))]
}

function removeOf(edit: RecordEdit, kind: RemovableKind, gone: ReadonlySet<string>): void {
  edit.update(kind, (row) => (gone.has(row.id) ? null : row))
  leaveEvents(edit, kind, gone)
  edit.update('marker', (row) => (row.subject.kind === kind && gone.has(row.subject.id) ? null : row))
  switch (kind) {
    case 'student':
      return removeStudents(edit, gone)
    case 'household':
      return removeHouseholds(edit, gone)
    case 'staff':
      return removeStaff(edit, gone)
    case 'interpreter':
      return withoutInterpreters(edit, gone)
    case 'room':
      return withoutRooms(edit, gone)
    case 'adult':
    case 'teachingGroup':
      return
  }
}

/** Takes them off the rosters, with when they could have come, and out of the reasons why others found no place. */
function leaveEvents(edit: RecordEdit, kind: RemovableKind, gone: ReadonlySet<string>): void {
  const left = <Id extends string>(ids: readonly Id[]): readonly Id[] =>
    ids.some((id) => gone.has(id)) ? ids.filter((id) => !gone.has(id)) : ids
  edit.update('roster', (row) => {
    const after = {
      ...row,
      staffIds: left(row.staffIds),
      studentIds: left(row.studentIds),
      householdIds: left(row.householdIds),
      adultIds: left(row.adultIds),
      interpreterIds: left(row.interpreterIds),
      roomIds: left(row.roomIds),
    }
    return referencesOf('roster', row).some(({ id }) => gone.has(id)) ? after : row
  })
  const isGone = (subject: AvailabilitySubject): boolean => subject.kind === kind && gone.has(subject.id)
  edit.update('availability', (row) => (isGone(row.subject) ? null : row))
  const plans = currentPlans(edit)
  const requests = new Map(edit.rows('request').map((row) => [row.id, row]))
  edit.update('plan', (plan) => {
    if (!plans.has(plan.id)) return plan
    const unplaced = plan.unplaced.map((entry) => {
      const blocking = entry.blocking.filter((fact) => fact.kind === 'language' || !gone.has(fact.id))
      const request = requests.get(entry.requestId)
      if (blocking.length === entry.blocking.length) return entry
      return blocking.length > 0 || !request ? { ...entry, blocking } : askedAfterPlanning(request)
    })
    return unplaced.some((entry, i) => entry !== plan.unplaced[i]) ? { ...plan, unplaced } : plan
  })
}

function removeStudents(edit: RecordEdit, gone: ReadonlySet<string>): void {
  edit.update('guardianship', (row) => (gone.has(row.studentId) ? null : row))
  edit.update('enrolment', (row) => (gone.has(row.studentId) ? null : row))
  edit.update('attendanceFigure', (row) => (gone.has(row.studentId) ? null : row))
  edit.update('lastAgreed', (row) => (gone.has(row.studentId) ? null : row))
  edit.update('teachingGroup', (row) =>
    row.studentIds.some((id) => gone.has(id))
      ? { ...row, studentIds: row.studentIds.filter((id) => !gone.has(id)) }
      : row,
  )
  edit.update('teacherListEntry', (row) => (gone.has(row.studentId) ? null : row))
  leaveGroupSessions(edit, ({ studentId }) => studentId !== null && gone.has(studentId))
  withdrawWhere(edit, ({ studentId }) => gone.has(studentId))
}

function removeHouseholds(edit: RecordEdit, gone: ReadonlySet<string>): void {
  edit.update('guardianship', (row) => (gone.has(row.householdId) ? null : row))
  edit.update('separation', (row) => (row.households.some((id) => gone.has(id)) ? null : row))
  edit.update('standingSeparation', (row) => (row.households.some((id) => gone.has(id)) ? null : row))
  edit.update('replySlip', (row) => (gone.has(row.householdId) ? null : row))
  edit.update('lastAgreed', (row) => (gone.has(row.householdId) ? null : row))
  edit.update('tap', (row) => ('householdId' in row.fact && gone.has(row.fact.householdId) ? null : row))
  const alone = new Set<string>()
  edit.update('adult', (row) => {
    if (!row.householdIds.some((id) => gone.has(id))) return row
    const householdIds = row.householdIds.filter((id) => !gone.has(id))
    if (householdIds.length === 0) alone.add(row.id)
    return { ...row, householdIds }
  })
  if (alone.size > 0) removeOf(edit, 'adult', alone)
  leaveGroupSessions(edit, ({ householdId }) => gone.has(householdId))
  withdrawWhere(edit, ({ householdId }) => gone.has(householdId))
}

/** Takes members out of group sessions, of one event where it is named, and families that are gone off the lists of those invited. */
export function leaveGroupSessions(
  edit: RecordEdit,
  isGone: (member: GroupMember) => boolean,
  eventId: EventId | null = null,
): void {
  edit.update('groupSession', (row) => {
    if (eventId !== null && row.eventId !== eventId) return row
    const after = {
      ...row,
      members: row.members.filter((member) => !isGone(member)),
      waiting: row.waiting.filter((member) => !isGone(member)),
      invited: row.invited.filter((householdId) => !isGone({ householdId, studentId: null })),
    }
    const count = ({ members, waiting, invited }: GroupSession): number =>
      members.length + waiting.length + invited.length
    return count(after) === count(row) ? row : after
  })
}

/** Meetings with others as well go on without them. */
function removeStaff(edit: RecordEdit, gone: ReadonlySet<string>): void {
  edit.update('adult', (row) =>
    row.staffId !== null && gone.has(row.staffId) ? { ...row, staffId: null } : row,
  )
  edit.update('staffRoom', (row) => (gone.has(row.staffId) ? null : row))
  edit.update('teacherListEntry', (row) => (gone.has(row.staffId) ? null : row))
  edit.update('blockedTime', (row) => (gone.has(row.staffId) ? null : row))
  const without = (ids: readonly StaffId[]): readonly StaffId[] => ids.filter((id) => !gone.has(id))
  const names = ({ staffIds }: { readonly staffIds: readonly StaffId[] }): boolean =>
    staffIds.some((id) => gone.has(id))
  edit.update('teachingGroup', (row) => (names(row) ? { ...row, staffIds: without(row.staffIds) } : row))
  withdrawWhere(edit, ({ staffIds }) => without(staffIds).length === 0)
  edit.update('request', (row) => {
    const [first, ...others] = without(row.staffIds)
    return names(row) && first !== undefined ? { ...row, staffIds: [first, ...others] } : row
  })
  edit.update('groupSession', (row) => (names(row) ? { ...row, staffIds: without(row.staffIds) } : row))
  const plans = currentPlans(edit)
  edit.update('appointment', (row) =>
    plans.has(row.planId) && names(row) ? { ...row, staffIds: without(row.staffIds) } : row,
  )
}

/** Their meetings keep their times; that an interpreter is missing shows on the board. */
function withoutInterpreters(edit: RecordEdit, gone: ReadonlySet<string>): void {
  const plans = currentPlans(edit)
  edit.update('appointment', (row) =>
    plans.has(row.planId) && row.interpreterId !== null && gone.has(row.interpreterId)
      ? { ...row, interpreterId: null }
      : row,
  )
}

function withoutRooms(edit: RecordEdit, gone: ReadonlySet<string>): void {
  const without = <Row extends Pick<Records['request'], 'roomId'> | Pick<Records['staff'], 'roomId'>>(
    row: Row,
  ): Row => (row.roomId !== null && gone.has(row.roomId) ? { ...row, roomId: null } : row)
  edit.update('staff', without)
  edit.update('request', without)
  edit.update('groupSession', without)
  edit.update('staffRoom', (row) => (gone.has(row.roomId) ? null : row))
  edit.update('travel', (row) =>
    row.between === 'rooms' && (gone.has(row.from) || gone.has(row.to)) ? null : row,
  )
  const plans = currentPlans(edit)
  edit.update('appointment', (row) => (plans.has(row.planId) ? without(row) : row))
}

const withdrawWhere = (edit: RecordEdit, isGone: (row: Records['request']) => boolean): void =>
  withdrawRequests(edit, new Set(edit.rows('request').flatMap((row) => (isGone(row) ? [row.id] : []))))
