import type { Session } from '@shared/domain/events/event'
import type { GroupSession } from '@shared/domain/events/group-session'
import type { Staff } from '@shared/domain/people/people'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Commitment } from '@shared/domain/plan/plan'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { RequestId, StaffId } from '@shared/kernel/ids'
import type { TimeRange } from '@shared/kernel/time'
import { stateOf, type AppointmentState } from '../../event-view/appointment-state'
import { awayIn } from '../../event-view/away'
import { columnOf, type Axis } from './axis'

/** Something on a row that takes a stretch of columns. */
interface Spanning {
  readonly column: number
  readonly span: number
}

export interface MeetingBlock extends Spanning {
  readonly kind: 'meeting'
  /** Every appointment of the meeting: more than one where requests share it. */
  readonly appointments: readonly [AppointmentRecord, ...AppointmentRecord[]]
  readonly state: AppointmentState
  /** 0 unless meetings of the row overlap, which only a plan made elsewhere can do; `lanes` is how many stand side by side. */
  readonly lane: number
  readonly lanes: number
}

/** `away`: the member of staff is not available. */
export interface IdleBlock extends Spanning {
  readonly kind: 'break' | 'away'
}

/** A group session: it stands whatever the plan, and is not moved here. */
export interface GroupBlock extends Spanning {
  readonly kind: 'group-session'
  readonly groupSession: GroupSession
}

export interface BoardRow {
  readonly staff: Staff
  /** In order of column. */
  readonly meetings: readonly MeetingBlock[]
  readonly groupSessions: readonly GroupBlock[]
  readonly idle: readonly IdleBlock[]
}

/** One row for each of `staff`, in their order, with all that happens on the axis. */
export function boardRows(
  index: ConferenceIndex,
  staff: readonly Staff[],
  appointments: readonly AppointmentRecord[],
  axis: Axis,
): readonly BoardRow[] {
  const announced = new Map(index.conference.commitments.map((row) => [row.requestId, row]))
  const meetings = meetingsByStaff(index, appointments)
  const breaks = axis.stretches.flatMap(({ session }) => spans(axis, session, session.breaks))
  return staff.map((member) => ({
    staff: member,
    meetings: inLanes((meetings.get(member.id) ?? []).flatMap((rows) => meetingBlock(axis, rows, announced))),
    groupSessions: index.conference.groupSessions
      .filter(({ staffIds }) => staffIds.includes(member.id))
      .flatMap((groupSession) => groupBlocks(axis, groupSession)),
    idle: [
      ...breaks.map((span) => ({ kind: 'break' as const, ...span })),
      ...axis.stretches.flatMap(({ session }) =>
        spans(
          axis,
          session,
          awayIn(session, index.windows({ kind: 'staff', id: member.id }, session.id)),
        ).map((span) => ({
          kind: 'away' as const,
          ...span,
        })),
      ),
    ].sort((a, b) => a.column - b.column),
  }))
}

type Meeting = readonly [AppointmentRecord, ...AppointmentRecord[]]

/** Appointments of one group at one time are one meeting; every member of staff in it has it on their row. */
function meetingsByStaff(
  index: ConferenceIndex,
  appointments: readonly AppointmentRecord[],
): ReadonlyMap<StaffId, readonly Meeting[]> {
  const byStaff = new Map<StaffId, Map<string, [AppointmentRecord, ...AppointmentRecord[]]>>()
  for (const appointment of appointments) {
    const group = index.requests.get(appointment.requestId)?.groupId ?? null
    const key = group === null ? appointment.id : `${group} ${appointment.sessionId} ${appointment.start}`
    for (const id of appointment.staffIds) {
      const own = byStaff.get(id) ?? new Map<string, [AppointmentRecord, ...AppointmentRecord[]]>()
      byStaff.set(id, own)
      const meeting = own.get(key)
      if (meeting) meeting.push(appointment)
      else own.set(key, [appointment])
    }
  }
  return new Map([...byStaff].map(([id, meetings]) => [id, [...meetings.values()]]))
}

function meetingBlock(
  axis: Axis,
  appointments: Meeting,
  announced: ReadonlyMap<RequestId, Commitment>,
): readonly Omit<MeetingBlock, 'lane' | 'lanes'>[] {
  const [first] = appointments
  const column = columnOf(axis, first.sessionId, first.start)
  const end = columnOf(axis, first.sessionId, first.end)
  if (column === null || end === null) return []
  return [
    {
      kind: 'meeting',
      column,
      span: end - column,
      appointments,
      state: stateOf(first, announced.get(first.requestId)),
    },
  ]
}

/** Gives overlapping meetings lanes of their own, so that none hides another. */
function inLanes(blocks: readonly Omit<MeetingBlock, 'lane' | 'lanes'>[]): readonly MeetingBlock[] {
  const inOrder = [...blocks].sort((a, b) => a.column - b.column)
  const placed: MeetingBlock[] = []
  let cluster: { readonly block: Omit<MeetingBlock, 'lane' | 'lanes'>; readonly lane: number }[] = []
  let laneEnds: number[] = []
  const close = (): void => {
    for (const { block, lane } of cluster) placed.push({ ...block, lane, lanes: laneEnds.length })
    cluster = []
    laneEnds = []
  }
  for (const block of inOrder) {
    if (laneEnds.every((end) => end <= block.column)) close()
    const free = laneEnds.findIndex((end) => end <= block.column)
    const lane = free === -1 ? laneEnds.length : free
    laneEnds[lane] = block.column + block.span
    cluster.push({ block, lane })
  }
  close()
  return placed
}

function groupBlocks(axis: Axis, groupSession: GroupSession): readonly GroupBlock[] {
  const column = columnOf(axis, groupSession.sessionId, groupSession.start)
  const end = columnOf(axis, groupSession.sessionId, groupSession.end)
  return column === null || end === null || end <= column
    ? []
    : [{ kind: 'group-session', groupSession, column, span: end - column }]
}

function spans(axis: Axis, session: Session, ranges: readonly TimeRange[]): readonly Spanning[] {
  return ranges.flatMap((range) => {
    const column = columnOf(axis, session.id, range.start)
    const end = columnOf(axis, session.id, range.end)
    return column === null || end === null || end <= column ? [] : [{ column, span: end - column }]
  })
}
