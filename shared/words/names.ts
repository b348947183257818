import type { Household, PersonName, Staff } from '@shared/domain/people/people'
import { spellingKey } from '@shared/kernel/fold-text'
import { groupBy } from '@shared/kernel/group-by'
import { distinctLabels } from './distinct-labels'
import type { Format } from './format'

/** The name a person goes by: `preferredName` stands for the given name where there is one. */
export type CalledName = PersonName & { readonly preferredName?: string }

/** What a person is called by those who know them; somebody with one name by that name, wherever the school wrote it. */
export const givenNameOf = (person: CalledName): string =>
  person.preferredName?.trim() || person.givenName.trim() || person.familyName.trim()

/** The family name beside what a person is called; blank for somebody with one name. */
const familyNameBeside = (person: CalledName): string =>
  (person.preferredName?.trim() || person.givenName.trim()) === '' ? '' : person.familyName.trim()

/** `Family, Given`, as lists sort; either alone where the other is blank. */
export function listName(person: CalledName): string {
  return [familyNameBeside(person), givenNameOf(person)].filter((part) => part !== '').join(', ')
}

/** `Given Family`, as a sentence or a letter says it. */
export function proseName(person: CalledName): string {
  return [givenNameOf(person), familyNameBeside(person)].filter((part) => part !== '').join(' ')
}

type StaffName = Pick<Staff, 'title' | 'givenName' | 'familyName'>

/** A member of staff as families say it: `Ms Tan`; `Wei Tan` where the school gives no title. */
export function staffName(staff: StaffName): string {
  const title = staff.title.trim()
  return title === '' ? proseName(staff) : `${title} ${staff.familyName.trim() || givenNameOf(staff)}`
}

/** A member of staff as paper names them: `Ms Wei Tan`. */
export const formalStaffName = (staff: StaffName): string =>
  `${staff.title.trim()} ${proseName(staff)}`.trim()

/** A member of staff in a list: `Tan, Ms Wei`; somebody with one name by that name, `Suharto, Mr`. */
export function staffListName(staff: StaffName): string {
  const family = familyNameBeside(staff)
  const parts = [staff.title.trim(), givenNameOf(staff)]
  const inOrder = family === '' ? parts.toReversed() : [family, parts.filter((part) => part !== '').join(' ')]
  return inOrder.filter((part) => part !== '').join(', ')
}

/** A household as lists and its members' calendars name it: by the name that the school gave it, else its adults. */
export const familyName = ({ name, adults }: Pick<Household, 'name' | 'adults'>): string =>
  name.trim() || adults.trim()

/**
 * Adults as a language joins them: what the school wrote as `Ewa and Jan Sobczak` reads `Ewa i Jan Sobczak` in Polish.
 * `schoolLocale` is the language that the school may have written it in, beside English.
 */
export function joinedAdults(adults: string, format: Format, schoolLocale: string): string {
  const between = [...conjunctionsIn(schoolLocale), 'and', '&'].join('|')
  const names = adults.trim().split(new RegExp(`\\s+(?:${between})\\s+`, 'u'))
  return names.length < 2 ? adults.trim() : format.list(names)
}

/** The word between two names; the Spanish one stands within surnames too, such as Ortega y Gasset. */
const conjunctionsIn = (locale: string): readonly string[] =>
  new Intl.ListFormat(locale)
    .formatToParts(['a', 'b'])
    .map(({ type, value }) => (type === 'literal' ? value.trim() : ''))
    .filter((word) => /^\p{L}+$/u.test(word) && word !== 'y')

/** Someone whose name is to be shortened among others; `marks` tell two of the very same name apart (a form, an id). */
export interface NamedOne<Id> {
  readonly id: Id
  readonly name: CalledName
  /** Stands behind the name in brackets in any case. */
  readonly always?: string
  readonly marks: readonly string[]
}

/**
 * The shortest form of each name that nobody else of the same list shares: `Anna`, else `Anna K`, `Anna Ko` ... up to the
 * whole name, and for two of the same name `Anna Kowalska (9B)`. Somebody with one name is never cut.
 */
export function shortNames<Id>(people: readonly NamedOne<Id>[]): ReadonlyMap<Id, string> {
  let forms = people.map((one): ShortForm<Id> => ({ one, letters: 0, family: familyLetters(one) }))
  for (;;) {
    const sharedBy = groupBy(forms, (form) => spellingKey(begun(form)))
    const longer = forms.map((form) => lengthened(form, sharedBy.get(spellingKey(begun(form))) ?? []))
    if (longer.every((form, at) => form === forms[at])) break
    forms = longer
  }
  const most = people.reduce((count, { marks }) => Math.max(count, marks.length), 0)
  const labels = distinctLabels(forms, {
    label: begun,
    always: ({ one }) => one.always ?? '',
    marks: Array.from(
      { length: most },
      (_, at) =>
        ({ one }: ShortForm<Id>) =>
          one.marks[at] ?? '',
    ),
  })
  return new Map(forms.map((form) => [form.one.id, labels.get(form) ?? begun(form)]))
}

/** A name with so many letters of its family name. */
interface ShortForm<Id> {
  readonly one: NamedOne<Id>
  readonly letters: number
  readonly family: readonly string[]
}

/** A form that others share takes one letter more, as long as it has one. */
function lengthened<Id>(form: ShortForm<Id>, sharing: readonly ShortForm<Id>[]): ShortForm<Id> {
  const isWhole = form.letters === form.family.length
  return sharing.length < 2 || isWhole ? form : { ...form, letters: form.letters + 1 }
}

const begun = ({ one, letters, family }: ShortForm<unknown>): string =>
  [givenNameOf(one.name), family.slice(0, letters).join('').trim()].filter((part) => part !== '').join(' ')

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const familyLetters = (one: NamedOne<unknown>): readonly string[] =>
  [...graphemes.segment(familyNameBeside(one.name))].map((part) => part.segment)

/** A. K.: the first letters of what a person is called and of the family name. */
export const initialsOf = (person: CalledName): string =>
  [givenNameOf(person), familyNameBeside(person)]
    .flatMap((name) => [...graphemes.segment(name)].slice(0, 1))
    .map(({ segment }) => `${segment.toUpperCase()}.`)
    .join(' ')
