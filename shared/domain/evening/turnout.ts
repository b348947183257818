import { wallClock } from '@shared/kernel/calendar'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import type { GroupMinutes } from '../meetings/group-minutes'
import type { MeetingRecord } from '../meetings/meeting'
import { isNoShow } from '../meetings/no-shows'
import { groupSessionsNow } from '../plan/group-sessions'
import type { Conference, PaperPlan } from '../plan/plan'
import { eveningOf } from './evening'
import type { Tap } from './tap'

/** A meeting or group session that a family is to come to; without a child where the adults come alone. */
export interface PlannedVisit {
  readonly householdId: HouseholdId
  readonly studentId: StudentId | null
  readonly date: LocalDate
}

/** Every meeting and group session of a plan, by family and child; group sessions are the plan's own, else the event's. */
export const plannedVisits = (
  conference: Pick<Conference, 'event' | 'groupSessions'>,
  {
    appointments,
    groupSessions = groupSessionsNow(conference),
  }: Pick<PaperPlan, 'appointments' | 'groupSessions'>,
): readonly PlannedVisit[] => [
  ...appointments.map(({ householdId, studentId, date }) => ({ householdId, studentId, date })),
  ...groupSessions.flatMap(({ date, members }) => members.map((member) => ({ ...member, date }))),
]

/** All that says who came to an event. */
export interface TurnoutSource {
  readonly meetings: readonly Pick<MeetingRecord, 'attendance' | 'facts'>[]
  readonly groupMinutes: readonly Pick<GroupMinutes, 'attendance' | 'facts'>[]
  readonly taps: readonly Tap[]
  /** The event's IANA zone, in which taps are read. */
  readonly timezone: string
  readonly visits: readonly PlannedVisit[]
}

/** How a family took part in an event. */
export interface FamilyTurnout {
  readonly householdId: HouseholdId
  /** Whether anybody of it came. */
  readonly came: boolean
  /** The first day on which it came, or else the first on which it did not. */
  readonly date: LocalDate
  /** The children that its meetings on those days were about. */
  readonly studentIds: readonly StudentId[]
}

/**
 * The families that are known to have come or not. A family came where reception recorded it as here or left, or where any minutes
 * say that somebody came. It did not come where, on each day of which something is recorded, reception recorded that it is not
 * coming or all its minutes say that nobody came. Of any other family nothing is known.
 */
export function familyTurnouts(source: TurnoutSource): readonly FamilyTurnout[] {
  const signs = [...signsOfMinutes(source), ...signsOfReception(source)]
  return [...groupBy(signs, ({ householdId }) => householdId)].flatMap(([householdId, own]) => {
    const days = [...groupBy(own, ({ date }) => date)]
      .map(([date, ofDay]) => ({ date, ...turnoutOfDay(ofDay) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1))
    const attended = days.filter(({ says }) => says === 'came')
    const came = attended.length > 0
    if (!came && days.some(({ says }) => says !== 'missed')) return []
    const known = came ? attended : days
    const [first] = known
    const studentIds = [...new Set(known.flatMap((one) => one.studentIds))]
    return first ? [{ householdId, came, date: first.date, studentIds }] : []
  })
}

type Says = 'came' | 'missed' | 'unknown'

/** What one record says of one family on one day. */
interface Sign {
  readonly householdId: HouseholdId
  readonly date: LocalDate
  readonly says: Says
  readonly studentIds: readonly StudentId[]
  readonly from: 'minutes' | 'reception'
}

const signsOfMinutes = ({ meetings, groupMinutes }: TurnoutSource): readonly Sign[] => [
  ...meetings.map(({ facts, attendance }): Sign => ({
    householdId: facts.household.id,
    date: facts.date,
    says: hasCome(attendance) ? 'came' : isNoShow({ attendance }) ? 'missed' : 'unknown',
    studentIds: [facts.student.id],
    from: 'minutes',
  })),
  ...groupMinutes.flatMap(({ facts, attendance }) =>
    attendance.map(({ household, children, presence }): Sign => ({
      householdId: household.id,
      date: facts.date,
      says: presence === 'present' ? 'came' : presence === 'absent' ? 'missed' : 'unknown',
      studentIds: children.map(({ id }) => id),
      from: 'minutes',
    })),
  ),
]

/** Whether an adult of the family was there: a child alone is at school anyway. */
const hasCome = ({ adults }: MeetingRecord['attendance']): boolean =>
  adults.some(({ presence }) => presence === 'present')

function signsOfReception({ taps, timezone, visits }: TurnoutSource): readonly Sign[] {
  const dates = new Set(taps.map(({ at }) => wallClock(at, timezone).date))
  const planned = groupBy(visits, ({ householdId, date }) => `${householdId} ${date}`)
  return [...dates].flatMap((date) =>
    [...eveningOf(taps, { date, timezone }).families].map(([householdId, { kind, arrivedAt }]): Sign => ({
      householdId,
      date,
      says: kind === 'not-coming' && arrivedAt === null ? 'missed' : 'came',
      studentIds: (planned.get(`${householdId} ${date}`) ?? []).flatMap(({ studentId }) => studentId ?? []),
      from: 'reception',
    })),
  )
}

/** Minutes say of which child somebody came; reception only that somebody did. */
function turnoutOfDay(signs: readonly Sign[]): Pick<Sign, 'says' | 'studentIds'> {
  const says = saidOfDay(signs)
  const agreeing = signs.filter((one) => one.says === says)
  const recorded = new Set(signs.flatMap(({ from, studentIds }) => (from === 'minutes' ? studentIds : [])))
  const studentIds = agreeing.flatMap((one) =>
    one.from === 'minutes' ? one.studentIds : one.studentIds.filter((id) => !recorded.has(id)),
  )
  return { says, studentIds }
}

function saidOfDay(signs: readonly Sign[]): Says {
  if (signs.some(({ says }) => says === 'came')) return 'came'
  const isSure = signs.some(({ says, from }) => says === 'missed' && from === 'reception')
  return isSure || signs.every(({ says }) => says === 'missed') ? 'missed' : 'unknown'
}
