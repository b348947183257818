import { speaks } from '@shared/kernel/language'
import { foldName, spokenName } from '../values/names'
import type { AdultRecord, AdultRegister, FamilyLink } from './adults'
import { madeId } from './made-id'
import type { StudentRecord } from './students'

/** The adults who get one letter, and the students it is about. */
export interface HouseholdRecord {
  readonly id: string
  readonly adults: AdultRecord[]
  /** What is said of each student and adult of it. */
  readonly links: FamilyLink[]
}

/** Doctors and aides are called in an emergency, and never come to a conference. */
export const neverAttends = (relationship: string): boolean =>
  /\b(doctor|dr|gp|physician|aide|huisarts|medecin|docteur)\b|arzt/.test(foldName(relationship))

/**
 * The households of students: a student's adults are one, unless the file gives them two, or an adult lives elsewhere.
 * Siblings with the same adults share it.
 */
export function householdsOf(
  students: readonly StudentRecord[],
  adults: AdultRegister,
): readonly HouseholdRecord[] {
  const households = new Map<string, HouseholdRecord>()
  for (const student of students) {
    const links = adults.linksOf(student).toSorted(byPriority)
    const parts = partsOf(student, links)
    withoutSharedSalutation(parts)
    for (const part of parts) {
      const id = householdId(part, links)
      const household = households.get(id) ?? { id, adults: [], links: [] }
      households.set(id, household)
      household.links.push(...part)
      for (const { adult } of part) if (!household.adults.includes(adult)) household.adults.push(adult)
    }
  }
  return [...households.values()]
}

/** A student's salutation stands in every row, but greets the adults of their first household only. */
function withoutSharedSalutation([first, ...others]: readonly (readonly FamilyLink[])[]): void {
  const salutation = first?.find((link) => link.salutation !== '')?.salutation
  for (const link of others.flat()) if (link.salutation === salutation) link.salutation = ''
}

const byPriority = (a: FamilyLink, b: FamilyLink): number =>
  (a.priority ?? Infinity) - (b.priority ?? Infinity) || a.order - b.order

function partsOf(student: StudentRecord, links: readonly FamilyLink[]): readonly (readonly FamilyLink[])[] {
  const family = links.filter((link) => !neverAttends(link.relationship))
  const home = homeAddress(student, family)
  const [first] = family
  const parts = new Map<string, FamilyLink[]>()
  for (const link of links) {
    // A doctor's surgery is no other home of the student.
    const isOther = neverAttends(link.relationship) && link.householdId === '' && link.part === ''
    const key = partOf(isOther && first ? first : link, links, home)
    const part = parts.get(key)
    if (part) part.push(link)
    else parts.set(key, [link])
  }
  return [...parts.values()]
}

/** Where the student lives: as the file says, else with the first adult who is not said to live elsewhere. */
function homeAddress(student: StudentRecord, links: readonly FamilyLink[]): string {
  const withStudent = links.filter((link) => link.livesWith !== false && link.address !== '')
  const own = addressKey(student.address)
  return own !== '' && withStudent.some((link) => addressKey(link.address) === own)
    ? own
    : addressKey(withStudent[0]?.address ?? '')
}

/** A text by which addresses are compared. */
export const addressKey = (address: string): string =>
  foldName(address)
    .replace(/\b(street|str|strasse)\b/g, 'st')
    .replace(/\broad\b/g, 'rd')
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * The school's household id of an adult; blank for one who does not live with the student but bears the id of those who do, as
 * where a file gives the student's household in every row.
 */
function ownHouseholdId(link: FamilyLink, links: readonly FamilyLink[]): string {
  const { householdId, livesWith } = link
  const isOfHome = links.some((other) => other.householdId === householdId && other.livesWith !== false)
  return livesWith === false && isOfHome ? '' : householdId
}

