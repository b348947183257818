import { groupSessionFaults } from '../events/group-session'
import type { JudgedPlan } from '../plan/judged-plan'
import type { Violation } from './violation'

/**
 * Rule 11: a group session stands exactly as given, within its session, outside breaks, with no more households than it holds,
 * and nobody in two at once. It is a meeting in the lanes of everybody in it, where rules 2, 4, 5, 7, 8 and 9 judge it.
 */
export function* groupSessions(plan: JudgedPlan): Iterable<Violation> {
  const { event } = plan.index.conference
  for (const { groupSession, fault } of groupSessionFaults(plan.groupSessions, event.sessions))
    yield { rule: 11, kind: 'group-session-fault', groupSessionId: groupSession.id, fault }
}
