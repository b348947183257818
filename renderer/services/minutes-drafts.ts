import {
  appointmentsOfMeeting,
  attendanceAtStart,
  beginMeeting,
  meetingIdOf,
} from '@shared/domain/meetings/begin-meeting'
import { isUntouched } from '@shared/domain/meetings/finish-minutes'
import type { Action, MeetingRecord, NoteTexts } from '@shared/domain/meetings/meeting'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import type { AppointmentId, EventId, MeetingId } from '@shared/kernel/ids'
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
  { storage }: Pick<Ports, 'storage'>,
  history: Pick<History, 'failure'>,
  { edit, actionsOf }: MinutesEdits,
  openNotes: (id: MeetingId) => Promise<NoteDocument>,
) {
  const shown = createShownDrafts(storage)
  const discardHeld = (id: MeetingId, notes: NoteDocument): Outcome =>
    edit(async () => {
      const before = await storage.read('meeting', id)
      if (!before) return ok(null)
      const event = await storage.planned(before.eventId)
      if (!event) return err({ kind: 'gone' })
      const plan = layOutEvent(event)
      if (!isAsBegun(before, plan, notes.texts(), await actionsOf(id))) return err({ kind: 'not-empty' })
      // The name of somebody who came, typed and not added yet, is a word too.
      if (notes.text('attendee').trim() !== '') return err({ kind: 'not-empty' })
      const privateNotes = await storage.where('jotting', 'meetingId', id)
      if (privateNotes.some(({ text }) => text.trim() !== '')) return err({ kind: 'not-empty' })
      if ((await storage.where('incident', 'meetingId', id)).length > 0) return err({ kind: 'not-empty' })
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
    })
  const discard = async (id: MeetingId, notes: NoteDocument): Outcome =>
    (await shown.unlessShownElsewhere(id, () => discardHeld(id, notes))) ?? err({ kind: 'open-elsewhere' })

  /** The drafts begun here. Those of another window are not this one's to throw away. */
  const begunHere = new Set<MeetingId>()

  /** Whether minutes belong to the plan as it is now, so that they can be begun from it again. */
  const isInPlan = async (id: MeetingId): Promise<boolean> => {
    const meeting = await storage.read('meeting', id)
    const event = meeting && (await storage.planned(meeting.eventId))
    return event?.plan?.appointments.some(({ meetingId }) => meetingId === id) ?? false
  }

  return {
    /** Begins the record of an appointment, or finds the one begun already. */
    begin: async (eventId: EventId, appointmentId: AppointmentId): Outcome<MeetingId> => {
      const made = new Set<MeetingId>()
      const saved = await edit(async () => {
        // Tried again where another window came between: then they may be that window's.
        made.clear()
        const event = await storage.planned(eventId)
        const { index, appointments } = event ? layOutEvent(event) : { index: null, appointments: [] }
        const chosen = appointments.find((row) => row.id === appointmentId)
        if (!index || !chosen) return err({ kind: 'gone' })
        if (chosen.meetingId !== null) return ok(null)
        const others = appointmentsOfMeeting(index, chosen, appointments).filter(
          (one) => one.id !== chosen.id,
        )
        const together: readonly [AppointmentRecord, ...AppointmentRecord[]] = [chosen, ...others]
        const id = meetingIdOf(together)
        // Undo may have parted minutes from their appointment: they are taken up again.
        const before = await storage.read('meeting', id)
        if (!before) made.add(id)
        const added: Change = {
          kind: 'meeting',
          id,
          before,
          after: before ?? beginMeeting(id, together, index, recordNames(index)),
        }
        const linked = together.map((row): Change => ({
          kind: 'appointment',
          id: row.id,
          before: row,
          after: { ...row, meetingId: id },
        }))
        return ok({ title: minutesSteps.begin, changes: [added, ...linked], undoable: false })
      })
      if (!saved.ok) return saved
      const begun = (await storage.read('appointment', appointmentId))?.meetingId
      if (!begun) return err({ kind: 'gone' })
      if (made.has(begun)) begunHere.add(begun)
      return ok(begun)
    },

    /** Throws away a draft in which nothing stands, as when a meeting was opened by mistake. */
    discard,

    /** Minutes are on a screen, until they leave it. */
    show: shown.show,
    /**
     * Minutes have left a screen, and what was typed there is stored. A draft that was begun here goes if nothing stands in
     * it, so that looking from family to family begins no minutes; one whose appointment is no longer in the plan stays.
     */
    leave: async (id: MeetingId): Promise<void> => {
      await shown.leave(id)
      // After a failed write the store is left alone, and the draft with it.
      if (!begunHere.has(id) || shown.isShown(id) || history.failure()) return
      if (!(await isInPlan(id)) || shown.isShown(id)) return
      const notes = await openNotes(id)
      // Refused where something stands in it: then it stays.
      if (!shown.isShown(id)) await discard(id, notes)
      notes.close()
    },
  }
}
