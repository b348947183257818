import type { AdultId, EventId, HouseholdId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import type { EventRoster } from '../kinds/roster'
import type { RecordEdit } from '../record-edit'

/** The events that are not over. */
export const eventsFrom = (edit: RecordEdit, today: LocalDate): ReadonlySet<EventId> =>
  new Set(
    edit
      .rows('event')
      .flatMap(({ id, sessions }) => (sessions.some(({ date }) => date >= today) ? [id] : [])),
  )

/** Those who come to an event. A family comes with its adults. */
export type Joining = Partial<Omit<EventRoster, 'id'>>

/** Puts people and rooms on the rosters of events that are chosen by their roster. */
export function takePart(
  edit: RecordEdit,
  joining: Joining,
  isChosen: (roster: EventRoster) => boolean,
): void {
  const adultIds = [...(joining.adultIds ?? []), ...adultsOf(edit, joining.householdIds ?? [])]
  edit.update('roster', (row) => {
    if (!isChosen(row)) return row
    return {
      ...row,
      staffIds: joined(row.staffIds, joining.staffIds),
      studentIds: joined(row.studentIds, joining.studentIds),
      householdIds: joined(row.householdIds, joining.householdIds),
      adultIds: joined(row.adultIds, adultIds),
      interpreterIds: joined(row.interpreterIds, joining.interpreterIds),
      roomIds: joined(row.roomIds, joining.roomIds),
    }
  })
}

const joined = <Id>(ids: readonly Id[], more: readonly Id[] = []): readonly Id[] => [
  ...new Set([...ids, ...more]),
]

const adultsOf = (edit: RecordEdit, households: readonly HouseholdId[]): readonly AdultId[] =>
  households.length === 0
    ? []
    : edit
        .rows('adult')
        .filter((row) => row.householdIds.some((id) => households.includes(id)))
        .map(({ id }) => id)
