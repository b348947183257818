import type { AvailabilitySubject, Session } from '@shared/domain/events/event'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Participant } from '@shared/domain/plan/judged-plan'
import type { Request } from '@shared/domain/requests/request'
import { minuteOfDay, overlaps, type TimeRange } from '@shared/kernel/time'
import { setBit, startsOfRuns } from './bits'
import type { SessionCells } from './model'

/** All sessions of an event cut into cells. */
export interface CellGrid {
  readonly sessions: readonly SessionCells[]
  readonly words: number
  readonly slotMinutes: number
  readonly sessionOfCell: Int32Array
}

/** Lays sessions side by side, each from a word of its own and with at least one cell after it that is never free. */
export function layCells(sessions: readonly Session[], slotMinutes: number): CellGrid {
  const laid: SessionCells[] = []
  let words = 0
  for (const session of sessions) {
    const slots = Math.max(0, Math.floor((session.end - session.start) / slotMinutes))
    laid.push({ session, first: words * 32, slots })
    words += (slots >> 5) + 1
  }
  const sessionOfCell = new Int32Array(words * 32)
  laid.forEach(({ first }, i) => sessionOfCell.fill(i, first))
  return { sessions: laid, words, slotMinutes, sessionOfCell }
}

/** The time that a slot of a session takes. */
const slotTime = (session: Session, slot: number, slotMinutes: number): TimeRange => ({
  start: minuteOfDay(session.start + slot * slotMinutes),
  end: minuteOfDay(session.start + (slot + 1) * slotMinutes),
})

/** The cell of a time on the grid of a session; -1 where there is none. */
export function cellAt({ sessions, slotMinutes }: CellGrid, sessionId: Session['id'], time: number): number {
  const found = sessions.find(({ session }) => session.id === sessionId)
  const slot = found ? (time - found.session.start) / slotMinutes : -1
  return found && Number.isInteger(slot) && slot >= 0 && slot < found.slots ? found.first + slot : -1
}

/** Minutes of break in all cells before each cell. A break is never partly inside a span of meetings, so parts of cells add up. */
export function breakMinutes({ sessions, words, slotMinutes }: CellGrid): Int32Array {
  const before = new Int32Array(words * 32 + 1)
  for (const { session, first, slots } of sessions) {
    for (let slot = 0; slot < slots; slot++) {
      const { start, end } = slotTime(session, slot, slotMinutes)
      for (const pause of session.breaks) {
        const shared = Math.min(end, pause.end) - Math.max(start, pause.start)
        if (shared > 0) before[first + slot + 1] = (before[first + slot + 1] ?? 0) + shared
      }
    }
  }
  for (let cell = 1; cell < before.length; cell++)
    before[cell] = (before[cell] ?? 0) + (before[cell - 1] ?? 0)
  return before
}

/** The name of a participant among those of an event. */
export const participantKey = ({ kind, id }: Participant): string => `${kind} ${id}`

/** The cells in which a subject is available throughout; null where it has no windows at all, so is free everywhere. */
export type FreeCells = (subject: AvailabilitySubject) => Int32Array | null

export function freeCells(index: ConferenceIndex, grid: CellGrid): FreeCells {
  const known = new Map<string, Int32Array | null>()
  return (subject) => {
    const key = `${subject.kind} ${subject.id}`
    const before = known.get(key)
    if (before !== undefined) return before
    const cells = new Int32Array(grid.words)
    let restricted = false
    for (const { session, first, slots } of grid.sessions) {
      const windows = index.windows(subject, session.id)
      if (windows === null) break
      restricted = true
      for (let slot = 0; slot < slots; slot++) {
        const { start, end } = slotTime(session, slot, grid.slotMinutes)
        if (windows.some((window) => window.start <= start && end <= window.end))
          setBit(cells, 0, first + slot)
      }
    }
    const found = restricted ? cells : null
    known.set(key, found)
    return found
  }
}

/** Cells of sessions that no break overlaps. */
export function openCells({ sessions, words, slotMinutes }: CellGrid): Int32Array {
  const cells = new Int32Array(words)
  for (const { session, first, slots } of sessions) {
    for (let slot = 0; slot < slots; slot++) {
      const time = slotTime(session, slot, slotMinutes)
      if (!session.breaks.some((pause) => overlaps(pause, time))) setBit(cells, 0, first + slot)
    }
  }
  return cells
}

/** Keeps only the cells, from one word up to another, in which the subject is free. */
function keepFree(cells: Int32Array, available: Int32Array | null, from: number, to: number): void {
  if (available === null) return
  for (let word = from; word < to; word++) cells[word] = (cells[word] ?? 0) & (available[word] ?? 0)
}

/** Where a unit could begin, were it alone: nobody in it, nor its room, is kept away, and it fits. Interpreters are left out. */
export function domainOf(
  index: ConferenceIndex,
  grid: CellGrid,
  open: Int32Array,
  free: FreeCells,
  requests: readonly Request[],
  length: number,
): Int32Array {
  const cells = open.slice()
  for (const request of requests) {
    for (const id of request.staffIds) keepFree(cells, free({ kind: 'staff', id }), 0, grid.words)
    keepFree(cells, free({ kind: 'household', id: request.householdId }), 0, grid.words)
    if (request.studentAttends)
      keepFree(cells, free({ kind: 'student', id: request.studentId }), 0, grid.words)
    for (const { session, first, slots } of grid.sessions) {
      const room = index.roomOf(request, session.id)
      const from = first >> 5
      if (room !== null) keepFree(cells, free({ kind: 'room', id: room }), from, from + (slots >> 5) + 1)
    }
  }
  return startsOfRuns(cells, length)
}
