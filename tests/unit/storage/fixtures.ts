// Dexie takes the globals it finds when it is loaded, so the stand-in comes first.
import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, expect } from 'vitest'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import { idOf, type EventId } from '@shared/kernel/ids'
import { instant, minuteOfDay, minutes, type LocalDate } from '@shared/kernel/time'
import { openStorage, type OpenStorage } from '@renderer/storage/open'
import type { EventRecord } from '@shared/records/kinds/event'
import type { EventRoster } from '@shared/records/kinds/roster'
import type { Records } from '@shared/records/registry'
import type { WorkOptions, WorkProgress } from '@renderer/services/ports'

export { Dexie, openStorage }

let names = 0
let ids = 0
let opened: OpenStorage[] = []
afterEach(() => {
  for (const store of opened) store.close()
  opened = []
})

export const freshName = (): string => `parley-test-${++names}`

/** A store of its own; ids and instants count up. */
export async function openTestStorage(
  name = freshName(),
  role: 'window' | 'worker' = 'window',
): Promise<OpenStorage> {
  let counter = 0
  const outcome = await openStorage({
    name,
    role,
    now: () => instant(new Date(Date.UTC(2026, 10, 2, 9, 0, ++counter)).toISOString()),
    newId: () => `${role}-${names}-${++ids}`,
  })
  if (!outcome.ok) throw new Error(outcome.error.kind)
  opened.push(outcome.value)
  return outcome.value
}

/** The clock of a history: one moment, and nobody asks for the day. */
export const clock = {
  now: () => instant('2026-12-01T14:02:00.000Z'),
  today: () => expect.fail('not asked'),
}

export const idle = (): WorkOptions<WorkProgress> => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
})

export function staff(id: string, familyName = 'Okafor'): Records['staff'] {
  return {
    id: idOf(id),
    sourceId: id,
    givenName: 'Ada',
    familyName,
    title: 'Ms',
    role: 'teacher',
    languages: ['en'],
    email: '',
    ...notInFolder.staff,
  }
}

export function student(id: string): Records['student'] {
  return {
    id: idOf(id),
    sourceId: id,
    givenName: 'Noor',
    familyName: 'Hale',
    preferredName: '',
    dateOfBirth: '2014-02-03' as LocalDate,
    ...notInFolder.student,
  }
}

export function household(id: string): Records['household'] {
  return {
    id: idOf(id),
    sourceId: id,
    name: 'Hale',
    adults: 'Mr and Mrs Hale',
    letterLanguage: 'en',
    interpreterLanguage: null,
    contactChannel: 'letter',
    contact: '',
    ...notInFolder.household,
  }
}

export function event(id: string, more: Partial<EventRecord> = {}): EventRecord {
  return {
    id: idOf(id),
    schoolYearId: idOf('year'),
    title: 'Autumn evening',
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
        date: '2026-12-01' as LocalDate,
        start: minuteOfDay(960),
        end: minuteOfDay(1140),
        breaks: [],
      },
    ],
    currentPlanId: null,
    importedAt: instant('2026-11-01T09:00:00.000Z'),
    isSample: false,
    ...more,
  }
}

export function roster(
  id: string,
  staffIds: readonly string[],
  studentIds: readonly string[],
  householdIds: readonly string[],
): EventRoster {
  return {
    id: idOf(id),
    staffIds: staffIds.map((s) => idOf(s)),
    studentIds: studentIds.map((s) => idOf(s)),
    householdIds: householdIds.map((s) => idOf(s)),
    adultIds: [],
    interpreterIds: [],
    roomIds: [],
  }
}

export function request(
  id: string,
  eventId: string,
  [staffId, householdId, studentId]: [string, string, string],
): Records['request'] {
  return {
    id: idOf(id),
    eventId: idOf(eventId),
    sourceId: id,
    householdId: idOf(householdId),
    studentId: idOf(studentId),
    staffIds: [idOf(staffId)],
    priority: 'requested',
    minutes: minutes(5),
    studentAttends: true,
    roomId: null,
    subject: '',
    mode: 'in-person',
    groupId: null,
    rank: null,
  }
}

const counts = { required: 0, requested: 1, optional: 0 }

export function plan(id: string, eventId: EventId, more: Partial<PlanRecord> = {}): PlanRecord {
  return {
    id: idOf(id),
    eventId,
    madeAt: instant('2026-11-02T10:00:00.000Z'),
    madeBy: 'allocation',
    seed: 1,
    figures: {
      requests: counts,
      unplaced: counts,
      changes: 0,
      householdIdleMinutes: { total: 0, mean: 0, p95: 0, max: 0 },
      extraSessions: 0,
      staffIdleMinutes: 0,
      interpreterIdleMinutes: 0,
      cost: 0,
    },
    bound: { unplaced: counts, changes: 0, cost: 0 },
    unplaced: [],
    revision: null,
    ...more,
  }
}

export function appointment(
  id: string,
  planId: string,
  eventId: string,
  requestId = 'r1',
): AppointmentRecord {
  return {
    id: idOf(id),
    planId: idOf(planId),
    eventId: idOf(eventId),
    pinned: false,
    meetingId: null,
    requestId: idOf(requestId),
    sessionId: idOf('tue'),
    date: '2026-12-01' as LocalDate,
    start: minuteOfDay(960),
    end: minuteOfDay(965),
    staffIds: [idOf('t1')],
    roomId: null,
    interpreterId: null,
    householdId: idOf('h1'),
    studentId: idOf('p1'),
  }
}

export function meeting(id: string, appointmentId: string): Records['meeting'] {
  return {
    id: idOf(id),
    eventId: idOf('e1'),
    appointmentId: idOf(appointmentId),
    facts: {
      eventTitle: 'Autumn evening',
      date: '2026-12-01' as LocalDate,
      start: minuteOfDay(960),
      end: minuteOfDay(965),
      staff: [{ id: idOf('t1'), name: 'Ms Okafor' }],
      student: { id: idOf('p1'), name: 'Noor Hale', form: '9A' },
      household: { id: idOf('h1'), name: 'Hale' },
      room: 'B12',
      building: 'Main',
      interpreter: null,
    },
    attendance: { student: 'unknown', adults: [], interpreter: 'unknown' },
    targets: [],
    agreements: [],
    state: { kind: 'draft' },
    addenda: [],
    startedAt: null,
    finishedAt: null,
  }
}
