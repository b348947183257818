import type { AgreedAt } from '@shared/domain/meetings/agreed-items'
import { routes } from '@renderer/ui/routes'

/** Where the minutes are in which something was agreed. */
export const minutesAt = (at: AgreedAt): string =>
  at.kind === 'meeting'
    ? routes.minutes(at.meeting.eventId, at.meeting.id)
    : routes.groupMinutes(at.minutes.eventId, at.minutes.groupSessionId)
