import { useMemo } from 'react'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import { minutesState, pairMeetings, type MinutesState } from '@shared/domain/meetings/pair-meetings'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { EventId, HouseholdId, MeetingId, StaffId, StudentId } from '@shared/kernel/ids'
import type { LocalDate, TimeRange } from '@shared/kernel/time'
import { useQuery } from '../app-context'
import { useEventPlan, type EventPlan } from '../event-view/event-plan'

/** One meeting of the list: as its record froze it, else as the plan has it. */
export interface MeetingRow {
  readonly kind: 'meeting'
  /** The meeting's id once it is begun, else the appointment's. */
  readonly id: string
  readonly appointment: AppointmentRecord | null
  readonly meetingId: MeetingId | null
  readonly state: MinutesState
  readonly date: LocalDate
  readonly slot: TimeRange
  readonly studentId: StudentId
  readonly householdId: HouseholdId
  readonly child: string
  readonly form: string
  readonly family: string
  readonly staffIds: readonly StaffId[]
  readonly staff: readonly string[]
  readonly room: string
}

export interface Meetings {
  readonly plan: EventPlan
  /** In order of time. */
  readonly rows: readonly MeetingRow[]
}

export type MeetingsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'loaded'; readonly value: Meetings }

/** Every meeting of an event that has, or may have, minutes. */
export function useMeetings(eventId: EventId): MeetingsState {
  const plan = useEventPlan(eventId)
  const meetings = useQuery((queries) => queries.meetings(eventId), `meetings ${eventId}`)
  return useMemo((): MeetingsState => {
    if (plan.kind !== 'loaded') return plan
    if (meetings.kind === 'loading') return { kind: 'loading' }
    return { kind: 'loaded', value: { plan: plan.value, rows: rowsOf(plan.value, meetings.value) } }
  }, [plan, meetings])
}

function rowsOf(plan: EventPlan, meetings: readonly MeetingRecord[]): readonly MeetingRow[] {
  const seen = new Set<string>()
  const rows: MeetingRow[] = []
  for (const pair of pairMeetings(plan.appointments, meetings)) {
    const row =
      pair.meeting === null
        ? plannedRow(pair.appointment, plan)
        : recordedRow(pair.meeting, pair.appointment, plan)
    // Households that come together about one child are one meeting with one record.
    const meetingKey = pair.meeting === null ? togetherKey(pair.appointment, plan.index) : row.id
    if (seen.has(meetingKey)) continue
    seen.add(meetingKey)
    rows.push(row)
  }
  return rows.sort(
    (a, b) => compareText(a.date, b.date) || a.slot.start - b.slot.start || compareText(a.id, b.id),
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function togetherKey(appointment: AppointmentRecord, index: ConferenceIndex): string {
  const groupId = index.requests.get(appointment.requestId)?.groupId ?? null
  return groupId === null ? appointment.id : `${groupId} ${appointment.studentId}`
}

function recordedRow(
  meeting: MeetingRecord,
  appointment: AppointmentRecord | null,
  plan: EventPlan,
): MeetingRow {
  const { facts } = meeting
  return {
    kind: 'meeting',
    id: meeting.id,
    appointment,
    meetingId: meeting.id,
    state: minutesState(meeting),
    date: facts.date,
    slot: { start: facts.start, end: facts.end },
    studentId: facts.student.id,
    householdId: facts.household.id,
    child: plan.names.studentInList(facts.student.id) || facts.student.name,
    form: facts.student.form,
    family: plan.names.household(facts.household.id) || facts.household.name,
    staffIds: facts.staff.map(({ id }) => id),
    staff: facts.staff.map(({ name }) => name),
    room: facts.room,
  }
}

function plannedRow(appointment: AppointmentRecord, plan: EventPlan): MeetingRow {
  const { index, names } = plan
  return {
    kind: 'meeting',
    id: appointment.id,
    appointment,
    meetingId: null,
    state: 'not-begun',
    date: appointment.date,
    slot: { start: appointment.start, end: appointment.end },
    studentId: appointment.studentId,
    householdId: appointment.householdId,
    child: names.studentInList(appointment.studentId),
    form: names.form(appointment.studentId),
    family: names.household(appointment.householdId),
    staffIds: appointment.staffIds,
    staff: appointment.staffIds.map((id) => names.staff(id)).filter((name) => name !== ''),
    room: appointment.roomId === null ? '' : (index.rooms.get(appointment.roomId)?.name ?? ''),
  }
}

/** The meetings before and after one, of a member of staff who holds it. */
export function neighbours(
  rows: readonly MeetingRow[],
  row: MeetingRow,
  staffId: StaffId | null,
): { readonly previous: MeetingRow | null; readonly next: MeetingRow | null } {
  const own = rows.filter((one) => one.id === row.id || (staffId !== null && one.staffIds.includes(staffId)))
  const at = own.findIndex((one) => one.id === row.id)
  return { previous: own[at - 1] ?? null, next: own[at + 1] ?? null }
}

/** What to minute next: the first not begun, else the first still in draft. */
export const nextToMinute = <Row extends { readonly state: MinutesState }>(
  rows: readonly Row[],
): Row | null =>
  rows.find(({ state }) => state === 'not-begun') ?? rows.find(({ state }) => state === 'draft') ?? null
