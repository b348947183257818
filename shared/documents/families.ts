import type { Household } from '@shared/domain/people/people'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { householdsWrittenTo } from '@shared/domain/plan/letter-recipients'
import type { AnnouncedRevision } from '@shared/domain/plan/revision'
import type { LetterTemplate } from '@shared/domain/school/office'
import type { Picture } from '@shared/domain/school/school'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import { familyWords } from '@shared/words/family'
import type { FamilyWords } from '@shared/words/family/words'
import { formatFor } from '@shared/words/format'
import { shortNames } from '@shared/words/names'
import type { Block, DocumentPart } from './model'
import { childAndForm, formOf } from './phrases'

/** The school as its letters name it. */
export interface SchoolHead {
  readonly name: string
  /** Lines of it are kept. */
  readonly address: string
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
  /** Whom to write to, in this order; left out: every family who gets this paper, by name. */
  readonly recipients?: readonly HouseholdId[]
}

/** Which revision a paper is of, and what it takes the place of. */
export interface RevisionOptions {
  /** Null while the plan is a draft. */
  readonly revision: number | null
  /** The revisions announced before, newest first; left out: none. */
  readonly former?: readonly AnnouncedRevision[]
}

/** One household as its paper speaks to it. */
export interface Family {
  readonly household: Household
  /** Those it is told of; of no other is anything said. */
  readonly children: readonly StudentId[]
  /** What each child is called at home, where one given name is enough unless two children share it. */
  readonly names: ReadonlyMap<StudentId, string>
  /** Whether another household is sent letters about one of the children. */
  readonly sharesChildren: boolean
  /** The adults' names as the school writes them; null where it wrote none. */
  readonly adults: string | null
  /** In the household's language. */
  readonly words: FamilyWords
}

/** The families whom paper goes to, of those that may get it with the children it may speak of. */
export function familiesOf(
  index: ConferenceIndex,
  told: ReadonlyMap<HouseholdId, ReadonlySet<StudentId>>,
  { locale, recipients }: Pick<FamilyPaperOptions, 'locale' | 'recipients'>,
): readonly Family[] {
  const written = householdsWrittenTo(index.conference)
  return (recipients ?? byName(index, locale, [...told.keys()])).flatMap((id): Family[] => {
    const household = index.households.get(id)
    const own = told.get(id)
    if (!household || !own) return []
    return [
      {
        household,
        children: [...own],
        names: namesAtHome(index, [...own]),
        sharesChildren: [...own].some((child) => (written.get(child)?.size ?? 0) > 1),
        adults: household.adults.trim() || null,
        words: familyWords(household.letterLanguage, locale).words,
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

/** Who writes to families; nothing where the school has not said. */
export function signatureOf({ name, signatory = '', signature = null }: SchoolHead): readonly Block[] {
  const lines = [signatory, name].filter((text) => text !== '')
  return lines.length === 0 && signature === null ? [] : [{ kind: 'signature', picture: signature, lines }]
}

/** Below the adults' names: Family of Anna Kowalska (9B). */
export const childrenLine = (index: ConferenceIndex, { children, words }: Family): string =>
  words.letter.forChildren(
    children.map((id) => childAndForm(index, id)).sort((a, b) => words.format.compare(a, b)),
  )

/** The children whom some rows are about, as they are called at home: Ida and Leo. */
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
  const nameOf = (id: HouseholdId): string => index.households.get(id)?.name ?? ''
  return [...ids].sort((a, b) => compare(nameOf(a), nameOf(b)))
}

const namesAtHome = (
  index: ConferenceIndex,
  children: readonly StudentId[],
): ReadonlyMap<StudentId, string> =>
  shortNames(
    children.flatMap((id) => {
      const student = index.students.get(id)
      return student ? [{ id, name: student, apart: formOf(index, id) }] : []
    }),
  )
