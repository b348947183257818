import { foldText, hasEveryTerm, markTerms, searchTerms, type TextPiece } from '@shared/kernel/fold-text'
import type { EventId, StaffId, StudentId } from '@shared/kernel/ids'
import type { LocalDate, MinuteOfDay } from '@shared/kernel/time'
import type { Action, MeetingRecord, NoteSection, NoteTexts } from './meeting'
import { noteSections } from './meeting'
import { textOfGroup, type GroupMinutes } from './group-minutes'

/** What a text of minutes is. */
export type MinutesPart = NoteSection | 'target' | 'action' | 'outcome' | 'agreement' | 'addendum' | 'group'

/** The minutes of a meeting or of a group session, as they are searched. */
export interface SearchableMinutes {
  /** The meeting's, or the group session's. */
  readonly id: string
  readonly kind: 'meeting' | 'group'
  readonly eventId: EventId
  readonly eventTitle: string
  readonly date: LocalDate
  readonly start: MinuteOfDay
  /** The child of a meeting, the title of a group session. */
  readonly title: string
  readonly form: string
  /** Everyone else who is named: families, and the children of a group session. */
  readonly others: readonly string[]
  readonly staff: readonly { readonly id: StaffId; readonly name: string }[]
  readonly studentIds: readonly StudentId[]
  /** In the order in which they are read; none is blank. */
  readonly texts: readonly { readonly part: MinutesPart; readonly text: string }[]
}

/** What minutes are looked for by. All of it must hold; nothing asked for finds everything. */
export interface MinutesQuery {
  /** Words, each of which occurs in a name, a title or a text; accents and case aside. */
  readonly words: string
  readonly studentId: StudentId | null
  readonly staffId: StaffId | null
  readonly from: LocalDate | null
  readonly to: LocalDate | null
}

/** A query that finds everything. */
export const anyMinutes: MinutesQuery = { words: '', studentId: null, staffId: null, from: null, to: null }

/** Minutes that were found, with the place that says most of what was looked for. */
export interface MinutesHit extends Pick<
  SearchableMinutes,
  'id' | 'kind' | 'eventId' | 'eventTitle' | 'date' | 'start' | 'title' | 'form'
> {
  readonly staff: readonly string[]
  /** Null where nothing is written. */
  readonly place: { readonly part: MinutesPart; readonly pieces: readonly TextPiece[] } | null
}

/** The newest hits, and how many there are. */
export interface FoundMinutes {
  readonly hits: readonly MinutesHit[]
  readonly total: number
}

/** The minutes of a meeting as they are searched; private notes and incidents are no part of them. */
export function searchableMeeting(
  meeting: MeetingRecord,
  texts: NoteTexts,
  agreements: readonly string[],
): SearchableMinutes {
  const { facts, state, targets, addenda, attendance } = meeting
  const notes = state.kind === 'final' ? state.texts : texts
  return {
    id: meeting.id,
    kind: 'meeting',
    eventId: meeting.eventId,
    eventTitle: facts.eventTitle,
    date: facts.date,
    start: facts.start,
    title: facts.student.name,
    form: facts.student.form,
    others: [facts.household.name, ...attendance.adults.map(({ name }) => name)],
    staff: facts.staff,
    studentIds: [facts.student.id],
    texts: written([
      ...noteSections.map((part) => ({ part, text: notes[part] })),
      ...targets.map(({ what, who }) => ({ part: 'target' as const, text: joined(what, who) })),
      ...agreements.map((text) => ({ part: 'agreement' as const, text })),
      ...addenda.map(({ text }) => ({ part: 'addendum' as const, text })),
    ]),
  }
}

/** The minutes of a group session as they are searched. */
export function searchableGroup(minutes: GroupMinutes): SearchableMinutes {
  const { eventId, groupSessionId, facts, attendance, actions, addenda } = minutes
  return {
    id: groupSessionId,
    kind: 'group',
    eventId,
    eventTitle: facts.eventTitle,
    date: facts.date,
    start: facts.start,
    title: facts.title,
    form: '',
    others: attendance.flatMap(({ household, children }) => [
      household.name,
      ...children.map(({ name }) => name),
    ]),
    staff: facts.staff,
    studentIds: attendance.flatMap(({ children }) => children.map(({ id }) => id)),
    texts: written([
      { part: 'group', text: textOfGroup(minutes) },
      ...actions.flatMap(({ what, who, outcome }) => [
        { part: 'action' as const, text: joined(what, who) },
        { part: 'outcome' as const, text: outcome },
      ]),
      ...addenda.map(({ text }) => ({ part: 'addendum' as const, text })),
    ]),
  }
}

