import { groupBy } from '@shared/kernel/group-by'
import { idOf, type SessionId } from '@shared/kernel/ids'
import type { Session } from '../events/event'
import type { Appointment, Plan } from './plan'
import { differencesOf } from './announced-changes'

type Version = Pick<Plan, 'appointments'>

/**
 * The meetings that the paper of each member of staff, interpreter or room had and that take place no longer, by time; a
 * meeting that only moved, or went to others, is none of them. `versions` are the plan that is printed and the revisions
 * before it, newest first. Compared is with the newest paper that differs for its owner, so that a later revision which
 * changes nothing for one still says the same.
 */
export function cancelledBy<Owner extends string>(
  versions: readonly Version[],
  ownersOf: (row: Appointment) => readonly (Owner | null)[],
): ReadonlyMap<Owner, readonly Appointment[]> {
  const all = versions.map(({ appointments }) => ({
    ids: new Set(appointments.map(({ requestId }) => requestId)),
    own: groupBy(
      appointments.flatMap((row) =>
        ownersOf(row).flatMap((owner) => (owner === null ? [] : [{ owner, row }])),
      ),
      ({ owner }) => owner,
    ),
  }))
  const [now, ...former] = all
  const owners = new Set(former.flatMap(({ own }) => [...own.keys()]))
  const rowsIn = ({ own }: (typeof all)[number], owner: Owner): readonly Appointment[] =>
    (own.get(owner) ?? []).map(({ row }) => row)
  const found = new Map<Owner, readonly Appointment[]>()
  for (const owner of owners) {
    if (!now) break
    const current = rowsIn(now, owner)
    const at = former.findIndex((one) => !sameRows(rowsIn(one, owner), current))
    const replaced = former[at]
    // The plan that first said so: what happened to a meeting since it left this paper changes nothing on it.
    const first = former[at - 1] ?? now
    const gone = replaced ? rowsIn(replaced, owner).filter(({ requestId }) => !first.ids.has(requestId)) : []
    if (gone.length > 0) found.set(owner, gone.toSorted(byTime))
  }
  return found
}

function sameRows(some: readonly Appointment[], others: readonly Appointment[]): boolean {
  const byRequest = new Map(some.map((row) => [row.requestId, row]))
  return (
    some.length === others.length &&
    others.every((row) => {
      const other = byRequest.get(row.requestId)
      return (
        other !== undefined &&
        other.interpreterId === row.interpreterId &&
        differencesOf(other, row).length === 0
      )
    })
  )
}

const byTime = (a: Appointment, b: Appointment): number =>
  compare(a.date, b.date) || a.start - b.start || compare(a.requestId, b.requestId)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The sessions of an event by time, and those that only `rows` know: a session that the event has no longer, or has on
 * another day, lasts from the first to the last of its meetings, has no breaks, and an id of its own.
 */
export function sessionsNamed(
  sessions: readonly Session[],
  rows: readonly Appointment[],
): readonly Session[] {
  const left = rows.filter((row) => !sessions.some((session) => isIn(session, row)))
  const former = [...groupBy(left, formerId).values()].flatMap((own): Session[] => {
    const [row] = own
    if (!row) return []
    const [start, end] = [row.start, row.end]
    return [
      own.reduce<Session>(
        (session, one) => ({
          ...session,
          start: one.start < session.start ? one.start : session.start,
          end: one.end > session.end ? one.end : session.end,
        }),
        { id: formerId(row), sourceId: '', date: row.date, start, end, breaks: [] },
      ),
    ]
  })
  return former.length === 0
    ? sessions
    : [...sessions, ...former].toSorted((a, b) => compare(a.date, b.date) || a.start - b.start)
}

/** Whether an appointment is of a session that `sessionsNamed` tells. */
export const isIn = ({ id, date }: Session, row: Appointment): boolean =>
  row.date === date && (row.sessionId === id || formerId(row) === id)

const formerId = ({ sessionId, date }: Appointment): SessionId => idOf(`${sessionId} ${date}`)
