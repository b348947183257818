import { appointmentsOfMeeting, attendanceAtStart, beginMeeting } from '@shared/domain/meetings/begin-meeting'
import { editDraft, type AlreadyFinal, type MinutesEdit } from '@shared/domain/meetings/edit-minutes'
import {
  addAddendum,
  finalise,
  isUntouched,
  type NotFinal,
  type NotReady,
} from '@shared/domain/meetings/finish-minutes'
import { actionsFromTargets, onlyStateDiffers } from '@shared/domain/meetings/follow-up'
import type { Action, MeetingRecord, NoteTexts } from '@shared/domain/meetings/meeting'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { idOf, type ActionId, type MeetingId, type StaffId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { LocalDate } from '@shared/kernel/time'
import { minutesSteps } from '@shared/words/screens/minutes'
import { stepOf, type History } from './history'
import type { Change, Edit, NoteDocument, Ports, StorageProblem } from './ports'
import { recordNames } from './record-names'
import { createShownDrafts } from './shown-drafts'

export type MinutesProblem =
  | StorageProblem
  | AlreadyFinal
  | NotFinal
  | NotReady
  /** It was removed while it stood on the screen. */
  | { readonly kind: 'gone' }
  /** Something is in the draft, so it is not thrown away. */
  | { readonly kind: 'not-empty' }
  /** Another window shows the draft, and may have words that are not stored yet. */
  | { readonly kind: 'open-elsewhere' }

/** A target or an action as one line: what, who, by when; an action's state too. */
export interface Agreed {
  readonly what: string
  readonly who: string
  readonly by: LocalDate | null
  readonly state: Action['state'] | null
}

type Outcome<T = void> = Promise<Result<T, MinutesProblem>>

/** An event's people, and the appointments of the plan that its minutes are begun from. */
interface Planned {
  readonly index: ConferenceIndex
  readonly appointments: readonly AppointmentRecord[]
}

/** Whether nothing has been put into a draft: begun again, it would be the same. */
export function isAsBegun(
  meeting: MeetingRecord,
  { index, appointments }: Planned,
  texts: NoteTexts,
  actions: readonly Action[],
): boolean {
  const together = appointments
    .filter(({ meetingId }) => meetingId === meeting.id)
    .sort((a, b) => Number(b.id === meeting.appointmentId) - Number(a.id === meeting.appointmentId))
  const atStart = together.length === 0 ? null : attendanceAtStart(together, index, recordNames(index))
  return isUntouched(meeting, atStart, texts, actions)
}

/** Another window may change a record between our read and our write; then we read again, so many times. */
const attempts = 20

/** Taking minutes: every edit is made on the newest record, so that two windows do not write over each other. */
export function createMinutes(
  { storage, clock, newId }: Pick<Ports, 'storage' | 'clock' | 'newId'>,
  history: History,
  openNotes: (id: MeetingId) => Promise<NoteDocument> = (id) => storage.openNotes(id),
) {
  const shown = createShownDrafts(storage)
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Outcome<T>): Outcome<T> => {
    const next = queue.then(() => history.unlessFailed(work))
    queue = next.catch(() => undefined)
    return next
  }
  const commit = async (attempt: () => Outcome<Edit | null>): Outcome => {
    for (let left = attempts; ; left--) {
      const edit = await attempt()
      if (!edit.ok) return edit
      if (edit.value === null) return ok(undefined)
      const outcome = await history.commit(edit.value)
      if (outcome.ok || outcome.error.kind !== 'changed-meanwhile' || left === 1) return outcome
    }
  }
  const rewrite = (
    id: MeetingId,
    title: string,
    change: (meeting: MeetingRecord) => Result<MeetingRecord, MinutesProblem>,
    how: Pick<Edit, 'lasting' | 'step'> = {},
  ): Outcome =>
    inTurn(() =>
      commit(async () => {
        const before = await storage.read('meeting', id)
        if (!before) return err({ kind: 'gone' })
        const after = change(before)
        return after.ok
          ? ok({ title, changes: [{ kind: 'meeting', id, before, after: after.value }], ...how })
          : after
      }),
    )
  const actionsOf = async (id: MeetingId): Promise<readonly Action[]> =>
    (await storage.readAll(['action'])).action.filter((action) => action.meetingId === id)
  const rewriteAction = (
    id: ActionId,
    meetingId: MeetingId,
    after: Action | null,
    how: Pick<Edit, 'step'> = {},
  ): Outcome =>
    inTurn(() =>
      commit(async () => {
        const [meeting, before] = [await storage.read('meeting', meetingId), await storage.read('action', id)]
        if (!meeting) return err({ kind: 'gone' })
        const kept = before !== null && after !== null && onlyStateDiffers(before, after)
        if (meeting.state.kind === 'final' && !kept) return err({ kind: 'already-final' })
        if (before === null && after === null) return ok(null)
        return ok({ title: minutesSteps.action, changes: [{ kind: 'action', id, before, after }], ...how })
      }),
    )

  /** Throws away a draft in which nothing stands, as when a meeting was opened by mistake. */
  const discard = async (id: MeetingId, notes: NoteDocument, plan: Planned): Outcome =>
    (await shown.unlessShownElsewhere(id, () => discardHeld(id, notes, plan))) ??
    err({ kind: 'open-elsewhere' })
  const discardHeld = (id: MeetingId, notes: NoteDocument, plan: Planned): Outcome =>
    inTurn(() =>
      commit(async () => {
        const before = await storage.read('meeting', id)
        if (!before) return ok(null)
        if (!isAsBegun(before, plan, notes.texts(), await actionsOf(id))) return err({ kind: 'not-empty' })
        // The name of somebody who came, typed and not added yet, is a word too.
        if (notes.text('attendee').trim() !== '') return err({ kind: 'not-empty' })
        const jottings = (await storage.readAll(['jotting'])).jotting.filter((row) => row.meetingId === id)
        if (jottings.some(({ text }) => text.trim() !== '')) return err({ kind: 'not-empty' })
        const emptied = jottings.map((row): Change => ({
          kind: 'jotting',
          id: row.id,
          before: row,
          after: null,
        }))
        const removed: Change = { kind: 'meeting', id, before, after: null }
        const unlinked = plan.appointments
          .filter((appointment) => appointment.meetingId === id)
          .map((one): Change => ({
            kind: 'appointment',
            id: one.id,
            before: one,
            after: { ...one, meetingId: null },
          }))
        return ok({
          title: minutesSteps.discard,
          changes: [removed, ...emptied, ...unlinked],
          lasting: true,
        })
      }),
    )
  /** The drafts begun here. Those of another window are not this one's to throw away. */
  const begunHere = new Set<MeetingId>()

  return {
    /** The moment now, for the slot's timer and the year of a due date. */
    now: () => clock.now(),
    newId,
    openNotes,

    /** Begins the record of an appointment, or finds the one begun already. */
    begin: (
      index: ConferenceIndex,
      all: readonly AppointmentRecord[],
      chosen: AppointmentRecord,
    ): Outcome<MeetingId> =>
      inTurn(async () => {
        const id = idOf<MeetingId>(newId())
        const others = appointmentsOfMeeting(index, chosen, all).filter((one) => one.id !== chosen.id)
        const record = beginMeeting(id, [chosen, ...others], index, recordNames(index))
        const added: Change = { kind: 'meeting', id, before: null, after: record }
        const linked = [chosen, ...others].map((before): Change => ({
          kind: 'appointment',
          id: before.id,
          before,
          after: { ...before, meetingId: id },
        }))
        const outcome = await history.commit({
          title: minutesSteps.begin,
          changes: [added, ...linked],
          lasting: true,
        })
        if (outcome.ok) {
          begunHere.add(id)
          return ok(id)
        }
        if (outcome.error.kind !== 'changed-meanwhile') return outcome
        const begun = (await storage.read('appointment', chosen.id))?.meetingId
        return begun ? ok(begun) : outcome
      }),

    /** Changes a draft's attendance or targets; `title` is what undo calls it. */
    edit: (id: MeetingId, title: string, edit: MinutesEdit, step?: string): Outcome =>
      rewrite(id, title, (meeting) => editDraft(meeting, edit), stepOf(step)),

    putAction: (action: Action, step?: string): Outcome =>
      rewriteAction(action.id, action.meetingId, action, stepOf(step)),
    removeAction: (action: Action): Outcome => rewriteAction(action.id, action.meetingId, null),

    /** Opens an action for every target that has none. */
    followTargets: (id: MeetingId): Outcome =>
      inTurn(() =>
        commit(async () => {
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
      ),

    /** Makes minutes final once all that was typed is in the store. */
    finalise: (id: MeetingId, by: string, notes: NoteDocument): Outcome =>
      inTurn(async () => {
        const saved = await notes.saved()
        if (!saved.ok) return saved
        return commit(async () => {
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
          return ok({ title: minutesSteps.finalise, changes: [change, ...signed], lasting: true })
        })
      }),

    /** Adds a correction below final minutes. */
    addAddendum: (id: MeetingId, by: string, text: string): Outcome =>
      rewrite(id, minutesSteps.addendum, (meeting) => addAddendum(meeting, { at: clock.now(), by, text }), {
        lasting: true,
      }),

    discard,

    /** Minutes are on a screen, until they leave it. */
    show: shown.show,
    /**
     * Minutes have left a screen, and what was typed there is stored. A draft that was begun here goes if nothing stands in
     * it, so that looking from family to family begins no minutes; one whose appointment is not known here stays.
     */
    leave: async (id: MeetingId, plan: Planned | null): Promise<void> => {
      await shown.leave(id)
      const isKnown = plan?.appointments.some(({ meetingId }) => meetingId === id)
      if (!plan || !isKnown || !begunHere.has(id) || shown.isShown(id)) return
      // After a failed write the store is left alone, and the draft with it.
      if (history.failure()) return
      const notes = await openNotes(id)
      // Refused where something stands in it: then it stays.
      if (!shown.isShown(id)) await discard(id, notes, plan)
      notes.close()
    },

    /** Keeps a member of staff's private note beside the minutes. */
    jot: (meetingId: MeetingId, staffId: StaffId, text: string, step?: string): Outcome =>
      inTurn(() =>
        commit(async () => {
          const id = `${meetingId} ${staffId}`
          const before = await storage.read('jotting', id)
          const after = { id, meetingId, staffId, text, updatedAt: clock.now() }
          return ok({
            title: minutesSteps.jotting,
            changes: [{ kind: 'jotting', id, before, after }],
            ...stepOf(step),
          })
        }),
      ),
  }
}
