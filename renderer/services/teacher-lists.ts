import type { OpenOutcome, PickedFile, PickedFolder, SaveOutcome } from '@shared/bridge/desktop-bridge'
import type { ListProblem } from '@shared/domain/folder/list-problem'
import { newestSlip } from '@shared/domain/requests/reply-slip'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import {
  answerChanges,
  answerWith,
  blankTeacherAnswer,
  isBlankAnswer,
  type SaidLine,
  type TeacherAnswer,
  type TeacherAnswerChange,
  type TeacherListEntry,
} from '@shared/domain/requests/teacher-list'
import { teacherListOutcome, type FilledInLine } from '@shared/domain/requests/teacher-list-outcome'
import type { EventId, StaffId, StudentId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { teacherListWords } from '@shared/words/screens/teacher-lists'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import { stepOf, type History } from './history'
import type { Change, Ports, Storage } from './ports'
import { hostFailed } from './host-failed'
import { readTeacherLists } from './read-teacher-lists'
import { plainRequests, requestEdits } from './request-edits'
import { readListFiles, teacherListFile } from './teacher-list-files'

/** Why a list was not kept. Nothing was changed. */
export type TeacherListProblem =
  /** The event is no longer there. */
  { readonly kind: 'gone' } | NotSaved

/** What filled-in workbooks say. */
export interface SheetsRead {
  readonly said: readonly SaidLine[]
  /** While there are any, nothing can be kept. */
  readonly problems: readonly ListProblem[]
  readonly changes: readonly TeacherAnswerChange[]
}

interface TeacherListPorts {
  readonly bridge: Pick<Ports['bridge'], 'saveFile' | 'openLists'>
  readonly newId: Ports['newId']
  readonly storage: Pick<Storage, 'planned' | 'read' | 'where' | 'whereAny'>
}

/** Teachers' lists as they are filled in: every mark is kept with all that it changes, as one step. */
export function createTeacherLists(
  { newId, storage, bridge }: TeacherListPorts,
  history: Pick<History, 'commit' | 'commitTyped' | 'failure'>,
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
    title: string,
  ): Promise<Result<void, TeacherListProblem>> =>
    edit(async () => {
      const event = await storage.planned(eventId)
      if (!event) return err({ kind: 'gone' })
      const entries = await storage.where('teacherListEntry', 'eventId', eventId)
      const changes = await changesOf(event, entries, linesOf(entries))
      return ok(changes.length === 0 ? null : { title, changes })
    })

  return {
    /** Fills in lines of one teacher's list: each becomes what `change` makes of what the teacher has filled in there so far. */
    mark: (
      eventId: EventId,
      staffId: StaffId,
      studentIds: readonly StudentId[],
      change: (answer: TeacherAnswer) => TeacherAnswer,
    ): Promise<Result<void, TeacherListProblem>> =>
      fillIn(
        eventId,
        (entries) =>
          studentIds.map((studentId) => {
            const entry = entries.findLast((one) => one.staffId === staffId && one.studentId === studentId)
            return { ...change(entry ?? blankTeacherAnswer), staffId, studentId }
          }),
        teacherListWords.undo,
      ),

    /** Writes what a teacher comments beside a child, as it is typed. It changes no request. */
    comment: (
      eventId: EventId,
      staffId: StaffId,
      studentId: StudentId,
      comment: string,
      step: string,
    ): Promise<Result<void, TeacherListProblem>> =>
      history.commitTyped<TeacherListProblem>(
        ['event', 'teacherListEntry'],
        async (reads) => {
          if (!(await reads.one('event', eventId))) return err({ kind: 'gone' })
          const entries = await reads.where('teacherListEntry', 'eventId', eventId)
          const before =
            entries.findLast((one) => one.staffId === staffId && one.studentId === studentId) ?? null
          const blank = { ...blankTeacherAnswer, id: newId(), eventId, staffId, studentId, requests: [] }
          const entry: TeacherListEntry = { ...(before ?? blank), comment }
          const after = isBlankAnswer(entry) && entry.requests.length === 0 ? null : entry
          if ((before?.comment ?? '') === comment) return ok(null)
          return ok({
            title: teacherListWords.undo,
            changes: [{ kind: 'teacherListEntry', id: entry.id, before, after }],
            ...stepOf(step),
          })
        },
        notSaved,
      ),

    /** Fills in whole lists, as one step: all of them or none. */
    fillIn: (eventId: EventId, said: readonly SaidLine[]): Promise<Result<void, TeacherListProblem>> =>
      fillIn(
        eventId,
        (entries) => {
          const known = new Map(entries.map((one) => [`${one.staffId} ${one.studentId}`, one]))
          return said.map((line) => {
            const { staffId, studentId } = line
            const answer = answerWith(known.get(`${staffId} ${studentId}`) ?? blankTeacherAnswer, line)
            return { ...answer, staffId, studentId }
          })
        },
        teacherListWords.undoAll,
      ),

    /** Saves the lists as a workbook to fill in, a sheet for each teacher. */
    saveSheets: async (
      eventId: EventId,
      locale: string,
    ): Promise<SaveOutcome | { readonly kind: 'nothing' }> => {
      const event = await storage.planned(eventId)
      if (!event) return { kind: 'nothing' }
      const file = await teacherListFile(
        event.conference,
        await readTeacherLists(storage, event.conference),
        locale,
      )
      return file === null ? { kind: 'nothing' } : bridge.saveFile(file).catch(hostFailed)
    },

    /** Lets a person choose filled-in workbooks. */
    chooseSheets: (): Promise<OpenOutcome<PickedFolder>> => bridge.openLists().catch(hostFailed),

    /** Reads filled-in workbooks: what they would change, field by field, or all that is wrong. Nothing is changed. */
    readSheets: async (
      eventId: EventId,
      files: readonly PickedFile[],
    ): Promise<Result<SheetsRead, TeacherListProblem>> => {
      const event = await storage.planned(eventId)
      if (!event) return err({ kind: 'gone' })
      const { said, problems } = await readListFiles(files, event.conference)
      const entries = await storage.where('teacherListEntry', 'eventId', eventId)
      return ok({ said, problems, changes: answerChanges(entries, said) })
    },
  }
}
