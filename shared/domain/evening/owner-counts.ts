import { groupBy } from '@shared/kernel/group-by'
import type { LocalDate } from '@shared/kernel/time'
import { agreedItems, dueState, ownerKey, type AgreedItem } from '../meetings/agreed-items'
import type { Action, MeetingRecord } from '../meetings/meeting'
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
  source: {
    readonly index: ConferenceIndex
    readonly meetings: readonly MeetingRecord[]
    readonly actions: readonly Action[]
    readonly years: readonly SchoolYear[]
    readonly today: LocalDate
  },
  compare: (a: string, b: string) => number,
): readonly OwnerCount[] {
  const { index, meetings, actions, years, today } = source
  const staff = staffByKey(index.conference.staff, meetings)
  const open = agreedItems(meetings, actions).filter(({ state }) => state === 'open')
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
function ownerOf({ owner, meeting }: AgreedItem, staff: ReadonlyMap<string, string>): OwnerGroup {
  const key = ownerKey(owner)
  if (key === '') return { kind: 'nobody' }
  const child = ownerKey(meeting.facts.student.name)
  if (key === child || key === child.split(' ')[0]) return { kind: 'children' }
  const adults = [meeting.facts.household.name, ...meeting.attendance.adults.map(({ name }) => name)]
  if (adults.some((name) => ownerKey(name) === key)) return { kind: 'families' }
  const name = staff.get(key)
  return name === undefined ? { kind: 'others' } : { kind: 'staff', name }
}

/** The names of staff by each way in which they are typed: as minutes have them, in full, and with title and family name. */
function staffByKey(
  staff: readonly Staff[],
  meetings: readonly MeetingRecord[],
): ReadonlyMap<string, string> {
  const named = new Map<string, string>()
  for (const { title, givenName, familyName } of staff) {
    const full = joined(title, givenName, familyName)
    named.set(ownerKey(full), full)
    const short = joined(title, familyName)
    if (title.trim() === '') continue
    // Two of one short name are counted under it together.
    named.set(ownerKey(short), named.has(ownerKey(short)) ? short : full)
  }
  for (const { facts } of meetings)
    for (const { name } of facts.staff) if (!named.has(ownerKey(name))) named.set(ownerKey(name), name)
  return named
}

const joined = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ')
