import { idOf, type EventId } from '@shared/kernel/ids'
import { instant, minuteOfDay, minutes, parseDate, type LocalDate } from '@shared/kernel/time'
import type { EventImport } from '@renderer/services/ports'

const noCounts = { required: 0, requested: 0, optional: 0 }

/** An evening with as many requests as asked for, whose title every row carries, and a plan of its own. */
export function eveningOf(eventId: EventId, requests: number): EventImport {
  const title = `evening ${requests}`
  const numbers = Array.from({ length: requests }, (_, i) => i)
  const planId = `plan of ${title}`
  const tuesday = date('2026-12-01')
  return {
    eventId,
    records: {
      event: [
        {
          id: eventId,
          schoolYearId: idOf('year'),
          title,
          kind: 'consultation',
          timezone: 'Europe/London',
          slotMinutes: minutes(5),
          changeoverMinutes: minutes(0),
          travelMinutes: { sameRoom: minutes(0), sameBuilding: minutes(0), otherBuilding: minutes(5) },
          staffRest: null,
          sessions: [
            {
              id: idOf('tue'),
              sourceId: 'tue',
              date: tuesday,
              start: minuteOfDay(960),
              end: minuteOfDay(1140),
              breaks: [],
            },
          ],
          currentPlanId: idOf(planId),
          importedAt: instant('2026-11-01T09:00:00.000Z'),
          isSample: false,
        },
      ],
      roster: [
        {
          id: eventId,
          staffIds: [],
          studentIds: [],
          householdIds: [],
          adultIds: [],
          interpreterIds: [],
          roomIds: [],
        },
      ],
      request: numbers.map((n) => ({
        id: idOf(`${title} r${n}`),
        eventId,
        sourceId: `r${n}`,
        householdId: idOf(`h${n}`),
        studentId: idOf(`p${n}`),
        staffIds: [idOf(`t${n % 60}`)],
        priority: 'requested',
        minutes: minutes(5),
        studentAttends: true,
        roomId: null,
        subject: title,
        mode: 'in-person',
        groupId: null,
        rank: null,
      })),
      plan: [
        {
          id: idOf(planId),
          eventId,
          madeAt: instant('2026-11-02T10:00:00.000Z'),
          madeBy: 'import',
          seed: 1,
          figures: {
            requests: noCounts,
            unplaced: noCounts,
            changes: 0,
            householdIdleMinutes: { total: 0, mean: 0, p95: 0, max: 0 },
            extraSessions: 0,
            staffIdleMinutes: 0,
            interpreterIdleMinutes: 0,
            cost: 0,
          },
          bound: { unplaced: noCounts, changes: 0, cost: 0 },
          unplaced: [],
          revision: null,
        },
      ],
      appointment: numbers.map((n) => ({
        id: idOf(`${title} a${n}`),
        planId: idOf(planId),
        eventId,
        pinned: false,
        meetingId: null,
        requestId: idOf(`${title} r${n}`),
        sessionId: idOf('tue'),
        date: tuesday,
        start: minuteOfDay(960),
        end: minuteOfDay(965),
        staffIds: [idOf(`t${n % 60}`)],
        roomId: null,
        interpreterId: null,
        householdId: idOf(`h${n}`),
        studentId: idOf(`p${n}`),
      })),
    },
  }
}

function date(text: string): LocalDate {
  const parsed = parseDate(text)
  if (!parsed.ok) throw new Error(parsed.error.text)
  return parsed.value
}
