import type { ConferenceEvent } from '@shared/domain/events/event'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { foldText, hasEveryTerm, searchTerms } from '@shared/kernel/fold-text'
import { formatTime } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { namesAmong } from '@shared/words/people-names'
import type { frameWords } from '@shared/words/screens/frame'
import type { SchoolPeople } from '@renderer/queries/queries'
import { routes } from '@renderer/ui/routes'

export type FindGroup = keyof typeof frameWords.findGroups

/** Something that can be found, and where it leads. */
export interface Findable {
  readonly id: string
  readonly group: FindGroup
  readonly label: string
  readonly description: string
  readonly path: string
}

/** Everyone and every room of the school. */
export function findablePeople(people: SchoolPeople, format: Format): readonly Findable[] {
  const names = namesAmong(people)
  return [
    ...people.students.map((one): Findable => ({
      id: one.id,
      group: 'students',
      label: names.studentInList(one.id),
      description: names.form(one.id),
      path: routes.people('students', one.id),
    })),
    ...people.households.map((one): Findable => ({
      id: one.id,
      group: 'families',
      label: names.household(one.id),
      description: one.adults,
      path: routes.people('families', one.id),
    })),
    ...people.staff.map((one): Findable => ({
      id: one.id,
      group: 'staff',
      label: names.staffInList(one.id),
      description: one.role,
      path: routes.people('staff', one.id),
    })),
    ...people.interpreters.map((one): Findable => ({
      id: one.id,
      group: 'interpreters',
      label: names.interpreterInList(one.id),
      description: one.languages.map((code) => format.language(code)).join(', '),
      path: routes.people('interpreters', one.id),
    })),
    ...people.rooms.map((one): Findable => ({
      id: one.id,
      group: 'rooms',
      label: one.name,
      description: one.building,
      path: routes.people('rooms', one.id),
    })),
  ]
}

/** The appointments of the current plan, by child and teacher; each leads to its family's calendar. */
export function findableAppointments(
  event: ConferenceEvent,
  appointments: readonly AppointmentRecord[],
  people: SchoolPeople,
  format: Format,
): readonly Findable[] {
  const names = namesAmong(people)
  return appointments.map((one) => {
    const teachers = one.staffIds.map((id) => names.staff(id)).filter((name) => name !== '')
    return {
      id: one.id,
      group: 'appointments',
      label: [names.student(one.studentId), format.list(teachers)].filter((part) => part !== '').join(' – '),
      description: `${format.shortDate(one.date)} ${formatTime(one.start)}`,
      path: routes.calendar(event.id, 'household', one.householdId),
    }
  })
}

const shownOfEach = 6

/** Those that hold every word of the question, a few of each group, groups in the order of the words file. */
export function findMatches(
  all: readonly SearchableOne[],
  question: string,
): readonly { readonly group: FindGroup; readonly found: readonly Findable[] }[] {
  const terms = searchTerms(question)
  const byGroup = new Map<FindGroup, Findable[]>()
  for (const { one, text } of all) {
    const found = byGroup.get(one.group) ?? []
    if (found.length >= shownOfEach || !hasEveryTerm(text, terms)) continue
    if (terms.length === 0 && one.group !== 'commands') continue
    byGroup.set(one.group, [...found, one])
  }
  return groups.flatMap((group) => {
    const found = byGroup.get(group)
    return found ? [{ group, found }] : []
  })
}

const groups: readonly FindGroup[] = [
  'commands',
  'students',
  'families',
  'staff',
  'appointments',
  'interpreters',
  'rooms',
]

interface SearchableOne {
  readonly one: Findable
  readonly text: string
}
export const searchable = (all: readonly Findable[]): readonly SearchableOne[] =>
  all.map((one) => ({ one, text: foldText(`${one.label} ${one.description}`) }))
