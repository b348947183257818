import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Appointment, BlockingFact, Unplaced } from '@shared/domain/plan/plan'
import { askedAfterPlanning } from '@shared/domain/plan/unplaced'

/** The requests that are not among a plan's appointments: for the reason they had before while it still holds, else as asked after planning. */
export function unplacedOf(
  index: ConferenceIndex,
  reasons: readonly Unplaced[],
  placedRows: readonly Appointment[],
): readonly Unplaced[] {
  const placed = new Set(placedRows.map(({ requestId }) => requestId))
  const before = new Map(reasons.map((one) => [one.requestId, one]))
  return index.conference.requests
    .filter(({ id }) => !placed.has(id))
    .map((request) => {
      const reason = before.get(request.id)
      const blocking = reason?.blocking.filter((fact) => isStillThere(fact, index)) ?? []
      if (reason && blocking.length > 0) return { ...reason, blocking }
      return askedAfterPlanning(request)
    })
}

function isStillThere(fact: BlockingFact, index: ConferenceIndex): boolean {
  switch (fact.kind) {
    case 'staff':
      return index.staff.has(fact.id)
    case 'household':
      return index.households.has(fact.id)
    case 'student':
      return index.students.has(fact.id)
    case 'adult':
      return index.adults.has(fact.id)
    case 'room':
      return index.rooms.has(fact.id)
    case 'interpreter':
      return index.interpreters.has(fact.id)
    case 'session':
      return index.sessions.has(fact.id)
    case 'group-session':
      return index.groupSessions.has(fact.id)
    case 'request':
      return index.requests.has(fact.id)
    case 'language':
      return true
  }
}
