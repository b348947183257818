import type { Staff } from '@shared/domain/people/people'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import type { Request } from '@shared/domain/requests/request'
import type { RoomId, SessionId, StaffId } from '@shared/kernel/ids'
import { formatTime, type MinuteOfDay, type TimeRange } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { boardWords } from '@shared/words/screens/board'
import { stateWords } from '@shared/words/screens/controls'
import type { EventPlan } from './event-plan'
import type { AppointmentState } from './appointment-state'

/** The words of the people, places and times of an event, as the board, its panel and the calendars all say them. */
export interface Describe {
  readonly format: Format
  /** Ms Tan */
  staff(id: StaffId): string
  /** Tan, Ms Wei */
  staffInList(id: StaffId): string
  staffOf(request: Request): string
  child(request: Request): string
  household(request: Request): string
  interpreter(appointment: AppointmentRecord): string | null
  /** The room's name, or how the meeting is held when it has none. */
  place(request: Request, roomId: RoomId | null): string
  /** The room's name; blank where there is none. */
  room(roomId: RoomId | null): string
  roomOf(staff: Staff, sessionId: SessionId | null): string
  /** "16:05", with the date where the event has more than one. */
  time(sessionId: SessionId, start: MinuteOfDay): string
  session(id: SessionId): string
  /** All of an appointment in one sentence for the ear. */
  appointment(appointment: AppointmentRecord, state: AppointmentState): string
}

export function describeIn(event: EventPlan, format: Format): Describe {
  const { index, names } = event
  const sessions = index.conference.event.sessions
  const severalDates = new Set(sessions.map((session) => session.date)).size > 1
  const room = (id: RoomId | null): string =>
    id === null ? '' : (index.rooms.get(id)?.name ?? boardWords.formerRoom)
  const staff = (id: StaffId): string => names.staff(id) || boardWords.formerStaff
  const session = (id: SessionId): string => {
    const found = index.sessions.get(id)
    if (!found) return ''
    const sameDay = sessions.filter(({ date }) => date === found.date).length > 1
    return sameDay
      ? `${format.shortDate(found.date)}, ${formatTime(found.start)}`
      : format.shortDate(found.date)
  }
  const words: Describe = {
    format,
    staff,
    staffInList: (id) => names.staffInList(id),
    staffOf: (request) =>
      request.staffIds.length === 1 ? staff(request.staffIds[0]) : format.list(request.staffIds.map(staff)),
    child: (request) => names.student(request.studentId),
    household: (request) => names.household(request.householdId),
    interpreter: ({ interpreterId: id }) =>
      id !== null && index.interpreters.has(id) ? names.interpreter(id) : null,
    place: (request, roomId) => {
      switch (request.mode) {
        case 'phone':
          return boardWords.phone
        case 'online':
          return boardWords.online
        case 'in-person':
          return room(roomId) || boardWords.noRoom
      }
    },
    room,
    roomOf: (member, sessionId) => room(index.roomOfStaff(member.id, sessionId)),
    time: (id, start) => {
      const date = index.sessions.get(id)?.date
      const time = formatTime(start)
      return severalDates && date !== undefined ? `${format.shortDate(date)} ${time}` : time
    },
    session,
    appointment: (appointment, state) => {
      const request = index.requests.get(appointment.requestId)
      if (!request) return ''
      const language = index.languageToInterpret(request)
      const interpreter = words.interpreter(appointment)
      const interpreted =
        interpreter !== null
          ? boardWords.interpreter(interpreter, format.language(language ?? ''))
          : language !== null
            ? boardWords.withInterpreter(format.language(language))
            : ''
      return boardWords.appointment(
        words.child(request),
        words.staffOf(request),
        spoken(appointment),
        words.place(request, appointment.roomId),
        [interpreted, state === 'placed' ? '' : stateWords[state].toLocaleLowerCase(format.locale)],
      )
    },
  }
  return words
}

export const spoken = ({ start, end }: TimeRange): string =>
  boardWords.rangeSpoken(formatTime(start), formatTime(end))
