import type { ConferenceEvent } from '@shared/domain/events/event'
import { idOf } from '@shared/kernel/ids'
import { minuteOfDay, minutes, type LocalDate } from '@shared/kernel/time'

/** What stands in the event.json of an empty folder, for the office to change: one evening with a break. */
export const exampleEvent: ConferenceEvent = {
  id: idOf('event'),
  schoolYearId: idOf('2026/27'),
  title: 'Consultation evening',
  kind: 'consultation',
  timezone: 'Europe/London',
  slotMinutes: minutes(5),
  changeoverMinutes: minutes(0),
  travelMinutes: { sameRoom: minutes(0), sameBuilding: minutes(0), otherBuilding: minutes(5) },
  staffRest: { afterMinutes: minutes(90), restMinutes: minutes(10) },
  sessions: [
    {
      id: idOf('e1'),
      sourceId: 'e1',
      date: '2026-12-01' as LocalDate,
      start: minuteOfDay(16 * 60),
      end: minuteOfDay(19 * 60),
      breaks: [{ start: minuteOfDay(17 * 60 + 30), end: minuteOfDay(17 * 60 + 40) }],
    },
  ],
}