/** Minutes with the actions that go on changing after they are final. */
export const withActions = (minutes: SearchableMinutes, actions: readonly Action[]): SearchableMinutes => ({
  ...minutes,
  texts: written([
    ...minutes.texts,
    ...actions.flatMap(({ what, owner, outcome }) => [
      { part: 'action' as const, text: joined(what, owner) },
      { part: 'outcome' as const, text: outcome },
    ]),
  ]),
})

const written = (texts: SearchableMinutes['texts']): SearchableMinutes['texts'] =>
  texts.filter(({ text }) => text.trim() !== '')
const joined = (what: string, who: string): string =>
  [what, who].filter((part) => part.trim() !== '').join(' · ')

/** All the words of some minutes, folded, by which they are found. */
export const foldedMinutes = ({ title, form, eventTitle, others, staff, texts }: SearchableMinutes): string =>
  foldText(
    [
      title,
      form,
      eventTitle,
      ...others,
      ...staff.map(({ name }) => name),
      ...texts.map(({ text }) => text),
    ].join('\n'),
  )

/** Whether minutes are what a query asks for; `folded` is what `foldedMinutes` gives. */
export const matchesQuery = (
  { date, staff, studentIds }: Pick<SearchableMinutes, 'date' | 'staff' | 'studentIds'>,
  folded: string,
  { words, studentId, staffId, from, to }: MinutesQuery,
): boolean =>
  (studentId === null || studentIds.includes(studentId)) &&
  (staffId === null || staff.some(({ id }) => id === staffId)) &&
  (from === null || date >= from) &&
  (to === null || date <= to) &&
  hasEveryTerm(folded, searchTerms(words))

/** The newest first, by day and hour. */
export const newestFirst = (
  a: Pick<SearchableMinutes, 'date' | 'start' | 'id'>,
  b: Pick<SearchableMinutes, 'date' | 'start' | 'id'>,
): number => (a.date === b.date ? b.start - a.start || (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1)

/** Minutes as a hit: the text that has most of the terms, from a little before the first of them. */
export function hitOf(minutes: SearchableMinutes, terms: readonly string[]): MinutesHit {
  const { id, kind, eventId, eventTitle, date, start, title, form } = minutes
  const counted = minutes.texts.map((one) => {
    const folded = foldText(one.text)
    return { ...one, count: terms.filter((term) => folded.includes(term)).length }
  })
  const best = counted.reduce<(typeof counted)[number] | null>(
    (found, one) => (found === null || one.count > found.count ? one : found),
    null,
  )
  return {
    ...{ id, kind, eventId, eventTitle, date, start, title, form },
    staff: minutes.staff.map(({ name }) => name),
    place: best && { part: best.part, pieces: excerptOf(best.text, terms) },
  }
}

const before = 40
const longest = 180
/** A word that is longer is cut, as are scripts that set no blanks. */
const longestWord = 30

/** Part of a text around the first term in it, on one line; an ellipsis stands for what is left out. */
export function excerptOf(text: string, terms: readonly string[]): readonly TextPiece[] {
  const line = text.replace(/\s+/g, ' ').trim()
  const [first, second] = markTerms(line, terms)
  const at = first && second && !first.isFound ? first.text.length : 0
  const from = at <= before ? 0 : wordBefore(line, at - before)
  const end = from + longest >= line.length ? line.length : wordBefore(line, from + longest)
  return [
    ...(from > 0 ? [{ text: '… ', isFound: false }] : []),
    ...markTerms(line.slice(from, end).trim(), terms),
    ...(end < line.length ? [{ text: ' …', isFound: false }] : []),
  ]
}

/** Where the word at a place begins; within a very long one the place itself, never amid a letter of two units. */
function wordBefore(line: string, place: number): number {
  const word = line.lastIndexOf(' ', place) + 1
  if (place - word <= longestWord) return word
  return /[\uDC00-\uDFFF]/.test(line.charAt(place)) ? place - 1 : place
}
