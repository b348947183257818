import { isHonoured } from '../plan/commitments'
import type { JudgedPlan } from '../plan/judged-plan'
import type { Violation } from './violation'

/** Rule 10: a pinned appointment stands exactly as given. */
export function* pins(plan: JudgedPlan): Iterable<Violation> {
  for (const pin of plan.commitments) {
    if (pin.status !== 'pinned' || isHonoured(pin, plan.rowOf(pin.requestId))) continue
    yield { rule: 10, kind: 'pin-moved', requestId: pin.requestId, pin }
  }
}
