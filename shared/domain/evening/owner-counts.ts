import { groupBy } from '@shared/kernel/group-by'
import type { LocalDate } from '@shared/kernel/time'
import {
  agreedFacts,
  allAgreed,
  dueState,
  ownerKey,
  type AgreedAt,
  type AgreedItem,
  type AgreedRecords,
} from '../meetings/agreed-items'
import type { Staff } from '../people/people'
import type { ConferenceIndex } from '../plan/conference-index'
import type { SchoolYear } from '../school/school'

/** Who is to do something: staff by name; children, families and whoever else only as a group, so that no child is named. */
export type OwnerGroup =
  | { readonly kind: 'staff'; readonly name: string }
  | { readonly kind: 'children' | 'families' | 'others' | 'nobody' }

/** What an owner, or a group of owners, still has to do. */
export interface OwnerCount {
  readonly owner: OwnerGroup
  readonly open: number
  /** Of those, how many are past their day, by the school's calendar. */
  readonly overdue: number
}

/** Counts what is open by owner: staff in order of name, then the groups. */
export function ownerCounts(
  source: AgreedRecords & {
    readonly index: ConferenceIndex
    readonly years: readonly SchoolYear[]
    readonly today: LocalDate
  },
  compare: (a: string, b: string) => number,
): readonly OwnerCount[] {
  const { index, years, today } = source
  const agreed = allAgreed(source)
  const staff = staffByKey(index.conference.staff, agreed)
  const open = agreed.filter(({ state }) => state === 'open')
  const owned = open.map((item) => ({ item, owner: ownerOf(item, staff) }))
  return [...groupBy(owned, ({ owner }) => (owner.kind === 'staff' ? `staff ${owner.name}` : owner.kind))]
    .flatMap(([, own]): readonly OwnerCount[] => {
      const overdue = own.filter(({ item }) => dueState(item, today, years).kind === 'overdue')
      return own.slice(0, 1).map(({ owner }) => ({ owner, open: own.length, overdue: overdue.length }))
    })
    .toSorted(({ owner: a }, { owner: b }) =>
      a.kind === 'staff' && b.kind === 'staff'
        ? compare(a.name, b.name)
        : groupOrder.indexOf(a.kind) - groupOrder.indexOf(b.kind),
    )
}

const groupOrder: readonly OwnerGroup['kind'][] = ['staff', 'children', 'families', 'others', 'nobody']

/** Owners are typed freely: what is not surely a member of staff is not named. */
function ownerOf({ owner, at }: AgreedItem, staff: ReadonlyMap<string, string>): OwnerGroup {
  const key = ownerKey(owner)
  const isNamed = (names: readonly string[]): boolean => names.some((name) => ownerKey(name) === key)
  if (key === '') return { kind: 'nobody' }
  const { children, adults } = peopleAt(at)
  if (isNamed(children.flatMap((name) => [name, name.trim().split(' ')[0] ?? ''])))
    return { kind: 'children' }
  if (isNamed(adults)) return { kind: 'families' }
  const name = staff.get(key)
  return name === undefined ? { kind: 'others' } : { kind: 'staff', name }
}

/** Who was spoken of and who came, by name. */
function peopleAt(at: AgreedAt): Readonly<Record<'children' | 'adults', readonly string[]>> {
  if (at.kind === 'group')
    return {
      children: at.minutes.attendance.flatMap(({ children }) => children.map(({ name }) => name)),
      adults: at.minutes.attendance.map(({ household }) => household.name),
    }
  const { facts, attendance } = at.meeting
  return {
    children: [facts.student.name],
    adults: [facts.household.name, ...attendance.adults.map(({ name }) => name)],
  }
}

/** The names of staff by each way in which they are typed: as minutes have them, in full, and with title and family name. */
function staffByKey(staff: readonly Staff[], agreed: readonly AgreedItem[]): ReadonlyMap<string, string> {
  const named = new Map<string, string>()
  for (const { title, givenName, familyName } of staff) {
    const full = joined(title, givenName, familyName)
    named.set(ownerKey(full), full)
    const short = joined(title, familyName)
    if (title.trim() === '') continue
    // Two of one short name are counted under it together.
    named.set(ownerKey(short), named.has(ownerKey(short)) ? short : full)
  }
  for (const { at } of agreed)
    for (const { name } of agreedFacts(at).staff)
      if (!named.has(ownerKey(name))) named.set(ownerKey(name), name)
  return named
}

const joined = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
