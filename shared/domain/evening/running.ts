import type { HouseholdId, InterpreterId, RequestId, StaffId } from '@shared/kernel/ids'
import { hashText } from '@shared/kernel/random'
import type { ConferenceIndex } from '../plan/conference-index'
import { modeOf } from '../plan/places'
import type { Evening, EveningDate } from './evening'
import { isFinished, isRunning, minuteOfEvening, type EveningMeeting } from './meetings'
import { projectStarts, type ProjectedMeeting, type StartBand } from './projection'

/** The likely starts of the later meetings, by meeting. */
export type Bands = ReadonlyMap<RequestId, StartBand>

/** Projects an evening from its plan and its taps; `minute` is now, after midnight. */
export function projectEvening(
  index: ConferenceIndex,
  meetings: readonly EveningMeeting[],
  evening: Evening & EveningDate,
  minute: number,
): Bands {
  const byId = new Map<string, EveningMeeting>(meetings.map((one) => [one.id, one]))
  const { changeoverMinutes } = index.conference.event
  const isCheckedIn = [...evening.families.values()].some(({ kind }) => kind === 'here')
  const walk = (meeting: EveningMeeting) => (previous: string) => {
    const before = byId.get(previous)?.rows[0]
    const [first] = meeting.rows
    const isOnFoot = [before, first].every((row) => row && modeOf(index, row) === 'in-person')
    return before && isOnFoot ? index.travelMinutes(before.roomId, first.roomId) : 0
  }
  const projected = meetings.flatMap((meeting): ProjectedMeeting[] => {
    const [pacedBy] = meeting.staffIds
    if (pacedBy === undefined) return []
    const at = (moment: 'startedAt' | 'finishedAt'): number | null => {
      const tapped = meeting.state?.[moment] ?? null
      return tapped === null ? null : minuteOfEvening(tapped, evening)
    }
    const others = [...meeting.householdIds, ...meeting.interpreterIds]
    return [
      {
        id: meeting.id,
        start: meeting.start,
        minutes: meeting.end - meeting.start,
        pacedBy,
        needs: [
          ...meeting.staffIds.map((who) => ({ who, after: () => changeoverMinutes })),
          ...others.map((who) => ({ who, after: walk(meeting) })),
        ],
        startedAt: at('startedAt'),
        finishedAt: at('finishedAt'),
        family: presenceOf(index, meeting, evening, isCheckedIn),
      },
    ]
  })
  const bands = projectStarts(projected, minute, hashText(evening.date))
  return new Map(
    meetings.flatMap(({ id }) => {
      const band = bands.get(id)
      return band ? [[id, band] as const] : []
    }),
  )
}

/** Whether a meeting's families are there for it. A meeting by phone or online needs nobody at reception. */
function presenceOf(
  index: ConferenceIndex,
  { rows, householdIds }: EveningMeeting,
  { families }: Evening,
  isCheckedIn: boolean,
): ProjectedMeeting['family'] {
  const kinds = householdIds.map((id) => families.get(id)?.kind ?? null)
  if (kinds.every((kind) => kind === 'not-coming' || kind === 'left')) return 'absent'
  const isRemote = modeOf(index, rows[0]) !== 'in-person'
  return isCheckedIn && !isRemote && kinds.every((kind) => kind !== 'here') ? 'late' : 'ready'
}

/** How far a teacher is. */
export interface RunningStaff {
  readonly staffId: StaffId
  /** What goes on now. */
  readonly running: EveningMeeting | null
  /** What is still to come, in order of time; without what is not expected to take place. */
  readonly next: readonly EveningMeeting[]
  /** By how many whole minutes the next meeting is likely to start later than planned. */
  readonly late: number
  /** Planned, over in time, and neither started nor given up: their families did not come, or nobody tapped. */
  readonly missed: readonly EveningMeeting[]
}

