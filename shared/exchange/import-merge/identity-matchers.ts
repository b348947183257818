import type { IdentityFacts } from '@shared/domain/folder/import-merge'
import type { Room } from '@shared/domain/events/event'
import type { Adult, Household, Interpreter, Staff, Student } from '@shared/domain/people/people'
import type { StudentId } from '@shared/kernel/ids'
import type { MatchEvidence, IdentityMatcher } from './identities'
import { personSimilarity, textSimilarity, nameOfPerson, shareName } from './similarity'

/** Members of staff: by name and e-mail. Who keeps the given name but not the family name has most likely married. */
export const staffMatcher: IdentityMatcher<Staff> = {
  subject: 'staff',
  similarity: personSimilarity,
  evidence: (before, after) => {
    if (isSameText(before.email, after.email)) return 'agrees'
    const isOtherGivenName = textSimilarity(before.givenName, after.givenName) === 'different'
    return isOtherGivenName && before.email !== '' && after.email !== '' ? 'differs' : 'unknown'
  },
  facts: (one) => factsOf(nameOfPerson(one), one.email),
}

/** Students: by name and birth date, else by their form of the same year. `formOf` gives the form, blank where it is not known. */
export const studentMatcher = (formOf: (id: StudentId) => string): IdentityMatcher<Student> => ({
  subject: 'student',
  similarity: personSimilarity,
  evidence: (before, after, similarity): MatchEvidence => {
    if (before.dateOfBirth !== null && after.dateOfBirth !== null)
      return before.dateOfBirth === after.dateOfBirth ? 'agrees' : 'differs'
    const [formBefore, form] = [formOf(before.id), formOf(after.id)]
    const isElsewhere = formBefore !== '' && form !== '' && !isSameText(formBefore, form)
    return isElsewhere && similarity !== 'near' ? 'differs' : 'unknown'
  },
  facts: (one) => ({ ...factsOf(nameOfPerson(one), formOf(one.id)), dateOfBirth: one.dateOfBirth }),
})

/** Households: by name, else by their contact, adults and children. `sharesChild` says whether both have a child in common. */
export const householdMatcher = (
  sharesChild: (before: Household, after: Household) => boolean,
): IdentityMatcher<Household> => ({
  subject: 'household',
  similarity: (before, after) => textSimilarity(before.name, after.name),
  evidence: (before, after) => {
    if (isSameText(before.contact, after.contact)) return 'agrees'
    const adults = textSimilarity(before.adults, after.adults)
    if (adults !== 'different' && before.adults !== '') return 'agrees'
    const areOthers = before.adults !== '' && after.adults !== '' && !shareName(before.adults, after.adults)
    // A child in common alone proves nothing: separated parents are two households of one child.
    if (areOthers) return 'differs'
    return sharesChild(before, after) ? 'agrees' : 'unknown'
  },
  facts: (one) => factsOf(one.name, one.adults),
})

/** Adults: by name, e-mail and phone. */
export const adultMatcher: IdentityMatcher<Adult> = {
  subject: 'adult',
  similarity: personSimilarity,
  evidence: (before, after) =>
    isSameText(before.email, after.email) || isSameText(before.phone, after.phone) ? 'agrees' : 'unknown',
  facts: (one) => factsOf(nameOfPerson(one), one.email),
}

/** Interpreters: by name, and by whether they still interpret a language that they did. */
export const interpreterMatcher: IdentityMatcher<Interpreter> = {
  subject: 'interpreter',
  similarity: personSimilarity,
  evidence: (before, after) =>
    after.languages.some((code) => before.languages.includes(code)) ? 'unknown' : 'differs',
  facts: (one) => factsOf(nameOfPerson(one), one.languages.join(', ')),
}

/** Rooms: an id is a place, whatever it is called; only another name in another building may be another place. */
export const roomMatcher: IdentityMatcher<Room> = {
  subject: 'room',
  similarity: (before, after) => textSimilarity(before.name, after.name),
  evidence: (before, after) =>
    textSimilarity(before.building, after.building) === 'different' ? 'differs' : 'agrees',
  facts: (one) => factsOf(one.name, one.building),
}

const factsOf = (name: string, detail: string): IdentityFacts => ({ name, detail, dateOfBirth: null })

const isSameText = (a: string, b: string): boolean => a.trim() !== '' && textSimilarity(a, b) === 'same'
