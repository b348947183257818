import type { PersonName, Staff, Student } from '@shared/domain/people/people'

/** The name a person goes by: `preferredName` stands for the given name where there is one. */
export type CalledName = PersonName & { readonly preferredName?: string }

/** What a person is called by those who know them. */
export const givenNameOf = (person: CalledName): string =>
  person.preferredName?.trim() || person.givenName.trim()

/** `Family, Given`, as lists sort; either alone where the other is blank. */
export function listName(person: CalledName): string {
  return [person.familyName.trim(), givenNameOf(person)].filter((part) => part !== '').join(', ')
}

/** `Given Family`, as a sentence or a letter says it. */
export function proseName(person: CalledName): string {
  return [givenNameOf(person), person.familyName.trim()].filter((part) => part !== '').join(' ')
}

/** A member of staff as families say it: `Ms Tan`; `Wei Tan` where the school gives no title. */
export function staffName(staff: Pick<Staff, 'title' | 'givenName' | 'familyName'>): string {
  const title = staff.title.trim()
  const family = staff.familyName.trim()
  return title === '' || family === '' ? proseName(staff) : `${title} ${family}`
}

/** A member of staff in a list: `Tan, Ms Wei`. */
export function staffListName(staff: Pick<Staff, 'title' | 'givenName' | 'familyName'>): string {
  const rest = [staff.title.trim(), staff.givenName.trim()].filter((part) => part !== '').join(' ')
  return [staff.familyName.trim(), rest].filter((part) => part !== '').join(', ')
}

/** Someone whose name is to be shortened among others; `apart` tells two of the very same name apart (a form, an id). */
export interface NamedOne<Id> {
  readonly id: Id
  readonly name: Pick<Student, 'givenName' | 'familyName' | 'preferredName'>
  readonly apart: string
}

/**
 * The shortest form of each name that nobody else of the same list shares: `Anna`, else `Anna K`, `Anna Ko` ... up to the
 * whole name, and for two of the same name `Anna Kowalska (9B)`.
 */
export function shortNames<Id>(people: readonly NamedOne<Id>[]): ReadonlyMap<Id, string> {
  let forms = people.map((one): ShortForm<Id> => ({
    one,
    letters: 0,
    family: familyLetters(one),
    apart: false,
  }))
  for (;;) {
    const sharedBy = groupByForm(forms)
    const longer = forms.map((form) => lengthened(form, sharedBy.get(spelled(form).toLowerCase()) ?? []))
    if (longer.every((form, at) => form === forms[at])) break
    forms = longer
  }
  return new Map(forms.map((form) => [form.one.id, spelled(form)]))
}

/** A name with so many letters of its family name. */
interface ShortForm<Id> {
  readonly one: NamedOne<Id>
  readonly letters: number
  readonly family: readonly string[]
  readonly apart: boolean
}

function groupByForm<Id>(forms: readonly ShortForm<Id>[]): ReadonlyMap<string, readonly ShortForm<Id>[]> {
  const found = new Map<string, ShortForm<Id>[]>()
  for (const form of forms) {
    const key = spelled(form).toLowerCase()
    const sharing = found.get(key)
    if (sharing) sharing.push(form)
    else found.set(key, [form])
  }
  return found
}

/** A form that others share takes one letter more; where none of them has a letter left, all are told apart. */
function lengthened<Id>(form: ShortForm<Id>, sharing: readonly ShortForm<Id>[]): ShortForm<Id> {
  if (sharing.length < 2 || form.apart) return form
  if (form.letters < form.family.length) return { ...form, letters: form.letters + 1 }
  return sharing.every(({ letters, family }) => letters === family.length) ? { ...form, apart: true } : form
}

function spelled({ one, letters, family, apart }: ShortForm<unknown>): string {
  const begun = family.slice(0, letters).join('').trim()
  const name = [givenNameOf(one.name), begun].filter((part) => part !== '').join(' ')
  return apart && one.apart !== '' ? `${name} (${one.apart})` : name
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const familyLetters = (one: NamedOne<unknown>): readonly string[] =>
  [...graphemes.segment(one.name.familyName.trim())].map((part) => part.segment)

/** A. K.: the first letters of what a person is called and of the family name. */
export const initialsOf = (person: CalledName): string =>
  [givenNameOf(person), person.familyName.trim()]
    .flatMap((name) => [...graphemes.segment(name)].slice(0, 1))
    .map(({ segment }) => `${segment.toUpperCase()}.`)
    .join(' ')
