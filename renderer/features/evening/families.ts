import type { FamilyState } from '@shared/domain/evening/evening'
import { groupBy } from '@shared/kernel/group-by'
import type { EveningMeeting } from '@shared/domain/evening/meetings'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import { groupSessionsNow } from '@shared/domain/plan/group-sessions'
import { modeOf } from '@shared/domain/plan/places'
import { minuteOfDay, type MinuteOfDay } from '@shared/kernel/time'
import type { ReceptionEvening } from './use-evening'

/** A family that is expected on the evening, or has come without being. */
export interface ExpectedFamily {
  readonly id: HouseholdId
  readonly children: readonly StudentId[]
  /** When its first meeting in person begins; null where it has none. */
  readonly first: MinuteOfDay | null
  /** Null: nothing was recorded. */
  readonly state: FamilyState | null
}

/** Every family that reception expects or has seen; in the order of their first meetings. */
export function expectedFamilies({
  event,
  meetings,
  state,
  date,
}: ReceptionEvening): readonly ExpectedFamily[] {
  const { index } = event
  const inPerson = meetings.flatMap(({ rows }) => rows.filter((row) => modeOf(index, row) === 'in-person'))
  const inGroups = groupSessionsNow(index.conference)
    .filter((one) => one.date === date)
    .flatMap(({ start, members }) => members.map((member) => ({ start, ...member })))
  const coming = groupBy([...inPerson, ...inGroups], ({ householdId }) => householdId)
  const others = [...state.families.keys()].filter((id) => !coming.has(id))
  return [
    ...[...coming].map(([id, rows]) => ({
      id,
      children: [...new Set(rows.flatMap(({ studentId }) => studentId ?? []))],
      first: minuteOfDay(Math.min(...rows.map(({ start }) => start))),
      state: state.families.get(id) ?? null,
    })),
    ...others.map((id) => ({ id, children: [], first: null, state: state.families.get(id) ?? null })),
  ].sort((a, b) => (a.first ?? 1440) - (b.first ?? 1440))
}

/** The meetings of a family on the evening. */
export const meetingsOfFamily = (
  { meetings }: Pick<ReceptionEvening, 'meetings'>,
  id: HouseholdId,
): readonly EveningMeeting[] => meetings.filter(({ householdIds }) => householdIds.includes(id))
