import { useInterval } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { eveningOf, type Evening, type EveningDate } from '@shared/domain/evening/evening'
import { meetingsOfEvening, minuteOfEvening, type EveningMeeting } from '@shared/domain/evening/meetings'
import type { Tap } from '@shared/domain/evening/tap'
import { wallClock } from '@shared/kernel/calendar'
import type { Instant, LocalDate, MinuteOfDay } from '@shared/kernel/time'
import { useApp } from '../app-context'
import type { EventPlan } from '../event-view/event-plan'

/** One evening of an event as reception sees it now. */
export interface ReceptionEvening extends EveningDate {
  readonly event: EventPlan
  /** When the first session of the day begins. */
  readonly start: MinuteOfDay
  readonly taps: readonly Tap[]
  readonly state: Evening
  readonly meetings: readonly EveningMeeting[]
  /** A few seconds old at most. */
  readonly now: Instant
  /** Minutes after midnight, with a fraction. */
  readonly minute: number
  /** Whether what happens now is recorded. */
  readonly isToday: boolean
  /** The moment now, for a tap. */
  readonly moment: () => Instant
}

const refreshMs = 5000

/** Follows one evening with its clock. */
export function useEvening(event: EventPlan, taps: readonly Tap[], date: LocalDate): ReceptionEvening {
  const { evening } = useApp().services
  const { conference } = event.index
  const { timezone, sessions } = conference.event
  const start = sessions.find((session) => session.date === date)?.start ?? sessions[0]?.start
  if (start === undefined) throw new Error('An event has a session')
  const latest = useMemo(() => latestOn(taps, { date, timezone }), [taps, date, timezone])
  const moment = (): Instant => evening.now({ date, timezone, start }, latest)
  const [now, setNow] = useState(moment)
  useInterval(() => setNow(moment()), refreshMs, { autoInvoke: true })
  const state = useMemo(() => eveningOf(taps, { date, timezone }), [taps, date, timezone])
  const meetings = useMemo(
    () => meetingsOfEvening(event.index, event.appointments, date, state),
    [event, date, state],
  )
  const minute = minuteOfEvening(now, { date, timezone })
  return {
    event,
    date,
    timezone,
    start,
    taps,
    state,
    meetings,
    now,
    minute,
    isToday: wallClock(now, timezone).date === date,
    moment,
  }
}

function latestOn(taps: readonly Tap[], { date, timezone }: EveningDate): Instant | null {
  let latest: Instant | null = null
  for (const { at } of taps)
    if (wallClock(at, timezone).date === date && (latest === null || at > latest)) latest = at
  return latest
}

/** The evening that reception opens with: today's, else the next one, else the last. */
export const eveningToOpen = (dates: readonly LocalDate[], today: LocalDate): LocalDate | null =>
  dates.find((date) => date >= today) ?? dates.at(-1) ?? null
