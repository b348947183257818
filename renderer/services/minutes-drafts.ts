import { appointmentsOfMeeting, attendanceAtStart, beginMeeting } from '@shared/domain/meetings/begin-meeting'
import { isUntouched } from '@shared/domain/meetings/finish-minutes'
import type { Action, MeetingRecord, NoteTexts } from '@shared/domain/meetings/meeting'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { idOf, type MeetingId } from '@shared/kernel/ids'
import { err, ok } from '@shared/kernel/result'
import { minutesSteps } from '@shared/words/screens/minutes'
import type { History } from './history'
import type { MinutesEdits, Outcome } from './minutes-edits'
import type { Change, NoteDocument, Ports } from './ports'
import { recordNames } from './record-names'
import { createShownDrafts } from './shown-drafts'

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

/** Drafts of minutes as they come and go: begun from an appointment, thrown away where nothing stands in them. */
export function createMinutesDrafts(
  { storage, newId }: Pick<Ports, 'storage' | 'newId'>,
  history: Pick<History, 'commit' | 'failure'>,
  { createSerialQueue, commit, actionsOf }: MinutesEdits,
  openNotes: (id: MeetingId) => Promise<NoteDocument>,
) {
  const shown = createShownDrafts(storage)
  /** Throws away a draft in which nothing stands, as when a meeting was opened by mistake. */
  const discard = async (id: MeetingId, notes: NoteDocument, plan: Planned): Outcome =>
    (await shown.unlessShownElsewhere(id, () => discardHeld(id, notes, plan))) ??
    err({ kind: 'open-elsewhere' })
  const discardHeld = (id: MeetingId, notes: NoteDocument, plan: Planned): Outcome =>
    createSerialQueue(() =>
      commit(async () => {
        const before = await storage.read('meeting', id)
        if (!before) return ok(null)
        if (!isAsBegun(before, plan, notes.texts(), await actionsOf(id))) return err({ kind: 'not-empty' })
        // The name of somebody who came, typed and not added yet, is a word too.
        if (notes.text('attendee').trim() !== '') return err({ kind: 'not-empty' })
        const privateNotes = (await storage.readAll(['jotting'])).jotting.filter(
          (row) => row.meetingId === id,
        )
        if (privateNotes.some(({ text }) => text.trim() !== '')) return err({ kind: 'not-empty' })
        const emptied = privateNotes.map((row): Change => ({
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
          undoable: false,
        })
      }),
    )

  /** The drafts begun here. Those of another window are not this one's to throw away. */
  const begunHere = new Set<MeetingId>()

  return {
    /** Begins the record of an appointment, or finds the one begun already. */
    begin: (
      index: ConferenceIndex,
      all: readonly AppointmentRecord[],
      chosen: AppointmentRecord,
    ): Outcome<MeetingId> =>
      createSerialQueue(async () => {
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
          undoable: false,
        })
        if (outcome.ok) {
          begunHere.add(id)
          return ok(id)
        }
        if (outcome.error.kind !== 'changed-meanwhile') return outcome
        const begun = (await storage.read('appointment', chosen.id))?.meetingId
        return begun ? ok(begun) : outcome
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
  }
}
