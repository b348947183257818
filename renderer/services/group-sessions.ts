import {
  changeGroupSessions,
  type GroupSessionChange,
  type GroupSessionChangeProblem,
} from '@shared/domain/events/group-session-changes'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { EventFacts } from '@shared/domain/plan/event-facts'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import { changeEvent } from '@shared/domain/rules/changed-event'
import { newGroupSessionViolations } from '@shared/domain/rules/group-session-violations'
import type { Violation } from '@shared/domain/rules'
import type { EventId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { groupSessionWords } from '@shared/words/screens/group-sessions'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import type { ChangeToConfirm } from './event-setup'
import { factChanges } from './fact-changes'
import type { History } from './history'
import type { Ports, Storage } from './ports'

/** Why a group session was not changed. */
export type GroupSessionProblem =
  | GroupSessionChangeProblem
  /** The group sessions would break rules among themselves, whatever the plan; `index` is of the event with the change. */
  | { readonly kind: 'rules'; readonly index: ConferenceIndex; readonly violations: readonly Violation[] }
  | NotSaved

interface GroupSessionPorts {
  readonly newId: Ports['newId']
  readonly storage: Pick<Storage, 'planned' | 'read' | 'where' | 'whereAny'>
}

/** An event's group sessions and who has signed up. Each change is made of what the store holds, and can be undone. */
export function createGroupSessions(ports: GroupSessionPorts, history: Pick<History, 'commit' | 'failure'>) {
  const { storage } = ports
  const edit = createEditQueue<GroupSessionProblem>(history, notSaved)

  const factsOf = async (
    eventId: EventId,
    change: GroupSessionChange,
  ): Promise<Result<{ readonly planned: PlannedEvent; readonly facts: EventFacts }, GroupSessionProblem>> => {
    const planned = await storage.planned(eventId)
    if (!planned) return err({ kind: 'gone' })
    const { conference } = planned
    const made = changeGroupSessions(
      { groupSessions: conference.groupSessions, sessions: conference.event.sessions },
      change,
    )
    if (!made.ok) return made
    const { index, violations } = newGroupSessionViolations(conference, made.value)
    if (violations.length > 0) return err({ kind: 'rules', index, violations })
    return ok({ planned, facts: { groupSessions: made.value } })
  }

  return {
    /** What a change would do to the plan as it is stored now. Nothing is changed. */
    lookAtChange: async (
      eventId: EventId,
      change: GroupSessionChange,
    ): Promise<Result<ChangeToConfirm, GroupSessionProblem>> => {
      const made = await factsOf(eventId, change)
      if (!made.ok) return made
      const { planned, facts } = made.value
      return ok({ planned, effect: changeEvent(planned, facts) })
    },

    /** Changes a group session or who comes to it. A meeting that the plan cannot keep beside it loses its place. */
    change: (eventId: EventId, change: GroupSessionChange): Promise<Result<void, GroupSessionProblem>> =>
      edit(async () => {
        const made = await factsOf(eventId, change)
        if (!made.ok) return made
        const changes = await factChanges(ports, made.value.planned, made.value.facts)
        return ok(changes.length === 0 ? null : { title: groupSessionWords.undo[change.kind], changes })
      }),
  }
}
