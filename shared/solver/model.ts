import type { GroupSession } from '@shared/domain/events/group-session'
import type { Session } from '@shared/domain/events/event'
import type { Interpreter } from '@shared/domain/people/people'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Participant } from '@shared/domain/plan/judged-plan'
import type { Priority, Request } from '@shared/domain/requests/request'
import type { HouseholdId, RoomId } from '@shared/kernel/ids'

/**
 * A conference compiled for search. Time is cut into *cells*: every session's slots in order, each session beginning at
 * a word of its own and ending in at least one cell that is never free. What is placed is a *unit*: a request, or all
 * requests of one meeting. What a unit takes up are *resources*: staff first, then interpreters, households, students,
 * adults. Everything is ordered by a seeded hash of ids, so that the order of rows decides nothing.
 */
export interface Model {
  readonly index: ConferenceIndex
  readonly slotMinutes: number
  readonly sessions: readonly SessionCells[]
  readonly sessionOfCell: Int32Array
  /** Minutes of break in all cells before each cell. */
  readonly breakMinutesBefore: Int32Array
  /** Words in a row of cells. */
  readonly words: number
  readonly units: readonly Unit[]
  /** Group sessions: numbered after the units, placed from the beginning and never moved. */
  readonly fixed: readonly FixedUnit[]
  /** By line of those who are in group sessions: minutes of these in all cells before each cell. */
  readonly heldMinutesBefore: ReadonlyMap<number, Int32Array>
  /** Who each resource is. */
  readonly participants: readonly Participant[]
  /** Resources below it are staff; from it up to `workers`, interpreters. Both cost when they idle. */
  readonly staff: number
  readonly workers: number
  readonly interpreters: readonly Interpreter[]
  readonly households: readonly HouseholdCells[]
  /** Cells in which each interpreter is available. */
  readonly interpreterFree: readonly Int32Array[]
  /** Where meetings take place: 0 is the unnamed room, then the rooms. */
  readonly places: number
  readonly rooms: readonly RoomId[]
  /** Cells to walk between two places. */
  readonly walk: Int32Array
  readonly roomLimit: Int32Array
  readonly changeover: number
  /** The longest gap that any two meetings of one person may need. */
  readonly longestGap: number
  readonly rest: {
    /** In cells. */
    readonly after: number
    readonly apart: number
    readonly afterMinutes: number
    readonly apartMinutes: number
  } | null
}

export interface SessionCells {
  readonly session: Session
  readonly first: number
  readonly slots: number
}

export interface HouseholdCells {
  readonly id: HouseholdId
  readonly resource: number
  /** Its in-person units. */
  readonly units: readonly number[]
  /** Its group sessions, as units. */
  readonly fixed: readonly number[]
  /** It has meetings by phone or online too, from which and to which nobody walks, or group sessions shorter than a walk past them. */
  readonly isCalled: boolean
  readonly separations: readonly {
    readonly from: number
    readonly otherSession: boolean
    readonly gapMinutes: number
  }[]
}

export interface Unit {
  readonly requests: readonly Request[]
  /** Cells that it lasts. */
  readonly length: number
  readonly inPerson: boolean
  /** All but interpreters. */
  readonly resources: Int32Array
  readonly staff: Int32Array
  readonly households: Int32Array
  /** Each language that it needs, with the interpreters (as resources) who speak it. */
  readonly needs: readonly { readonly language: string; readonly speakers: readonly number[] }[]
  /** Its place in each session, -1 by phone or online. */
  readonly places: Int32Array
  /** Cells at which it may start, were it alone. */
  readonly domain: Int32Array
  /** What leaving it out weighs, see `weights`. */
  readonly weight: number
  /** What leaving it out adds to the rank loss of a plan. */
  readonly rankLoss: number
  readonly rank: Priority
  readonly committed: CommittedUnit
  /** Separated households meet in it by their own wish: once placed it stays, since the rule is off where it is. */
  readonly uniting: boolean
  /** A household in it is to be kept apart from another. */
  readonly separated: boolean
}

/**
 * A group session: a meeting of nobody's request that stands where it is given. It takes up all cells that it lies in, if only in
 * part, since it may lie off the grid.
 */
export interface FixedUnit extends Unit {
  readonly groupSession: GroupSession
  readonly cell: number
  /** Minutes of its first cell before it begins, and of its last after it ends. */
  readonly slackBefore: number
  readonly slackAfter: number
}

/**
 * What leaving out one request weighs for the search, in minutes of cost: little enough that it can roam among plans that
 * leave out others. Which plan is best is never weighed, but compared priority by priority (`compare` of anneal.ts).
 */
export const weights: Readonly<Record<Priority, number>> = {
  required: 10_000,
  requested: 2_000,
  optional: 400,
}
/** What a point of rank loss weighs, in minutes of cost: little beside a request more. */
export const rankLossWeight = 20
/** What moving one announced appointment weighs, in minutes of cost. */
export const changeWeight = 240

/** What was announced to a unit's families, or what is pinned. */
export interface CommittedUnit {
  /** The cell it is pinned to; -1 for none. */
  readonly pinnedAt: number
  /** Announced appointments of its requests. */
  readonly announced: number
  /** Cells at which some of them would stay as announced, each with how many. */
  readonly kept: readonly { readonly cell: number; readonly count: number }[]
}

/** How many announced appointments change with the unit at a cell (-1: not placed). */
export function changesAt(committed: CommittedUnit, cell: number): number {
  if (committed.announced === 0) return 0
  for (const kept of committed.kept) if (kept.cell === cell) return committed.announced - kept.count
  return committed.announced
}
