import type { Conference } from '@shared/domain/plan/plan'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import { rules, type Violation } from '@shared/domain/rules'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import { changedEvent } from '@shared/records/people/changed-event'
import { eventEffects, type EventEffect } from '@shared/records/people/event-effects'
import type { AllRecords, RecordChange } from '@shared/records/record-edit'
import type { Storage } from './ports'

/** What changes of people would do to one event. */
export interface EventPreview extends EventEffect {
  /** What its plan would come to; null where it has none. */
  readonly plan: {
    /** As it would be, by whose names the rules speak. */
    readonly conference: Conference
    /** The rules that the plan would break, and does not break now. */
    readonly broken: readonly Violation[]
  } | null
}

/**
 * What changes of some people would do to each event whose requests change, and to each planned one that they take part in, by
 * the rules that every plan is judged by. Of a merge, the first of the two stays. Nothing is written.
 */
export async function previewEvents(
  storage: Pick<Storage, 'planned'>,
  all: AllRecords,
  changes: readonly RecordChange[],
  people: readonly [string, ...string[]],
): Promise<readonly EventPreview[]> {
  const effects = new Map(eventEffects(all, changes).map((one) => [one.eventId, one]))
  const rosters = new Map(all.roster.map((row) => [row.id, row]))
  const previews: EventPreview[] = []
  for (const { id: eventId, currentPlanId } of all.event) {
    const roster = rosters.get(eventId)
    const ids: readonly string[] = roster === undefined ? [] : Object.values(roster).flat()
    const effect = effects.get(eventId)
    if (!effect && !(currentPlanId !== null && people.some((one) => ids.includes(one)))) continue
    const before = currentPlanId === null ? null : await storage.planned(eventId)
    const none = { eventId, requests: 0, placed: 0, announced: 0 }
    previews.push({ ...(effect ?? none), plan: before && (await previewPlan(before, changes, people)) })
  }
  return previews
}

async function previewPlan(
  before: PlannedEvent,
  changes: readonly RecordChange[],
  [kept, ...others]: readonly [string, ...string[]],
): Promise<EventPreview['plan']> {
  // What is broken already is broken by whoever is left of the two.
  const asText = (violation: Violation): string =>
    others.reduce((text, other) => text.replaceAll(other, kept), JSON.stringify(violation))
  const after = changedEvent(before, changes)
  const known = new Set((await violationsNow(before)).map(asText))
  const broken = (await violationsIn(after)).filter((violation) => !known.has(asText(violation)))
  return { conference: after.conference, broken }
}

/** A plan as it stands is judged once, however many changes are looked at. */
const judged = new WeakMap<PlannedEvent, readonly Violation[]>()

async function violationsNow(event: PlannedEvent): Promise<readonly Violation[]> {
  const known = judged.get(event)
  if (known) return known
  const violations = await violationsIn(event)
  judged.set(event, violations)
  return violations
}

/** Rule by rule, so that the window stays free in between. */
async function violationsIn(event: PlannedEvent): Promise<readonly Violation[]> {
  const { index, appointments } = layOutEvent(event)
  await pause()
  const plan = judgedPlan(index, appointments)
  const found: Violation[] = []
  for (const rule of rules) {
    await pause()
    found.push(...rule(plan))
  }
  return found
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
