import { z } from 'zod'
import { agreementPhrases } from '@shared/domain/meetings/agreement'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import type { AppointmentId, EventId, HouseholdId, MeetingId, StaffId, StudentId } from '@shared/kernel/ids'
import { id, instant, localDate, recordId, text, timeRange } from '../primitives'
import { mapNullable, recordType } from '../record-type'

const presence = z.enum(['present', 'absent', 'unknown'])

const facts = z.strictObject({
  eventTitle: text,
  date: localDate,
  ...timeRange,
  staff: z.array(z.strictObject({ id: id<StaffId>(), name: text })),
  student: z.strictObject({ id: id<StudentId>(), name: text, form: text }),
  household: z.strictObject({ id: id<HouseholdId>(), name: text }),
  room: text,
  building: text,
  interpreter: text.nullable(),
})

const noteTexts = z.strictObject({
  childVoice: text,
  progress: text,
  attitude: text,
  behaviour: text,
  familyPoints: text,
  strategies: text,
})

/** Nobody asked before whether the child had set a target for itself. */
const withChild = (target: unknown): unknown =>
  typeof target === 'object' && target !== null ? { ofChild: false, ...target } : target

/** The record of one meeting; its note texts are a document of their own. */
export const meeting = recordType<MeetingRecord>({
  schema: z.strictObject({
    id: id<MeetingId>(),
    eventId: id<EventId>(),
    appointmentId: id<AppointmentId>().nullable(),
    facts,
    attendance: z.strictObject({
      student: presence,
      adults: z.array(z.strictObject({ name: text, presence })),
      interpreter: presence,
    }),
    targets: z.array(
      z.strictObject({
        id: recordId,
        what: text,
        who: text,
        by: localDate.nullable(),
        ofChild: z.boolean(),
      }),
    ),
    agreements: z.array(
      z.discriminatedUnion('kind', [
        z.strictObject({
          kind: z.literal('phrase'),
          id: recordId,
          phrase: z.enum(agreementPhrases),
          blanks: z.array(text),
        }),
        z.strictObject({ kind: z.literal('own-words'), id: recordId, text }),
      ]),
    ),
    state: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('draft') }),
      z.strictObject({ kind: z.literal('final'), at: instant, by: text, texts: noteTexts }),
    ]),
    addenda: z.array(z.strictObject({ at: instant, by: text, text })),
    startedAt: instant.nullable(),
    finishedAt: instant.nullable(),
  }),
  upgrades: {
    2: (row) => ({
      agreements: [],
      ...row,
      ...(Array.isArray(row.targets) ? { targets: row.targets.map(withChild) } : {}),
    }),
  },
  indexes: ['eventId', 'appointmentId', 'facts.household.id', 'facts.student.id'],
  mapIds: (row, mapId) => {
    const { staff, student, household } = row.facts
    return {
      ...row,
      id: mapId('meeting', row.id, 'id'),
      eventId: mapId('event', row.eventId, 'eventId'),
      appointmentId: mapNullable(row.appointmentId, (id) => mapId('appointment', id, 'appointmentId')),
      facts: {
        ...row.facts,
        staff: staff.map((one) => ({ ...one, id: mapId('staff', one.id, 'facts.staff', 'history') })),
        student: { ...student, id: mapId('student', student.id, 'facts.student', 'history') },
        household: { ...household, id: mapId('household', household.id, 'facts.household', 'history') },
      },
    }
  },
})
