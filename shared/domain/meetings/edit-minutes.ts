import { err, ok, type Result } from '@shared/kernel/result'
import { blanksOf, type Agreement } from './agreement'
import type { MeetingRecord, Presence, Target } from './meeting'

/** Whose presence is meant: adults are identified by their position in the list. */
export type Attendee =
  | { readonly kind: 'student' }
  | { readonly kind: 'interpreter' }
  | { readonly kind: 'adult'; readonly at: number }

/** A change of a draft. */
export type MinutesEdit = (meeting: MeetingRecord) => MeetingRecord

/** Final minutes are never rewritten. */
export interface AlreadyFinal {
  readonly kind: 'already-final'
}

/** Changes a draft; refuses where the minutes are final. */
export function editDraft(meeting: MeetingRecord, edit: MinutesEdit): Result<MeetingRecord, AlreadyFinal> {
  return meeting.state.kind === 'draft' ? ok(edit(meeting)) : err({ kind: 'already-final' })
}

export const setPresence =
  (who: Attendee, presence: Presence): MinutesEdit =>
  (meeting) => ({
    ...meeting,
    attendance:
      who.kind === 'adult'
        ? {
            ...meeting.attendance,
            adults: meeting.attendance.adults.map((adult, at) =>
              at === who.at ? { ...adult, presence } : adult,
            ),
          }
        : { ...meeting.attendance, [who.kind]: presence },
  })

/** Everyone without a mark is present. */
export const everyoneElseCame: MinutesEdit = (meeting) => {
  const came = (presence: Presence): Presence => (presence === 'unknown' ? 'present' : presence)
  const { student, adults, interpreter } = meeting.attendance
  return {
    ...meeting,
    attendance: {
      student: came(student),
      adults: adults.map((adult) => ({ ...adult, presence: came(adult.presence) })),
      interpreter: came(interpreter),
    },
  }
}

/** Someone who came and was not expected: a grandparent, an advocate. */
export const addAttendee =
  (name: string): MinutesEdit =>
  (meeting) => ({
    ...meeting,
    attendance: {
      ...meeting.attendance,
      adults: [...meeting.attendance.adults, { name: name.trim(), presence: 'present' }],
    },
  })

/** Writes a target over the one of the same id, or adds it at the end. */
export const putTarget =
  (target: Target): MinutesEdit =>
  (meeting) => ({
    ...meeting,
    targets: meeting.targets.some((one) => one.id === target.id)
      ? meeting.targets.map((one) => (one.id === target.id ? target : one))
      : [...meeting.targets, target],
  })

export const removeTarget =
  (id: string): MinutesEdit =>
  (meeting) => ({ ...meeting, targets: meeting.targets.filter((target) => target.id !== id) })

/** Writes something agreed over that of the same id, or adds it at the end. */
export const putAgreement =
  (agreement: Agreement): MinutesEdit =>
  (meeting) => ({
    ...meeting,
    agreements: meeting.agreements.some(({ id }) => id === agreement.id)
      ? meeting.agreements.map((one) => (one.id === agreement.id ? agreement : one))
      : [...meeting.agreements, agreement],
  })

/** Fills in one blank of something agreed, and leaves the others as they are now. */
export const fillBlank =
  (id: string, at: number, text: string): MinutesEdit =>
  (meeting) => ({
    ...meeting,
    agreements: meeting.agreements.map((one) =>
      one.id === id && one.kind === 'phrase'
        ? {
            ...one,
            blanks: blanksOf(one.phrase).map((_, i) => (i === at ? text : (one.blanks[i] ?? ''))),
          }
        : one,
    ),
  })

/** Takes something agreed out again. */
export const removeAgreement =
  (id: string): MinutesEdit =>
  (meeting) => ({ ...meeting, agreements: meeting.agreements.filter((one) => one.id !== id) })
