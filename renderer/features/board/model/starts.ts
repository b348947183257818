import type { CandidateStart } from '@shared/domain/rules/verdict'
import type { Violation } from '@shared/domain/rules'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { SessionId } from '@shared/kernel/ids'
import type { MinuteOfDay } from '@shared/kernel/time'
import type { Place } from './axis'

/** What one start would mean for a request: where it stands, free to take, or why not. */
export type StartView = Place &
  (
    | { readonly kind: 'here' }
    | {
        readonly kind: 'possible'
        /** Against now, or null where it has no place now. */ readonly waitChange: number | null
      }
    | { readonly kind: 'blocked'; readonly violations: readonly [Violation, ...Violation[]] }
  )

export interface Starts {
  readonly inOrder: readonly StartView[]
  at(sessionId: SessionId, start: MinuteOfDay): StartView | null
}

/** The starts of a request, read for people: the place it has is `here` even where its own pin or an old fault would forbid it. */
export function startsFor(
  candidates: readonly CandidateStart[],
  present: AppointmentRecord | null,
  waitAt: ((place: Place) => number) | null,
): Starts {
  const now = present && waitAt ? waitAt(present) : null
  const inOrder = candidates.map(({ session, start, verdict }): StartView => {
    const place = { sessionId: session.id, start }
    if (present?.sessionId === session.id && present.start === start) return { ...place, kind: 'here' }
    const [first, ...others] = verdict.violations
    if (first) return { ...place, kind: 'blocked', violations: [first, ...others] }
    return {
      ...place,
      kind: 'possible',
      waitChange: now === null || waitAt === null ? null : waitAt(place) - now,
    }
  })
  const found = new Map(inOrder.map((view) => [`${view.sessionId} ${view.start}`, view]))
  return { inOrder, at: (sessionId, start) => found.get(`${sessionId} ${start}`) ?? null }
}
