import { commitmentsLeft } from '@shared/domain/plan/commitments'
import { indexConference } from '@shared/domain/plan/conference-index'
import { figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { PlanFigures } from '@shared/domain/plan/plan'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { toldChanges, type HouseholdChanges } from '@shared/domain/plan/told-changes'
import { violationsOf } from '@shared/domain/rules'
import { idOf, type AppointmentId, type EventId, type PlanId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { announceWords } from '@shared/words/screens/announce'
import type { History } from './history'
import type { Change, PlannedEvent, Ports, StorageProblem } from './ports'

/** Why a plan is not announced. Nothing was changed. */
export type AnnounceProblem =
  | { readonly kind: 'no-plan' }
  /** It has no appointment to tell of. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'breaks-rules'; readonly violations: number }
  /** Families know it all: it is what `revision` told them. */
  | { readonly kind: 'unchanged'; readonly revision: number }
  | { readonly kind: 'not-saved'; readonly problem: StorageProblem }

/** A revision about to be announced. */
export interface NextRevision {
  readonly revision: number
  readonly appointments: number
  readonly families: number
  /** Requests without a place. */
  readonly unplaced: number
  /** What is told otherwise than in the revision before; none for the first. */
  readonly changes: readonly HouseholdChanges<AppointmentRecord>[]
}

type NeededPorts = Pick<Ports, 'clock' | 'newId'> & { readonly storage: Pick<Ports['storage'], 'planned'> }

/**
 * Announcing: what the plan says now is fixed as told to families, as a copy that never changes. The office goes on with its
 * own plan, and each later change counts against the copy.
 */
export function createAnnounce({ storage, clock, newId }: NeededPorts, history: Pick<History, 'commit'>) {
  const read = async (eventId: EventId) => {
    const planned = await storage.planned(eventId)
    return planned ? judged(planned) : err({ kind: 'no-plan' } as const)
  }
  return {
    /** What announcing would tell whom, or why it cannot be. */
    check: async (eventId: EventId): Promise<Result<NextRevision, AnnounceProblem>> => {
      const found = await read(eventId)
      return found.ok ? ok(found.value.next) : found
    },

    /** Fixes the plan as told to families. It cannot be undone: they have been told. */
    announce: async (eventId: EventId): Promise<Result<NextRevision, AnnounceProblem>> => {
      const found = await read(eventId)
      if (!found.ok) return found
      const { next } = found.value
      const changes = announcingChanges(found.value, newId, clock.now())
      const saved = await history.commit({ title: announceWords.step, changes, lasting: true })
      return saved.ok ? ok(next) : err({ kind: 'not-saved', problem: saved.error })
    },
  }
}

interface Judged {
  readonly planned: PlannedEvent
  readonly figures: PlanFigures
  readonly next: NextRevision
}

function judged(planned: PlannedEvent): Result<Judged, AnnounceProblem> {
  const { conference, record, appointments, told } = planned
  if (appointments.length === 0) return err({ kind: 'empty' })
  const { unplaced } = record
  const bound = { appointments, unplaced }
  const commitments = commitmentsLeft(conference.commitments, told?.appointments ?? null, bound)
  const plan = judgedPlan(indexConference({ ...conference, commitments }), appointments)
  const violations = violationsOf(plan).length
  if (violations > 0) return err({ kind: 'breaks-rules', violations })
  const changes = told ? toldChanges(told.appointments, appointments) : []
  if (told && changes.length === 0) return err({ kind: 'unchanged', revision: told.announcement.revision })
  const next = {
    revision: (told?.announcement.revision ?? 0) + 1,
    appointments: appointments.length,
    families: new Set(appointments.map(({ householdId }) => householdId)).size,
    unplaced: conference.requests.length - appointments.length,
    changes,
  }
  return ok({ planned, figures: figuresOf(plan), next })
}

/** A copy of the plan under new ids, and the line that it was told. */
function announcingChanges(
  { planned, figures, next }: Judged,
  newId: () => string,
  at: Instant,
): readonly Change[] {
  const { record, appointments } = planned
  const { eventId } = record
  const { revision } = next
  const planId = idOf<PlanId>(newId())
  // One id for one revision: another window that announces the same one at the same time is refused.
  const id = `${eventId} ${revision}`
  return [
    { kind: 'plan', id: planId, before: null, after: { ...record, id: planId, figures, revision } },
    ...appointments.map((row): Change => {
      const copy = { ...row, id: idOf<AppointmentId>(newId()), planId, meetingId: null }
      return { kind: 'appointment', id: copy.id, before: null, after: copy }
    }),
    { kind: 'announcement', id, before: null, after: { id, eventId, planId, revision, at } },
  ]
}
