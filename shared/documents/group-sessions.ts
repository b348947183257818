import { groupBy } from '@shared/kernel/group-by'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { DatedGroupSession } from '@shared/domain/plan/group-sessions'
import { buildingsOf } from '@shared/domain/plan/places'
import type { Appointment } from '@shared/domain/plan/plan'
import type { LocalDate, MinuteOfDay } from '@shared/kernel/time'
import { childrenIn, type Family } from './families'
import type { Row } from './model'
import { staffNames } from './phrases'

/** A group session among a family's meetings; `time` is as the paper writes it, below it what has changed. It mentions only children that the paper is about. */
export function groupSessionRow(
  index: ConferenceIndex,
  family: Family,
  one: DatedGroupSession,
  time: string,
  change = '',
): Row {
  const { letter } = family.words
  const children = one.members.flatMap(({ householdId, studentId }) =>
    householdId === family.household.id && studentId !== null && family.children.includes(studentId)
      ? [{ studentId }]
      : [],
  )
  return {
    emphasis: 'plain',
    cells: [
      { text: time, strong: true, details: change === '' ? [] : [change] },
      { text: childrenIn(family, children), details: children.length > 0 ? [letter.childComes] : [] },
      { text: one.title, details: staffNames(index, one.staffIds) },
      {
        text: one.room?.name ?? letter.noRoom('in-person'),
        details: one.room?.building ? [one.room.building] : [],
      },
    ],
  }
}

/** Rows with when they are. */
export interface TimedRow {
  readonly date: LocalDate
  readonly start: MinuteOfDay
  readonly row: Row
}

/** Rows by day, each day's in order of time. */
export const rowsByDate = (rows: readonly TimedRow[]): ReadonlyMap<LocalDate, readonly Row[]> =>
  new Map(
    [...groupBy(rows, ({ date }) => date)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([date, own]) => [date, own.toSorted((a, b) => a.start - b.start).map(({ row }) => row)]),
  )

/** The buildings that a family goes to for its meetings and group sessions, in the order in which it does. */
export function buildingsVisited(
  index: ConferenceIndex,
  appointments: readonly Appointment[],
  groupSessions: readonly DatedGroupSession[],
): readonly string[] {
  const visits = [
    ...appointments.flatMap((row) => buildingsOf(index, [row]).map((building) => ({ ...row, building }))),
    ...groupSessions.flatMap((one) => (one.room?.building ? [{ ...one, building: one.room.building }] : [])),
  ]
  const inOrder = visits.sort((a, b) => (a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1))
  return [...new Set(inOrder.map(({ building }) => building))]
}
