import type { AvailabilitySubject, Session } from '@shared/domain/events/event'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import { hired, toBeHired, type AddedHours, type Repair } from '@shared/domain/plan/repair'
import { bestStarts, prepareMoveEvaluator, type CandidateStart } from '@shared/domain/rules/move-evaluator'
import type { Request } from '@shared/domain/requests/request'
import { speaks } from '@shared/kernel/language'
import { minuteOfDay, minutes, type MinuteOfDay, type TimeRange } from '@shared/kernel/time'
import { subjectsOf } from '../hours'
import type { Case } from './case'

/** A session is not made longer than by so much. */
const maxLengthened = 60
/** What it weighs, in minutes, to ask somebody to come to a session for which they gave no time at all. */
const newSession = 240

/** The free place that costs the family least, where there is one. */
export function freePlace({ index, appointments, meeting }: Case): Repair | null {
  const [best] = possibleStarts(index, appointments, meeting[0])
  return best ? { kind: 'move', appointments: best.verdict.appointments, moves: [], announced: 0 } : null
}

/** The hours of one person, room or interpreter that would do, the least to add first; else of several. */
export function* byWideningHours(one: Case): Iterable<Repair> {
  const alone = liftable(one).flatMap((may) => minimalHours(one, one.index, may) ?? [])
  const found = alone.length > 0 ? alone : [minimalHours(one, one.index, anybody)]
  const inOrder = found.flatMap((hours) => hours ?? []).sort((a, b) => a.price - b.price)
  for (const { appointments, hours } of inOrder) {
    const [first, ...others] = hours
    if (first) yield { kind: 'widen', appointments, hours: [first, ...others] }
  }
}

/** An interpreter from elsewhere, at the time that costs the family least of those at which that would do. */
export function* byHiring({ index, appointments, meeting }: Case): Iterable<Repair> {
  const languages = new Set(meeting.flatMap((request) => index.languageToInterpret(request) ?? []))
  for (const language of languages) {
    const interpreter = hired(language)
    const { conference } = index
    const withOneMore: ConferenceIndex = {
      ...index,
      interpreters: new Map([...index.interpreters, [interpreter.id, interpreter]]),
      conference: { ...conference, interpreters: [...conference.interpreters, interpreter] },
    }
    for (const { verdict } of possibleStarts(withOneMore, appointments, meeting[0])) {
      if (!verdict.appointments.some(({ interpreterId }) => interpreterId === toBeHired)) continue
      yield { kind: 'hire', appointments: verdict.appointments, language }
      break
    }
  }
}

/** A later end of a session, the least that would do for those who would be there anyway; else for those who could be asked. */
export function* byLengthening(one: Case): Iterable<Repair> {
  const { conference } = one.index
  const sessions = conference.event.sessions.map((session) => ({
    ...session,
    end: latestEnd(session, conference.event.sessions),
  }))
  const longer: ConferenceIndex = {
    ...one.index,
    sessions: new Map(sessions.map((session) => [session.id, session])),
    conference: { ...conference, event: { ...conference.event, sessions } },
  }
  const found = minimalHours(one, longer, nobody) ?? minimalHours(one, longer, anybody)
  const [own] = found?.appointments ?? []
  const before = own && one.index.sessions.get(own.sessionId)
  if (found && before && own.end > before.end)
    yield {
      kind: 'lengthen',
      appointments: found.appointments,
      sessionId: own.sessionId,
      minutes: minutes(own.end - before.end),
      hours: found.hours,
    }
}

interface AskedFor {
  readonly appointments: readonly Appointment[]
  readonly hours: readonly AddedHours[]
  /** Minutes asked of everybody together. */
  readonly price: number
}

const anybody = (): boolean => true
const nobody = (): boolean => false

