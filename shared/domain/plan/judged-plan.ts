import type {
  AdultId,
  HouseholdId,
  InterpreterId,
  MeetingGroupId,
  RequestId,
  RoomId,
  SessionId,
  StaffId,
  StudentId,
} from '@shared/kernel/ids'
import type { MinuteOfDay } from '@shared/kernel/time'
import type { Session } from '../events/event'
import { householdsOf, type GroupSession } from '../events/group-session'
import type { Separation } from '../people/separation'
import type { Request } from '../requests/request'
import type { ConferenceIndex } from './conference-index'
import type { Appointment, Commitment } from './plan'

/** Whoever, or whatever room, a meeting takes up. */
export type Participant =
  | { readonly kind: 'staff'; readonly id: StaffId }
  | { readonly kind: 'household'; readonly id: HouseholdId }
  | { readonly kind: 'student'; readonly id: StudentId }
  | { readonly kind: 'adult'; readonly id: AdultId }
  | { readonly kind: 'interpreter'; readonly id: InterpreterId }
  | { readonly kind: 'room'; readonly id: RoomId }

/** What all meetings in a lane have. */
interface PlacedMeeting {
  readonly session: Session
  readonly start: MinuteOfDay
  readonly end: MinuteOfDay
  /** Where it takes place by its own terms, whatever an appointment tells. */
  readonly roomId: RoomId | null
  readonly inPerson: boolean
  /** The same for all rows of one meeting, and for no others. */
  readonly meeting: string
  /** The first of its meeting's rows in the plan: it stands for the meeting where meetings are counted. */
  readonly leads: boolean
}

/** An appointment of a plan beside the request and session that it speaks of. */
export interface PlacedRow extends PlacedMeeting {
  readonly kind: 'request'
  readonly appointment: Appointment
  readonly request: Request
}

/** A group session in the lanes of those who are in it, whatever the plan. */
export interface GroupSessionRow extends PlacedMeeting {
  readonly kind: 'group-session'
  readonly groupSession: GroupSession
}

/** A meeting of a lane. */
export type LaneRow = PlacedRow | GroupSessionRow

/** One participant's meetings in one session, each meeting once, by start and then by end; group sessions among them. */
export interface Lane {
  readonly who: Participant
  readonly session: Session
  readonly rows: readonly LaneRow[]
}

/** An appointment that cannot be judged beyond its being there. */
export interface DanglingRow {
  readonly kind: 'unknown-request' | 'placed-twice' | 'unknown-session'
  readonly appointment: Appointment
}

/**
 * A plan laid out for judging: prepared once, then read by every rule. It may be a part of a plan only (what a move
 * touches); then `rows`, `lanes`, `groups`, `separations`, `groupSessions` and `commitments` say what is to be judged, and the
 * look-ups still answer for the whole plan.
 */
export interface JudgedPlan {
  readonly index: ConferenceIndex
  readonly danglingRows: readonly DanglingRow[]
  readonly rows: readonly PlacedRow[]
  readonly lanes: readonly Lane[]
  readonly groups: Iterable<readonly [MeetingGroupId, readonly Request[]]>
  readonly separations: readonly Separation[]
  readonly groupSessions: readonly GroupSession[]
  readonly commitments: readonly Commitment[]
  laneOf(who: Participant, sessionId: SessionId): Lane | null
  rowOf(requestId: RequestId): PlacedRow | null
  /** All rows of a meeting, by `PlacedRow.meeting`. */
  rowsOfMeeting(meeting: string): readonly PlacedRow[]
}

/** The name of a request's meeting, as `PlacedRow.meeting` holds it. */
export const meetingOf = (request: Request): string =>
  request.groupId === null ? `request ${request.id}` : `group ${request.groupId}`

/** The name under which a lane is found. */
export const laneKey = (who: Participant, sessionId: SessionId): string =>
  `${who.kind}\n${who.id}\n${sessionId}`

/** Everyone that a row takes up, its room included, as the eleven rules see it. */
export function participantsOf(
  index: ConferenceIndex,
  row: Omit<PlacedRow, 'leads'>,
): readonly Participant[] {
  const { request, appointment } = row
  const found: Participant[] = request.staffIds.map((id) => ({ kind: 'staff', id }))
  found.push({ kind: 'household', id: request.householdId })
  if (request.studentAttends) found.push({ kind: 'student', id: request.studentId })
  if (appointment.interpreterId !== null) found.push({ kind: 'interpreter', id: appointment.interpreterId })
  for (const id of index.attendingAdults(request)) found.push({ kind: 'adult', id })
  if (row.roomId !== null) found.push({ kind: 'room', id: row.roomId })
  return found
}

/** Everyone that a group session takes up, its room included. */
export function participantsOfGroupSession(
  index: ConferenceIndex,
  groupSession: GroupSession,
): readonly Participant[] {
  const { staffIds, members, roomId } = groupSession
  const found: Participant[] = staffIds.map((id) => ({ kind: 'staff', id }))
  for (const id of householdsOf(members)) found.push({ kind: 'household', id })
  for (const id of new Set(members.flatMap(({ studentId }) => studentId ?? [])))
    found.push({ kind: 'student', id })
  for (const id of index.adultsInGroupSession(groupSession)) found.push({ kind: 'adult', id })
  if (roomId !== null) found.push({ kind: 'room', id: roomId })
  return found
}

