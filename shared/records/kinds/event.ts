import { z } from 'zod'
import { eventKinds, type ConferenceEvent } from '@shared/domain/events/event'
import type { EventId, PlanId, SchoolYearId, SessionId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'
import { flag, id, instant, localDate, minutes, sourced, text, timeRange } from '../primitives'
import { mapNullable, recordType, type IdMapper } from '../record-type'

/** An event as it is stored, with the plan that the office is working on. */
export type EventRecord = ConferenceEvent & {
  readonly currentPlanId: PlanId | null
  readonly importedAt: Instant
  readonly isSample: boolean
}

export const mapEvent = <Row extends ConferenceEvent>(row: Row, mapId: IdMapper): Row => ({
  ...row,
  id: mapId('event', row.id, 'id'),
  schoolYearId: mapId('schoolYear', row.schoolYearId, 'schoolYearId'),
  sessions: row.sessions.map((session) => ({ ...session, id: mapId('session', session.id, 'sessions') })),
})

/** A conference occasion with its sessions. */
export const event = recordType<EventRecord>({
  schema: z.strictObject({
    id: id<EventId>(),
    schoolYearId: id<SchoolYearId>(),
    title: text,
    kind: z.enum(eventKinds),
    timezone: text,
    slotMinutes: minutes,
    changeoverMinutes: minutes,
    travelMinutes: z.strictObject({ sameRoom: minutes, sameBuilding: minutes, otherBuilding: minutes }),
    staffRest: z.strictObject({ afterMinutes: minutes, restMinutes: minutes }).nullable(),
    sessions: z.array(
      z.strictObject({
        id: id<SessionId>(),
        ...sourced,
        ...timeRange,
        date: localDate,
        breaks: z.array(z.strictObject(timeRange)),
      }),
    ),
    currentPlanId: id<PlanId>().nullable(),
    importedAt: instant,
    isSample: flag,
  }),
  mapIds: (row, mapId) => ({
    ...mapEvent(row, mapId),
    currentPlanId: mapNullable(row.currentPlanId, (plan) => mapId('plan', plan, 'currentPlanId')),
  }),
})
