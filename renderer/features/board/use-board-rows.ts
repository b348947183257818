import { useMemo } from 'react'
import type { Describe } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import { inTimeOrder } from '../event-view/in-time-order'
import { axisOf } from './model/axis'
import { rowsOf, type SearchTarget } from './model/find'
import { boardRows } from './model/rows'

export const allSessions = 'all'

/** What the board shows: its axis and rows, made once for each plan, session and search. */
export function useBoardRows(
  event: EventPlan,
  describe: Describe,
  shown: string,
  target: SearchTarget | null,
) {
  const { conference } = event.index
  const { names } = event
  const axis = useMemo(() => {
    const sessions = conference.event.sessions.filter(({ id }) => shown === allSessions || id === shown)
    return axisOf(sessions, conference.event.slotMinutes)
  }, [conference, shown])
  const inOrder = useMemo(
    () =>
      [...conference.staff].sort((a, b) =>
        describe.format.compare(names.staffInList(a.id), names.staffInList(b.id)),
      ),
    [conference, names, describe.format],
  )
  const looked = useMemo(
    () => (target && target.kind !== 'staff' ? rowsOf(target, conference.requests) : null),
    [target, conference],
  )
  const rows = useMemo(() => {
    const staff = looked ? inOrder.filter(({ id }) => looked.staffIds.has(id)) : inOrder
    return boardRows(event.index, staff, event.appointments, axis)
  }, [event, inOrder, looked, axis])
  const found = useMemo(
    () =>
      looked ? inTimeOrder(event.appointments.filter((row) => looked.requestIds.has(row.requestId))) : [],
    [looked, event],
  )
  return { axis, rows, foundIds: looked?.requestIds ?? null, found }
}
