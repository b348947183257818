import type { ConferenceEvent } from '@shared/domain/events/event'
import type { Commitment, Conference } from '@shared/domain/plan/plan'
import { idOf, type RequestId, type SessionId, type StaffId } from '@shared/kernel/ids'
import type { MinuteOfDay } from '@shared/kernel/time'
import { reportRepeated, type RowOf, type TableOf } from './read-people'
import type { Reading } from './table'

/** A row of appointments.csv beside what it says. */
export interface ReadCommitment {
  readonly row: RowOf<'appointments'>
  readonly commitment: Commitment
}

/** Reads announced and pinned appointments. */
export function readCommitments(
  table: TableOf<'appointments'>,
  event: ConferenceEvent | null,
  reading: Reading,
): readonly ReadCommitment[] {
  const seen = new Map<string, number>()
  return table.rows.map((row) => {
    const status = row.oneOf('status', ['announced', 'pinned'])
    const requestId = idOf<RequestId>(row.filled('request_id'))
    const sessionId = idOf<SessionId>(row.filled('session_id'))
    reportRepeated(row, 'request_id', [requestId], seen)
    reportRemoved(row, status, reading)
    const start = row.time('start')
    if (event) reportOffGrid(row, event, sessionId, start)
    const given = row.references<StaffId>('staff_ids', 'staff')
    const staffIds = given.length === 0 ? null : given
    return {
      row,
      commitment: {
        requestId,
        sessionId,
        start,
        status,
        staffIds,
        roomId: row.referenceOrNull('room_id', 'room'),
      },
    }
  })
}

/** An announced appointment may outlive its request or session, and then counts as dropped; a pin cannot. */
function reportRemoved(
  row: RowOf<'appointments'>,
  status: Commitment['status'],
  { ids, found }: Reading,
): void {
  const references = [
    ['request_id', 'request', 'announced-request-gone'],
    ['session_id', 'session', 'announced-session-gone'],
  ] as const
  for (const [column, subject, kind] of references) {
    const id = row.word(column)
    if (id === '' || ids.has(subject, id) || !ids.isComplete(subject) || !row.says('status', status)) continue
    if (status === 'announced') found.warn(row.place(column), { kind })
    else row.report(column, { kind: 'unknown-id', id, subject })
  }
}

/** Warns of announced appointments that their session no longer holds whole; pins there are problems. */
export function warnOfOutside(
  commitments: readonly ReadCommitment[],
  { event, requests }: Conference,
  { found }: Reading,
): void {
  const lengths = new Map(requests.map(({ id, minutes }) => [id, minutes]))
  for (const { row, commitment } of commitments) {
    const { requestId, sessionId, start, status } = commitment
    const session = event.sessions.find(({ id }) => id === sessionId)
    const length = lengths.get(requestId)
    if (status === 'pinned' || !session || length === undefined) continue
    if (start >= session.start && start + length <= session.end) continue
    found.warn(row.place('start'), { kind: 'announced-outside-session' })
  }
}

function reportOffGrid(
  row: RowOf<'appointments'>,
  event: ConferenceEvent,
  sessionId: SessionId,
  start: MinuteOfDay,
): void {
  const session = event.sessions.find(({ id }) => id === sessionId)
  const beyond = session && (start - session.start) % event.slotMinutes
  if (beyond !== undefined && Math.abs(beyond) > 0) {
    row.report('start', { kind: 'off-grid', what: 'start', slotMinutes: event.slotMinutes })
  }
}
