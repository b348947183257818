import { useEffect } from 'react'
import type { SchoolIndex } from './school-index'

/**
 * Makes everybody's names one kind after the other while nothing else happens, so that neither another list nor a panel has to wait
 * for all of them at once.
 */
export function usePreparedNames(school: SchoolIndex): void {
  useEffect(() => {
    const left = [...namesOf(school)]
    let handle = 0
    const makeNext = (): void => {
      left.shift()?.()
      if (left.length > 0) handle = requestIdleCallback(makeNext)
    }
    handle = requestIdleCallback(makeNext)
    return () => cancelIdleCallback(handle)
  }, [school])
}

/** Asking for one name makes all of its kind. */
function namesOf({ people, names }: SchoolIndex): readonly (() => void)[] {
  const [[student], [household], [adult], [staff]] = [
    people.students,
    people.households,
    people.adults,
    people.staff,
  ]
  const ofFirst = <Row extends { readonly id: string }>(
    first: Row | undefined,
    ...kinds: readonly ((id: Row['id']) => string)[]
  ) => (first === undefined ? [] : kinds.map((name) => () => void name(first.id)))
  return [
    ...ofFirst(household, names.household),
    ...ofFirst(student, names.studentInList, names.studentBesideForm, names.studentWithForm, names.student),
    ...ofFirst(adult, names.adultInList, names.adult),
    ...ofFirst(staff, names.staffInList, names.staff),
  ]
}
