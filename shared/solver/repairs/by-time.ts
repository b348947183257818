import type { AvailabilitySubject, Session } from '@shared/domain/events/event'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import { hired, toBeHired, type Repair } from '@shared/domain/plan/repair'
import { prepareBoard, type CandidateStart } from '@shared/domain/rules/verdict'
import type { Request } from '@shared/domain/requests/request'
import { minuteOfDay, minutes, type MinuteOfDay, type TimeRange } from '@shared/kernel/time'

/** A session is not made longer than by so much. */
const lengthenedAtMost = 60
/** What it weighs, in minutes, to ask somebody to come to a session for which they gave no time at all. */
const newSession = 240

/** What is repaired: one request of a meeting, in a plan. */
export interface Case {
  readonly index: ConferenceIndex
  readonly appointments: readonly Appointment[]
  /** All requests of the meeting. */
  readonly meeting: readonly [Request, ...Request[]]
}

/** The hours of one more person, room or interpreter that would do, the least to add first. */
export function* byWideningHours({ index, appointments, meeting }: Case): Iterable<Repair> {
  const found: { readonly repair: Repair; readonly price: number }[] = []
  for (const may of liftable(index, meeting)) {
    const open: ConferenceIndex = {
      ...index,
      isFree: (subject, sessionId, range) => may(subject) || index.isFree(subject, sessionId, range),
    }
    let [best, least]: [Repair | null, number] = [null, Infinity]
    for (const { session, start, verdict } of possibleStarts(open, appointments, meeting[0])) {
      const range = { start, end: minuteOfDay(start + meeting[0].minutes) }
      const who = verdict.appointments
        .flatMap((row) => subjectsOf(row, index))
        .find((subject) => may(subject) && !index.isFree(subject, session.id, range))
      const added = who && timeToAdd(index, who, session, range)
      if (!added || added.price >= least) continue
      const { start: from, end } = added
      least = added.price
      best = {
        kind: 'widen',
        appointments: verdict.appointments,
        who,
        sessionId: session.id,
        start: from,
        end,
      }
    }
    if (best) found.push({ repair: best, price: least })
  }
  for (const { repair } of found.sort((a, b) => a.price - b.price)) yield repair
}

/** An interpreter from elsewhere, at the first time at which that would do. */
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

/** A later end of a session, the least that would do. */
export function* byLengthening({ index, appointments, meeting }: Case): Iterable<Repair> {
  const { conference } = index
  const sessions = conference.event.sessions.map((session) => ({
    ...session,
    end: latestEnd(session, conference.event.sessions),
  }))
  const longer: ConferenceIndex = {
    ...index,
    sessions: new Map(sessions.map((session) => [session.id, session])),
    conference: { ...conference, event: { ...conference.event, sessions } },
  }
  let [best, least]: [Repair | null, number] = [null, Infinity]
  for (const { session, start, verdict } of possibleStarts(longer, appointments, meeting[0])) {
    const end = index.sessions.get(session.id)?.end
    const more = end === undefined ? 0 : start + meeting[0].minutes - end
    if (more <= 0 || more >= least) continue
    least = more
    best = {
      kind: 'lengthen',
      appointments: verdict.appointments,
      sessionId: session.id,
      minutes: minutes(more),
    }
  }
  if (best) yield best
}

const possibleStarts = (
  index: ConferenceIndex,
  appointments: readonly Appointment[],
  request: Request,
): readonly CandidateStart[] =>
  prepareBoard(index, appointments)
    .startsOf(request.id)
    .filter(({ verdict }) => verdict.violations.length === 0)

/** Those whose hours may be asked for, one after another; all interpreters of a language are asked at once. */
function liftable(
  index: ConferenceIndex,
  meeting: readonly Request[],
): readonly ((subject: AvailabilitySubject) => boolean)[] {
  const { sessions } = index.conference.event
  const all = meeting.flatMap((request): AvailabilitySubject[] => [
    ...request.staffIds.map((id) => ({ kind: 'staff', id }) as const),
    { kind: 'household', id: request.householdId },
    ...(request.studentAttends ? [{ kind: 'student', id: request.studentId } as const] : []),
    ...sessions.flatMap(({ id: sessionId }) => {
      const id = index.roomOf(request, sessionId)
      return id === null ? [] : [{ kind: 'room', id } as const]
    }),
  ])
  const restricted = all.filter((who) => sessions.some(({ id }) => index.windows(who, id) !== null))
  const known = new Map(restricted.map((who) => [`${who.kind} ${who.id}`, who]))
  const languages = new Set(meeting.flatMap((request) => index.languageToInterpret(request) ?? []))
  return [
    ...[...known.values()].map(
      (who) =>
        ({ kind, id }: AvailabilitySubject) =>
          kind === who.kind && id === who.id,
    ),
    ...[...languages].map(
      (language) => (subject: AvailabilitySubject) =>
        subject.kind === 'interpreter' &&
        index.interpreters.get(subject.id)?.languages.includes(language) === true,
    ),
  ]
}

function subjectsOf(row: Appointment, index: ConferenceIndex): readonly AvailabilitySubject[] {
  const attends = index.requests.get(row.requestId)?.studentAttends === true
  return [
    ...row.staffIds.map((id) => ({ kind: 'staff', id }) as const),
    { kind: 'household', id: row.householdId },
    ...(attends ? [{ kind: 'student', id: row.studentId } as const] : []),
    ...(row.roomId === null ? [] : [{ kind: 'room', id: row.roomId } as const]),
    ...(row.interpreterId === null ? [] : [{ kind: 'interpreter', id: row.interpreterId } as const]),
  ]
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
  return minuteOfDay(Math.min(24 * 60, session.end + lengthenedAtMost, ...next))
}
