import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Participant } from '@shared/domain/plan/judged-plan'
import type { BlockingFact } from '@shared/domain/plan/plan'
import type {
  GroupSessionId,
  HouseholdId,
  InterpreterId,
  RequestId,
  RoomId,
  SessionId,
  StaffId,
} from '@shared/kernel/ids'
import { assertNever } from '@shared/kernel/assert-never'
import type { TimeRange } from '@shared/kernel/time'
import type { Format } from './format'
import { namesAmong } from './people-names'

/** What the office calls the people, rooms, times and requests of an event. What has gone since reads as such. */
export interface FactNames {
  readonly format: Format
  readonly staff: (id: StaffId) => string
  readonly household: (id: HouseholdId) => string
  readonly interpreter: (id: InterpreterId) => string
  readonly room: (id: RoomId | null) => string
  readonly session: (id: SessionId) => string
  /** Anna Kowalska with Ms Tan */
  readonly request: (id: RequestId) => string
  /** The title of a group session: Class time 7A */
  readonly groupSession: (id: GroupSessionId) => string
  /** 16:05–16:10, with the day where the event has more than one. */
  readonly time: (sessionId: SessionId, range: TimeRange) => string
  /** Whoever, or whatever, a fact speaks of. */
  readonly fact: (fact: BlockingFact | Participant) => string
}

const gone = 'someone no longer in this event'

/** Names in one event, in one language. */
export function factNames(index: ConferenceIndex, format: Format): FactNames {
  const { sessions } = index.conference.event
  const among = namesAmong(index.conference)
  const staff = (id: StaffId): string => among.staff(id) || gone
  const session = (id: SessionId): string => {
    const found = index.sessions.get(id)
    if (!found) return 'a session no longer in this event'
    const sameDay = sessions.filter(({ date }) => date === found.date).length > 1
    return sameDay ? `${format.shortDate(found.date)} ${format.range(found)}` : format.shortDate(found.date)
  }
  const household = (id: HouseholdId): string => {
    const name = among.household(id)
    return name === '' ? gone : /^the\b/i.test(name) ? name : `the ${name}`
  }
  const names: FactNames = {
    format,
    staff,
    household,
    interpreter: (id) => among.interpreter(id) || gone,
    room: (id) => (id === null ? 'no room' : (index.rooms.get(id)?.name ?? 'a room no longer in this event')),
    session,
    request: (id) => {
      const request = index.requests.get(id)
      if (!request) return 'a request no longer in this event'
      return `${among.student(request.studentId) || gone} with ${format.list(request.staffIds.map(staff))}`
    },
    groupSession: (id) => index.groupSessions.get(id)?.title ?? 'a group session no longer in this event',
    time: (id, range) => {
      const found = index.sessions.get(id)
      return sessions.length > 1 && found
        ? `${format.shortDate(found.date)} ${format.range(range)}`
        : format.range(range)
    },
    fact: (fact) => {
      switch (fact.kind) {
        case 'staff':
          return staff(fact.id)
        case 'household':
          return household(fact.id)
        case 'student':
          return among.student(fact.id) || gone
        case 'adult':
          return among.adult(fact.id) || gone
        case 'interpreter':
          return names.interpreter(fact.id)
        case 'room':
          return names.room(fact.id)
        case 'session':
          return session(fact.id)
        case 'group-session':
          return names.groupSession(fact.id)
        case 'request':
          return names.request(fact.id)
        case 'language':
          return format.language(fact.code)
        default:
          return assertNever(fact)
      }
    },
  }
  return names
}

/** A name as a sentence begins. */
export const atStart = (text: string): string => text.charAt(0).toLocaleUpperCase('en') + text.slice(1)
