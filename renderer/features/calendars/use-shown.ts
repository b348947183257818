import { useState } from 'react'
import { startOfWeek } from 'date-fns'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { LocalDate } from '@shared/kernel/time'
import type { EventPlan } from '../event-view/event-plan'
import { dateOf, hoursOf, wallDate } from './model'

export type CalendarMode = 'day' | 'week' | 'agenda'

/** What the calendar shows: which of the event's days, in which view. Steps go over the event's days only. */
export interface Shown {
  readonly view: CalendarMode
  readonly date: LocalDate
  readonly dates: readonly LocalDate[]
  readonly show: (view: CalendarMode) => void
  readonly goTo: (date: LocalDate) => void
  /** Null where there is nothing earlier or later. */
  readonly earlier: LocalDate | null
  readonly later: LocalDate | null
}

export function useShown(event: EventPlan, appointments: readonly AppointmentRecord[]): Shown {
  const { sessions } = event.index.conference.event
  const dates = [...new Set(sessions.map((session) => session.date))].sort()
  const [view, show] = useState<CalendarMode>(dates.length > 1 ? 'week' : 'day')
  const [chosen, goTo] = useState<LocalDate | null>(null)
  const date = chosen ?? appointments[0]?.date ?? dates[0] ?? dateOf(new Date(0))
  const stepKey = (one: LocalDate): string =>
    view === 'week' ? dateOf(startOfWeek(wallDate(one, hoursOf(sessions).start), { weekStartsOn: 1 })) : one
  const steps = dates.filter((one, i) => dates.findIndex((other) => stepKey(other) === stepKey(one)) === i)
  const at = steps.findIndex((one) => stepKey(one) === stepKey(date))
  const agenda = view === 'agenda'
  return {
    view,
    date,
    dates,
    show,
    goTo,
    earlier: agenda ? null : (steps[at - 1] ?? null),
    later: agenda ? null : (steps[at + 1] ?? null),
  }
}
