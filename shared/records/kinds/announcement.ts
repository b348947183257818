import { z } from 'zod'
import type { AnnouncedGroupSession } from '@shared/domain/events/group-session'
import type { Announcement } from '@shared/domain/plan/revision'
import type { EventId, GroupSessionId, PlanId, RoomId, SessionId, StaffId } from '@shared/kernel/ids'
import { count, id, instant, localDate, recordId, text, timeRange } from '../primitives'
import { mapNullable, recordType, type IdMapper } from '../record-type'
import { member } from './group-session'

const groupSession = z.strictObject({
  id: id<GroupSessionId>(),
  title: text,
  sessionId: id<SessionId>(),
  date: localDate,
  ...timeRange,
  staffIds: z.array(id<StaffId>()),
  roomId: id<RoomId>().nullable(),
  members: z.array(member),
})

/** It says what was so at the time: the group session, its session or a room may be gone since. */
function mapAnnounced(row: AnnouncedGroupSession, mapId: IdMapper): AnnouncedGroupSession {
  const field = (name: string): string => `groupSessions.${name}`
  return {
    ...row,
    id: mapId('groupSession', row.id, field('id'), 'history'),
    sessionId: mapId('session', row.sessionId, field('sessionId'), 'history'),
    staffIds: row.staffIds.map((one) => mapId('staff', one, field('staffIds'), 'history')),
    roomId: mapNullable(row.roomId, (room) => mapId('room', room, field('roomId'), 'history')),
    members: row.members.map(({ householdId, studentId }) => ({
      householdId: mapId('household', householdId, field('members'), 'history'),
      studentId: mapNullable(studentId, (one) => mapId('student', one, field('members'), 'history')),
    })),
  }
}

/** That a plan was announced to families, as which revision and when, and with which group sessions. */
export const announcement = recordType<Announcement>({
  schema: z.strictObject({
    id: recordId,
    eventId: id<EventId>(),
    planId: id<PlanId>(),
    revision: count,
    at: instant,
    groupSessions: z.array(groupSession),
  }),
  indexes: ['eventId'],
  upgrades: {
    // There were no group sessions before.
    2: (row) => ({ groupSessions: [], ...row }),
  },
  mapIds: (row, mapId) => ({
    ...row,
    eventId: mapId('event', row.eventId, 'eventId'),
    planId: mapId('plan', row.planId, 'planId'),
    groupSessions: row.groupSessions.map((one) => mapAnnounced(one, mapId)),
  }),
})
