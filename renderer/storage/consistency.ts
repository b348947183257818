import type { GroupMember } from '@shared/domain/events/group-session'
import { groupBy } from '@shared/kernel/group-by'
import type { RecordKind, Records } from '@renderer/services/ports'
import type { Target } from '@shared/records/record-type'
import type { AllRecords } from '@shared/records/record-edit'
import { referencesOf } from '@shared/records/references'

/** A record that does not fit the others: named by kind, id and field, never by what is in it. */
export interface Inconsistency {
  readonly recordKind: RecordKind
  readonly id: string
  readonly field: string
  readonly problem:
    /** The field names a record that is not there. */
    | 'missing'
    /** The field names somebody or something that takes no part in the event. */
    | 'not-in-event'
    /** Two appointments of one plan are for the same request, or two requests of one event have the same source id. */
    | 'twice'
    /** The event's plan does not list exactly the requests that have no appointment. */
    | 'unplaced-list'
}

/**
 * Everything in which the records of a store disagree; empty after every write. A plan that is not its event's current one
 * is history: its requests may be gone. What was announced or written down about people stays as it was said.
 */
export function inconsistencies(all: AllRecords): readonly Inconsistency[] {
  return [
    ...missingReferences(all),
    ...outsideEvent(all),
    ...groupsOutsideEvent(all),
    ...requestsTwice(all),
    ...planFaults(all),
  ]
}

function missingReferences(all: AllRecords): readonly Inconsistency[] {
  const known = idsByTarget(all)
  const current = new Set<string | null>(all.event.map(({ currentPlanId }) => currentPlanId))
  const found: Inconsistency[] = []
  const look = <Kind extends RecordKind>(recordKind: Kind, row: Records[Kind]): void => {
    const isCurrent = current.has('planId' in row ? row.planId : row.id)
    for (const { field, target, id, strength } of referencesOf(recordKind, row)) {
      const isKept = strength === 'always' || (strength === 'current' && isCurrent)
      if (isKept && !known(target).has(id)) found.push({ recordKind, id: row.id, field, problem: 'missing' })
    }
  }
  const lookAll = <Kind extends RecordKind>(kind: Kind): void => {
    for (const row of all[kind]) look(kind, row)
  }
  for (const kind of kindsOf(all)) lookAll(kind)
  const rosters = idsOf(all.roster)
  for (const { id } of all.event) {
    if (!rosters.has(id)) found.push({ recordKind: 'event', id, field: 'roster', problem: 'missing' })
  }
  return found
}

const isKindOf = (all: AllRecords, name: string): name is RecordKind => name in all
const kindsOf = (all: AllRecords): readonly RecordKind[] =>
  Object.keys(all).filter((name) => isKindOf(all, name))

type Ids = ReadonlySet<string>
const idsOf = (rows: readonly { readonly id: string }[]): Ids => new Set(rows.map(({ id }) => id))

/** The ids that are there, by what they are of; each set is made when it is first asked for. */
function idsByTarget(all: AllRecords): (target: Target) => Ids {
  const made = new Map<Target, Ids>()
  return (target) => {
    const known = made.get(target)
    if (known) return known
    const ids = idsOf(rowsOf(all, target))
    made.set(target, ids)
    return ids
  }
}

function rowsOf(all: AllRecords, target: Target): readonly { readonly id: string }[] {
  if (target === 'session') return all.event.flatMap(({ sessions }) => sessions)
  if (target === 'meetingGroup')
    return all.request.flatMap(({ groupId }) => (groupId === null ? [] : [{ id: groupId }]))
  return all[target]
}

/** Group sessions whose staff, families or children are not on the roster of their event. */
function groupsOutsideEvent(all: AllRecords): readonly Inconsistency[] {
  const rosters = new Map<string, Records['roster']>(all.roster.map((row) => [row.id, row]))
  return all.groupSession.flatMap(({ id, eventId, staffIds, members, invited, waiting }) => {
    const roster = rosters.get(eventId)
    const takesPart = new Set<string>([
      ...(roster?.staffIds ?? []),
      ...(roster?.householdIds ?? []),
      ...(roster?.studentIds ?? []),
    ])
    const peopleOf = (list: readonly GroupMember[]): readonly string[] =>
      list.flatMap(({ householdId, studentId }) =>
        studentId === null ? [householdId] : [householdId, studentId],
      )
    const named = { staffIds, members: peopleOf(members), invited, waiting: peopleOf(waiting) }
    return Object.entries(named).flatMap(([field, ids]): Inconsistency[] =>
      ids.every((one) => takesPart.has(one))
        ? []
        : [{ recordKind: 'groupSession', id, field, problem: 'not-in-event' }],
    )
  })
}

/** Requests and group sessions whose families, children or staff are not on the roster of their event. */
function outsideEvent(all: AllRecords): readonly Inconsistency[] {
  const rosters = new Map<string, Records['roster']>(all.roster.map((row) => [row.id, row]))
  const found: Inconsistency[] = []
  for (const [eventId, requests] of groupBy(all.request, (row) => row.eventId)) {
    const roster = rosters.get(eventId)
    const [staff, households, students] = [
      new Set(roster?.staffIds),
      new Set(roster?.householdIds),
      new Set(roster?.studentIds),
    ]
    const look = (id: string, field: string, isThere: boolean): void => {
      if (!isThere) found.push({ recordKind: 'request', id, field, problem: 'not-in-event' })
    }
    for (const row of requests) {
      look(row.id, 'householdId', households.has(row.householdId))
      look(row.id, 'studentId', students.has(row.studentId))
      look(
        row.id,
        'staffIds',
        row.staffIds.every((id) => staff.has(id)),
      )
    }
  }
  return found
}

const requestsTwice = (all: AllRecords): readonly Inconsistency[] =>
  repeated(all.request, (row) => `${row.eventId} ${row.sourceId}`).map(({ id }) => ({
    recordKind: 'request',
    id,
    field: 'sourceId',
    problem: 'twice',
  }))

/** The rows whose key an earlier row has. */
function repeated<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    const key = keyOf(row)
    const isRepeated = seen.has(key)
    seen.add(key)
    return isRepeated
  })
}

/** Where a current plan's appointments and its list of unplaced requests do not cover each request once. */
function planFaults(all: AllRecords): readonly Inconsistency[] {
  const plans = new Map<string, Records['plan']>(all.plan.map((plan) => [plan.id, plan]))
  const appointments = groupBy(all.appointment, (row) => row.planId)
  const requests = groupBy(all.request, (row) => row.eventId)
  return all.event.flatMap(({ id, currentPlanId }): Inconsistency[] => {
    const plan = currentPlanId === null ? undefined : plans.get(currentPlanId)
    if (!plan) return []
    const rows = appointments.get(plan.id) ?? []
    const placed = new Set<string>(rows.map(({ requestId }) => requestId))
    const twice = repeated(rows, ({ requestId }) => requestId)
    const left = (requests.get(id) ?? []).filter((row) => !placed.has(row.id)).map((row) => row.id)
    const listed = plan.unplaced.map(({ requestId }) => requestId)
    return [
      ...twice.map((row): Inconsistency => ({
        recordKind: 'appointment',
        id: row.id,
        field: 'requestId',
        problem: 'twice',
      })),
      ...(left.sort().join('\n') === listed.sort().join('\n')
        ? []
        : [
            {
              recordKind: 'plan',
              id: plan.id,
              field: 'unplaced',
              problem: 'unplaced-list',
            } satisfies Inconsistency,
          ]),
    ]
  })
}
