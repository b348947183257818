import { letterAdultsAmong } from '@shared/domain/people/letter-adults'
import type { Household } from '@shared/domain/people/people'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { householdsWrittenTo } from '@shared/domain/plan/letter-recipients'
import type { EarlierRevision } from '@shared/domain/plan/revision'
import type { LetterTemplate } from '@shared/domain/school/office'
import type { Picture } from '@shared/domain/school/school'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import { householdWords } from '@shared/words/family'
import type { FamilyWords } from '@shared/words/family/words'
import { formatFor } from '@shared/words/format'
import { familyName, joinedAdults } from '@shared/words/names'
import { childNames, namesAmong } from '@shared/words/people-names'
import type { Block, DocumentPart } from './model'
import { letterhead, linesOf } from './phrases'

/** The school as its letters name it. */
export interface SchoolHead {
  readonly name: string
  /** Lines of it are kept. */
  readonly address: string
  /** Left out or blank: letters name none. */
  readonly phone?: string
  /** A square picture as a data URL, or none. */
  readonly crest?: string | null
  readonly signatory?: string
  readonly signature?: Picture | null
}

/** What every document for families needs to know. */
export interface FamilyPaperOptions {
  readonly school: SchoolHead
  /** The school's, e.g. `en-GB`: of the file, and of paper for families whose language paper does not speak. */
  readonly locale: string
  /** The date that the paper carries. */
  readonly date: LocalDate
  /** The office's own wordings; left out: it has none. */
  readonly templates?: readonly LetterTemplate[]
  /** Recipients, in this order; left out: every family who gets this document, by name. */
  readonly recipients?: readonly HouseholdId[]
}

/** Which revision a paper is of, and what it takes the place of. */
export interface RevisionOptions {
  /** Null while the plan is a draft. */
  readonly revision: number | null
  /** The revisions announced before, newest first; left out: none. */
  readonly former?: readonly EarlierRevision[]
}

/** One household as its paper speaks to it. */
export interface Family {
  /** As it is written to. */
  readonly household: Household
  /** The children it mentions; no other child is mentioned. */
  readonly children: readonly StudentId[]
  /** What each child is called at home, where one given name is enough unless two children share it. */
  readonly names: ReadonlyMap<StudentId, string>
  /** Whether another household is sent letters about one of the children. */
  readonly sharesChildren: boolean
  /** The adults' names as the school wrote them, joined as the family's language does; null where it wrote none. */
  readonly adults: string | null
  /** In the household's language. */
  readonly words: FamilyWords
}

/** The families who receive the document, of those that may get it, with the children it may mention. */
export function familiesOf(
  index: ConferenceIndex,
  announced: ReadonlyMap<HouseholdId, ReadonlySet<StudentId>>,
  { locale, recipients }: Pick<FamilyPaperOptions, 'locale' | 'recipients'>,
): readonly Family[] {
  const written = householdsWrittenTo(index.conference)
  const { addressed } = letterAdultsAmong(index.conference.adults)
  return (recipients ?? byName(index, locale, [...announced.keys()])).flatMap((id): Family[] => {
    const known = index.households.get(id)
    const own = announced.get(id)
    if (!known || !own) return []
    const household = addressed(known)
    const { words } = householdWords(household, locale)
    return [
      {
        household,
        children: [...own],
        names: namesAtHome(index, [...own]),
        sharesChildren: [...own].some((child) => (written.get(child)?.size ?? 0) > 1),
        adults: joinedAdults(household.adults, words.format, locale) || null,
        words,
      },
    ]
  })
}

/** Whose part it is, in which language it is read, and what stands at its foot. */
export const partFor = (
  { household, adults, words }: Family,
  school: SchoolHead,
): Omit<DocumentPart, 'blocks'> => ({
  recipient: household.id,
  footer: [adults ?? words.letter.unnamedAdults, school.name].filter((text) => text !== '').join(' · '),
  language: words.language,
  direction: words.direction,
  pageLabel: words.pageLabel,
})

/** Who writes to a family, where, and the number to ring. */
export function familyLetterhead({ words }: Family, school: SchoolHead): readonly Block[] {
  const phone = school.phone?.trim() ?? ''
  const lines = phone === '' ? school.address : `${school.address}\n${words.letter.schoolPhone(phone)}`
  return letterhead(school, linesOf(lines))
}

/** Who signs what goes to families; nothing where the school has not said. */
export function signatureOf({ name, signatory = '', signature = null }: SchoolHead): readonly Block[] {
  const lines = [signatory, name].filter((text) => text !== '')
  return lines.length === 0 && signature === null ? [] : [{ kind: 'signature', picture: signature, lines }]
}

/** Below the adults' names: Family of Anna Kowalska (9B). */
export function childrenLine(index: ConferenceIndex, { children, words }: Family): string {
  const { studentWithForm } = namesOfOwn(index, children)
  return words.letter.forChildren(
    children
      .map((id) => studentWithForm(id))
      .filter((name) => name !== '')
      .sort((a, b) => words.format.compare(a, b)),
  )
}

/** The children that some rows are about, by the names used at home: Ida and Leo. */
export const childrenIn = (
  { names, words }: Family,
  rows: readonly { readonly studentId: StudentId }[],
): string =>
  words.format.list(
    [...new Set(rows.map(({ studentId }) => names.get(studentId) ?? ''))]
      .filter((name) => name !== '')
      .sort((a, b) => words.format.compare(a, b)),
  )

function byName(index: ConferenceIndex, locale: string, ids: readonly HouseholdId[]): readonly HouseholdId[] {
  const { compare } = formatFor(locale)
  const nameOf = (id: HouseholdId): string => {
    const household = index.households.get(id)
    return household ? familyName(household) : ''
  }
  return [...ids].sort((a, b) => compare(nameOf(a), nameOf(b)))
}

/** A family's children are distinguished from each other only: its documents mention nobody else's. */
const namesOfOwn = (index: ConferenceIndex, children: readonly StudentId[]) =>
  childNames(
    children.flatMap((id) => index.students.get(id) ?? []),
    namesAmong(index.conference).form,
  )

function namesAtHome(index: ConferenceIndex, children: readonly StudentId[]): ReadonlyMap<StudentId, string> {
  const { studentInShort } = namesOfOwn(index, children)
  return new Map(children.map((id) => [id, studentInShort(id)]))
}
