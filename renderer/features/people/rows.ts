import type { SchoolPeople } from '@renderer/queries/queries'
import type { PeopleKind } from '@renderer/ui/routes'

/** The records that each list shows. */
export function rowsOfKind(kind: PeopleKind, people: SchoolPeople) {
  switch (kind) {
    case 'students':
      return people.students
    case 'families':
      return people.households
    case 'adults':
      return people.adults
    case 'staff':
      return people.staff
    case 'groups':
      return people.groups
    case 'interpreters':
      return people.interpreters
    case 'rooms':
      return people.rooms
  }
}
