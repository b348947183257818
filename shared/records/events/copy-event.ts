import type { Session } from '@shared/domain/events/event'
import {
  idOf,
  type EventId,
  type GroupSessionId,
  type SessionId,
  type StaffId,
  type StudentId,
} from '@shared/kernel/ids'
import { addDays, daysBetween } from '@shared/kernel/calendar'
import { err, ok, type Result } from '@shared/kernel/result'
import type { LocalDate } from '@shared/kernel/time'
import { editRecords, type AllRecords, type RecordChange } from '../record-edit'
import { schoolYearOn } from '../people/school-years'
import { inviteIn } from './invite'
import type { NewEventOptions } from './new-event'

/** What a copy is made of. */
export interface CopyOf {
  readonly eventId: EventId
  readonly title: string
  /** The day of the first session; the others follow at the same distance. */
  readonly firstDay: LocalDate
}

/** Why an event is not copied. */
export interface CopyProblem {
  readonly kind: 'gone'
}

/**
 * A new event like a former one: its kind, sessions, lengths, rules, rooms, walking times and group sessions. The same forms are
 * invited, with the children who are in them in the school year of the new dates; nobody's requests, free times or sign-ups come along.
 */
export function copyEvent(
  all: AllRecords,
  { eventId, title, firstDay }: CopyOf,
  { id, newId, now, isSample }: Pick<NewEventOptions, 'id' | 'newId' | 'now' | 'isSample'>,
): Result<readonly RecordChange[], CopyProblem> {
  const edit = editRecords(all)
  const [former, roster] = [edit.one('event', eventId), edit.one('roster', eventId)]
  if (!former || !roster) return err({ kind: 'gone' })
  const ids = new Map(former.sessions.map((session) => [session.id, idOf<SessionId>(newId())]))
  const schoolYearId = schoolYearOn(edit, firstDay, newId)
  const staying = new Set<StaffId>(edit.rows('staff').flatMap((row) => (row.leftOn === null ? [row.id] : [])))
  edit.add('event', {
    ...former,
    id,
    title,
    schoolYearId,
    sessions: movedSessions(former.sessions, firstDay).map((session) => {
      const own = ids.get(session.id) ?? idOf<SessionId>(newId())
      return { ...session, id: own, sourceId: own }
    }),
    currentPlanId: null,
    importedAt: now,
    isSample,
  })
  const setup = edit.one('eventSetup', eventId)
  if (setup) {
    const rules = setup.rules.map((rule) => ({
      ...rule,
      key: newId(),
      made: [],
      staffIds: rule.staffIds.filter((staff) => staying.has(staff)),
      formTeachers: rule.formTeachers.filter(({ staffId }) => staying.has(staffId)),
    }))
    edit.add('eventSetup', { ...setup, id, rules, archivedOn: null })
  }
  const nobody = {
    ...roster,
    id,
    staffIds: [...staying],
    interpreterIds: edit.rows('interpreter').map((row) => row.id),
    roomIds: edit.rows('room').map((row) => row.id),
    studentIds: [],
    householdIds: [],
    adultIds: [],
  }
  edit.add('roster', nobody)
  inviteIn(edit, nobody, sameForms(all, former.schoolYearId, schoolYearId, roster.studentIds), newId)
  edit.add(
    'staffRoom',
    ...edit
      .rows('staffRoom')
      .filter((row) => row.eventId === eventId && staying.has(row.staffId))
      .map((row) => ({
        ...row,
        id: newId(),
        eventId: id,
        sessionId: row.sessionId === null ? null : (ids.get(row.sessionId) ?? null),
      })),
  )
  edit.add(
    'travel',
    ...edit
      .rows('travel')
      .filter((row) => row.eventId === eventId)
      .map((row) => ({ ...row, id: newId(), eventId: id })),
  )
  edit.add(
    'groupSession',
    ...edit
      .rows('groupSession')
      .filter((row) => row.eventId === eventId)
      .flatMap((row) => {
        const sessionId = ids.get(row.sessionId)
        const own = idOf<GroupSessionId>(newId())
        const staffIds = row.staffIds.filter((staff) => staying.has(staff))
        const nobodyYet = { members: [], invited: [], waiting: [] }
        return sessionId === undefined
          ? []
          : [{ ...row, ...nobodyYet, id: own, sourceId: own, eventId: id, sessionId, staffIds }]
      }),
  )
  return ok(edit.changes())
}

/** Sessions with the first on another day, the others as many days after it as before. */
function movedSessions(sessions: readonly Session[], firstDay: LocalDate): readonly Session[] {
  const first = sessions[0]?.date ?? firstDay
  return sessions.map((session) => ({
    ...session,
    date: addDays(firstDay, daysBetween(first, session.date)),
  }))
}

/** The children who are in the forms now that the former event invited: nearly whole forms count, single children do not. */
function sameForms(
  all: AllRecords,
  before: string,
  now: string,
  invited: readonly StudentId[],
): readonly StudentId[] {
  const were = new Set(invited)
  const counts = new Map<string, { all: number; invited: number }>()
  for (const row of all.enrolment) {
    if (row.schoolYearId !== before) continue
    const count = counts.get(formKey(row)) ?? { all: 0, invited: 0 }
    counts.set(formKey(row), {
      all: count.all + 1,
      invited: count.invited + (were.has(row.studentId) ? 1 : 0),
    })
  }
  const here = new Set(all.student.flatMap((row) => (row.leftOn === null ? [row.id] : [])))
  return all.enrolment.flatMap((row) => {
    const count = counts.get(formKey(row))
    const isInvited = count !== undefined && count.invited * 2 > count.all
    return row.schoolYearId === now && isInvited && here.has(row.studentId) ? [row.studentId] : []
  })
}

const formKey = ({ yearGroup, form }: { readonly yearGroup: string; readonly form: string }): string =>
  `${yearGroup}\n${form}`
