import type { AvailabilitySubject } from '@shared/domain/events/event'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Request } from '@shared/domain/requests/request'
import { cellsOf, startsOfRuns } from './bits'
import { domainOf, freeCells, openCells, type FreeCells } from './cells'
import type { Model, Unit } from './model'

/** What of an event's times is the same for every unit that is explained. */
export interface EventTimes {
  readonly free: FreeCells
  /** Where a unit could begin, were it alone: group sessions are in its way like any other meeting. */
  readonly domain: (unit: Unit) => Int32Array
  /** Cells from which so many cells lie in one session and overlap no break. */
  readonly stretches: (length: number) => readonly number[]
}

/** Reads an event's times once for all that is to be explained. */
export function eventTimes(model: Model): EventTimes {
  const open = openCells(model)
  const known = new Map<number, readonly number[]>()
  const free = freeCells(model.index, model)
  return {
    free,
    domain: ({ requests, length }) => domainOf(model.index, model, open, free, requests, length),
    stretches: (length) => {
      const found = known.get(length) ?? cellsOf(startsOfRuns(open, length), 0, model.words)
      known.set(length, found)
      return found
    },
  }
}

/** Somebody, or a room, of limited hours in a meeting, and the cells from which the whole of it lies within them. */
export interface Hours {
  readonly who: AvailabilitySubject
  readonly starts: Int32Array
}

/** Those in a unit who are not free throughout. */
export function hoursOf(model: Model, unit: Unit, free: FreeCells): readonly Hours[] {
  return subjectsOf(model.index, unit.requests).flatMap((who) => {
    const cells = free(who)?.slice()
    if (!cells) return []
    if (who.kind === 'room')
      for (const { session, first, slots } of model.sessions)
        if (!unit.requests.some((request) => model.index.roomOf(request, session.id) === who.id))
          cells.fill(-1, first >> 5, (first >> 5) + (slots >> 5) + 1)
    return [{ who, starts: startsOfRuns(cells, unit.length) }]
  })
}

/** Everyone in a meeting who may have hours, and its rooms, each once; interpreters are chosen with its place. */
export function subjectsOf(
  index: ConferenceIndex,
  meeting: readonly Request[],
): readonly AvailabilitySubject[] {
  const all = meeting.flatMap((request): AvailabilitySubject[] => [
    ...request.staffIds.map((id) => ({ kind: 'staff', id }) as const),
    { kind: 'household', id: request.householdId },
    ...(request.studentAttends ? [{ kind: 'student', id: request.studentId } as const] : []),
    ...index.conference.event.sessions.flatMap((session) => {
      const id = index.roomOf(request, session.id)
      return id === null ? [] : [{ kind: 'room', id } as const]
    }),
  ])
  return [...new Map(all.map((subject) => [`${subject.kind} ${subject.id}`, subject])).values()]
}
