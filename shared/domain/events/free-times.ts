import { groupBy } from '@shared/kernel/group-by'
import { contains, cutOut, minuteOfDay, overlaps, type TimeRange } from '@shared/kernel/time'
import type { Availability, ConferenceEvent, Session } from './event'

/** A stretch of a session in which somebody is free; no windows at all: free throughout. */
export type FreeWindow = Omit<Availability, 'subject'>

/** How somebody's windows stand to some stretch of a session. */
export type Freedom = 'free' | 'partly' | 'away'

/** Makes stretches of sessions free, or takes them away. What then covers all sessions is no windows at all. */
export function withFreeTime(
  sessions: readonly Session[],
  windows: readonly FreeWindow[],
  stretches: readonly FreeWindow[],
  isFree: boolean,
): readonly FreeWindow[] {
  const bySession = groupBy(stretches, ({ sessionId }) => sessionId)
  return asWindows(
    sessions,
    sessions.flatMap((session) => {
      const own = freeIn(session, windows)
      const changed = bySession.get(session.id) ?? []
      const after = isFree ? [...own, ...changed] : changed.reduce<readonly TimeRange[]>(cutOut, own)
      return after.map(({ start, end }) => ({ sessionId: session.id, start, end }))
    }),
  )
}

/** Windows as they are stored: joined, inside their sessions, none where all is free, `noTime` where nothing is. */
export function asWindows(
  sessions: readonly Session[],
  windows: readonly FreeWindow[],
): readonly FreeWindow[] {
  const inside = sessions.flatMap((session) =>
    joined(
      windows.flatMap((window) =>
        window.sessionId === session.id && overlaps(window, session)
          ? [rangeOf(Math.max(window.start, session.start), Math.min(window.end, session.end))]
          : [],
      ),
    ).map((range) => ({ sessionId: session.id, ...range })),
  )
  if (inside.length === 0) return noTime(sessions)
  const isThroughout = sessions.every((session) =>
    inside.some((window) => window.sessionId === session.id && contains(window, session)),
  )
  return isThroughout ? [] : inside
}

/** When somebody is free in a session, joined and in order. */
export function freeIn(session: Session, windows: readonly FreeWindow[]): readonly TimeRange[] {
  if (windows.length === 0) return [rangeOf(session.start, session.end)]
  return joined(windows.filter((window) => window.sessionId === session.id && overlaps(window, session)))
}

/** How free somebody is in a stretch, by when they are free in its session. */
export function freedomIn(free: readonly TimeRange[], stretch: TimeRange): Freedom {
  if (free.some((range) => contains(range, stretch))) return 'free'
  return free.some((range) => overlaps(range, stretch)) ? 'partly' : 'away'
}

/** Whether windows leave somebody no time at all in an event's sessions. */
export const hasNoTime = (sessions: readonly Session[], windows: readonly FreeWindow[]): boolean =>
  sessions.length > 0 && sessions.every((session) => freeIn(session, windows).length === 0)

/**
 * The windows of somebody who has no time at all: without any they would be free throughout. It is a minute outside the first
 * session, in which no meeting can take place.
 */
export function noTime(sessions: readonly Session[]): readonly FreeWindow[] {
  const [first] = sessions
  if (!first) return []
  const { id: sessionId, start, end } = first
  return [start > 0 ? { sessionId, ...rangeOf(start - 1, start) } : { sessionId, ...rangeOf(end, end + 1) }]
}

/** A row of a week grid: what starts at the same time of day in some sessions. */
export interface GridRow {
  readonly start: TimeRange['start']
  readonly cells: readonly (FreeWindow | null)[]
}

/** A slot is drawn no shorter than this, so that a grid stays readable. */
const leastMinutes = 5

/** Sessions side by side as columns, their slots below each other by time of day; null where a session has none then. */
export function weekGrid({
  sessions,
  slotMinutes,
}: Pick<ConferenceEvent, 'sessions' | 'slotMinutes'>): readonly GridRow[] {
  const step = slotMinutes * Math.ceil(leastMinutes / slotMinutes)
  const columns = sessions.map((session) => {
    const slots = new Map<number, FreeWindow>()
    for (let at: number = session.start; at < session.end; at += step)
      slots.set(at, { sessionId: session.id, ...rangeOf(at, Math.min(at + step, session.end)) })
    return slots
  })
  const starts = [...new Set(columns.flatMap((slots) => [...slots.keys()]))].toSorted((a, b) => a - b)
  return starts.map((start) => ({
    start: minuteOfDay(start),
    cells: columns.map((slots) => slots.get(start) ?? null),
  }))
}

function joined(ranges: readonly TimeRange[]): readonly TimeRange[] {
  const all: TimeRange[] = []
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1)
    if (last && start <= last.end) all[all.length - 1] = rangeOf(last.start, Math.max(last.end, end))
    else all.push({ start, end })
  }
  return all
}

const rangeOf = (start: number, end: number): TimeRange => ({
  start: minuteOfDay(start),
  end: minuteOfDay(end),
})
