import { householdsOf, type GroupSession } from '@shared/domain/events/group-session'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { Violation } from '@shared/domain/rules'
import { groupSessionViolations } from '@shared/domain/rules/group-session-violations'
import type { GroupSessionId } from '@shared/kernel/ids'
import type { RowOf } from './read-people'

/**
 * Judges the group sessions alone: they stand as given, so a hard rule broken among them can only be mended in the folder. What
 * rule 11 says of them was reported as they were read. `conference` holds what could be read soundly.
 */
export function checkGroupSessions(
  rows: readonly { readonly row: RowOf<'groupSessions'>; readonly id: GroupSessionId }[],
  conference: Conference,
): void {
  const rowOf = new Map(rows.map(({ row, id }) => [id, row]))
  for (const violation of groupSessionViolations(indexConference(conference))) {
    if (violation.rule === 11) continue
    const spoken = conference.groupSessions.filter(isIn(violation)).flatMap(({ id }) => rowOf.get(id) ?? [])
    spoken.at(-1)?.report('start', { kind: 'group-session-breaks-rule', violation })
  }
}

/** Whether a violation speaks of a group session. */
function isIn(violation: Violation): (one: GroupSession) => boolean {
  if (violation.kind === 'not-kept-apart')
    return (one) =>
      one.sessionId === violation.sessionId &&
      householdsOf(one.members).some((id) => violation.households.includes(id))
  const meetings =
    'meetings' in violation
      ? violation.meetings
      : 'first' in violation
        ? [violation.first, violation.second]
        : []
  const ids = new Set(meetings.flatMap((one) => ('groupSessionId' in one ? [one.groupSessionId] : [])))
  return ({ id }) => ids.has(id)
}
