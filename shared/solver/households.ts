import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { HouseholdId } from '@shared/kernel/ids'
import type { FixedUnit, HouseholdCells, Model } from './model'

/** The households of a conference, with their meetings in person and those that they are kept apart from. */
export function compileHouseholds(
  index: ConferenceIndex,
  ids: readonly HouseholdId[],
  { units, fixed }: Pick<Model, 'units' | 'fixed'>,
  first: number,
  slots: (time: number) => number,
  longestWalk: number,
): HouseholdCells[] {
  const numbers = new Map(ids.map((id, i) => [id, i]))
  const unitsOf = ids.map((): number[] => [])
  units.forEach((unit, u) => {
    if (unit.inPerson) for (const household of unit.households) unitsOf[household]?.push(u)
  })
  const fixedOf = ids.map((): number[] => [])
  fixed.forEach((unit, i) => {
    for (const household of unit.households) fixedOf[household]?.push(units.length + i)
  })
  const isShort = ({ length, slackBefore, slackAfter }: FixedUnit): boolean =>
    length - (slackBefore + slackAfter > 0 ? 1 : 0) < longestWalk
  const called = new Set(
    [...units.filter(({ inPerson }) => !inPerson), ...fixed.filter(isShort)].flatMap(({ households }) => [
      ...households,
    ]),
  )
  const separations = ids.map((): { from: number; otherSession: boolean; gapMinutes: number }[] => [])
  for (const {
    households: [a, b],
    rule,
    minutes,
  } of index.conference.separations) {
    const [one, other] = [numbers.get(a), numbers.get(b)]
    if (one === undefined || other === undefined) continue
    const kept = { otherSession: rule === 'other-session', gapMinutes: minutes }
    separations[one]?.push({ ...kept, from: other })
    separations[other]?.push({ ...kept, from: one })
  }
  return ids.map((id, i) => ({
    id,
    resource: first + i,
    units: unitsOf[i] ?? [],
    fixed: fixedOf[i] ?? [],
    isCalled: called.has(i),
    separations: separations[i] ?? [],
  }))
}
