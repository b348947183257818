import type { SessionId } from '@shared/kernel/ids'

/** One in-person meeting of a household. */
export interface Presence {
  readonly sessionId: SessionId
  readonly start: number
  readonly end: number
}

/** Minutes that a household is in school but in no meeting: presence less meetings, summed over sessions. */
export function waitOf(meetings: readonly Presence[]): number {
  const sessions = new Map<SessionId, Presence[]>()
  for (const meeting of meetings)
    sessions.set(meeting.sessionId, [...(sessions.get(meeting.sessionId) ?? []), meeting])
  let wait = 0
  for (const own of sessions.values()) {
    const inOrder = [...own].sort((a, b) => a.start - b.start)
    let until = inOrder[0]?.start ?? 0
    for (const meeting of inOrder) {
      wait += Math.max(meeting.start - until, 0)
      until = Math.max(until, meeting.end)
    }
  }
  return wait
}
