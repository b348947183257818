import { groupBy } from '@shared/kernel/group-by'
import { idOf, type SessionId } from '@shared/kernel/ids'
import type { Session } from '../events/event'
import type { AnnouncedGroupSession } from '../events/group-session'
import type { Appointment, Plan } from './plan'
import { differencesOf } from './announced-changes'
import { sameForStaff } from './group-sessions'

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
  return goneBy(
    versions.map(({ appointments }) => appointments),
    { ownersOf, keyOf: ({ requestId }) => requestId, isSame: isSameMeeting },
  )
}

/** The same for group sessions; `versions` are those of the paper and of the revisions before it. */
export const cancelledGroupsBy = <Owner extends string>(
  versions: readonly (readonly AnnouncedGroupSession[])[],
  ownersOf: (row: AnnouncedGroupSession) => readonly (Owner | null)[],
): ReadonlyMap<Owner, readonly AnnouncedGroupSession[]> =>
  goneBy(versions, { ownersOf, keyOf: ({ id }) => id, isSame: sameForStaff })

interface Listed<Row, Owner> {
  readonly ownersOf: (row: Row) => readonly (Owner | null)[]
  readonly keyOf: (row: Row) => string
  readonly isSame: (a: Row, b: Row) => boolean
}

function goneBy<Row extends Timed, Owner extends string>(
  versions: readonly (readonly Row[])[],
  { ownersOf, keyOf, isSame }: Listed<Row, Owner>,
): ReadonlyMap<Owner, readonly Row[]> {
  const all = versions.map((rows) => ({
    ids: new Set(rows.map(keyOf)),
    own: groupBy(
      rows.flatMap((row) => ownersOf(row).flatMap((owner) => (owner === null ? [] : [{ owner, row }]))),
      ({ owner }) => owner,
    ),
  }))
  const [now, ...former] = all
  const owners = new Set(former.flatMap(({ own }) => [...own.keys()]))
  const rowsIn = ({ own }: (typeof all)[number], owner: Owner): readonly Row[] =>
    (own.get(owner) ?? []).map(({ row }) => row)
  const sameRows = (some: readonly Row[], others: readonly Row[]): boolean => {
    const byKey = new Map(some.map((row) => [keyOf(row), row]))
    return (
      some.length === others.length &&
      others.every((row) => {
        const other = byKey.get(keyOf(row))
        return other !== undefined && isSame(other, row)
      })
    )
  }
  const found = new Map<Owner, readonly Row[]>()
  for (const owner of owners) {
    if (!now) break
    const current = rowsIn(now, owner)
    const at = former.findIndex((one) => !sameRows(rowsIn(one, owner), current))
    const replaced = former[at]
    // The plan that first said so: what happened to a meeting since it left this paper changes nothing on it.
    const first = former[at - 1] ?? now
    const gone = replaced ? rowsIn(replaced, owner).filter((row) => !first.ids.has(keyOf(row))) : []
    if (gone.length > 0)
      found.set(
        owner,
        gone.toSorted((a, b) => byTime(a, b) || compare(keyOf(a), keyOf(b))),
      )
  }
  return found
}

const isSameMeeting = (a: Appointment, b: Appointment): boolean =>
  a.interpreterId === b.interpreterId && differencesOf(a, b).length === 0

/** When a meeting or a group session is. */
type Timed = Pick<Appointment, 'sessionId' | 'date' | 'start' | 'end'>

const byTime = (a: Timed, b: Timed): number => compare(a.date, b.date) || a.start - b.start

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The sessions of an event by time, and those that only `rows` know: a session that the event has no longer, or has on
 * another day, lasts from the first to the last of its meetings, has no breaks, and an id of its own.
 */
export function sessionsNamed(sessions: readonly Session[], rows: readonly Timed[]): readonly Session[] {
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

/** Whether an appointment, or a group session, is of a session that `sessionsNamed` tells. */
export const isIn = ({ id, date }: Session, row: Timed): boolean =>
  row.date === date && (row.sessionId === id || formerId(row) === id)

const formerId = ({ sessionId, date }: Timed): SessionId => idOf(`${sessionId} ${date}`)
