import type { HouseholdId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'
import { withAnnounced } from './announced'
import { changesBetween, changesForFamilies, letterRecipients } from './letter-recipients'
import type { PlannedEvent } from './planned-event'
import type { AnnouncedRevision, DeliveryLogEntry } from './revision'
import type { StepState } from './setup-state'

/** What an event needs once its requests are collected, in the order in which the office does it. */
export const afterPlanningSteps = ['allocate', 'place', 'announce', 'letters', 'backup'] as const
/** A step after the setup. */
export type AfterPlanningStep = (typeof afterPlanningSteps)[number]

/** How far a step is: `check` where something is left to do, with how many requests or families that concerns. */
export interface AfterPlanningState {
  readonly step: AfterPlanningStep
  readonly state: StepState
  readonly count: number
}

/** What was given out for an event, and when a backup was saved last; null for never. */
export interface GivenOut {
  readonly deliveries: readonly DeliveryLogEntry[]
  readonly lastBackup: Instant | null
}

/** How far an event is on its way from the plan to the last letter and the backup. */
export function afterPlanningState(event: PlannedEvent, given: GivenOut): readonly AfterPlanningState[] {
  const { conference, plan, announced } = event
  const open = (step: AfterPlanningStep): AfterPlanningState => ({ step, state: 'open', count: 0 })
  const left = (step: AfterPlanningStep, count: number): AfterPlanningState => ({
    step,
    state: count === 0 ? 'done' : 'check',
    count,
  })
  if (plan === null) return afterPlanningSteps.map(open)
  return [
    left('allocate', 0),
    left('place', plan.record.unplaced.length),
    announced === null
      ? open('announce')
      : left(
          'announce',
          changesForFamilies(withAnnounced(conference, announced), announced, plan.appointments).length,
        ),
    announced === null
      ? open('letters')
      : left('letters', familiesToInform(event, announced, given.deliveries).length),
    isBackupOlder(event, given) ? open('backup') : left('backup', 0),
  ]
}

/**
 * The families who have yet to be given what was announced last: they were given nothing, or only a draft or
 * an earlier revision that had other meetings for them.
 */
export function familiesToInform(
  { conference }: PlannedEvent,
  announced: AnnouncedRevision,
  deliveries: readonly DeliveryLogEntry[],
): readonly HouseholdId[] {
  const whole = withAnnounced(conference, announced)
  const held = newestLetters(deliveries)
  const { announcement, appointments, earlier } = announced
  const { groupSessions } = announcement
  // The families with other meetings in an earlier revision than in the newest.
  const changedSince = new Map(
    earlier.map((before) => [
      before.revision,
      new Set(
        changesBetween(whole, before, { appointments, groupSessions }).map(({ householdId }) => householdId),
      ),
    ]),
  )
  return [...letterRecipients(whole, appointments, groupSessions).keys()].filter((id) => {
    const revision = held.get(id)?.revision ?? null
    if (revision === announcement.revision) return false
    return revision === null || (changedSince.get(revision)?.has(id) ?? true)
  })
}

/** The newest letter or message that each household was given. */
function newestLetters(deliveries: readonly DeliveryLogEntry[]): ReadonlyMap<HouseholdId, DeliveryLogEntry> {
  const newest = new Map<HouseholdId, DeliveryLogEntry>()
  for (const entry of deliveries) {
    if (entry.document !== 'letter' || entry.householdId === null) continue
    const before = newest.get(entry.householdId)
    if (before === undefined || before.at <= entry.at) newest.set(entry.householdId, entry)
  }
  return newest
}

/** Whether the plan was made, announced or given out after the last backup. */
function isBackupOlder({ plan, announced }: PlannedEvent, { deliveries, lastBackup }: GivenOut): boolean {
  if (lastBackup === null) return true
  const done = [plan?.record.madeAt, announced?.announcement.at, ...deliveries.map(({ at }) => at)]
  return done.some((at) => at !== undefined && at > lastBackup)
}
