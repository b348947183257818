import { idOf, type GroupSessionId, type RoomId, type SessionId, type StaffId } from '@shared/kernel/ids'
import { formatTime } from '@shared/kernel/time'
import { readTypedTime } from '@shared/kernel/typed-time'
import type { Session } from './event'
import { eventLimits, type RangeDraft } from './event-draft'
import { groupSessionFaults, type GroupSession, type GroupSessionFault } from './group-session'

/** The most households that a group session can be set to hold: more is a mistake. */
const maxCapacity = 10_000

/** A group session as it is typed; a blank capacity is no limit. */
export interface GroupSessionDraft extends RangeDraft {
  readonly title: string
  /** Blank while no session is chosen. */
  readonly sessionId: string
  readonly staffIds: readonly string[]
  readonly roomId: string | null
  readonly capacity: string
}

/** What is wrong with a field of a group session that is typed in. */
export type GroupSessionFieldProblem =
  | { readonly kind: 'no-title' | 'title-too-long' | 'no-session' | 'not-a-time' | 'end-before-start' }
  | { readonly kind: 'not-a-number' }
  | GroupSessionFault

/** Problems by field. */
export type GroupSessionDraftProblems = Readonly<
  Partial<Record<keyof GroupSessionDraft, GroupSessionFieldProblem>>
>

/** The fields that a draft makes; who has signed up is no part of it. */
type DraftedFields = Pick<
  GroupSession,
  'title' | 'sessionId' | 'start' | 'end' | 'staffIds' | 'roomId' | 'capacity'
>

/** The surroundings in which a draft is checked: it must fit in with the other group sessions. */
export interface GroupSessionSurroundings {
  readonly groupSessions: readonly GroupSession[]
  readonly sessions: readonly Session[]
}

/** A group session as it is typed over. */
export const groupSessionDraftOf = (one: GroupSession): GroupSessionDraft => ({
  title: one.title,
  sessionId: one.sessionId,
  start: formatTime(one.start),
  end: formatTime(one.end),
  staffIds: one.staffIds,
  roomId: one.roomId,
  capacity: one.capacity === null ? '' : String(one.capacity),
})

/** Checks a draft as the reader of a folder does: all that is wrong by field, or the group session it makes. */
export function checkGroupSessionDraft(
  id: GroupSessionId,
  draft: GroupSessionDraft,
  { groupSessions, sessions }: GroupSessionSurroundings,
): { readonly problems: GroupSessionDraftProblems; readonly groupSession: GroupSession | null } {
  const { problems, fields } = readFields(draft, sessions)
  if (fields === null) return { problems, groupSession: null }
  const before = groupSessions.find((one) => one.id === id)
  const groupSession: GroupSession = {
    ...(before ?? { id, sourceId: id, members: [], invited: [], waiting: [] }),
    ...fields,
  }
  // Of two that clash the later is at fault.
  const all = [...groupSessions.filter((one) => one.id !== id), groupSession]
  const found: { -readonly [Field in keyof GroupSessionDraft]?: GroupSessionFieldProblem } = {}
  for (const { groupSession: one, fault } of groupSessionFaults(all, sessions))
    if (one === groupSession) found[fieldOf(fault, groupSession)] ??= fault
  return Object.keys(found).length === 0
    ? { problems: {}, groupSession }
    : { problems: found, groupSession: null }
}

function readFields(
  draft: GroupSessionDraft,
  sessions: readonly Session[],
): { readonly problems: GroupSessionDraftProblems; readonly fields: DraftedFields | null } {
  const title = draft.title.trim()
  const session = sessions.find(({ id }) => id === draft.sessionId)
  const [start, end] = [readTypedTime(draft.start), readTypedTime(draft.end)]
  const capacity = readCapacity(draft.capacity)
  const problems: GroupSessionDraftProblems = {
    ...(title === '' && { title: { kind: 'no-title' } }),
    ...(title.length > eventLimits.title && { title: { kind: 'title-too-long' } }),
    ...(!session && { sessionId: { kind: 'no-session' } }),
    ...(start === null && { start: { kind: 'not-a-time' } }),
    ...(end === null && { end: { kind: 'not-a-time' } }),
    ...(start !== null && end !== null && end <= start && { end: { kind: 'end-before-start' } }),
    ...(capacity === 'not-a-number' && { capacity: { kind: 'not-a-number' } }),
  }
  const isWhole = Object.keys(problems).length === 0
  if (!isWhole || !session || start === null || end === null || capacity === 'not-a-number')
    return { problems, fields: null }
  const roomId = draft.roomId === null ? null : idOf<RoomId>(draft.roomId)
  const staffIds = draft.staffIds.map((staffId) => idOf<StaffId>(staffId))
  const sessionId: SessionId = session.id
  return { problems, fields: { title, sessionId, start, end, staffIds, roomId, capacity } }
}

function readCapacity(typed: string): number | null | 'not-a-number' {
  const text = typed.trim()
  if (text === '') return null
  const count = Number(text)
  return /^\d+$/.test(text) && count >= 1 && count <= maxCapacity ? count : 'not-a-number'
}

function fieldOf(fault: GroupSessionFault, { start }: GroupSession): keyof GroupSessionDraft {
  switch (fault.kind) {
    case 'outside-session':
      return start < fault.session.start ? 'start' : 'end'
    case 'in-break':
    case 'household-in-two':
      return 'start'
    case 'over-capacity':
      return 'capacity'
    case 'staff-in-two':
      return 'staffIds'
  }
}
