import { groupBy } from '@shared/kernel/group-by'
import { overlaps } from '@shared/kernel/time'
import type { Records } from '@renderer/services/ports'

type Appointment = Records['appointment']

/**
 * The appointments of one plan that are for a request that another one is for already. One of them stays: the one that
 * minutes were begun from, else a pinned one, else the announced one, else one that nobody is booked twice for, else
 * the earliest.
 */
export function repeatedAppointments(
  ofPlan: readonly Appointment[],
  announcedAppointments: readonly Appointment[],
  isInMinutes: (row: Appointment) => boolean,
): readonly Appointment[] {
  const several = [...groupBy(ofPlan, (row) => row.requestId).values()].filter((rows) => rows.length > 1)
  if (several.length === 0) return []
  const announced = groupBy(announcedAppointments, (row) => row.requestId)
  const byDate = groupBy(ofPlan, (row) => row.date)
  const hasAnnounced = (row: Appointment): boolean =>
    (announced.get(row.requestId) ?? []).some(
      ({ sessionId, start }) => sessionId === row.sessionId && start === row.start,
    )
  const isFree = (row: Appointment): boolean =>
    !(byDate.get(row.date) ?? []).some((other) => other.requestId !== row.requestId && clash(row, other))
  const reasons = [isInMinutes, (row: Appointment) => row.pinned, hasAnnounced, isFree]
  return several.flatMap((rows) => {
    const ranked = rows
      .map((row) => ({ row, rank: reasons.map((holds) => (holds(row) ? 0 : 1)).join('') }))
      .sort((a, b) => compare(a.rank, b.rank) || compareStarts(a.row, b.row))
    return ranked.slice(1).map(({ row }) => row)
  })
}

/** Whether somebody, or a room, is in both at a time. What a group shares is not considered here: it only ranks. */
const clash = (a: Appointment, b: Appointment): boolean =>
  overlaps(a, b) &&
  (a.householdId === b.householdId ||
    a.studentId === b.studentId ||
    (a.roomId !== null && a.roomId === b.roomId) ||
    (a.interpreterId !== null && a.interpreterId === b.interpreterId) ||
    a.staffIds.some((id) => b.staffIds.includes(id)))

const compareStarts = (a: Appointment, b: Appointment): number =>
  compare(a.date, b.date) || a.start - b.start || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
