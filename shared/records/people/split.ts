import type { Household } from '@shared/domain/people/people'
import type { AdultId, EventId, HouseholdId, RequestId, StudentId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { LocalDate } from '@shared/kernel/time'
import { editRecords, type AllRecords, type RecordChange, type RecordEdit } from '../record-edit'
import { currentPlans } from './withdraw'

/** A family that becomes two: who and what goes with the new one. All else stays with the old one. */
export interface HouseholdSplit {
  readonly householdId: HouseholdId
  /** The new family; its id is new. */
  readonly household: Household
  /** How letters greet those who stay: never by the name of somebody who has gone. */
  readonly stayingAdults: string
  readonly adultIds: readonly AdultId[]
  /** The children that the new family belongs to. They belong to the old one as before. */
  readonly studentIds: readonly StudentId[]
  readonly requestIds: readonly RequestId[]
}

/** Why a family is not split. */
export type SplitProblem =
  | { readonly kind: 'gone' }
  | { readonly kind: 'no-children' }
  /** A request goes with the new family, but not the child that it is about. */
  | { readonly kind: 'request-without-child'; readonly requestId: RequestId }

/**
 * Splits a family, as when parents part. Letters sent and minutes taken so far stay with the old family, as they were; requests
 * that go along keep their places and their minutes. Warnings and rules about meeting others hold for both.
 */
export function splitHousehold(
  all: AllRecords,
  split: HouseholdSplit,
  { newId, today }: { readonly newId: () => string; readonly today: LocalDate },
): Result<readonly RecordChange[], SplitProblem> {
  const edit = editRecords(all)
  const { householdId, household, studentIds } = split
  const links = edit.rows('guardianship').filter((row) => row.householdId === householdId)
  const moving = new Set(split.requestIds)
  const requests = edit.rows('request').filter(({ id }) => moving.has(id))
  const isOwn =
    edit.one('household', householdId) !== null &&
    split.adultIds.every((id) => edit.one('adult', id)?.householdIds.includes(householdId)) &&
    studentIds.every((id) => links.some(({ studentId }) => studentId === id)) &&
    requests.length === moving.size &&
    requests.every((row) => row.householdId === householdId)
  if (!isOwn) return err({ kind: 'gone' })
  if (studentIds.length === 0) return err({ kind: 'no-children' })
  const orphan = requests.find((row) => !studentIds.includes(row.studentId))
  if (orphan) return err({ kind: 'request-without-child', requestId: orphan.id })
  const { id } = household

  edit.update('household', (row) =>
    row.id === householdId && row.adults !== split.stayingAdults
      ? { ...row, adults: split.stayingAdults }
      : row,
  )
  edit.add('household', household)
  edit.add(
    'guardianship',
    ...links
      .filter((row) => studentIds.includes(row.studentId))
      .map((row) => ({ ...row, id: newId(), householdId: id })),
  )
  const adults = new Set(split.adultIds)
  edit.update('adult', (row) =>
    adults.has(row.id)
      ? { ...row, householdIds: row.householdIds.map((one) => (one === householdId ? id : one)) }
      : row,
  )
  moveRequests(edit, moving, id)
  const joined = joinEvents(edit, split, today)
  copyRules(edit, split, joined, newId)
  return ok(edit.changes())
}

/** The requests, their places in the plan and the minutes begun for these. */
function moveRequests(edit: RecordEdit, moving: ReadonlySet<RequestId>, householdId: HouseholdId): void {
  edit.update('request', (row) => (moving.has(row.id) ? { ...row, householdId } : row))
  const plans = currentPlans(edit)
  const moved = new Set<string>()
  edit.update('appointment', (row) => {
    if (!plans.has(row.planId) || !moving.has(row.requestId)) return row
    moved.add(row.id)
    return { ...row, householdId }
  })
  edit.update('meeting', (row) => {
    if (row.appointmentId === null || !moved.has(row.appointmentId)) return row
    return { ...row, facts: { ...row.facts, household: { ...row.facts.household, id: householdId } } }
  })
}

/** The new family takes part where requests of it are, and wherever the old one does from now on. */
function joinEvents(
  edit: RecordEdit,
  { householdId, household, requestIds }: HouseholdSplit,
  today: LocalDate,
): ReadonlySet<EventId> {
  const moving = new Set(requestIds)
  const asking = new Set(edit.rows('request').flatMap((row) => (moving.has(row.id) ? [row.eventId] : [])))
  const ahead = new Set(
    edit
      .rows('event')
      .flatMap(({ id, sessions }) => (sessions.some(({ date }) => date >= today) ? [id] : [])),
  )
  const joined = new Set<EventId>()
  edit.update('roster', (row) => {
    if (!asking.has(row.id) && !(ahead.has(row.id) && row.householdIds.includes(householdId))) return row
    joined.add(row.id)
    return { ...row, householdIds: [...row.householdIds, household.id] }
  })
  return joined
}

/** Whatever was known about the family may have been about either: it holds for both until the office takes it away. */
function copyRules(
  edit: RecordEdit,
  { householdId, household }: HouseholdSplit,
  joined: ReadonlySet<EventId>,
  newId: () => string,
): void {
  const isAbout = ({ households }: { readonly households: readonly HouseholdId[] }): boolean =>
    households.includes(householdId)
  const pairWith = ([one, other]: readonly [HouseholdId, HouseholdId]): readonly [
    HouseholdId,
    HouseholdId,
  ] => (one === householdId ? [household.id, other] : [one, household.id])
  const apart = edit.rows('separation').filter((row) => isAbout(row) && joined.has(row.eventId))
  edit.add(
    'separation',
    ...apart.map((row) => ({ ...row, id: newId(), households: pairWith(row.households) })),
  )
  const standing = edit.rows('standingSeparation').filter(isAbout)
  edit.add(
    'standingSeparation',
    ...standing.map((row) => ({ ...row, id: newId(), households: pairWith(row.households) })),
  )
  const markers = edit
    .rows('marker')
    .filter(({ subject }) => subject.kind === 'household' && subject.id === householdId)
  edit.add(
    'marker',
    ...markers.map((row) => ({
      ...row,
      id: newId(),
      subject: { kind: 'household', id: household.id } as const,
    })),
  )
}
