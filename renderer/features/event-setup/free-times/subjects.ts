import type { AvailabilitySubject } from '@shared/domain/events/event'
import { subjectKey } from '@shared/domain/plan/event-facts'
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

/** How somebody, or a room, is called in a list; blank for whoever takes no part in the event. */
export function subjectName(
  { rooms }: Pick<Conference, 'rooms'>,
  names: PeopleNames,
  subject: AvailabilitySubject,
): string {
  switch (subject.kind) {
    case 'staff':
      return names.staffInList(subject.id)
    case 'household':
      return names.household(subject.id)
    case 'student':
      return names.studentInListBesideForm(subject.id)
    case 'interpreter':
      return names.interpreterInList(subject.id)
    case 'room':
      return rooms.find(({ id }) => id === subject.id)?.name ?? ''
  }
}

/** Everybody of a kind at an event, in order of name. */
export function subjectRows(
  conference: Conference,
  kind: SubjectKind,
  names: PeopleNames,
  format: Format,
): readonly SubjectRow[] {
  const row = (subject: AvailabilitySubject, others: readonly string[], place = ''): SubjectRow => {
    const name = subjectName(conference, names, subject)
    return { subject, key: subjectKey({ subject }), name, place, calledBy: [name, ...others] }
  }
  const rows = (): readonly SubjectRow[] => {
    switch (kind) {
      case 'staff':
        return conference.staff.map(({ id, sourceId }) =>
          row({ kind, id }, [sourceId, names.staff(id), names.staffInFull(id)]),
        )
      case 'household':
        return conference.households.map(({ id, sourceId, name }) =>
          row({ kind, id }, [sourceId, name, names.householdAdults(id)]),
        )
      case 'student':
        return conference.students.map(({ id, sourceId }) =>
          row(
            { kind, id },
            [sourceId, names.studentInList(id), names.student(id), names.studentWithForm(id)],
            names.form(id),
          ),
        )
      case 'interpreter':
        return conference.interpreters.map(({ id, sourceId }) =>
          row({ kind, id }, [sourceId, names.interpreter(id)]),
        )
      case 'room':
        return conference.rooms.map(({ id, sourceId, building }) => row({ kind, id }, [sourceId], building))
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
  const ranges = sessions.map(({ id, date }) => {
    const own = windows.filter(({ sessionId }) => sessionId === id)
    return { date, times: own.map((window) => format.range(window)).join(', ') }
  })
  const [first, ...others] = ranges
  if (first && others.every(({ times }) => times === first.times))
    return others.length === 0 ? first.times : words.everySession(first.times)
  return ranges
    .flatMap(({ date, times }) => (times === '' ? [] : [`${format.shortDate(date)} ${times}`]))
    .join('; ')
}

/** Free times of several, a line for each. */
export const namedTimesText = (
  times: readonly { readonly name: string; readonly windows: readonly FreeWindow[] }[],
  sessions: readonly Session[],
  format: Format,
): string =>
  times.map(({ name, windows }) => `${name}: ${freeTimesText(sessions, windows, format)}`).join('\n')
