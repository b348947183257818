import type { Household, PersonName, Staff } from '@shared/domain/people/people'
import { spellingKey } from '@shared/kernel/fold-text'
import { groupBy } from '@shared/kernel/group-by'
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

/** How equal labels are distinguished. */
export interface Distinction<Row> {
  readonly label: (row: Row) => string
  /** Stands behind every label in brackets, whether or not somebody shares it; left out or blank: nothing does. */
  readonly always?: (row: Row) => string
  /** What may differ between two of one label, what people know best first; blank where it is not known. */
  readonly marks: readonly ((row: Row) => string)[]
}

/**
 * A label for each row that no other row of the list has: those that share one are distinguished by the first detail
 * that differs, `Anna Kowalska (9B)`, and where none does by their position in the list, so that there is always a
 * difference.
 */
export function distinctLabels<Row>(
  rows: readonly Row[],
  { label, always, marks }: Distinction<Row>,
): ReadonlyMap<Row, string> {
  let groups = bySpelling(
    rows.map((row, at): MarkedLabel<Row> => {
      const first = always?.(row).trim() ?? ''
      return { row, at, label: label(row), marks: first === '' ? [] : [first] }
    }),
  )
  for (const mark of marks) groups = withMark(groups, mark)
  const taken = new Set([...groups].flatMap(([text, all]) => (all.length === 1 ? [text] : [])))
  return new Map(
    [...groups.values()].flatMap((all) =>
      all.map((one) => [one.row, all.length === 1 ? spelled(one) : numbered(one, taken)] as const),
    ),
  )
}

/** Labels by how they are spelled. */
type SpelledLabels<Row> = ReadonlyMap<string, readonly MarkedLabel<Row>[]>

const bySpelling = <Row>(labels: Iterable<MarkedLabel<Row>>): SpelledLabels<Row> =>
  groupBy(labels, (one) => spellingKey(spelled(one)))

/**
 * Those who share a label with a mark behind it, where it is not the same for all of them. Only these are spelled anew: of thousands
 * of people few share a name.
 */
function withMark<Row>(groups: SpelledLabels<Row>, mark: (row: Row) => string): SpelledLabels<Row> {
  const after = new Map(groups)
  const marked: MarkedLabel<Row>[] = []
  for (const [text, all] of groups) {
    if (all.length < 2) continue
    const values = all.map(({ row }) => mark(row).trim())
    if (new Set(values.map(spellingKey)).size < 2) continue
    after.delete(text)
    all.forEach((one, i) =>
      marked.push({ ...one, marks: [...one.marks, values[i] ?? ''].filter((value) => value !== '') }),
    )
  }
  for (const [text, all] of bySpelling(marked))
    after.set(
      text,
      [...(after.get(text) ?? []), ...all].toSorted((a, b) => a.at - b.at),
    )
  return after
}

interface MarkedLabel<Row> {
  readonly row: Row
  /** Its position in the list. */
  readonly at: number
  readonly label: string
  readonly marks: readonly string[]
}

const spelled = ({ label, marks }: Pick<MarkedLabel<unknown>, 'label' | 'marks'>): string =>
  marks.length === 0 ? label : `${label} (${marks.join(', ')})`

/** The first number behind a label that no other has. */
function numbered(one: MarkedLabel<unknown>, taken: Set<string>): string {
  let at = 1
  const text = (): string => spelled({ ...one, marks: [...one.marks, String(at)] })
  while (taken.has(spellingKey(text()))) at += 1
  taken.add(spellingKey(text()))
  return text()
}

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
