import type { Appointment, Commitment, Conference } from './plan'

/** What a plan in hand says of an appointment beyond its place. */
export type PinnableAppointment = Appointment & { readonly pinned: boolean }

/**
 * The conference as the next allocation must take it, when a plan is being worked on: what is pinned in that plan stands
 * where it is, and what was pinned once but is no longer counts as told to its family. A pin whose request has no
 * appointment in the plan stays.
 */
export function withPins(conference: Conference, appointments: readonly PinnableAppointment[]): Conference {
  const placed = new Map(appointments.map((row) => [row.requestId, row]))
  const told = conference.commitments.flatMap((row): Commitment[] => {
    const appointment = placed.get(row.requestId)
    if (appointment?.pinned) return []
    return [appointment && row.status === 'pinned' ? { ...row, status: 'announced' } : row]
  })
  const pins = appointments
    .filter((row) => row.pinned)
    .map((row): Commitment => ({
      requestId: row.requestId,
      sessionId: row.sessionId,
      start: row.start,
      status: 'pinned',
      staffIds: row.staffIds,
      roomId: row.roomId,
    }))
  return { ...conference, commitments: [...told, ...pins] }
}

/** The conference with every pin read as told only: for judging a plan whose own appointments say what is pinned. */
export function withoutPins(conference: Conference): Conference {
  if (conference.commitments.every((row) => row.status === 'announced')) return conference
  return {
    ...conference,
    commitments: conference.commitments.map((row): Commitment => ({ ...row, status: 'announced' })),
  }
}