/** The place, that which costs the family least of those alike, that asks for the least time beyond what the event has, of those who may be asked and of its sessions. */
function minimalHours(
  { index, appointments, meeting: [request] }: Case,
  changed: ConferenceIndex,
  may: (subject: AvailabilitySubject) => boolean,
): AskedFor | null {
  const open: ConferenceIndex = {
    ...changed,
    isFree: (subject, sessionId, range) => may(subject) || changed.isFree(subject, sessionId, range),
  }
  let best: AskedFor | null = null
  for (const { session, start, verdict } of possibleStarts(open, appointments, request)) {
    const range = { start, end: minuteOfDay(start + request.minutes) }
    const later = range.end - (index.sessions.get(session.id)?.end ?? range.end)
    const asked = subjectsAt(verdict.appointments, index)
      .filter((who) => !index.isFree(who, session.id, range))
      .map((who) => ({ who, ...timeToAdd(index, who, session, range) }))
    const price = asked.reduce((sum, time) => sum + time.price, Math.max(0, later))
    // Nothing to ask for is no repair: there, something else has changed since.
    if (price === 0 || price >= (best?.price ?? Infinity)) continue
    const hours = asked.map(({ who, start: from, end }) => ({ who, sessionId: session.id, start: from, end }))
    best = { appointments: verdict.appointments, hours, price }
  }
  return best
}

/** Where the rules allow the meeting, those that cost the family least first. */
const possibleStarts = (
  index: ConferenceIndex,
  appointments: readonly Appointment[],
  request: Request,
): readonly CandidateStart[] => bestStarts(prepareMoveEvaluator(index, appointments).startsOf(request.id))

/** Those whose hours may be asked for, one after another; all interpreters of a language are asked at once. */
function liftable({ index, meeting }: Case): readonly ((subject: AvailabilitySubject) => boolean)[] {
  const { sessions } = index.conference.event
  const restricted = subjectsOf(index, meeting).filter((who) =>
    sessions.some(({ id }) => index.windows(who, id) !== null),
  )
  const languages = new Set(meeting.flatMap((request) => index.languageToInterpret(request) ?? []))
  return [
    ...restricted.map(
      (who) =>
        ({ kind, id }: AvailabilitySubject) =>
          kind === who.kind && id === who.id,
    ),
    ...[...languages].map(
      (language) => (subject: AvailabilitySubject) =>
        subject.kind === 'interpreter' &&
        speaks(index.interpreters.get(subject.id)?.languages ?? [], language),
    ),
  ]
}

/** Everyone who would be at appointments and may have hours, each once. */
function subjectsAt(rows: readonly Appointment[], index: ConferenceIndex): readonly AvailabilitySubject[] {
  const all = rows.flatMap((row): AvailabilitySubject[] => [
    ...row.staffIds.map((id) => ({ kind: 'staff', id }) as const),
    { kind: 'household', id: row.householdId },
    ...(index.requests.get(row.requestId)?.studentAttends === true
      ? [{ kind: 'student', id: row.studentId } as const]
      : []),
    ...(row.roomId === null ? [] : [{ kind: 'room', id: row.roomId } as const]),
    ...(row.interpreterId === null ? [] : [{ kind: 'interpreter', id: row.interpreterId } as const]),
  ])
  return [...new Map(all.map((who) => [`${who.kind} ${who.id}`, who])).values()]
}

interface AddedTime extends TimeRange {
  readonly price: number
}

/** The time that would have to be added to somebody's nearest hours of a session. */
function timeToAdd(
  index: ConferenceIndex,
  who: AvailabilitySubject,
  session: Session,
  range: TimeRange,
): AddedTime {
  const added = (start: MinuteOfDay, end: MinuteOfDay, more = 0): AddedTime => ({
    start,
    end,
    price: end - start + more,
  })
  const ways = (index.windows(who, session.id) ?? []).map((window) => {
    if (window.start <= range.start) return added(window.end, range.end)
    if (range.end <= window.end) return added(range.start, window.start)
    return added(range.start, range.end)
  })
  return ways.sort((a, b) => a.price - b.price)[0] ?? added(range.start, range.end, newSession)
}

/** Not past midnight, nor into another session. */
function latestEnd(session: Session, sessions: readonly Session[]): MinuteOfDay {
  const next = sessions.flatMap((other) =>
    other.date === session.date && other.start >= session.end ? [other.start] : [],
  )
  return minuteOfDay(Math.min(24 * 60, session.end + maxLengthened, ...next))
}
