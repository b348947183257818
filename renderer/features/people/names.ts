import type { PeopleKind } from '@renderer/ui/routes'
import type { SchoolIndex } from './school-index'

/** What somebody, a room or a group of a list is called; blank for one who is not there. */
export function nameIn({ people, names }: SchoolIndex, kind: PeopleKind, id: string): string {
  const among = <Id extends string>(
    rows: readonly { readonly id: Id }[],
    name: (id: Id) => string,
  ): string => {
    const row = rows.find((one) => one.id === id)
    return row ? name(row.id) : ''
  }
  switch (kind) {
    case 'students':
      return among(people.students, names.student)
    case 'families':
      return among(people.households, names.household)
    case 'adults':
      return among(people.adults, names.adult)
    case 'staff':
      return among(people.staff, names.staffInFull)
    case 'groups':
      return people.groups.find((one) => one.id === id)?.name ?? ''
    case 'interpreters':
      return among(people.interpreters, names.interpreter)
    case 'rooms':
      return people.rooms.find((one) => one.id === id)?.name ?? ''
  }
}
