import type { TimeRange } from '@shared/kernel/time'

/** What windows leave of a session; nothing where they are null (free throughout). */
export function awayIn(session: TimeRange, windows: readonly TimeRange[] | null): readonly TimeRange[] {
  if (windows === null) return []
  const away: TimeRange[] = []
  let from = session.start
  for (const window of windows) {
    if (window.start > from)
      away.push({ start: from, end: window.start < session.end ? window.start : session.end })
    if (window.end > from) from = window.end
    if (from >= session.end) return away
  }
  return [...away, { start: from, end: session.end }]
}
