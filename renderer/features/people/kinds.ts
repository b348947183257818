import type { AddableKind } from '@shared/domain/people/person-draft'
import type { PeopleKind } from '@renderer/ui/routes'

/** The kind of record that each list shows. */
export const recordKinds = {
  students: 'student',
  families: 'household',
  adults: 'adult',
  staff: 'staff',
  groups: 'teachingGroup',
  interpreters: 'interpreter',
  rooms: 'room',
} as const satisfies Readonly<Record<PeopleKind, AddableKind>>

/** The address at which the form for somebody new stands in place of an id. */
export const adding = 'new'
