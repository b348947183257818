import {
  newestSlip,
  type ReplySlip,
  type SlipAnswers,
  type SlipTime,
} from '@shared/domain/requests/reply-slip'
import { slipOutcome } from '@shared/domain/requests/slip-outcome'
import type { EventId, HouseholdId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { slipWords } from '@shared/words/screens/slips'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import type { History } from './history'
import type { Change, Ports, Records, Storage } from './ports'
import { plainRequests, requestEdits } from './request-edits'

/** Why a slip was not kept. Nothing was changed. */
export type SlipProblem =
  /** The family or its event is no longer there. */
  | { readonly kind: 'gone' }
  /** The family has a slip that whoever typed this one has not seen. */
  | { readonly kind: 'typed-before'; readonly slip: ReplySlip }
  | NotSaved

/** What became of a slip that was kept. */
export interface SavedSlip {
  readonly added: number
  readonly changed: number
  readonly withdrawn: number
}

interface SlipPorts {
  readonly newId: Ports['newId']
  readonly clock: Pick<Ports['clock'], 'now'>
  readonly storage: Pick<Storage, 'planned' | 'read' | 'where' | 'whereAny'>
}

/** Reply slips as they are typed: each is kept with all that it changes, as one step. */
export function createSlips(
  { newId, clock, storage }: SlipPorts,
  history: Pick<History, 'commit' | 'failure'>,
) {
  const edit = createEditQueue<SlipProblem>(history, notSaved)

  return {
    /** Keeps a slip; `replaces` is the family's earlier one, where that was shown beside it. */
    save: async (
      eventId: EventId,
      householdId: HouseholdId,
      answers: SlipAnswers,
      replaces: ReplySlip['id'] | null,
    ): Promise<Result<SavedSlip, SlipProblem>> => {
      let counts: SavedSlip = { added: 0, changed: 0, withdrawn: 0 }
      const saved = await edit(async () => {
        const event = await storage.planned(eventId)
        const household = await storage.read('household', householdId)
        if (!event || !household) return err({ kind: 'gone' })
        const earlier = newestSlip(await storage.where('replySlip', 'eventId', eventId), householdId)
        if (earlier && earlier.id !== replaces) return err({ kind: 'typed-before', slip: earlier })
        const outcome = slipOutcome(answers, {
          householdId,
          requests: event.conference.requests,
          announced: new Set((event.announced?.appointments ?? []).map(({ requestId }) => requestId)),
          earlier,
        })
        const setup = await storage.read('eventSetup', eventId)
        const plain = plainRequests(event, setup, newId)
        const added = outcome.added.map(({ rank, ...choice }) => ({
          ...plain({ ...choice, householdId }),
          rank,
        }))
        counts = { added: added.length, changed: outcome.changed.length, withdrawn: outcome.withdrawn.length }
        const slip: ReplySlip = {
          ...answers,
          accessNeeds: answers.accessNeeds.trim(),
          comment: answers.comment.trim(),
          id: earlier?.id ?? newId(),
          eventId,
          householdId,
          typedAt: clock.now(),
          addedIds: [...(earlier?.addedIds ?? []), ...added.map(({ id }) => id)].filter(
            (id) => !outcome.withdrawn.some((row) => row.id === id),
          ),
        }
        return ok({
          title: slipWords.undo,
          changes: [
            { kind: 'replySlip', id: slip.id, before: earlier, after: slip },
            ...(await requestEdits(storage, event, { ...outcome, added })),
            ...(outcome.times === null
              ? []
              : await availabilityEdits({ newId, storage }, eventId, householdId, outcome.times)),
            ...householdEdit(household, slip),
          ],
        })
      })
      return saved.ok ? ok(counts) : saved
    },
  }
}

/** The times that suit take the place of the family's availability at this event. */
async function availabilityEdits(
  { newId, storage }: Pick<SlipPorts, 'newId'> & { readonly storage: Pick<Storage, 'where'> },
  eventId: EventId,
  householdId: HouseholdId,
  times: readonly SlipTime[],
): Promise<readonly Change[]> {
  const rows = (await storage.where('availability', 'eventId', eventId)).filter(
    ({ subject }) => subject.kind === 'household' && subject.id === householdId,
  )
  return [
    ...rows.map((row): Change => ({ kind: 'availability', id: row.id, before: row, after: null })),
    ...times.map((time): Change => {
      const id = newId()
      const after = { id, eventId, subject: { kind: 'household', id: householdId }, ...time } as const
      return { kind: 'availability', id, before: null, after }
    }),
  ]
}

/** What a family says of itself holds beyond the event. A blank erases nothing that the school knows. */
function householdEdit(before: Records['household'], slip: ReplySlip): readonly Change[] {
  const after = {
    ...before,
    interpreterLanguage: slip.interpreterLanguage ?? before.interpreterLanguage,
    accessNeeds: slip.accessNeeds === '' ? before.accessNeeds : slip.accessNeeds,
  }
  const isSame =
    after.interpreterLanguage === before.interpreterLanguage && after.accessNeeds === before.accessNeeds
  return isSame ? [] : [{ kind: 'household', id: before.id, before, after }]
}
