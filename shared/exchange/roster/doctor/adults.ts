import type { RosterProposal } from '@shared/domain/folder/roster-report'
import { groupBy } from '@shared/kernel/group-by'
import { personSimilarity } from '../../import-merge/similarity'
import type { AdultRecord } from '../school/adults'
import type { AssembledSchool } from '../school/assemble'
import { addressKey, adultsOf } from '../school/households'
import { foldName, spokenName } from '../values/names'

/** The same name, or one spelling of it, with the same telephone, e-mail or address. */
export function sameAdults(school: AssembledSchool): readonly RosterProposal[] {
  const adults = adultsOf(school.households)
  const keys: readonly ((adult: AdultRecord) => string)[] = [
    ({ email }) => foldName(email),
    ({ mobile }) => mobile.replace(/\D/g, ''),
    ({ phone }) => phone.replace(/\D/g, ''),
    ({ address }) => addressKey(address),
  ]
  const pairs = new Map<string, RosterProposal>()
  for (const keyOf of keys) {
    for (const [key, group] of groupBy(adults, keyOf)) {
      if (key === '') continue
      for (const [a, b] of pairsOf(group)) {
        const ids = [a.id, b.id].toSorted()
        if (isSameName(a, b))
          pairs.set(ids.join(' '), { kind: 'same-adult', ids, names: [nameOf(a), nameOf(b)] })
      }
    }
  }
  return [...pairs.values()]
}

const isSameName = (a: AdultRecord, b: AdultRecord): boolean =>
  nameOf(a) !== '' && ['same', 'near'].includes(personSimilarity(a, b))

/** More adults than this with one phone number or address share a home or an office; pairs of them are not compared. */
const largestGroup = 12

function pairsOf(group: readonly AdultRecord[]): readonly (readonly [AdultRecord, AdultRecord])[] {
  if (group.length > largestGroup) return []
  return group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const))
}

const nameOf = ({ givenName, familyName }: AdultRecord): string => spokenName(givenName, familyName)

/** A contact who is not responsible for a child, but is sent letters about them. */
export const lettersWithoutResponsibility = ({ households }: AssembledSchool): readonly RosterProposal[] =>
  households
    .flatMap(({ links }) => links)
    .filter((link) => link.getsLetters === true && link.hasResponsibility === false)
    .map(({ adult, student }) => ({
      kind: 'letters-without-responsibility',
      ids: [adult.id, student.id],
      names: [nameOf(adult)],
    }))
