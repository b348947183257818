import type { RosterProposal } from '@shared/domain/folder/roster-report'
import type { AssembledSchool } from '../school/assemble'
import { adultsOf } from '../school/households'
import { isTitle, spokenName } from '../values/names'

interface Person {
  readonly id: string
  readonly title?: string
  readonly givenName: string
  readonly familyName: string
}

const peopleOf = ({ students, staff, households }: AssembledSchool): readonly Person[] => [
  ...students,
  ...staff,
  ...adultsOf(households),
]

const proposal = (
  kind: RosterProposal['kind'],
  { id, title = '', givenName, familyName }: Person,
): RosterProposal => ({
  kind,
  ids: [id],
  names: [spokenName(title, givenName, familyName)],
})

/** `Dr Anna`: a title that stands in a name. A single letter is an initial. */
export const titlesInNames = (school: AssembledSchool): readonly RosterProposal[] =>
  peopleOf(school)
    .filter(
      ({ givenName, familyName }) =>
        !areTitles(givenName) && (beginsWithTitle(givenName) || beginsWithTitle(familyName)),
    )
    .map((person) => proposal('title-in-name', person))

function beginsWithTitle(name: string): boolean {
  const [first = '', ...others] = name.split(/\s+/)
  const isLong = first.replace('.', '').length > 1
  return (
    isLong && isTitle(first) && (others.length > 0 || /^(mrs?|ms|miss|dr|prof|herr|frau)\.?$/i.test(first))
  )
}

const joiner = /(?:^|\s|\.)(?:&|\+|and|und|et|u\.)\s|[&+/]/i

/** `Anna & Tom` in one first name. */
export const twoFirstNames = (school: AssembledSchool): readonly RosterProposal[] =>
  peopleOf(school)
    .filter(
      ({ givenName }) => /\p{L}.*\p{L}/u.test(givenName) && joiner.test(givenName) && !areTitles(givenName),
    )
    .map((person) => proposal('two-first-names', person))

/** `Mr and Mrs Smith` in one row. */
export const couplesToSplit = (school: AssembledSchool): readonly RosterProposal[] =>
  adultsOf(school.households)
    .filter(({ title, givenName }) => joiner.test(title) || (joiner.test(givenName) && areTitles(givenName)))
    .map((person) => proposal('couple-to-split', person))

/** `Mr and Mrs`, `Herr u. Frau`: titles only. */
const areTitles = (text: string): boolean =>
  text
    .split(/\s*(?:&|\+|\/|\band\b|\bund\b|\bet\b|\bu\.)\s*/i)
    .every((part) => part !== '' && part.split(/\s+/).every(isTitle))