function partOf(link: FamilyLink, links: readonly FamilyLink[], home: string): string {
  const address = addressKey(link.address)
  const household = ownHouseholdId(link, links)
  if (household !== '') return `household ${household}`
  if (link.part !== '') return `part ${link.part}`
  if (link.livesWith === false) return `away ${address || link.adult.id}`
  return address === '' || address === home ? 'home' : `address ${address}`
}

/** The school's id of a household, else one made of the adults who come. */
function householdId(part: readonly FamilyLink[], links: readonly FamilyLink[]): string {
  const school = part.map((link) => ownHouseholdId(link, links)).find((id) => id !== '')
  if (school !== undefined) return school
  const coming = part.filter((link) => !neverAttends(link.relationship))
  const members = (coming.length > 0 ? coming : part).map((link) => link.adult.id)
  return madeId('household', [...new Set(members)].toSorted())
}

/** Whether a household gets letters about a student: by the file's flag, else by parental responsibility. */
export function getsLetters(links: readonly FamilyLink[]): boolean {
  return links.some(
    (link) =>
      link.getsLetters ??
      (link.hasResponsibility === null ? !neverAttends(link.relationship) : link.hasResponsibility),
  )
}

/** The adults of a household who come to conferences. */
export function comingAdults({ adults, links }: HouseholdRecord): readonly AdultRecord[] {
  const coming = adults.filter((adult) =>
    links.some((link) => link.adult === adult && !neverAttends(link.relationship)),
  )
  return coming.length > 0 ? coming : adults
}

/** All adults of some households. */
export const adultsOf = (households: readonly HouseholdRecord[]): readonly AdultRecord[] => [
  ...new Set(households.flatMap(({ adults }) => adults)),
]

/** How a letter greets the adults: as the file does, else by title and name, joined as the school's language joins them. */
export function greetingOf(household: HouseholdRecord, language: string): string {
  const salutation = household.links.find((link) => link.salutation !== '')?.salutation
  if (salutation !== undefined) return salutation
  const names = comingAdults(household).map(({ title, givenName, familyName }) =>
    spokenName(title, givenName, familyName),
  )
  // American English has a comma before the last of three.
  const list = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { type: 'conjunction' })
  return list.format(names)
}

/** The household's name: the surnames of its adults. */
export const householdName = (household: HouseholdRecord): string =>
  [...new Set(comingAdults(household).map(({ familyName }) => familyName))]
    .filter((name) => name !== '')
    .join(' / ')

/** In which language a household reads letters, and which one needs interpreting. */
export interface HouseholdLanguages {
  readonly letter: string
  /** Blank: none. */
  readonly interpreter: string
}

/** An interpreter is needed where no adult speaks the school's language and the file says what they speak. */
export function languagesOf(household: HouseholdRecord, school: string): HouseholdLanguages {
  const { links } = household
  const ofAdults = comingAdults(household).flatMap(({ languages }) => languages)
  const spoken = ofAdults.length > 0 ? ofAdults : links.flatMap(({ student }) => student.homeLanguages)
  const foreign = spoken.find((language) => !speaks([language], school)) ?? ''
  const isForeign = spoken.length > 0 && !speaks(spoken, school)
  const asked = links.map((link) => link.interpreter).filter((one) => one !== null)
  const named = asked.find((one) => typeof one === 'string')
  const interpreter =
    named ?? (asked.includes(true) ? foreign : asked.includes(false) || !isForeign ? '' : foreign)
  const letter = links.find((link) => link.letterLanguage !== '')?.letterLanguage
  return { letter: letter ?? (isForeign ? foreign : school), interpreter }
}

/** What the files say of a household, rather than what is usual. */
export const householdFacts = {
  sayLanguages: (household: HouseholdRecord): boolean =>
    household.adults.some(({ languages }) => languages.length > 0) ||
    household.links.some(
      ({ letterLanguage, student }) => letterLanguage !== '' || student.homeLanguages.length > 0,
    ),
  sayLetters: (links: readonly FamilyLink[]): boolean =>
    links.some((link) => link.getsLetters !== null || link.hasResponsibility !== null),
}
