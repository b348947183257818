import type { HouseholdId, StaffId } from '@shared/kernel/ids'
import type { MinuteOfDay } from '@shared/kernel/time'
import { judgedPlan } from '../plan/judged-plan'
import type { Move } from '../plan/repair'
import { violationsOf, violationsSince } from '../rules'
import type { LaidOutEvent } from '../rules/laid-out-event'
import type { Evening } from './evening'
import { isFinished, isRunning, type EveningMeeting } from './meetings'
import type { Bands } from './running'

/** What can be done for a meeting that is likely to start late. */
export type Proposal =
  /** It takes the place of another one of the teacher, whose family is here. */
  | { readonly kind: 'swap'; readonly with: EveningMeeting; readonly moves: readonly Move[] }
  /** The family sees another of its teachers first, who is free. */
  | {
      readonly kind: 'other-first'
      readonly meeting: EveningMeeting
      readonly staffId: StaffId
      readonly start: MinuteOfDay
    }
  /** It moves to a free time of the teacher. */
  | { readonly kind: 'catch-up'; readonly start: MinuteOfDay }
  /** It leaves the plan and is made up for by telephone. */
  | { readonly kind: 'phone' }

interface Running {
  readonly meetings: readonly EveningMeeting[]
  readonly bands: Bands
  readonly evening: Pick<Evening, 'families'>
  /** Now, after midnight. */
  readonly minute: number
}

/** Later meetings of the teacher that are tried for a swap: judging a plan takes a while. */
const mostTried = 4

/** What can be done for a meeting that is late, in the order in which it is best tried. Every move keeps the rules of the plan. */
export function proposalsFor(
  event: LaidOutEvent,
  meeting: EveningMeeting,
  running: Running,
): readonly Proposal[] {
  if (meeting.rows.some(({ pinned }) => pinned)) return [{ kind: 'phone' }]
  return [
    ...otherFirst(event, meeting, running),
    ...swaps(event, meeting, running),
    ...catchUp(event, meeting, running),
    { kind: 'phone' },
  ]
}

const isOpen = (one: EveningMeeting): boolean => !isRunning(one) && !isFinished(one)

function otherFirst(event: LaidOutEvent, meeting: EveningMeeting, running: Running): readonly Proposal[] {
  const { meetings, bands, minute } = running
  const likely = bands.get(meeting.id)?.likely ?? meeting.start
  const others = meetings.filter(
    (one) =>
      one !== meeting &&
      isOpen(one) &&
      one.start > meeting.start &&
      one.rows.every(({ pinned }) => !pinned) &&
      one.householdIds.some((id) => meeting.householdIds.includes(id)) &&
      !one.staffIds.some((id) => meeting.staffIds.includes(id)),
  )
  const isBusy = (staffId: StaffId, from: number, to: number): boolean =>
    meetings.some(
      (one) =>
        one.staffIds.includes(staffId) &&
        (isRunning(one) || (isOpen(one) && overlapsBand(one, bands, from, to))),
    )
  // Of several meetings with one teacher the earliest that fits is offered: they would read the same.
  const offered = new Set<StaffId>()
  return others.flatMap((other): Proposal[] => {
    const [staffId] = other.staffIds
    if (staffId !== undefined && offered.has(staffId)) return []
    const length = other.end - other.start
    const found = event
      .evaluator()
      .startsOf(other.id)
      .find(
        ({ session, start, verdict }) =>
          session.id === other.rows[0].sessionId &&
          start >= minute &&
          start < other.start &&
          start + length <= likely &&
          verdict.violations.length === 0 &&
          staffId !== undefined &&
          !isBusy(staffId, start, start + length),
      )
    if (!found || staffId === undefined) return []
    offered.add(staffId)
    return [{ kind: 'other-first', meeting: other, staffId, start: found.start }]
  })
}

/** Whether a meeting is likely to go on between two moments. */
function overlapsBand(one: EveningMeeting, bands: Bands, from: number, to: number): boolean {
  const band = bands.get(one.id)
  const length = one.end - one.start
  return band !== undefined && band.from < to && from < band.to + length
}

/** A meeting whose family is not there changes places with a later one of a family that is. */
function swaps(event: LaidOutEvent, meeting: EveningMeeting, running: Running): readonly Proposal[] {
  const { meetings, evening } = running
  const isHere = (id: HouseholdId): boolean =>
    evening.families.get(id)?.kind === 'here' &&
    !meetings.some((one) => one.householdIds.includes(id) && isRunning(one))
  if (meeting.householdIds.every(isHere)) return []
  const before = violationsOf(event.evaluator().plan)
  return meetings
    .filter(
      (one) =>
        one.start > meeting.start &&
        one.end - one.start === meeting.end - meeting.start &&
        one.rows[0].sessionId === meeting.rows[0].sessionId &&
        one.rows.every(({ pinned }) => !pinned) &&
        one.staffIds.join() === meeting.staffIds.join() &&
        isOpen(one) &&
        one.householdIds.every(isHere),
    )
    .slice(0, mostTried)
    .flatMap((other): Proposal[] => {
      const moves = [...movesTo(meeting, other), ...movesTo(other, meeting)]
      const moved = new Map(moves.map(({ from, to }) => [from.requestId, to]))
      const after = event.appointments.map((row) => moved.get(row.requestId) ?? row)
      const isAllowed = violationsSince(before, judgedPlan(event.index, after)).length === 0
      return isAllowed ? [{ kind: 'swap', with: other, moves }] : []
    })
    .slice(0, 1)
}

const movesTo = (meeting: EveningMeeting, { start, end }: EveningMeeting): readonly Move[] =>
  meeting.rows.map((from) => ({ from, to: { ...from, start, end } }))

function catchUp(event: LaidOutEvent, meeting: EveningMeeting, running: Running): readonly Proposal[] {
  const likely = running.bands.get(meeting.id)?.likely ?? running.minute
  const found = event
    .evaluator()
    .startsOf(meeting.id)
    .find(
      ({ session, start, verdict }) =>
        session.id === meeting.rows[0].sessionId &&
        start >= likely &&
        start > meeting.start &&
        verdict.violations.length === 0,
    )
  return found ? [{ kind: 'catch-up', start: found.start }] : []
}
