import { checkEventDraft, type EventDraft, type EventDraftProblems } from '@shared/domain/events/event-draft'
import type { EventFacts } from '@shared/domain/plan/event-facts'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import { askedAfterPlanning, unplacedAfter } from '@shared/domain/plan/unplaced'
import { applyRule, type RuleSurroundings } from '@shared/domain/requests/apply-rule'
import {
  plainSetup,
  type EventSetup,
  type InvitationRule,
  type RuleDraft,
} from '@shared/domain/requests/event-setup'
import { changeEvent, type ChangedEvent } from '@shared/domain/rules/changed-event'
import { idOf, type EventId, type StudentId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { copyEvent, type CopyOf } from '@shared/records/events/copy-event'
import { inviteStudents } from '@shared/records/events/invite'
import { newEvent } from '@shared/records/events/new-event'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import { readForCopy, readForInvitation, readForNewEvent } from './event-setup-records'
import { factChanges } from './fact-changes'
import type { History } from './history'
import type { Change, Ports, Storage } from './ports'
import { unplacedChange } from './unplaced-change'

/** Why the setup of an event was not changed. */
export type SetupProblem =
  | { readonly kind: 'draft'; readonly problems: EventDraftProblems }
  /** The event is no longer there. */
  | { readonly kind: 'gone' }
  | NotSaved

/** What of an event is changed, as undo names it. */
export type SetupPart = keyof typeof eventSetupWords.undo

/** An event as it is stored, and what a change would make of it. */
export interface ChangeToConfirm {
  readonly planned: PlannedEvent
  readonly effect: ChangedEvent
}

interface SetupPorts {
  readonly clock: Pick<Ports['clock'], 'today' | 'now'>
  readonly newId: Ports['newId']
  readonly school: Ports['school']
  readonly storage: Pick<Storage, 'planned' | 'read' | 'where' | 'whereAny' | 'readAll' | 'readTogether'>
}

type Saved = Promise<Result<void, SetupProblem>>

/** An event made and set up on screen. Each step is saved by itself, made of what the store holds, and can be undone. */
export function createEventSetup(ports: SetupPorts, history: Pick<History, 'commit' | 'failure'>) {
  const { clock, newId, storage } = ports
  const isSample = ports.school === 'sample'
  const edit = createEditQueue<SetupProblem>(history, notSaved)

  const setupChange = async (
    planned: PlannedEvent,
    make: (before: EventSetup) => EventSetup,
  ): Promise<readonly Change[]> => {
    const { event } = planned.conference
    const before = await storage.read('eventSetup', event.id)
    const after = make(before ?? plainSetup(event))
    return after === before ? [] : [{ kind: 'eventSetup', id: event.id, before, after }]
  }

  const surroundings = async (
    { conference }: PlannedEvent,
    setup: EventSetup,
  ): Promise<RuleSurroundings> => ({
    ...conference,
    setup,
    staff: (await storage.readAll(['staff'])).staff,
    groups: await storage.where('teachingGroup', 'schoolYearId', conference.event.schoolYearId),
    listEntries: await storage.where('teacherListEntry', 'eventId', conference.event.id),
  })

  return {
    /** Makes an event of its first step. Everybody of the school who is not invited by a step can take part. */
    create: async (draft: EventDraft): Promise<Result<EventId, SetupProblem>> => {
      const { problems, event } = checkEventDraft(draft, newId)
      if (!event) return err({ kind: 'draft', problems })
      const id = idOf<EventId>(newId())
      const saved = await edit(async () => {
        const all = await readForNewEvent(storage)
        const options = {
          id,
          newId,
          today: clock.today(),
          now: clock.now(),
          isSample,
        }
        return ok({ title: eventSetupWords.undo.create, changes: newEvent(all, event, options) })
      })
      return saved.ok ? ok(id) : saved
    },

    /** Makes an event like a former one on other dates, with the children who are in its forms now. */
    copy: async (of: CopyOf): Promise<Result<EventId, SetupProblem>> => {
      const id = idOf<EventId>(newId())
      const saved = await edit(async () => {
        const options = { id, newId, now: clock.now(), isSample }
        const made = copyEvent(await readForCopy(storage, of.eventId), of, options)
        return made.ok ? ok({ title: eventSetupWords.undo.copy, changes: made.value }) : made
      })
      return saved.ok ? ok(id) : saved
    },

    /** Puts an event away among the past ones, or takes it out again. */
    setArchived: (eventId: EventId, isArchived: boolean): Saved =>
      edit(async () => {
        const planned = await storage.planned(eventId)
        if (!planned) return err({ kind: 'gone' })
        const archivedOn = isArchived ? clock.today() : null
        const changes = await setupChange(planned, (before) => ({ ...before, archivedOn }))
        const { archive, unarchive } = eventSetupWords.undo
        return ok({ title: isArchived ? archive : unarchive, changes })
      }),

    /** Invites these children with their families, and nobody else; requests of those who are invited no more go. */
    invite: (eventId: EventId, studentIds: readonly StudentId[]): Saved =>
      edit(async () => {
        const all = await readForInvitation(storage, eventId, studentIds)
        const made = inviteStudents(all, eventId, studentIds, newId)
        if (!made.ok) return made
        return ok(
          made.value.length === 0 ? null : { title: eventSetupWords.undo.invite, changes: made.value },
        )
      }),

    /** Adds a rule, or gives the one of that key other terms; `to` null takes it away. Its requests stay as they are. */
    setRule: (eventId: EventId, key: string | null, to: RuleDraft | null): Saved =>
      edit(async () => {
        const planned = await storage.planned(eventId)
        if (!planned) return err({ kind: 'gone' })
        const changes = await setupChange(planned, (before) => ({
          ...before,
          rules: rulesWith(before.rules, key, to, newId),
        }))
        return ok(changes.length === 0 ? null : { title: eventSetupWords.undo.rule, changes })
      }),

    /** Makes the requests that a rule still has to make. A plan that is there takes them up as not placed. */
    runRule: (eventId: EventId, key: string): Saved =>
      edit(async () => {
        const planned = await storage.planned(eventId)
        const setup = await storage.read('eventSetup', eventId)
        const rule = setup?.rules.find((one) => one.key === key)
        if (!planned || !setup || !rule) return err({ kind: 'gone' })
        const { requests } = applyRule(rule, await surroundings(planned, setup))
        if (requests.length === 0) return ok(null)
        const made = [...rule.made, ...requests.map(({ id }) => id)]
        const rules = setup.rules.map((one) => (one === rule ? { ...rule, made } : one))
        const roster = await storage.read('roster', eventId)
        const staffIds = [
          ...new Set([...(roster?.staffIds ?? []), ...requests.flatMap((one) => one.staffIds)]),
        ]
        const unplaced = unplacedAfter(
          planned.plan?.record.unplaced ?? [],
          [],
          requests.map(askedAfterPlanning),
        )
        return ok({
          title: eventSetupWords.undo.run,
          changes: [
            { kind: 'eventSetup', id: eventId, before: setup, after: { ...setup, rules } },
            ...(roster && staffIds.length > roster.staffIds.length
              ? [{ kind: 'roster', id: eventId, before: roster, after: { ...roster, staffIds } } as const]
              : []),
            ...requests.map((row): Change => ({
              kind: 'request',
              id: row.id,
              before: null,
              after: { ...row, eventId },
            })),
            ...unplacedChange(planned.plan, unplaced),
          ],
        })
      }),

    /** What a change of facts would do to the plan as it is stored now; null where the event is gone. Nothing is changed. */
    lookAtChange: async (eventId: EventId, facts: EventFacts): Promise<ChangeToConfirm | null> => {
      const planned = await storage.planned(eventId)
      return planned && { planned, effect: changeEvent(planned, facts) }
    },

    /** Changes facts of an event and how it is set up, as one step. A meeting that the plan cannot keep loses its place. */
    change: (
      eventId: EventId,
      part: SetupPart,
      facts: EventFacts,
      setup: Partial<Omit<EventSetup, 'id'>> = {},
    ): Saved =>
      edit(async () => {
        const planned = await storage.planned(eventId)
        if (!planned) return err({ kind: 'gone' })
        const changes = [
          ...(await factChanges(ports, planned, facts)),
          ...(Object.keys(setup).length === 0
            ? []
            : await setupChange(planned, (before) => ({ ...before, ...setup }))),
        ]
        return ok(changes.length === 0 ? null : { title: eventSetupWords.undo[part], changes })
      }),
  }
}

function rulesWith(
  rules: readonly InvitationRule[],
  key: string | null,
  to: RuleDraft | null,
  newId: () => string,
): readonly InvitationRule[] {
  if (key === null) return to ? [...rules, { ...to, key: newId(), made: [] }] : rules
  return rules.flatMap((rule) => (rule.key !== key ? [rule] : to ? [{ ...rule, ...to }] : []))
}
