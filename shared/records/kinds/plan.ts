import { z } from 'zod'
import { blockedReasons, type BlockingFact } from '@shared/domain/plan/plan'
import type { PlanRecord } from '@shared/domain/plan/revision'
import type {
  AdultId,
  EventId,
  GroupSessionId,
  HouseholdId,
  InterpreterId,
  PlanId,
  RequestId,
  RoomId,
  SessionId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import { amount, count, id, instant, text } from '../primitives'
import { recordType, type IdMapper, type Target, type TargetIds } from '../record-type'

const priorityCounts = z.strictObject({ required: count, requested: count, optional: count })

const blockingFact = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staff'), id: id<StaffId>() }),
  z.strictObject({ kind: z.literal('household'), id: id<HouseholdId>() }),
  z.strictObject({ kind: z.literal('student'), id: id<StudentId>() }),
  z.strictObject({ kind: z.literal('adult'), id: id<AdultId>() }),
  z.strictObject({ kind: z.literal('room'), id: id<RoomId>() }),
  z.strictObject({ kind: z.literal('interpreter'), id: id<InterpreterId>() }),
  z.strictObject({ kind: z.literal('session'), id: id<SessionId>() }),
  z.strictObject({ kind: z.literal('group-session'), id: id<GroupSessionId>() }),
  z.strictObject({ kind: z.literal('request'), id: id<RequestId>() }),
  z.strictObject({ kind: z.literal('language'), code: text }),
])

function mapBlockingFact(fact: BlockingFact, mapId: IdMapper): BlockingFact {
  const map = <T extends Target>(target: T, named: TargetIds[T]): TargetIds[T] =>
    mapId(target, named, 'unplaced.blocking', 'current')
  switch (fact.kind) {
    case 'staff':
      return { kind: 'staff', id: map('staff', fact.id) }
    case 'household':
      return { kind: 'household', id: map('household', fact.id) }
    case 'student':
      return { kind: 'student', id: map('student', fact.id) }
    case 'adult':
      return { kind: 'adult', id: map('adult', fact.id) }
    case 'room':
      return { kind: 'room', id: map('room', fact.id) }
    case 'interpreter':
      return { kind: 'interpreter', id: map('interpreter', fact.id) }
    case 'session':
      return { kind: 'session', id: map('session', fact.id) }
    case 'group-session':
      return { kind: 'group-session', id: map('groupSession', fact.id) }
    case 'request':
      return { kind: 'request', id: map('request', fact.id) }
    case 'language':
      return fact
  }
}

/** One plan of an event: current, an earlier draft, or announced. */
export const plan = recordType<PlanRecord>({
  schema: z.strictObject({
    id: id<PlanId>(),
    eventId: id<EventId>(),
    madeAt: instant,
    madeBy: z.enum(['allocation', 'import', 'hand']),
    seed: z.number(),
    figures: z.strictObject({
      requests: priorityCounts,
      unplaced: priorityCounts,
      changes: count,
      rankLoss: count.exactOptional(),
      householdIdleMinutes: z.strictObject({ total: amount, mean: amount, p95: amount, max: amount }),
      extraSessions: count,
      staffIdleMinutes: amount,
      interpreterIdleMinutes: amount,
      cost: amount,
    }),
    bound: z.strictObject({ unplaced: priorityCounts, changes: count, cost: amount }),
    unplaced: z.array(
      z.strictObject({
        requestId: id<RequestId>(),
        reason: z.enum(blockedReasons),
        blocking: z.array(blockingFact),
      }),
    ),
    revision: count.nullable(),
  }),
  indexes: ['eventId'],
  mapIds: (row, mapId) => ({
    ...row,
    id: mapId('plan', row.id, 'id'),
    eventId: mapId('event', row.eventId, 'eventId'),
    unplaced: row.unplaced.map((one) => ({
      ...one,
      requestId: mapId('request', one.requestId, 'unplaced.requestId', 'current'),
      blocking: one.blocking.map((fact) => mapBlockingFact(fact, mapId)),
    })),
  }),
})
