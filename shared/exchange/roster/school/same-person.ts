import type { PersonName } from '@shared/domain/people/people'
import { personSimilarity, textSimilarity } from '../../import-merge/similarity'

/**
 * Whether two names under one id can be one person's: a spelling put right, another surname, or part of a name. Two first
 * names that have nothing in common are two people, or an id given twice.
 */
export function couldBeOnePerson(a: PersonName, b: PersonName): boolean {
  if (isBlank(a) || isBlank(b)) return true
  const similarity = personSimilarity(a, b)
  if (similarity === 'same' || similarity === 'near') return true
  return a.givenName !== '' && b.givenName !== '' && textSimilarity(a.givenName, b.givenName) !== 'different'
}

const isBlank = ({ givenName, familyName }: PersonName): boolean => givenName === '' && familyName === ''
