import type { Conference } from './plan'

/** What an event lacks, so that a plan of it would be empty. */
export type Missing = 'sessions' | 'staff' | 'requests'

/** What is to be seen to first before planning can come to anything; null where nothing is missing. */
export function missingForPlan({
  event,
  staff,
  requests,
}: Pick<Conference, 'event' | 'staff' | 'requests'>): Missing | null {
  if (event.sessions.length === 0) return 'sessions'
  if (staff.length === 0) return 'staff'
  return requests.length === 0 ? 'requests' : null
}
