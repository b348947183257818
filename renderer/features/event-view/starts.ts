import type { FamilyCost } from '@shared/domain/plan/family-cost'
import { bestStarts, type CandidateStart } from '@shared/domain/rules/move-evaluator'
import type { Violation } from '@shared/domain/rules'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { LaidOutEvent } from '@shared/domain/rules/laid-out-event'
import type { RequestId, SessionId } from '@shared/kernel/ids'
import type { MinuteOfDay } from '@shared/kernel/time'

/** A place in time as a plan knows it. */
export interface Place {
  readonly sessionId: SessionId
  readonly start: MinuteOfDay
}

/** What one start would mean for a request: where it stands, free to take, or why not. */
export type StartView = Place &
  (
    | { readonly kind: 'here' }
    | {
        readonly kind: 'possible'
        /** What it costs the family, against now. */
        readonly cost: FamilyCost
      }
    | { readonly kind: 'blocked'; readonly violations: readonly [Violation, ...Violation[]] }
  )

export type PossibleStart = Extract<StartView, { readonly kind: 'possible' }>

export interface Starts {
  readonly inOrder: readonly StartView[]
  /** Those that may be taken, the best for the family first. */
  readonly best: readonly PossibleStart[]
  at(sessionId: SessionId, start: MinuteOfDay): StartView | null
}

/** Every start of a request with its verdict and what it costs the family. */
export const startsIn = (event: LaidOutEvent, requestId: RequestId): Starts =>
  startsFor(event.evaluator().startsOf(requestId), event.appointmentOf.get(requestId) ?? null)

/** The starts of a request, read for people: the place it has is `here` even where its own pin or an old fault would forbid it. */
export function startsFor(candidates: readonly CandidateStart[], present: AppointmentRecord | null): Starts {
  const inOrder = candidates.map(({ session, start, verdict }): StartView => {
    const place = { sessionId: session.id, start }
    if (present?.sessionId === session.id && present.start === start) return { ...place, kind: 'here' }
    const [first, ...others] = verdict.violations
    if (first) return { ...place, kind: 'blocked', violations: [first, ...others] }
    return { ...place, kind: 'possible', cost: verdict.cost }
  })
  const found = new Map(inOrder.map((view) => [`${view.sessionId} ${view.start}`, view]))
  const at: Starts['at'] = (sessionId, start) => found.get(`${sessionId} ${start}`) ?? null
  const best = bestStarts(candidates).flatMap(({ session, start }) => {
    const view = at(session.id, start)
    return view?.kind === 'possible' ? [view] : []
  })
  return { inOrder, best, at }
}
