import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import type { Unplaced } from '@shared/domain/plan/plan'
import { unplacedWithout } from '@shared/domain/plan/unplaced'
import type { Request } from '@shared/domain/requests/request'
import type { Change, Records, Storage } from './ports'
import { releasedMeetings } from './released-meetings'

type Event = Pick<PlannedEvent, 'conference' | 'plan'>

/** What goes with requests that are withdrawn: their appointments and pins. Minutes begun stand on their own from then on. */
export async function withdrawalChanges(
  storage: Pick<Storage, 'whereAny'>,
  { conference, plan }: Event,
  pins: readonly Records['commitment'][],
  requests: readonly Request[],
): Promise<readonly Change[]> {
  const eventId = conference.event.id
  const ids = new Set(requests.map(({ id }) => id))
  const appointments = (plan?.appointments ?? []).filter((row) => ids.has(row.requestId))
  return [
    ...requests.map((row): Change => ({
      kind: 'request',
      id: row.id,
      before: { ...row, eventId },
      after: null,
    })),
    ...appointments.map((row): Change => ({ kind: 'appointment', id: row.id, before: row, after: null })),
    ...pins
      .filter((row) => ids.has(row.requestId))
      .map((row): Change => ({ kind: 'commitment', id: row.id, before: row, after: null })),
    ...(await releasedMeetings(storage, appointments)),
  ]
}

/** The plan's list of unplaced requests once some are withdrawn. */
export const unplacedAfterWithdrawal = (
  { conference, plan }: Event,
  requests: readonly Request[],
): readonly Unplaced[] =>
  unplacedWithout(
    plan?.record.unplaced ?? [],
    new Set(requests.map(({ id }) => id)),
    new Map(conference.requests.map((row) => [row.id, row])),
  )
