import type { PersonName } from '@shared/domain/people/people'
import { personSimilarity, textSimilarity } from '../../import-merge/similarity'
import type { ReadingContext } from '../tables/column'
import { spokenName } from '../values/names'

/** The cell of an id that a row before has too. */
interface RepeatedId {
  readonly file: string
  readonly column: string
  readonly id: string
}

/** One id for two names that have nothing in common: a person must say whether they are one, and until then they are two. */
export function isOnePerson(
  a: PersonName,
  b: PersonName,
  { file, column, id }: RepeatedId,
  { answers, findings }: ReadingContext,
): boolean {
  if (couldBeOnePerson(a, b)) return true
  const answer = answers.answer(file, column)
  if (answer === null) {
    const names = [a, b].map((one) => spokenName(one.givenName, one.familyName))
    findings.ask(file, column, { kind: 'same-id', id, names })
  }
  return answer === 'same'
}

/**
 * Whether two names under one id can be one person's: a spelling put right, another surname, or part of a name. Two first
 * names that have nothing in common are two people, or an id given twice.
 */
function couldBeOnePerson(a: PersonName, b: PersonName): boolean {
  if (isBlank(a) || isBlank(b)) return true
  const similarity = personSimilarity(a, b)
  if (similarity === 'same' || similarity === 'near') return true
  return a.givenName !== '' && b.givenName !== '' && textSimilarity(a.givenName, b.givenName) !== 'different'
}

const isBlank = ({ givenName, familyName }: PersonName): boolean => givenName === '' && familyName === ''