/** Every teacher with a meeting on the evening, and how far they are; the latest first. */
export function runningStaff(
  meetings: readonly EveningMeeting[],
  bands: Bands,
  minute: number,
): readonly RunningStaff[] {
  const staffIds = [...new Set(meetings.flatMap((one) => one.staffIds))]
  return staffIds
    .map((staffId): RunningStaff => {
      const own = meetings.filter((one) => one.staffIds.includes(staffId))
      const open = own.filter((one) => !isFinished(one) && !isRunning(one))
      const next = open.filter(({ id }) => bands.has(id))
      const [first] = next
      return {
        staffId,
        running: own.find(isRunning) ?? null,
        next,
        late: first ? lateness(first, bands) : 0,
        missed: open.filter(({ id, end }) => !bands.has(id) && end <= minute),
      }
    })
    .toSorted((a, b) => b.late - a.late)
}

/** By how many whole minutes a meeting is likely to start later than planned. */
export function lateness({ id, start }: Pick<EveningMeeting, 'id' | 'start'>, bands: Bands): number {
  const band = bands.get(id)
  return band ? Math.max(0, Math.round(band.likely - start)) : 0
}

/** A delay that a family notices. */
export const noticedDelay = 5

/** How far ahead families are informed: later on, most delays have changed again. */
const minutesAhead = 45

/** Meetings of the next while that are likely to start so late that their families should know; in order of time. */
export const delayedMeetings = (
  meetings: readonly EveningMeeting[],
  bands: Bands,
  minute: number,
): readonly EveningMeeting[] =>
  meetings.filter((one) => one.start <= minute + minutesAhead && lateness(one, bands) >= noticedDelay)

/** Where an interpreter is now, and where next. */
export interface RunningInterpreter {
  readonly interpreterId: InterpreterId
  /** What goes on now, by taps; else what should, by the plan. */
  readonly now: EveningMeeting | null
  /** In order of time. */
  readonly next: readonly EveningMeeting[]
}

/** Every interpreter of the evening. */
export function runningInterpreters(
  meetings: readonly EveningMeeting[],
  minute: number,
): readonly RunningInterpreter[] {
  const ids = [...new Set(meetings.flatMap((one) => one.interpreterIds))]
  return ids.map((interpreterId) => {
    const own = meetings.filter((one) => one.interpreterIds.includes(interpreterId) && !isFinished(one))
    const now = own.find(isRunning) ?? own.find((one) => one.start <= minute && minute < one.end) ?? null
    return { interpreterId, now, next: own.filter((one) => one !== now && one.end > minute) }
  })
}

/** How many families came in each quarter of an hour, from the first to the last in which somebody was expected or came. */
export interface Arrivals {
  /** Minutes after midnight. */
  readonly from: number
  readonly came: number
  /** Families whose first meeting begins in the quarter of an hour. */
  readonly due: number
}

/** Counts arrivals by quarter hour. `due` has when each family's first meeting begins. */
export function arrivalsByQuarter(
  { families }: Pick<Evening, 'families'>,
  due: readonly { readonly id: HouseholdId; readonly first: number | null }[],
  evening: EveningDate,
): readonly Arrivals[] {
  const quarter = (minute: number): number => Math.floor(minute / 15) * 15
  const came = [...families.values()].flatMap(({ arrivedAt }) =>
    arrivedAt === null ? [] : [quarter(minuteOfEvening(arrivedAt, evening))],
  )
  const expected = due.flatMap(({ first }) => (first === null ? [] : [quarter(first)]))
  const all = [...came, ...expected]
  if (all.length === 0) return []
  const [first, last] = [Math.min(...all), Math.max(...all)]
  return Array.from({ length: (last - first) / 15 + 1 }, (_, i) => {
    const from = first + i * 15
    const countOf = (rows: readonly number[]): number => rows.filter((at) => at === from).length
    return { from, came: countOf(came), due: countOf(expected) }
  })
}
