import type { AvailabilitySubject } from '@shared/domain/events/event'
import type { Conference } from '@shared/domain/plan/plan'
import type { FreeWindow } from '@shared/domain/events/free-times'
import { hasNoTime } from '@shared/domain/events/free-times'
import type { Session } from '@shared/domain/events/event'
import { groupBy } from '@shared/kernel/group-by'
import { spellingKey } from '@shared/kernel/fold-text'
import type { Format } from '@shared/words/format'
import type { PeopleNames } from '@shared/words/people-names'
import { freeTimesWords as words } from '@shared/words/screens/free-times'

/** Who free times are painted for. */
export type SubjectKind = AvailabilitySubject['kind']

/** Somebody, or a room, in the list. */
export interface SubjectRow {
  readonly subject: AvailabilitySubject
  readonly key: string
  readonly name: string
  /** The form of a child, the building of a room. */
  readonly place: string
  /** Everything that a spreadsheet may call them. */
  readonly calledBy: readonly string[]
}

/** Everybody of a kind at an event, in order of name. */
export function subjectRows(
  conference: Conference,
  kind: SubjectKind,
  names: PeopleNames,
  format: Format,
): readonly SubjectRow[] {
  const row = (
    subject: AvailabilitySubject,
    name: string,
    others: readonly string[],
    place = '',
  ): SubjectRow => ({
    subject,
    key: `${subject.kind} ${subject.id}`,
    name,
    place,
    calledBy: [name, ...others],
  })
  const rows = (): readonly SubjectRow[] => {
    switch (kind) {
      case 'staff':
        return conference.staff.map(({ id, sourceId }) =>
          row({ kind, id }, names.staffInList(id), [sourceId, names.staff(id), names.staffInFull(id)]),
        )
      case 'household':
        return conference.households.map(({ id, sourceId, name }) =>
          row({ kind, id }, names.household(id), [sourceId, name, names.householdAdults(id)]),
        )
      case 'student':
        return conference.students.map(({ id, sourceId }) =>
          row(
            { kind, id },
            names.studentInListBesideForm(id),
            [sourceId, names.studentInList(id), names.student(id), names.studentWithForm(id)],
            names.form(id),
          ),
        )
      case 'interpreter':
        return conference.interpreters.map(({ id, sourceId }) =>
          row({ kind, id }, names.interpreterInList(id), [sourceId, names.interpreter(id)]),
        )
      case 'room':
        return conference.rooms.map(({ id, sourceId, name, building }) =>
          row({ kind, id }, name, [sourceId], building),
        )
    }
  }
  return rows().toSorted((a, b) => format.compare(a.name, b.name))
}

/** Finds everybody who may be meant by a name or an id. */
export function finderAmong(rows: readonly SubjectRow[]): (typed: string) => readonly SubjectRow[] {
  const called = groupBy(
    rows.flatMap((row) => [...new Set(row.calledBy.map(spellingKey))].map((name) => ({ name, row }))),
    ({ name }) => name,
  )
  return (typed) => (typed.trim() === '' ? [] : (called.get(spellingKey(typed)) ?? []).map(({ row }) => row))
}

/** When somebody is free, in words. */
export function freeTimesText(
  sessions: readonly Session[],
  windows: readonly FreeWindow[],
  format: Format,
): string {
  if (windows.length === 0) return words.throughout
  if (hasNoTime(sessions, windows)) return words.noTime
  return sessions
    .flatMap(({ id, date }) => {
      const own = windows.filter(({ sessionId }) => sessionId === id)
      const ranges = own.map((window) => format.range(window)).join(', ')
      if (own.length === 0) return []
      return [sessions.length === 1 ? ranges : `${format.shortDate(date)} ${ranges}`]
    })
    .join('; ')
}