/** The group sessions of a conference as rows of lanes; one whose session is gone is left out. */
function groupSessionRows(index: ConferenceIndex): readonly GroupSessionRow[] {
  return index.conference.groupSessions.flatMap((groupSession): readonly GroupSessionRow[] => {
    const session = index.sessions.get(groupSession.sessionId)
    if (!session) return []
    const { id, start, end, roomId } = groupSession
    return [
      {
        kind: 'group-session',
        groupSession,
        session,
        start,
        end,
        roomId,
        inPerson: true,
        meeting: `group session ${id}`,
        leads: true,
      },
    ]
  })
}

/** The order of a lane; rows that are alike stay as the plan lists them. */
export const inLaneOrder = (a: LaneRow, b: LaneRow): number => a.start - b.start || a.end - b.end

/** An appointment as a row to judge, or why it cannot be one. */
export function placeRow(
  index: ConferenceIndex,
  appointment: Appointment,
  leads: boolean,
): PlacedRow | DanglingRow {
  const request = index.requests.get(appointment.requestId)
  if (!request) return { kind: 'unknown-request', appointment }
  const session = index.sessions.get(appointment.sessionId)
  if (!session) return { kind: 'unknown-session', appointment }
  return {
    kind: 'request',
    appointment,
    request,
    session,
    start: appointment.start,
    end: appointment.end,
    roomId: index.roomOf(request, session.id),
    inPerson: request.mode === 'in-person',
    meeting: meetingOf(request),
    leads,
  }
}

/** Lays out the appointments of any plan, valid or not. */
export function judgedPlan(index: ConferenceIndex, appointments: readonly Appointment[]): JudgedPlan {
  const danglingRows: DanglingRow[] = []
  const byRequest = new Map<RequestId, PlacedRow>()
  const byMeeting = new Map<string, PlacedRow[]>()
  const seen = new Set<RequestId>()
  for (const appointment of appointments) {
    const known = index.requests.get(appointment.requestId)
    if (known && seen.has(known.id)) {
      danglingRows.push({ kind: 'placed-twice', appointment })
      continue
    }
    seen.add(appointment.requestId)
    const row = placeRow(index, appointment, known !== undefined && !byMeeting.has(meetingOf(known)))
    if (row.kind !== 'request') {
      danglingRows.push(row)
      continue
    }
    byRequest.set(row.request.id, row)
    const together = byMeeting.get(row.meeting)
    if (together) together.push(row)
    else byMeeting.set(row.meeting, [row])
  }
  const rows = [...byRequest.values()]
  const lanes = layLanes(index, rows)
  return {
    index,
    danglingRows,
    rows,
    lanes: lanes.all,
    groups: index.groups,
    separations: index.conference.separations,
    groupSessions: index.conference.groupSessions,
    commitments: index.conference.commitments,
    laneOf: (who, sessionId) => lanes.find(who, sessionId),
    rowOf: (requestId) => byRequest.get(requestId) ?? null,
    rowsOfMeeting: (meeting) => byMeeting.get(meeting) ?? [],
  }
}

interface LaneBeingLaid extends Lane {
  readonly rows: LaneRow[]
}

/** Every lane, found by whose it is and the session: maps of maps, as a joined key for each of 75,000 look-ups costs more than the rest. */
class Lanes {
  readonly all: LaneBeingLaid[] = []
  readonly #byKind = new Map<Participant['kind'], Map<string, Map<SessionId, LaneBeingLaid>>>()

  find(who: Participant, sessionId: SessionId): LaneBeingLaid | null {
    return this.#byKind.get(who.kind)?.get(who.id)?.get(sessionId) ?? null
  }

  findOrLay(who: Participant, session: Session): LaneBeingLaid {
    const known = this.find(who, session.id)
    if (known) return known
    const lane: LaneBeingLaid = { who, session, rows: [] }
    const ofKind = this.#byKind.get(who.kind) ?? new Map<string, Map<SessionId, LaneBeingLaid>>()
    const own = ofKind.get(who.id) ?? new Map<SessionId, LaneBeingLaid>()
    this.#byKind.set(who.kind, ofKind.set(who.id, own.set(session.id, lane)))
    this.all.push(lane)
    return lane
  }
}

function layLanes(index: ConferenceIndex, rows: readonly PlacedRow[]): Lanes {
  const lanes = new Lanes()
  for (const row of rows) {
    const mayBeThere = row.request.groupId !== null
    for (const who of participantsOf(index, row)) {
      const lane = lanes.findOrLay(who, row.session)
      // A meeting stands once in a lane, though several of its rows, or one row twice, name whose lane it is.
      const isThere = mayBeThere
        ? lane.rows.some(({ meeting }) => meeting === row.meeting)
        : lane.rows.at(-1) === row
      if (!isThere) lane.rows.push(row)
    }
  }
  for (const row of groupSessionRows(index))
    for (const who of participantsOfGroupSession(index, row.groupSession))
      lanes.findOrLay(who, row.session).rows.push(row)
  for (const lane of lanes.all) lane.rows.sort(inLaneOrder)
  return lanes
}
