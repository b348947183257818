import { foldedWords } from '@shared/kernel/fold-text'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId } from '@shared/kernel/ids'
import type { Adult, Household } from './people'

/** Which adults of each family the school writes to, and how its letters and messages reach them. */
export interface LetterAdults {
  /** Those who get letters, in the order in which they are contacted. */
  readonly of: (id: HouseholdId) => readonly Adult[]
  /** Whether nobody of the family gets letters. A family whose adults are not listed is written to as a whole. */
  readonly isNobody: (id: HouseholdId) => boolean
  /** The family as it is written to: greeted and reached by nobody's name, number or address who gets no letters. */
  readonly addressed: (household: Household) => Household
}

/** Finds who gets letters among the adults of an event or of the school. Whoever has left gets none. */
export function letterAdultsAmong(adults: readonly Adult[]): LetterAdults {
  const pairs = adults.flatMap((adult) => adult.householdIds.map((id) => ({ id, adult })))
  const families = groupBy(pairs, ({ id }) => id)
  const among = (id: HouseholdId, isWanted: (adult: Adult) => boolean): readonly Adult[] =>
    (families.get(id) ?? []).flatMap(({ adult }) => (isWanted(adult) ? [adult] : []))
  const present = (id: HouseholdId): readonly Adult[] => among(id, ({ leftOn }) => leftOn === null)
  const of = (id: HouseholdId): readonly Adult[] => among(id, getsLetters).toSorted(inContactOrder)
  return {
    of,
    isNobody: (id) => of(id).length === 0 && present(id).length > 0,
    addressed: (household) => {
      const [reached, others] = [of(household.id), among(household.id, (one) => !getsLetters(one))]
      if (reached.length === 0 || others.length === 0) return household
      const greeting = greetingFor(household.adults, reached, others)
      const contact = contactFor(household, reached, others)
      return greeting === household.adults && contact === household.contact
        ? household
        : { ...household, adults: greeting, contact }
    },
  }
}

const getsLetters = ({ receivesLetters, leftOn }: Adult): boolean => receivesLetters && leftOn === null

/** Whoever has no place in the order comes last. */
export const inContactOrder = (a: Adult, b: Adult): number =>
  (a.contactOrder ?? Number.MAX_SAFE_INTEGER) - (b.contactOrder ?? Number.MAX_SAFE_INTEGER)

/** What the school wrote, unless it greets somebody who gets no letters; then the names of those who do. */
function greetingFor(written: string, reached: readonly Adult[], others: readonly Adult[]): string {
  const words = new Set(foldedWords(written))
  const known = new Set(reached.flatMap(nameWords))
  const isNamed = others.some((one) => nameWords(one).some((word) => words.has(word) && !known.has(word)))
  const namesMore = written.split(/[,;/+&]|\s(?:and|und|et|en)\s/iu).length > reached.length
  // Papers join names as their language does where the school's writing has `and` between them.
  return isNamed || namesMore ? reached.map(fullName).join(' and ') : written
}

const fullName = ({ title, givenName, familyName }: Adult): string =>
  [title, givenName, familyName]
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')

const nameWords = (adult: Adult): readonly string[] => foldedWords(fullName(adult))

/** The family's own contact, unless it is that of somebody who gets no letters; then that of the first who does, or none. */
function contactFor(household: Household, reached: readonly Adult[], others: readonly Adult[]): string {
  const { contact, contactChannel } = household
  const key = contactKey(contact)
  const isOf = (adult: Adult): boolean =>
    key !== '' && [adult.email, adult.mobile, adult.phone].some((one) => contactKey(one) === key)
  if (!others.some(isOf) || reached.some(isOf)) return contact
  const own = (adult: Adult): string =>
    contactChannel === 'email' ? adult.email : adult.mobile || adult.phone
  return reached.map(own).find((one) => one.trim() !== '') ?? ''
}

/** Equal for an e-mail address in any case, and for a number however it is spaced. */
const contactKey = (text: string): string => text.toLowerCase().replace(/[\s()./-]/g, '')
