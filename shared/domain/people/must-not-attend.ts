import { groupBy } from '@shared/kernel/group-by'
import { spellingKey } from '@shared/kernel/fold-text'
import type { Adult, Guardianship } from './people'
import type { Marker } from './safeguarding'

/** Adults, and which children their households have. */
export interface AdultsOfFamilies {
  readonly adults: readonly Adult[]
  readonly guardianships: readonly Guardianship[]
}

/** The ids of adults with a marker that they must not attend. */
export const markedAdults = (markers: readonly Marker[]): ReadonlySet<string> =>
  new Set(markers.flatMap(({ kind, subject }) => (kind === 'must-not-attend' ? [subject.id] : [])))

/**
 * The ids of adults in an import who must not attend: those with a marker, and those who are new but have the name of an adult with
 * a marker and a child, an e-mail address or a telephone in common. The same person under another id must not attend either.
 */
export function mustNotAttend(
  imported: AdultsOfFamilies,
  stored: AdultsOfFamilies,
  markers: readonly Marker[],
): ReadonlySet<string> {
  const marked = markedAdults(markers)
  if (marked.size === 0) return marked
  const known = new Set<string>(stored.adults.map(({ id }) => id))
  const [childrenBefore, childrenNow] = [childrenOf(stored), childrenOf(imported)]
  const namesakes = groupBy(
    stored.adults.filter((one) => marked.has(one.id) && nameKey(one) !== ''),
    nameKey,
  )
  const isNamesake = (adult: Adult): boolean =>
    (namesakes.get(nameKey(adult)) ?? []).some(
      (one) =>
        isReachedAlike(one, adult) || childrenBefore(one).some((id) => childrenNow(adult).includes(id)),
    )
  return new Set(
    imported.adults
      .filter((one) => (known.has(one.id) ? marked.has(one.id) : isNamesake(one)))
      .map(({ id }) => id),
  )
}

const nameKey = ({ givenName, familyName }: Adult): string => spellingKey(`${givenName} ${familyName}`)

const isReachedAlike = (a: Adult, b: Adult): boolean =>
  (a.email !== '' && spellingKey(a.email) === spellingKey(b.email)) ||
  [a.phone, a.mobile].some((number) => number !== '' && [b.phone, b.mobile].includes(number))

function childrenOf({ guardianships }: AdultsOfFamilies): (adult: Adult) => readonly string[] {
  const byHousehold = groupBy(guardianships, ({ householdId }) => householdId)
  return ({ householdIds }) =>
    householdIds.flatMap((id) => (byHousehold.get(id) ?? []).map(({ studentId }) => studentId))
}
