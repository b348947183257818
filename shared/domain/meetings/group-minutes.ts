import type { EventId, GroupSessionId, HouseholdId, StudentId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'
import { householdsOf, type GroupMember, type GroupSession } from '../events/group-session'
import type { ConferenceIndex } from '../plan/conference-index'
import type { RecordNames } from './begin-meeting'
import type { Action, Addendum, MeetingFacts, Presence, Target } from './meeting'

/** Who came of one family, as it was named then. */
export interface FamilyPresence {
  readonly household: { readonly id: HouseholdId; readonly name: string }
  readonly children: readonly { readonly id: StudentId; readonly name: string }[]
  readonly presence: Presence
}

/** What is typed of an action. */
export type TypedGroupAction = Omit<Target, 'ofChild'>

/** What is to be done after a group session, and what became of it: that goes on changing after the minutes are final. */
export interface GroupAction extends TypedGroupAction, Pick<Action, 'state' | 'outcome' | 'settledAt'> {}

/** The record of one group session: one set of minutes for all who came, as it stood when it was begun. */
export interface GroupMinutes {
  /** One for each group session. */
  readonly id: string
  readonly eventId: EventId
  readonly groupSessionId: GroupSessionId
  readonly facts: Pick<
    MeetingFacts,
    'eventTitle' | 'date' | 'start' | 'end' | 'staff' | 'room' | 'building'
  > & {
    readonly title: string
  }
  /** Those who were marked; whoever has signed up and is not here is not marked yet. */
  readonly attendance: readonly FamilyPresence[]
  /** What is typed; where the minutes are final, words of another computer may have joined those that were signed. */
  readonly text: string
  readonly actions: readonly GroupAction[]
  /** `final` freezes the text as it was; then amended by addendum only, but for what becomes of actions. */
  readonly state:
    | { readonly kind: 'draft' }
    | { readonly kind: 'final'; readonly at: Instant; readonly by: string; readonly text: string }
  readonly addenda: readonly Addendum[]
  /** What was typed below final minutes and is not added yet. */
  readonly addendumDraft: string
}

/** The id of a group session's minutes: two windows that begin them begin the same. */
export const groupMinutesId = (groupSessionId: GroupSessionId): string => `minutes ${groupSessionId}`

/** The text of minutes: as it was signed, or as far as it is typed. */
export const textOfGroup = ({ state, text }: GroupMinutes): string =>
  state.kind === 'final' ? state.text : text

/** Begins the minutes of a group session; null where its session is gone. */
export function beginGroupMinutes(
  { conference, sessions, staff, rooms }: ConferenceIndex,
  { id, title, sessionId, start, end, staffIds, roomId }: GroupSession,
  names: RecordNames,
): GroupMinutes | null {
  const session = sessions.get(sessionId)
  if (!session) return null
  const room = roomId === null ? undefined : rooms.get(roomId)
  return {
    id: groupMinutesId(id),
    eventId: conference.event.id,
    groupSessionId: id,
    facts: {
      eventTitle: conference.event.title,
      title,
      date: session.date,
      start,
      end,
      staff: staffIds.flatMap((staffId) => {
        const one = staff.get(staffId)
        return one ? [{ id: staffId, name: names.staff(one) }] : []
      }),
      room: room?.name ?? '',
      building: room?.building ?? '',
    },
    attendance: [],
    text: '',
    actions: [],
    state: { kind: 'draft' },
    addenda: [],
    addendumDraft: '',
  }
}

/** Everybody to be marked: those who have signed up, and those who were marked before, whether or not they still have. */
export function familiesToMark(
  minutes: GroupMinutes,
  members: readonly GroupMember[],
  index: ConferenceIndex,
  names: RecordNames,
): readonly FamilyPresence[] {
  const marked = new Set(minutes.attendance.map(({ household }) => household.id))
  const open = householdsOf(members).filter((id) => !marked.has(id))
  return [
    ...minutes.attendance,
    ...open.map((id) =>
      familyPresence(
        id,
        members.filter((row) => row.householdId === id),
        index,
        names,
      ),
    ),
  ]
}

/** Marks a family that is named here for the first time or was marked before. */
export function markPresence(
  minutes: GroupMinutes,
  families: readonly FamilyPresence[],
  presence: Presence,
): GroupMinutes {
  const marked = new Map(minutes.attendance.map((one) => [one.household.id, one]))
  for (const one of families)
    marked.set(one.household.id, { ...(marked.get(one.household.id) ?? one), presence })
  return { ...minutes, attendance: [...marked.values()] }
}

/** A family as it is named now, not marked yet; with the children of its rows. */
export function familyPresence(
  id: HouseholdId,
  rows: readonly GroupMember[],
  { households, students }: ConferenceIndex,
  names: RecordNames,
): FamilyPresence {
  const household = households.get(id)
  return {
    household: { id, name: household ? names.household(household) : '' },
    children: rows.flatMap(({ studentId }) => {
      const student = studentId === null ? undefined : students.get(studentId)
      return student ? [{ id: student.id, name: names.student(student) }] : []
    }),
    presence: 'unknown',
  }
}
