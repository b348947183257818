import type { IdentityFacts } from '@shared/domain/folder/adoption'
import type { Room } from '@shared/domain/events/event'
import type { Adult, Household, Interpreter, Staff, Student } from '@shared/domain/people/people'
import type { StudentId } from '@shared/kernel/ids'
import type { Evidence, Recognition } from './identities'
import { likenessOfPeople, likenessOfTexts, nameOfPerson, shareName } from './likeness'

/** Members of staff: by name and e-mail. Who keeps the given name but not the family name has most likely married. */
export const staffRecognition: Recognition<Staff> = {
  subject: 'staff',
  likeness: likenessOfPeople,
  evidence: (before, after) => {
    if (isSameText(before.email, after.email)) return 'agrees'
    const isOtherGivenName = likenessOfTexts(before.givenName, after.givenName) === 'different'
    return isOtherGivenName && before.email !== '' && after.email !== '' ? 'differs' : 'unknown'
  },
  facts: (one) => factsOf(nameOfPerson(one), one.email),
}

/** Students: by name and birth date, else by their form of the same year. `formOf` gives the form, blank where it is not known. */
export const studentRecognition = (formOf: (id: StudentId) => string): Recognition<Student> => ({
  subject: 'student',
  likeness: likenessOfPeople,
  evidence: (before, after, likeness): Evidence => {
    if (before.dateOfBirth !== null && after.dateOfBirth !== null)
      return before.dateOfBirth === after.dateOfBirth ? 'agrees' : 'differs'
    const [formBefore, form] = [formOf(before.id), formOf(after.id)]
    const isElsewhere = formBefore !== '' && form !== '' && !isSameText(formBefore, form)
    return isElsewhere && likeness !== 'near' ? 'differs' : 'unknown'
  },
  facts: (one) => ({ ...factsOf(nameOfPerson(one), formOf(one.id)), dateOfBirth: one.dateOfBirth }),
})

/** Households: by name, else by their contact, adults and children. `sharesChild` says whether both have a child in common. */
export const householdRecognition = (
  sharesChild: (before: Household, after: Household) => boolean,
): Recognition<Household> => ({
  subject: 'household',
  likeness: (before, after) => likenessOfTexts(before.name, after.name),
  evidence: (before, after) => {
    if (isSameText(before.contact, after.contact)) return 'agrees'
    const adults = likenessOfTexts(before.adults, after.adults)
    if (adults !== 'different' && before.adults !== '') return 'agrees'
    const areOthers = before.adults !== '' && after.adults !== '' && !shareName(before.adults, after.adults)
    // A child in common alone proves nothing: separated parents are two households of one child.
    if (areOthers) return 'differs'
    return sharesChild(before, after) ? 'agrees' : 'unknown'
  },
  facts: (one) => factsOf(one.name, one.adults),
})

/** Adults: by name, e-mail and phone. */
export const adultRecognition: Recognition<Adult> = {
  subject: 'adult',
  likeness: likenessOfPeople,
  evidence: (before, after) =>
    isSameText(before.email, after.email) || isSameText(before.phone, after.phone) ? 'agrees' : 'unknown',
  facts: (one) => factsOf(nameOfPerson(one), one.email),
}

/** Interpreters: by name, and by whether they still interpret a language that they did. */
export const interpreterRecognition: Recognition<Interpreter> = {
  subject: 'interpreter',
  likeness: likenessOfPeople,
  evidence: (before, after) =>
    after.languages.some((code) => before.languages.includes(code)) ? 'unknown' : 'differs',
  facts: (one) => factsOf(nameOfPerson(one), one.languages.join(', ')),
}

/** Rooms: an id is a place, whatever it is called; only another name in another building may be another place. */
export const roomRecognition: Recognition<Room> = {
  subject: 'room',
  likeness: (before, after) => likenessOfTexts(before.name, after.name),
  evidence: (before, after) =>
    likenessOfTexts(before.building, after.building) === 'different' ? 'differs' : 'agrees',
  facts: (one) => factsOf(one.name, one.building),
}

const factsOf = (name: string, detail: string): IdentityFacts => ({ name, detail, dateOfBirth: null })

const isSameText = (a: string, b: string): boolean => a.trim() !== '' && likenessOfTexts(a, b) === 'same'
