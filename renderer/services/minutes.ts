import { editDraft, type MinutesEdit } from '@shared/domain/meetings/edit-minutes'
import { addAddendum, finalise } from '@shared/domain/meetings/finish-minutes'
import { actionsFromTargets } from '@shared/domain/meetings/follow-up'
import type { Action } from '@shared/domain/meetings/meeting'
import { idOf, type ActionId, type MeetingId, type StaffId } from '@shared/kernel/ids'
import { err, ok } from '@shared/kernel/result'
import type { LocalDate } from '@shared/kernel/time'
import { minutesSteps } from '@shared/words/screens/minutes'
import { asItIs, type History, stepOf } from './history'
import { createMinutesDrafts } from './minutes-drafts'
import { createMinutesEdits, type Outcome } from './minutes-edits'
import type { Change, NoteDocument, Ports } from './ports'

export { isAsBegun } from './minutes-drafts'
export type { MinutesProblem } from './minutes-edits'

/** A target or an action as one line: what, who, by when; an action's state too. */
export interface Agreed {
  readonly what: string
  readonly who: string
  readonly by: LocalDate | null
  readonly state: Action['state'] | null
}

/** Taking minutes: what a person does to a record, from its beginning to the addenda below it. */
export function createMinutes(
  ports: Pick<Ports, 'storage' | 'clock' | 'newId'>,
  history: History,
  openNotes: (id: MeetingId) => Promise<NoteDocument> = (id) => ports.storage.openNotes(id),
) {
  const { storage, clock, newId } = ports
  const edits = createMinutesEdits(storage, clock, history)
  const { edit: makeEdit, rewrite, rewriteAction, actionsOf } = edits
  return {
    ...createMinutesDrafts(ports, history, edits, openNotes),

    /** The moment now, for the slot's timer and the year of a due date. */
    now: () => clock.now(),
    newId,
    openNotes,

    /** Changes a draft's attendance or targets; `title` is what undo calls it. */
    edit: (id: MeetingId, title: string, edit: MinutesEdit, step?: string): Outcome =>
      rewrite(id, title, (meeting) => editDraft(meeting, edit), stepOf(step)),

    putAction: (action: Action, step?: string): Outcome =>
      rewriteAction(action.id, action.meetingId, action, stepOf(step)),
    removeAction: (action: Action): Outcome => rewriteAction(action.id, action.meetingId, null),

    /** Opens an action for every target that has none. */
    followTargets: (id: MeetingId): Outcome =>
      makeEdit(async () => {
        const meeting = await storage.read('meeting', id)
        if (!meeting) return err({ kind: 'gone' })
        if (meeting.state.kind === 'final') return err({ kind: 'already-final' })
        const added = actionsFromTargets(meeting, await actionsOf(id), () => idOf<ActionId>(newId()))
        const changes = added.map((action): Change => ({
          kind: 'action',
          id: action.id,
          before: null,
          after: action,
        }))
        return ok(changes.length === 0 ? null : { title: minutesSteps.follow, changes })
      }),

    /** Makes minutes final once all that was typed is in the store. */
    finalise: (id: MeetingId, by: string, notes: NoteDocument): Outcome =>
      makeEdit(async () => {
        const saved = await notes.saved()
        if (!saved.ok) return saved
        const before = await storage.read('meeting', id)
        if (!before) return err({ kind: 'gone' })
        const actions = await actionsOf(id)
        const after = finalise(before, notes.texts(), actions, { at: clock.now(), by })
        if (!after.ok) return after
        // The actions are part of what is signed: written as they are, so that no undo takes one back.
        const signed = actions.map((action): Change => ({
          kind: 'action',
          id: action.id,
          before: action,
          after: action,
        }))
        const change: Change = { kind: 'meeting', id, before, after: after.value }
        return ok({ title: minutesSteps.finalise, changes: [change, ...signed], undoable: false })
      }),

    /** Adds a correction below final minutes. */
    addAddendum: (id: MeetingId, by: string, text: string): Outcome =>
      rewrite(id, minutesSteps.addendum, (meeting) => addAddendum(meeting, { at: clock.now(), by, text }), {
        undoable: false,
      }),

    /** Keeps a member of staff's private note beside the minutes. */
    setPrivateNote: (meetingId: MeetingId, staffId: StaffId, text: string, step?: string): Outcome =>
      history.commitTyped(
        ['jotting'],
        async (reads) => {
          const id = `${meetingId} ${staffId}`
          const before = await reads.one('jotting', id)
          const after = { id, meetingId, staffId, text, updatedAt: clock.now() }
          return ok({
            title: minutesSteps.privateNote,
            changes: [{ kind: 'jotting', id, before, after }],
            ...stepOf(step),
          })
        },
        asItIs,
      ),
  }
}
