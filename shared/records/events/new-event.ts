import type { CheckedEvent } from '@shared/domain/events/event-draft'
import { plainSetup } from '@shared/domain/requests/event-setup'
import { usualTimes } from '@shared/domain/events/usual-times'
import type { EventId } from '@shared/kernel/ids'
import type { Instant, LocalDate } from '@shared/kernel/time'
import { schoolYearOn } from '../people/school-years'
import { editRecords, type AllRecords, type RecordChange } from '../record-edit'

/** What a new event needs to know beside its first step. */
export interface NewEventOptions {
  readonly id: EventId
  readonly newId: () => string
  readonly today: LocalDate
  readonly now: Instant
  /** Whether it is an event of the sample school, whose papers are marked. */
  readonly isSample: boolean
}

/** A new event with nobody invited yet; the school's staff, interpreters and rooms can take part in it. */
export function newEvent(
  all: AllRecords,
  event: CheckedEvent,
  { id, newId, today, now, isSample }: NewEventOptions,
): readonly RecordChange[] {
  const edit = editRecords(all)
  const firstDay = event.sessions[0]?.date ?? today
  const times = usualTimes[event.kind]
  edit.add('event', {
    ...event,
    id,
    schoolYearId: schoolYearOn(edit, firstDay, newId),
    ...times.event,
    currentPlanId: null,
    importedAt: now,
    isSample,
  })
  edit.add('eventSetup', { ...plainSetup({ id, ...times.event }), usualMinutes: times.usualMinutes })
  edit.add('roster', {
    id,
    staffIds: edit.rows('staff').flatMap((row) => (row.leftOn === null ? [row.id] : [])),
    studentIds: [],
    householdIds: [],
    adultIds: [],
    interpreterIds: edit.rows('interpreter').map((row) => row.id),
    roomIds: edit.rows('room').map((row) => row.id),
  })
  return edit.changes()
}
