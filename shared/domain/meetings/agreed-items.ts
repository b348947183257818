import type { EventId } from '@shared/kernel/ids'
import type { Instant, LocalDate } from '@shared/kernel/time'
import { groupBy } from '@shared/kernel/group-by'
import { foldedWords } from '@shared/kernel/fold-text'
import type { SchoolYear } from '../school/school'
import { workingDayFrom, workingDaysBetween } from '../school/working-days'
import type { GroupMinutes } from './group-minutes'
import type { Action, MeetingFacts, MeetingRecord, Target } from './meeting'

/** Where something was agreed: in a meeting about one child, or in a group session. */
export type AgreedAt =
  | { readonly kind: 'meeting'; readonly meeting: MeetingRecord }
  | { readonly kind: 'group'; readonly minutes: GroupMinutes }

/** When, with which teachers and about what something was agreed. */
export interface AgreedFacts extends Pick<MeetingFacts, 'eventTitle' | 'date' | 'start' | 'end' | 'staff'> {
  readonly eventId: EventId
  /** The child, or the title of the group session. */
  readonly about: string
  /** The child's; blank for a group session. */
  readonly form: string
}

/** What is known of where something was agreed. */
export function agreedFacts(at: AgreedAt): AgreedFacts {
  const { eventId, facts } = at.kind === 'meeting' ? at.meeting : at.minutes
  const { eventTitle, date, start, end, staff } = facts
  const child = 'student' in facts ? facts.student : null
  return {
    ...{ eventId, eventTitle, date, start, end, staff },
    about: child?.name ?? ('title' in facts ? facts.title : ''),
    form: child?.form ?? '',
  }
}

/** Something that was agreed: a target, with the action that follows it up where there is one, or an action of its own. */
export interface AgreedItem {
  /** The target's id, and that of an action of its own: it stays the same when a target gets its action. */
  readonly id: string
  readonly at: AgreedAt
  /** Null for an action of its own. */
  readonly target: Target | null
  readonly what: string
  readonly owner: string
  readonly due: LocalDate | null
  /** A target that nobody follows up is open. */
  readonly state: Action['state']
  readonly outcome: string
  /** When it was marked done or dropped; null while it is open, and where that was not noted. */
  readonly settledAt: Instant | null
}

/** Meetings that have minutes, with the actions agreed in them; and minutes of group sessions. */
export interface AgreedRecords {
  readonly meetings: readonly MeetingRecord[]
  readonly actions: readonly Action[]
  readonly groupMinutes: readonly GroupMinutes[]
}

/** What was agreed in meetings and in group sessions. */
export const allAgreed = ({ meetings, actions, groupMinutes }: AgreedRecords): readonly AgreedItem[] => [
  ...agreedItems(meetings, actions),
  ...groupMinutes.flatMap((minutes) =>
    minutes.actions
      .filter(({ what }) => what.trim() !== '')
      .map(({ id, what, who: owner, by: due, state, outcome, settledAt }): AgreedItem => ({
        ...{ id, at: { kind: 'group', minutes }, target: null },
        ...{ what, owner, due, state, outcome, settledAt },
      })),
  ),
]

/** What was agreed in these meetings, each thing once: an action stands for the target that it follows. */
export function agreedItems(
  meetings: readonly MeetingRecord[],
  actions: readonly Action[],
): readonly AgreedItem[] {
  const ofMeeting = groupBy(actions, ({ meetingId }) => meetingId)
  return meetings.flatMap((meeting) => {
    const own = ofMeeting.get(meeting.id) ?? []
    const place: AgreedAt = { kind: 'meeting', meeting }
    const followed = new Set(own.map(({ targetId }) => targetId))
    const targets = meeting.targets.filter(({ id, what }) => !followed.has(id) && what.trim() !== '')
    return [
      ...own.map((action, at): AgreedItem => {
        const isFirst = own.findIndex(({ targetId }) => targetId === action.targetId) === at
        return {
          id: action.targetId !== null && isFirst ? action.targetId : action.id,
          at: place,
          target: meeting.targets.find(({ id }) => id === action.targetId) ?? null,
          what: action.what,
          owner: action.owner,
          due: action.due,
          state: action.state,
          outcome: action.outcome,
          settledAt: action.settledAt,
        }
      }),
      ...targets.map((target): AgreedItem => ({
        id: target.id,
        at: place,
        target,
        what: target.what,
        owner: target.who,
        due: target.by,
        state: 'open',
        outcome: '',
        settledAt: null,
      })),
    ]
  })
}

/** How near the day is by which something is to be done. Days are working days of the school. */
export type DueState =
  | { readonly kind: 'settled' }
  | { readonly kind: 'no-date' }
  /** `days` is 0 where the school has been closed ever since it was due. */
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'ahead'; readonly days: number }

/**
 * How near something's day is on a day of the school's calendar. What is due while the school is closed can be done on the
 * next working day still.
 */
export function dueState(
  { state, due }: Pick<AgreedItem, 'state' | 'due'>,
  today: LocalDate,
  years: readonly SchoolYear[],
): DueState {
  if (state !== 'open') return { kind: 'settled' }
  if (due === null) return { kind: 'no-date' }
  const last = workingDayFrom(years, due)
  if (today > last) return { kind: 'overdue', days: workingDaysBetween(years, last, today) }
  return today === last ? { kind: 'today' } : { kind: 'ahead', days: workingDaysBetween(years, today, last) }
}

/** The soonest first; what has no date comes last. */
export const inOrderOfDue = <Item extends Pick<AgreedItem, 'due' | 'owner' | 'id'>>(
  items: readonly Item[],
  compare: (a: string, b: string) => number,
): readonly Item[] =>
  [...items].sort(
    (a, b) =>
      compareDates(a.due, b.due) || compare(a.owner, b.owner) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )

const compareDates = (a: LocalDate | null, b: LocalDate | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1

/** Names one owner however the name was typed; blank where nobody was named. */
export const ownerKey = (owner: string): string => foldedWords(owner).join(' ')

/** What each owner has to do, by key, with the name as it was typed first. */
export function itemsByOwner(
  items: readonly AgreedItem[],
): readonly { readonly key: string; readonly name: string; readonly items: readonly AgreedItem[] }[] {
  return [...groupBy(items, ({ owner }) => ownerKey(owner))].map(([key, own]) => ({
    key,
    name: own[0]?.owner.trim() ?? '',
    items: own,
  }))
}
