import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import { minuteOfDay, type LocalDate, type TimeRange } from '@shared/kernel/time'
import type { ConferenceEvent, Session } from '../events/event'
import type { Guardianship, Staff, TeachingGroup } from '../people/people'
import type { SlipChoice, SlipTime } from './reply-slip'
import type { Priority, Request } from './request'

/** A box to tick for a teacher that a family was put down to meet. */
export interface RequestedBox extends SlipChoice {
  /** The subjects of the requests, each once. */
  readonly subjects: readonly string[]
  /** The requests that ask for it. */
  readonly requests: readonly Request[]
}

/** A box for each child and teacher of these requests, in their order. */
export function requestedBoxes(requests: readonly Request[]): readonly RequestedBox[] {
  const rows = requests.flatMap((request) => request.staffIds.map((staffId) => ({ request, staffId })))
  const boxes = groupBy(rows, ({ request, staffId }) => `${request.studentId}\n${staffId}`)
  return [...boxes.values()].flatMap((group): RequestedBox[] => {
    const [first] = group
    if (!first) return []
    return [
      {
        studentId: first.request.studentId,
        staffId: first.staffId,
        subjects: [...new Set(group.map(({ request }) => request.subject))].filter((text) => text !== ''),
        requests: group.map(({ request }) => request),
      },
    ]
  })
}

/** A teacher that a family can ask to meet about one of its children. */
export interface SlipBox extends SlipChoice {
  readonly subjects: readonly string[]
  /** The highest priority of the requests there are; null where there is none yet. */
  readonly priority: Priority | null
}

/** What the boxes of a family are made from. */
export interface SlipSource {
  readonly staff: readonly Staff[]
  readonly guardianships: readonly Guardianship[]
  readonly requests: readonly Request[]
  /** Who teaches which children in the event's school year. */
  readonly groups: readonly TeachingGroup[]
}

/** The children of a household, in the order in which the school lists them. */
export const childrenOf = (
  { guardianships }: Pick<SlipSource, 'guardianships'>,
  householdId: HouseholdId,
): readonly StudentId[] =>
  guardianships.filter((row) => row.householdId === householdId).map(({ studentId }) => studentId)

const weight: Readonly<Record<Priority, number>> = { required: 0, requested: 1, optional: 2 }

/**
 * The boxes of a family, child by child: first the teachers that it was put down to meet, as on the printed slip, then those who
 * teach the child otherwise.
 */
export function slipBoxes(source: SlipSource, householdId: HouseholdId): readonly SlipBox[] {
  const known = new Set(source.staff.map(({ id }) => id))
  const own = source.requests.filter((request) => request.householdId === householdId)
  // Papers have requests in the order of their ids.
  const requested = requestedBoxes(own.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)))
  return childrenOf(source, householdId).flatMap((studentId): SlipBox[] => {
    const putDown = requested.filter((box) => box.studentId === studentId)
    const listed = new Set(putDown.map(({ staffId }) => staffId))
    const taught = source.groups
      .filter((group) => group.studentIds.includes(studentId))
      .flatMap(({ staffIds, subject }) => staffIds.map((staffId) => ({ staffId, subject })))
      .filter(({ staffId }) => known.has(staffId) && !listed.has(staffId))
    return [
      ...putDown.map(({ staffId, subjects, requests }): SlipBox => {
        const [highest] = requests.map(({ priority }) => priority).toSorted((a, b) => weight[a] - weight[b])
        return { studentId, staffId, subjects, priority: highest ?? null }
      }),
      ...[...groupBy(taught, ({ staffId }) => staffId)].map(([staffId, rows]): SlipBox => ({
        studentId,
        staffId,
        subjects: [...new Set(rows.map(({ subject }) => subject))].filter((text) => text !== ''),
        priority: null,
      })),
    ]
  })
}

/** The stretches of a session that a slip has boxes for: the hours of the clock. */
export function hoursOf({ start, end }: TimeRange): readonly TimeRange[] {
  const hours: TimeRange[] = []
  for (let from: number = start; from < end; from = hourAfter(from))
    hours.push({ start: minuteOfDay(from), end: minuteOfDay(Math.min(hourAfter(from), end)) })
  return hours
}

const hourAfter = (minute: number): number => (Math.floor(minute / 60) + 1) * 60

/** Parts of a session as families name them. */
export const sessionParts = ['early', 'middle', 'late'] as const
export type SessionPart = (typeof sessionParts)[number]

/** A box to tick for a time that suits. */
export interface TimeBox extends SlipTime {
  readonly date: LocalDate
  readonly part: SessionPart
}

/** The boxes for times, session by session. */
export const timeBoxes = ({ sessions }: Pick<ConferenceEvent, 'sessions'>): readonly TimeBox[] =>
  sessions.flatMap((session) =>
    hoursOf(session).map((hour) => ({
      ...hour,
      sessionId: session.id,
      date: session.date,
      part: partOf(session, hour),
    })),
  )

/** The third of a session in which the middle of an hour lies. */
function partOf(session: Session, hour: TimeRange): SessionPart {
  const at = ((hour.start + hour.end) / 2 - session.start) / (session.end - session.start)
  return at < 1 / 3 ? 'early' : at > 2 / 3 ? 'late' : 'middle'
}
