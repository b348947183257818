import { newestSlip } from '@shared/domain/requests/reply-slip'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import {
  blankTeacherAnswer,
  type TeacherAnswer,
  type TeacherListEntry,
} from '@shared/domain/requests/teacher-list'
import { teacherListOutcome, type FilledInLine } from '@shared/domain/requests/teacher-list-outcome'
import type { EventId, StaffId, StudentId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { teacherListWords } from '@shared/words/screens/teacher-lists'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import { stepOf, type History } from './history'
import type { Change, Edit, Ports, Storage } from './ports'
import { plainRequests, requestEdits } from './request-edits'

/** Why a list was not kept. Nothing was changed. */
export type TeacherListProblem =
  /** The event is no longer there. */
  { readonly kind: 'gone' } | NotSaved

interface TeacherListPorts {
  readonly newId: Ports['newId']
  readonly storage: Pick<Storage, 'planned' | 'read' | 'where' | 'whereAny'>
}

/** Teachers' lists as they are filled in: every mark is kept with all that it changes, as one step. */
export function createTeacherLists(
  { newId, storage }: TeacherListPorts,
  history: Pick<History, 'commit' | 'failure'>,
) {
  const edit = createEditQueue<TeacherListProblem>(history, notSaved)

  const changesOf = async (
    event: PlannedEvent,
    entries: readonly TeacherListEntry[],
    lines: readonly FilledInLine[],
  ): Promise<readonly Change[]> => {
    const { conference, announced } = event
    const eventId = conference.event.id
    const slips = await storage.where('replySlip', 'eventId', eventId)
    const outcome = teacherListOutcome(lines, {
      ...conference,
      eventId,
      entries,
      slips: conference.households.flatMap(({ id }) => newestSlip(slips, id) ?? []),
      announced: new Set((announced?.appointments ?? []).map(({ requestId }) => requestId)),
      plainRequest: plainRequests(event, await storage.read('eventSetup', eventId), newId),
      newId,
    })
    return [
      ...outcome.entries.map(({ before, after }): Change => ({
        kind: 'teacherListEntry',
        id: after?.id ?? before?.id ?? '',
        before,
        after,
      })),
      ...(await requestEdits(storage, event, outcome)),
    ]
  }
  const fillIn = (
    eventId: EventId,
    linesOf: (entries: readonly TeacherListEntry[]) => readonly FilledInLine[],
    how: Pick<Edit, 'title' | 'step'>,
  ): Promise<Result<void, TeacherListProblem>> =>
    edit(async () => {
      const event = await storage.planned(eventId)
      if (!event) return err({ kind: 'gone' })
      const entries = await storage.where('teacherListEntry', 'eventId', eventId)
      const changes = await changesOf(event, entries, linesOf(entries))
      return ok(changes.length === 0 ? null : { ...how, changes })
    })

  return {
    /** Fills in lines of one teacher's list: each becomes what `change` makes of what the teacher has filled in there so far. */
    mark: (
      eventId: EventId,
      staffId: StaffId,
      studentIds: readonly StudentId[],
      change: (answer: TeacherAnswer) => TeacherAnswer,
      step?: string,
    ): Promise<Result<void, TeacherListProblem>> =>
      fillIn(
        eventId,
        (entries) =>
          studentIds.map((studentId) => {
            const entry = entries.findLast((one) => one.staffId === staffId && one.studentId === studentId)
            return { ...change(entry ?? blankTeacherAnswer), staffId, studentId }
          }),
        { title: teacherListWords.undo, ...stepOf(step) },
      ),

    /** Fills in whole lists, as one step. */
    fillIn: (eventId: EventId, lines: readonly FilledInLine[]): Promise<Result<void, TeacherListProblem>> =>
      fillIn(eventId, () => lines, { title: teacherListWords.undoAll }),
  }
}
