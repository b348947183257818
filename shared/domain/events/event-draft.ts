import { addDays } from '@shared/kernel/calendar'
import { idOf, type SessionId } from '@shared/kernel/ids'
import {
  contains,
  formatTime,
  overlaps,
  parseDate,
  type LocalDate,
  type TimeRange,
} from '@shared/kernel/time'
import { readTypedTime } from '@shared/kernel/typed-time'
import type { ConferenceEvent, EventKind, Session } from './event'

/** The bounds of what is typed in: more is a mistake. */
export const eventLimits = { title: 200, firstYear: 2000, lastYear: 2099 } as const

/** A stretch of time as it is typed: `16:00`. */
export interface RangeDraft {
  readonly start: string
  readonly end: string
}

/** A session as it is typed; both ids are blank while it is new. */
export interface SessionDraft extends RangeDraft {
  readonly id: string
  readonly sourceId: string
  readonly date: string
  readonly breaks: readonly RangeDraft[]
}

/** The first step of an event: what it is, and when. */
export interface EventDraft {
  readonly kind: EventKind
  readonly title: string
  /** IANA; chosen, so that nothing can be wrong with it. */
  readonly timezone: string
  readonly sessions: readonly SessionDraft[]
}

/** The day a year after another, or near it, that is the same day of the week. */
export const aYearOn = (date: LocalDate): LocalDate => addDays(date, 52 * 7)

/** What is wrong with a field of an event that is typed in. */
export type EventDraftProblem =
  | 'no-title'
  | 'title-too-long'
  | 'no-session'
  | 'not-a-date'
  | 'year-out-of-range'
  | 'not-a-time'
  | 'end-before-start'
  | 'overlaps-session'
  | 'outside-session'
  | 'overlaps-break'

/** Problems by the path of their field, e.g. `sessions.0.breaks.1.end`. */
export type EventDraftProblems = Readonly<Record<string, EventDraftProblem>>

/** A session that is not filled in yet. */
export const emptySession: SessionDraft = {
  id: '',
  sourceId: '',
  date: '',
  start: '16:00',
  end: '19:00',
  breaks: [],
}

/** A session as it is typed over. */
const sessionDraftOf = ({ id, sourceId, date, start, end, breaks }: Session): SessionDraft => ({
  id,
  sourceId,
  date,
  ...rangeDraftOf({ start, end }),
  breaks: breaks.map(rangeDraftOf),
})

const rangeDraftOf = ({ start, end }: TimeRange): RangeDraft => ({
  start: formatTime(start),
  end: formatTime(end),
})

/** An event as its first step is typed over. */
export const eventDraftOf = ({ kind, title, timezone, sessions }: ConferenceEvent): EventDraft => ({
  kind,
  title,
  timezone,
  sessions: sessions.map(sessionDraftOf),
})

/** What an event is made of once nothing is wrong with its draft. */
export type CheckedEvent = Pick<ConferenceEvent, 'kind' | 'title' | 'timezone' | 'sessions'>

/** Checks a draft as the reader of a folder checks event.json: all that is wrong by field, or the event it makes. */
export function checkEventDraft(
  draft: EventDraft,
  newId: () => string,
): { readonly problems: EventDraftProblems; readonly event: CheckedEvent | null } {
  const found = new Map<string, EventDraftProblem>()
  const report = (path: string, problem: EventDraftProblem): void => {
    if (!found.has(path)) found.set(path, problem)
  }
  const title = draft.title.trim()
  if (title === '') report('title', 'no-title')
  if (title.length > eventLimits.title) report('title', 'title-too-long')
  if (draft.sessions.length === 0) report('sessions', 'no-session')
  const read = draft.sessions.map((session, i) => readSession(session, `sessions.${i}`, report))
  for (const [i, session] of read.entries()) {
    const isTaken = read.slice(0, i).some((other) => other && session && isSameTime(other, session))
    if (isTaken) report(`sessions.${i}.start`, 'overlaps-session')
  }
  const whole = read.filter((session) => session !== null)
  const problems = Object.fromEntries(found)
  if (found.size > 0 || whole.length < read.length) return { problems, event: null }
  const sessions = whole.map((session, i): Session => {
    const { id: known = '', sourceId = '' } = draft.sessions[i] ?? {}
    const id = known === '' ? newId() : known
    return { ...session, id: idOf<SessionId>(id), sourceId: sourceId === '' ? id : sourceId }
  })
  const { kind, timezone } = draft
  return { problems, event: { kind, title, timezone, sessions: sessions.toSorted(byTime) } }
}

type SessionTimes = Pick<Session, 'date' | 'start' | 'end' | 'breaks'>
type Report = (path: string, problem: EventDraftProblem) => void

const isSameTime = (a: SessionTimes, b: SessionTimes): boolean => a.date === b.date && overlaps(a, b)

/** Sessions are kept in order of date and start. */
const byTime = (a: SessionTimes, b: SessionTimes): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : a.start - b.start

function readSession(draft: SessionDraft, path: string, report: Report): SessionTimes | null {
  const date = readDate(draft.date, `${path}.date`, report)
  const range = readRange(draft, path, report)
  const breaks = draft.breaks.map((pause, i) => readRange(pause, `${path}.breaks.${i}`, report))
  for (const [i, pause] of breaks.entries()) {
    if (!pause || !range) continue
    if (!contains(range, pause)) report(`${path}.breaks.${i}.start`, 'outside-session')
    if (breaks.slice(0, i).some((other) => other && overlaps(other, pause)))
      report(`${path}.breaks.${i}.start`, 'overlaps-break')
  }
  const whole = breaks.filter((pause) => pause !== null)
  if (date === null || range === null || whole.length < breaks.length) return null
  return { date, ...range, breaks: whole.toSorted((a, b) => a.start - b.start) }
}

function readDate(text: string, path: string, report: Report): LocalDate | null {
  const date = parseDate(text.trim())
  if (!date.ok) {
    report(path, 'not-a-date')
    return null
  }
  const year = Number(date.value.slice(0, 4))
  if (year < eventLimits.firstYear || year > eventLimits.lastYear) report(path, 'year-out-of-range')
  return date.value
}

function readRange(draft: RangeDraft, path: string, report: Report): TimeRange | null {
  const [start, end] = [readTypedTime(draft.start), readTypedTime(draft.end)]
  if (start === null) report(`${path}.start`, 'not-a-time')
  if (end === null) report(`${path}.end`, 'not-a-time')
  if (start === null || end === null) return null
  if (end <= start) {
    report(`${path}.end`, 'end-before-start')
    return null
  }
  return { start, end }
}
