import { wallClock } from '@shared/kernel/calendar'
import type { HouseholdId, InterpreterId, RequestId, StaffId } from '@shared/kernel/ids'
import type { Instant, LocalDate, TimeRange } from '@shared/kernel/time'
import type { ConferenceIndex } from '../plan/conference-index'
import { meetingsOf } from '../plan/family-meetings'
import type { AppointmentRecord } from '../plan/revision'
import type { Evening, EveningDate, MeetingState } from './evening'

/** A meeting of one evening: the appointments of all its requests, and how far it is. */
export interface EveningMeeting extends TimeRange {
  /** The first of its requests, by which taps name it. */
  readonly id: RequestId
  readonly rows: readonly [AppointmentRecord, ...AppointmentRecord[]]
  readonly staffIds: readonly StaffId[]
  readonly householdIds: readonly HouseholdId[]
  readonly interpreterIds: readonly InterpreterId[]
  /** Null while nobody has tapped that it started or finished. */
  readonly state: MeetingState | null
}

/** The meetings of one day in order of time. */
export function meetingsOfEvening(
  index: Pick<ConferenceIndex, 'requests'>,
  appointments: readonly AppointmentRecord[],
  date: LocalDate,
  { meetings }: Pick<Evening, 'meetings'>,
): readonly EveningMeeting[] {
  const ofDay = appointments.filter((row) => row.date === date)
  return meetingsOf(index, ofDay).map((rows) => {
    const [first] = rows
    return {
      id: first.requestId,
      start: first.start,
      end: first.end,
      rows,
      staffIds: [...new Set(rows.flatMap(({ staffIds }) => staffIds))],
      householdIds: [...new Set(rows.map(({ householdId }) => householdId))],
      interpreterIds: [...new Set(rows.flatMap(({ interpreterId }) => interpreterId ?? []))],
      state: joined(rows.flatMap(({ requestId }) => meetings.get(requestId) ?? [])),
    }
  })
}

/** What taps on any of a meeting's requests say of it. */
function joined(states: readonly MeetingState[]): MeetingState | null {
  if (states.length === 0) return null
  const started = states.flatMap(({ startedAt }) => startedAt ?? []).sort()
  const finished = states.flatMap(({ finishedAt }) => finishedAt ?? []).sort()
  return {
    startedAt: started[0] ?? null,
    finishedAt: finished.at(-1) ?? null,
    tapIds: states
      .filter(({ finishedAt }) => finished.length === 0 || finishedAt !== null)
      .flatMap(({ tapIds }) => tapIds),
  }
}

/** A moment as minutes after the midnight of an evening, with a fraction; another day's is below 0 or past 1440. */
export function minuteOfEvening(at: Instant, { date, timezone }: EveningDate): number {
  const clock = wallClock(at, timezone)
  const outside = clock.date < date ? -1440 : clock.date > date ? 1440 : 0
  return outside + clock.secondOfDay / 60
}

/** Whether a meeting goes on now. */
export const isRunning = ({ state }: EveningMeeting): boolean =>
  state !== null && state.startedAt !== null && state.finishedAt === null

/** Whether a meeting is over. */
export const isFinished = ({ state }: EveningMeeting): boolean => (state?.finishedAt ?? null) !== null
