import type { SaveOutcome } from '@shared/bridge/desktop-bridge'
import { indexConference } from '@shared/domain/plan/conference-index'
import { planToShare, withAnnounced, type SharedPlan } from '@shared/domain/plan/announced'
import { familyMeetings } from '@shared/domain/plan/family-meetings'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { DeliveryLogEntry } from '@shared/domain/plan/revision'
import type { EventId, HouseholdId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { shareFileWords } from '@shared/words/screens/share'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import { unlessAtRest, type StoreStopped } from './write-failure-guard'
import type { History } from './history'
import { hostFailed } from './host-failed'
import type { Ports, SharedFile } from './ports'

export type ShareOutcome =
  | SaveOutcome
  /** What was to be shared is not there, or nobody has a meeting. */
  | { readonly kind: 'nothing' }
  | StoreStopped

export type MarkProblem = { readonly kind: 'no-plan' } | NotSaved

type SharePorts = Pick<Ports, 'clock' | 'newId' | 'shareFile'> & {
  readonly bridge: Pick<Ports['bridge'], 'saveFile' | 'saveFolder'>
  readonly storage: Pick<Ports['storage'], 'planned'>
}

/** Sharing the announced plan other than on paper: calendars, tables, and the note that a family was notified. */
export function createShare(
  { bridge, storage, shareFile, clock, newId }: SharePorts,
  history: Pick<History, 'commit' | 'failure'>,
) {
  const edit = createEditQueue<MarkProblem>(history, notSaved)
  return {
    /** Makes a file, or a folder of them, of the revision announced last (before the first: of the plan), and saves it. */
    save: async (eventId: EventId, what: SharedFile, locale: string): Promise<ShareOutcome> => {
      try {
        const made = await unlessAtRest(history.failure, () =>
          shareFile({ eventId, what, locale, now: clock.now() }),
        )
        if (made === null) return { kind: 'nothing' }
        if ('problem' in made) return made
        return await ('files' in made ? bridge.saveFolder(made) : bridge.saveFile(made))
      } catch (cause) {
        return hostFailed(cause)
      }
    },

    /** Notes that families were notified of their meetings in their preferred channel. */
    markNotified: (
      eventId: EventId,
      householdIds: readonly HouseholdId[],
    ): Promise<Result<void, MarkProblem>> =>
      edit(async () => {
        const event = await storage.planned(eventId)
        if (!event?.plan) return err({ kind: 'no-plan' })
        const plan = planToShare(event.plan, event.announced)
        const entries = deliveriesOf(event, plan, new Set(householdIds), { at: clock.now(), newId })
        if (entries.length === 0) return ok(null)
        const changes = entries.map(
          (after) => ({ kind: 'delivery', id: after.id, before: null, after }) as const,
        )
        return ok({ title: shareFileWords.markStep, changes })
      }),
  }
}

function deliveriesOf(
  { conference, announced }: PlannedEvent,
  plan: SharedPlan,
  householdIds: ReadonlySet<HouseholdId>,
  { at, newId }: { readonly at: Instant; readonly newId: () => string },
): readonly DeliveryLogEntry[] {
  const { revision } = plan.record
  const index = indexConference(withAnnounced(conference, announced))
  const families = familyMeetings(index, plan, { revision, former: plan.former })
  return families
    .filter(({ household }) => householdIds.has(household.id))
    .map(({ household, appointments }) => ({
      id: newId(),
      eventId: plan.record.eventId,
      planId: plan.record.id,
      at,
      document: 'letter',
      channel: household.contactChannel,
      householdId: household.id,
      recipient: household.id,
      revision,
      content: null,
      requestIds: appointments.map(({ requestId }) => requestId),
    }))
}
