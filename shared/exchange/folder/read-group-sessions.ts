import type { ConferenceEvent } from '@shared/domain/events/event'
import {
  groupSessionFaults,
  type GroupMember,
  type GroupSession,
  type GroupSessionFault,
} from '@shared/domain/events/group-session'
import type { Guardianship } from '@shared/domain/people/people'
import { groupBy } from '@shared/kernel/group-by'
import type { GroupSessionId, HouseholdId, StaffId, StudentId } from '@shared/kernel/ids'
import { formatTime } from '@shared/kernel/time'
import { limits } from './limits'
import { reportRepeated, type RowOf, type TableOf } from './read-people'
import type { Reading } from './table'

interface ReadMember {
  readonly row: RowOf<'groupMembers'>
  readonly groupSessionId: GroupSessionId
  readonly member: GroupMember
}

interface ReadGroupSession {
  readonly row: RowOf<'groupSessions'>
  readonly groupSession: GroupSession
}

/** Reads group sessions with their members. What cannot stand as given is reported at the row that says it. */
export function readGroupSessions(
  tables: {
    readonly groupSessions: TableOf<'groupSessions'>
    readonly groupMembers: TableOf<'groupMembers'>
  },
  event: ConferenceEvent | null,
  guardianships: readonly Guardianship[],
  reading: Reading,
): readonly GroupSession[] {
  const members = readMembers(tables.groupMembers)
  warnOfOthersChildren(members, guardianships, reading)
  const ofGroup = groupBy(members, ({ groupSessionId }) => groupSessionId)
  const read = tables.groupSessions.rows.map((row): ReadGroupSession => {
    const groupSession = readGroupSession(row)
    const own = (ofGroup.get(groupSession.id) ?? []).map(({ member }) => member)
    return { row, groupSession: { ...groupSession, members: own } }
  })
  if (event) reportFaults(read, members, event)
  return read.map(({ groupSession }) => groupSession)
}

function readGroupSession(row: RowOf<'groupSessions'>): GroupSession {
  const [start, end] = [row.time('start'), row.time('end')]
  if (end <= start) row.report('end', { kind: 'end-before-start', start: formatTime(start) })
  return {
    id: row.ownId('group_session_id'),
    sourceId: row.word('group_session_id'),
    title: row.text('title'),
    sessionId: row.reference('session_id', 'session'),
    start,
    end,
    staffIds: row.references<StaffId>('staff_ids', 'staff'),
    roomId: row.referenceOrNull('room_id', 'room'),
    capacity: row.word('capacity') === '' ? null : row.wholeNumber('capacity', 0, limits.meetingsAtOnce),
    members: [],
    invited: [],
    waiting: [],
  }
}

function readMembers(table: TableOf<'groupMembers'>): readonly ReadMember[] {
  const seen = new Map<string, number>()
  return table.rows.map((row) => {
    const groupSessionId = row.reference<GroupSessionId>('group_session_id', 'group-session')
    const member = {
      householdId: row.reference<HouseholdId>('household_id', 'household'),
      studentId: row.referenceOrNull<StudentId>('student_id', 'student'),
    }
    reportRepeated(row, 'household_id', [groupSessionId, member.householdId, member.studentId], seen)
    return { row, groupSessionId, member }
  })
}

function warnOfOthersChildren(
  members: readonly ReadMember[],
  guardianships: readonly Guardianship[],
  { found }: Reading,
): void {
  const children = groupBy(guardianships, ({ householdId }) => householdId)
  for (const { row, member } of members) {
    const { householdId, studentId } = member
    if (!row.isValid || studentId === null) continue
    if (children.get(householdId)?.some((one) => one.studentId === studentId)) continue
    found.warn(row.place('student_id'), { kind: 'not-their-child', householdId })
  }
}

function reportFaults(
  read: readonly ReadGroupSession[],
  members: readonly ReadMember[],
  event: ConferenceEvent,
): void {
  const rows = new Map(read.map(({ row, groupSession }) => [groupSession.id, row]))
  const sound = read.filter(({ row }) => row.isValid).map(({ groupSession }) => groupSession)
  for (const { groupSession, fault } of groupSessionFaults(sound, event.sessions)) {
    const row = rows.get(groupSession.id)
    if (!row) continue
    if (fault.kind !== 'household-in-two') reportFault(row, groupSession, fault)
    else
      members
        .find(
          ({ groupSessionId, member }) =>
            groupSessionId === groupSession.id && member.householdId === fault.householdId,
        )
        ?.row.report('household_id', {
          kind: 'in-two-group-sessions',
          id: fault.householdId,
          other: fault.other.id,
        })
  }
}

function reportFault(
  row: RowOf<'groupSessions'>,
  groupSession: GroupSession,
  fault: Exclude<GroupSessionFault, { kind: 'household-in-two' }>,
): void {
  switch (fault.kind) {
    case 'outside-session': {
      const { start, end } = fault.session
      const column = groupSession.start < start ? 'start' : 'end'
      return row.report(column, { kind: 'outside-session', start: formatTime(start), end: formatTime(end) })
    }
    case 'in-break': {
      const { start, end } = fault.break
      return row.report('start', { kind: 'in-break', start: formatTime(start), end: formatTime(end) })
    }
    case 'over-capacity':
      return row.report('capacity', { kind: 'over-capacity', households: fault.households })
    case 'staff-in-two':
      return row.report('staff_ids', {
        kind: 'in-two-group-sessions',
        id: fault.staffId,
        other: fault.other.id,
      })
  }
}
