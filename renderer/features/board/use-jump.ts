import { useEffect, useRef, type RefObject } from 'react'
import type { StaffId } from '@shared/kernel/ids'
import type { BoardHandle } from './grid-props'
import type { Place } from '../event-view/starts'
import { columnOf, type Axis } from './model/axis'
import type { BoardRow } from './model/rows'

/** Puts the keyboard's place on a row at a time and brings it into view, as soon as the board shows that row and session. */
export function useJump(
  handle: RefObject<BoardHandle | null>,
  rows: readonly BoardRow[],
  axis: Axis,
): (staffId: StaffId, place: Place | null) => void {
  const target = useRef<{ readonly staffId: StaffId; readonly place: Place | null } | null>(null)
  const jump = (): void => {
    if (!target.current) return
    const { staffId, place } = target.current
    const row = rows.findIndex((one) => one.staff.id === staffId)
    const column = place === null ? 0 : columnOf(axis, place.sessionId, place.start)
    if (row < 0 || column === null) return
    target.current = null
    handle.current?.goTo({ row, column: Math.floor(column) })
  }
  useEffect(jump)
  return (staffId, place) => {
    target.current = { staffId, place }
    jump()
  }
}
