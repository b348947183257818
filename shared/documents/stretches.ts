import type { Session } from '@shared/domain/events/event'
import type { AnnouncedGroupSession } from '@shared/domain/events/group-session'
import { isIn } from '@shared/domain/plan/cancelled'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { groupSessionsOf, type DatedGroupSession } from '@shared/domain/plan/group-sessions'
import type { Appointment } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import type { StaffId } from '@shared/kernel/ids'
import { minuteOfDay, overlaps, type TimeRange } from '@shared/kernel/time'

/** What a member of staff does from one moment of a session to the next. */
export type Stretch = TimeRange &
  (
    | { readonly kind: 'meeting'; readonly rows: readonly Appointment[] }
    | { readonly kind: 'group-session'; readonly groupSession: DatedGroupSession }
    | { readonly kind: 'break' | 'free' | 'away' }
  )

/** A session cut into meetings, group sessions, breaks and single slots, in order and without a hole, so that any slot can be filled in by pen. */
export function stretchesOf(
  index: ConferenceIndex,
  staffId: StaffId,
  session: Session,
  {
    appointments,
    groupSessions,
  }: {
    readonly appointments: readonly Appointment[]
    readonly groupSessions: readonly AnnouncedGroupSession[]
  },
): readonly Stretch[] {
  const meetings = [...groupBy(appointments, (row) => `${row.start} ${row.end}`).values()].flatMap(
    (rows): Stretch[] => {
      const [first] = rows
      return first ? [{ kind: 'meeting', start: first.start, end: first.end, rows }] : []
    },
  )
  const taken: readonly Stretch[] = [
    ...meetings,
    ...groupSessionsOf(index, { kind: 'staff', id: staffId }, groupSessions)
      .filter((one) => isIn(session, one))
      .map((one): Stretch => ({ kind: 'group-session', start: one.start, end: one.end, groupSession: one })),
    ...session.breaks.map((pause): Stretch => ({ kind: 'break', ...pause })),
  ]
  const found = [...taken]
  let at: number = session.start
  while (at < session.end) {
    const slot = {
      start: minuteOfDay(at),
      end: minuteOfDay(Math.min(at + index.conference.event.slotMinutes, session.end)),
    }
    const inTheWay = taken.find((stretch) => overlaps(stretch, slot))
    if (inTheWay && inTheWay.start <= at) {
      at = inTheWay.end
      continue
    }
    const end = inTheWay ? inTheWay.start : slot.end
    const range = { start: slot.start, end }
    const kind = index.isFree({ kind: 'staff', id: staffId }, session.id, range) ? 'free' : 'away'
    const last = found.at(-1)
    // Time away is listed once, however many slots it lasts.
    if (kind === 'away' && last?.kind === 'away' && last.end === at)
      found[found.length - 1] = { ...last, end }
    else found.push({ kind, ...range })
    at = end
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end)
}
