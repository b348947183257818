import type { Change, Records, Storage } from './ports'

/** Minutes begun for an appointment that goes stand on their own from now on. */
export async function releasedMeetings(
  storage: Pick<Storage, 'read'>,
  appointments: readonly Records['appointment'][],
): Promise<readonly Change[]> {
  const ids = appointments.flatMap(({ meetingId }) => meetingId ?? [])
  const meetings = await Promise.all(ids.map((id) => storage.read('meeting', id)))
  return meetings
    .filter((meeting) => meeting !== null)
    .map((before) => ({ kind: 'meeting', id: before.id, before, after: { ...before, appointmentId: null } }))
}
