import { releaseMeeting } from '@shared/domain/meetings/release-meeting'
import type { Change, Records, Storage } from './ports'

/** Minutes begun from appointments that go stand on their own from now on. */
export async function releasedMeetings(
  storage: Pick<Storage, 'whereAny'>,
  appointments: readonly Records['appointment'][],
): Promise<readonly Change[]> {
  if (appointments.length === 0) return []
  const ids = appointments.map(({ id }) => id)
  const meetings = await storage.whereAny('meeting', 'appointmentId', ids)
  return meetings.map((before) => ({
    kind: 'meeting',
    id: before.id,
    before,
    after: releaseMeeting(before),
  }))
}
