import type { EveningMeeting } from '@shared/domain/evening/meetings'
import type { Format } from '@shared/words/format'
import { describeIn } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'

/** What a meeting is called: its families, its teachers, and where it is. */
export interface MeetingNames {
  readonly family: (meeting: EveningMeeting) => string
  readonly teacher: (meeting: EveningMeeting) => string
  readonly place: (meeting: EveningMeeting) => string
}

/** Names the meetings of an event. */
export function meetingNames(event: EventPlan, format: Format): MeetingNames {
  const describe = describeIn(event, format)
  return {
    family: ({ householdIds }) => format.list(householdIds.map((id) => event.names.household(id))),
    teacher: ({ staffIds }) => format.list(staffIds.map((id) => describe.staff(id))),
    place: ({ rows: [first] }) => {
      const request = event.index.requests.get(first.requestId)
      return request ? describe.place(request, first.roomId) : describe.room(first.roomId)
    },
  }
}
