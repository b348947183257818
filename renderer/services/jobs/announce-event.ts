import { withAnnounced } from '@shared/domain/plan/announced'
import { figuresOf } from '@shared/domain/plan/figures'
import { groupSessionsNow, sameForStaff } from '@shared/domain/plan/group-sessions'
import { changesForFamilies, receivesLetters } from '@shared/domain/plan/letter-recipients'
import type { Conference, PlanFigures } from '@shared/domain/plan/plan'
import type { PlannedEvent, WorkingPlan } from '@shared/domain/plan/planned-event'
import type { AnnouncedGroupSession } from '@shared/domain/events/group-session'
import type { AnnouncedRequest, AnnouncedRevision } from '@shared/domain/plan/revision'
import { changesSinceAnnounced } from '@shared/domain/plan/announced-changes'
import type { Request } from '@shared/domain/requests/request'
import { violationsOf } from '@shared/domain/rules'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import { idOf, type AppointmentId, type PlanId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { announceWords } from '@shared/words/screens/announce'
import type { AnnounceJob, AnnounceProblem, Change, NextRevision, Storage } from '@renderer/services/ports'

interface Stamps {
  readonly now: () => Instant
  readonly newId: () => string
}

/**
 * Returns what announcing an event's plan would change for families, or why it cannot be announced; in mode `announce`,
 * saves it as a copy that never changes.
 */
export async function announceEvent(
  storage: Pick<Storage, 'planned' | 'commit'>,
  { now, newId }: Stamps,
  { eventId, mode }: AnnounceJob,
): Promise<Result<NextRevision, AnnounceProblem>> {
  const planned = await storage.planned(eventId)
  if (!planned?.plan) return err({ kind: 'no-plan' })
  const found = judged(planned, planned.plan)
  if (!found.ok) return found
  const { next } = found.value
  if (mode === 'check') return ok(next)
  const changes = announcingChanges(found.value, newId, now())
  const saved = await storage.commit({ title: announceWords.step, changes, undoable: false })
  return saved.ok ? ok(next) : err({ kind: 'not-saved', problem: saved.error })
}

interface Judged {
  readonly conference: Conference
  readonly plan: WorkingPlan
  readonly figures: PlanFigures
  readonly next: NextRevision
}

function judged(event: PlannedEvent, working: WorkingPlan): Result<Judged, AnnounceProblem> {
  const { conference, announced } = event
  const { appointments } = working
  // Where meetings were announced, a plan without any is a change to announce.
  const groupSessions = groupSessionsNow(conference)
  const isEmpty = appointments.length + groupSessions.length === 0
  if (isEmpty && (!announced || isNothing(announced))) return err({ kind: 'empty' })
  const { plan } = layOutEvent(event).evaluator()
  const violations = violationsOf(plan).length
  if (violations > 0) return err({ kind: 'breaks-rules', violations })
  if (announced && isUnchanged(announced, appointments, groupSessions))
    return err({ kind: 'unchanged', revision: announced.announcement.revision })
  const whole = withAnnounced(conference, announced)
  const toAnnounce = appointments.filter(receivesLetters(whole))
  const next = {
    revision: (announced?.announcement.revision ?? 0) + 1,
    appointments: toAnnounce.length,
    families: new Set(toAnnounce.map(({ householdId }) => householdId)).size,
    withheld: appointments.length - toAnnounce.length,
    unplaced: conference.requests.length - appointments.length,
    changes: announced ? changesForFamilies(whole, announced, appointments) : [],
  }
  return ok({ conference, plan: working, figures: figuresOf(plan), next })
}

const isNothing = ({ announcement, appointments }: AnnouncedRevision): boolean =>
  appointments.length + announcement.groupSessions.length === 0

/** Whether no paper of the next revision would say anything else, a group session that nobody has signed up for included. */
function isUnchanged(
  { announcement: { groupSessions: was }, appointments: before }: AnnouncedRevision,
  appointments: WorkingPlan['appointments'],
  is: readonly AnnouncedGroupSession[],
): boolean {
  const now = new Map(is.map((one) => [one.id, one]))
  const hasSame = (one: AnnouncedGroupSession): boolean => {
    const other = now.get(one.id)
    return other !== undefined && sameForStaff(one, other)
  }
  return (
    was.length === is.length &&
    was.every(hasSame) &&
    changesSinceAnnounced(before, appointments, { was, is }).length === 0
  )
}

/** What the revision's papers say of a request, kept for when it is withdrawn. */
const announcedRequest = (request: Request): AnnouncedRequest => {
  const { sourceId, priority, studentAttends, subject, mode, groupId } = request
  return { sourceId, priority, studentAttends, subject, mode, groupId }
}

/** A copy of the plan under new ids, and the announcement. */
function announcingChanges(
  { conference, plan: { record, appointments }, figures, next }: Judged,
  newId: () => string,
  at: Instant,
): readonly Change[] {
  const { eventId } = record
  const requests = new Map(conference.requests.map((request) => [request.id, request]))
  const { revision } = next
  const planId = idOf<PlanId>(newId())
  // One id for one revision: another window that announces the same one at the same time is refused.
  const id = `${eventId} ${revision}`
  return [
    { kind: 'plan', id: planId, before: null, after: { ...record, id: planId, figures, revision } },
    ...appointments.map((row): Change => {
      const request = requests.get(row.requestId)
      const copy = {
        ...row,
        id: idOf<AppointmentId>(newId()),
        planId,
        meetingId: null,
        ...(request && { announced: announcedRequest(request) }),
      }
      return { kind: 'appointment', id: copy.id, before: null, after: copy }
    }),
    {
      kind: 'announcement',
      id,
      before: null,
      after: { id, eventId, planId, revision, at, groupSessions: groupSessionsNow(conference) },
    },
  ]
}
