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
  const found = new Map<Id, string>()
  shorten(people, 0, found)
  return found
}

/** Gives everyone of a list a form with `letters` letters of the family name, and those who still share one a longer form. */
function shorten<Id>(people: readonly NamedOne<Id>[], letters: number, found: Map<Id, string>): void {
  const byForm = new Map<string, NamedOne<Id>[]>()
  for (const one of people) {
    const form = formOf(one, letters).toLowerCase()
    byForm.set(form, [...(byForm.get(form) ?? []), one])
  }
  for (const sharing of byForm.values()) {
    const [first] = sharing
    if (first && sharing.length === 1) found.set(first.id, formOf(first, letters))
    else if (sharing.every((one) => familyLetters(one).length <= letters))
      for (const one of sharing) found.set(one.id, wholeAndApart(one))
    else shorten(sharing, letters + 1, found)
  }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const familyLetters = (one: NamedOne<unknown>): readonly string[] =>
  [...graphemes.segment(one.name.familyName.trim())].map((part) => part.segment)

function formOf(one: NamedOne<unknown>, letters: number): string {
  const family = familyLetters(one).slice(0, letters).join('').trim()
  return [givenNameOf(one.name), family].filter((part) => part !== '').join(' ')
}

function wholeAndApart(one: NamedOne<unknown>): string {
  return one.apart === '' ? proseName(one.name) : `${proseName(one.name)} (${one.apart})`
}
