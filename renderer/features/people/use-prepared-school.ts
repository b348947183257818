import { startTransition, useEffect, useMemo, useState } from 'react'
import type { SchoolYearId } from '@shared/kernel/ids'
import type { SchoolPeople } from '@renderer/queries/queries'
import type { PeopleKind } from '@renderer/ui/routes'
import { indexSchool, type SchoolIndex } from './school-index'

/**
 * The people with their links followed, once the list of `kind` can be drawn at once; null until then. Thousands of links and names
 * are made in short tasks: first what the list shows, the rest while nothing else happens, so that neither another list nor a
 * panel has to wait for all of them.
 */
export function usePreparedSchool(
  people: SchoolPeople,
  year: SchoolYearId | null,
  kind: PeopleKind,
): SchoolIndex | null {
  const school = useMemo(() => indexSchool(people, year), [people, year])
  const [isReady, setReady] = useState(false)
  // After a change the links are followed here, not in the middle of drawing a list.
  useMemo(() => {
    if (isReady) for (const follow of linksOf(school)) follow()
  }, [school, isReady])
  useEffect(() => {
    const first = isReady ? [] : [...linksOf(school), ...namesIn(kind, school)]
    const later = allNamesOf(school)
    let timer = 0
    let idle = 0
    const makeNext = (): void => {
      const make = first.shift()
      if (make) {
        make()
        timer = window.setTimeout(makeNext)
        return
      }
      // Drawn in small pieces, too.
      startTransition(() => setReady(true))
      later.shift()?.()
      if (later.length > 0) idle = requestIdleCallback(makeNext)
    }
    timer = window.setTimeout(makeNext)
    return () => {
      window.clearTimeout(timer)
      cancelIdleCallback(idle)
    }
    // Another list than the first finds most of its names made.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [school])
  return isReady ? school : null
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
]

/** The names that a list shows. */
function namesIn(kind: PeopleKind, { people, names }: SchoolIndex): Step[] {
  const families = asking(people.households, names.household)
  switch (kind) {
    case 'students':
      return [...asking(people.students, names.studentInList), ...families]
    case 'families':
      return [...families, ...asking(people.students, names.studentWithForm)]
    case 'adults':
      return [...asking(people.adults, names.adultInList), ...families]
    case 'staff':
    case 'groups':
      return asking(people.staff, names.staffInList, names.staff)
    case 'interpreters':
    case 'rooms':
      return []
  }
}

const allNamesOf = (school: SchoolIndex): Step[] => {
  const { people, names } = school
  return [
    ...(['students', 'families', 'adults', 'staff'] as const).flatMap((kind) => namesIn(kind, school)),
    ...asking(people.students, names.studentBesideForm, names.student),
    ...asking(people.adults, names.adult),
  ]
}
