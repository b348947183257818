import { startTransition, useEffect, useState } from 'react'
import type { SchoolYearId } from '@shared/kernel/ids'
import type { SchoolPeople } from '@renderer/queries/queries'
import type { PeopleKind } from '@renderer/ui/routes'
import { indexSchool, type SchoolIndex } from './school-index'

/**
 * The people with their links followed, once the list of `kind` can be drawn at once; null until then, and after a change the
 * people as they were. Thousands of links and names are made in short tasks: first what the list shows, the rest while
 * nothing else happens, so that neither another list nor a panel has to wait for all of them.
 */
export function usePreparedSchool(
  people: SchoolPeople,
  year: SchoolYearId | null,
  kind: PeopleKind,
): SchoolIndex | null {
  const [prepared, setPrepared] = useState<SchoolIndex | null>(null)
  useEffect(() => {
    const school = indexSchool(people, year)
    const first = [...linksOf(school), ...namesIn(kind, school)]
    const later = allNamesOf(school)
    let timer = 0
    let idle = 0
    const makeFirst = (): void => {
      const make = first.shift()
      if (make) {
        make()
        timer = window.setTimeout(makeFirst)
        return
      }
      // Drawn in small pieces, too.
      startTransition(() => setPrepared(school))
      idle = requestIdleCallback(makeLater)
    }
    const makeLater = (): void => {
      later.shift()?.()
      if (later.length > 0) idle = requestIdleCallback(makeLater)
    }
    timer = window.setTimeout(makeFirst)
    return () => {
      window.clearTimeout(timer)
      cancelIdleCallback(idle)
    }
    // Another list than the first finds most of its names made.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [people, year])
  return prepared
}

type Step = () => void

/** Asking for one link or name makes all of its kind. */
const asking = <Row extends { readonly id: string }>(
  [first]: readonly Row[],
  ...of: readonly ((id: Row['id']) => unknown)[]
): Step[] => (first === undefined ? [] : of.map((ask) => () => void ask(first.id)))

const linksOf = (school: SchoolIndex): Step[] => [
  ...asking(school.people.students, school.enrolment, school.families, school.groupsOf),
  ...asking(school.people.households, school.children, school.adults),
  () => void school.names,
]

/** The names that a list shows. */
function namesIn(kind: PeopleKind, school: SchoolIndex): Step[] {
  const { people } = school
  const families = asking(people.households, (id) => school.names.household(id))
  switch (kind) {
    case 'students':
      return [...asking(people.students, (id) => school.names.studentInList(id)), ...families]
    case 'families':
      return [...families, ...asking(people.students, (id) => school.names.studentWithForm(id))]
    case 'adults':
      return [...asking(people.adults, (id) => school.names.adultInList(id)), ...families]
    case 'staff':
    case 'groups':
      return asking(
        people.staff,
        (id) => school.names.staffInList(id),
        (id) => school.names.staff(id),
      )
    case 'interpreters':
    case 'rooms':
      return []
  }
}

const allNamesOf = (school: SchoolIndex): Step[] => [
  ...(['students', 'families', 'adults', 'staff'] as const).flatMap((kind) => namesIn(kind, school)),
  ...asking(
    school.people.students,
    (id) => school.names.studentBesideForm(id),
    (id) => school.names.student(id),
  ),
  ...asking(school.people.adults, (id) => school.names.adult(id)),
]
