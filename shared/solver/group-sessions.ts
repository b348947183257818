import type { GroupSession } from '@shared/domain/events/group-session'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { participantsOfGroupSession } from '@shared/domain/plan/judged-plan'
import type { Request } from '@shared/domain/requests/request'
import type { RoomId } from '@shared/kernel/ids'
import { clearBit, hasBit } from './bits'
import { participantKey, type CellGrid } from './cells'
import type { FixedUnit, Model, SessionCells } from './model'

/** A group session where it stands on the grid: all cells that it lies in, if only in part. */
export interface PlacedGroupSession {
  readonly groupSession: GroupSession
  readonly session: SessionCells
  readonly cell: number
  readonly length: number
  /** Everybody in it but its room, by `participantKey`. */
  readonly people: ReadonlySet<string>
}

/** Puts the group sessions of an event on the grid; one whose session is gone is left out. */
export function placeGroupSessions(index: ConferenceIndex, grid: CellGrid): readonly PlacedGroupSession[] {
  return index.conference.groupSessions.flatMap((groupSession): readonly PlacedGroupSession[] => {
    const session = grid.sessions.find(({ session: { id } }) => id === groupSession.sessionId)
    if (!session) return []
    const slotOf = (time: number): number => (time - session.session.start) / grid.slotMinutes
    const from = Math.max(0, Math.floor(slotOf(groupSession.start)))
    // Every session has a cell after its last slot, where what is left of its time lies.
    const to = Math.min(session.slots + 1, Math.ceil(slotOf(groupSession.end)))
    const people = participantsOfGroupSession(index, groupSession).filter(({ kind }) => kind !== 'room')
    return to <= from
      ? []
      : [
          {
            groupSession,
            session,
            cell: session.first + from,
            length: to - from,
            people: new Set(people.map(participantKey)),
          },
        ]
  })
}

/** Group sessions as units that stand where they are. `resourcesOf` gives the resources of people, in order. */
export function fixedUnits(
  placed: readonly PlacedGroupSession[],
  model: Pick<Model, 'staff' | 'workers' | 'slotMinutes' | 'words' | 'sessions'> & {
    readonly separated: ReadonlySet<string>
    readonly resourcesOf: (people: Iterable<string>) => readonly number[]
    readonly placeOf: ReadonlyMap<RoomId, number>
    readonly isHousehold: (resource: number) => boolean
  },
): readonly FixedUnit[] {
  return placed.map(({ groupSession, session, cell, length, people }): FixedUnit => {
    const resources = model.resourcesOf(people)
    const timeOf = (at: number): number => session.session.start + (at - session.first) * model.slotMinutes
    const place = groupSession.roomId === null ? 0 : (model.placeOf.get(groupSession.roomId) ?? 0)
    return {
      groupSession,
      cell,
      slackBefore: groupSession.start - timeOf(cell),
      slackAfter: timeOf(cell + length) - groupSession.end,
      requests: [],
      length,
      inPerson: true,
      resources: Int32Array.from(resources),
      staff: Int32Array.from(resources.filter((resource) => resource < model.staff)),
      households: Int32Array.from(
        resources.filter(model.isHousehold),
        (resource) => resource - model.workers,
      ),
      needs: [],
      places: new Int32Array(model.sessions.length).fill(place),
      domain: new Int32Array(model.words),
      weight: 0,
      rankLoss: 0,
      rank: 'optional',
      committed: { pinnedAt: cell, announced: 0, kept: [] },
      uniting: false,
      separated: groupSession.members.some(({ householdId }) => model.separated.has(householdId)),
    }
  })
}

/**
 * Takes away the starts at which a meeting would overlap a group session of somebody in it, or leave them no time for the
 * walk or the changeover. In minutes, since a group session may lie off the grid.
 */
export function keepClear(
  index: ConferenceIndex,
  placed: readonly PlacedGroupSession[],
  slotMinutes: number,
): (starts: Int32Array, requests: readonly Request[], length: number) => Int32Array {
  const { changeoverMinutes } = index.conference.event
  return (starts, requests, length) => {
    const people = peopleOf(index, requests)
    const [first] = requests
    if (!first) return starts
    for (const { groupSession, session, people: others } of placed) {
      const shared = people.filter((key) => others.has(key))
      if (shared.length === 0) continue
      const walk =
        first.mode === 'in-person'
          ? index.travelMinutes(index.roomOf(first, session.session.id), groupSession.roomId)
          : 0
      const isStaff = shared.some((key) => key.startsWith('staff '))
      const gap = isStaff ? Math.max(walk, changeoverMinutes) : walk
      for (let cell = session.first; cell < session.first + session.slots; cell++) {
        if (!hasBit(starts, 0, cell)) continue
        const from = session.session.start + (cell - session.first) * slotMinutes
        const to = from + length * slotMinutes
        if (to + gap > groupSession.start && from < groupSession.end + gap) clearBit(starts, 0, cell)
      }
    }
    return starts
  }
}

const peopleOf = (index: ConferenceIndex, requests: readonly Request[]): readonly string[] => [
  ...new Set(
    requests.flatMap((request) => [
      ...request.staffIds.map((id) => participantKey({ kind: 'staff', id })),
      participantKey({ kind: 'household', id: request.householdId }),
      ...(request.studentAttends ? [participantKey({ kind: 'student', id: request.studentId })] : []),
      ...index.attendingAdults(request).map((id) => participantKey({ kind: 'adult', id })),
    ]),
  ),
]

/** By line of those who are in any: minutes of group sessions in all cells before each cell. Nobody idles in them. */
export function heldMinutes(
  fixed: readonly FixedUnit[],
  { workers, slotMinutes, words }: Pick<Model, 'workers' | 'slotMinutes' | 'words'>,
): ReadonlyMap<number, Int32Array> {
  const held = new Map<number, Int32Array>()
  for (const { cell, length, slackBefore, slackAfter, staff, households } of fixed) {
    for (const line of [...staff, ...Array.from(households, (household) => workers + household)]) {
      const before = held.get(line) ?? new Int32Array(words * 32 + 1)
      held.set(line, before)
      for (let c = cell; c < cell + length; c++) {
        const late = c === cell ? slackBefore : 0
        const early = c === cell + length - 1 ? slackAfter : 0
        before[c + 1] = (before[c + 1] ?? 0) + slotMinutes - late - early
      }
    }
  }
  for (const before of held.values())
    for (let c = 1; c < before.length; c++) before[c] = (before[c] ?? 0) + (before[c - 1] ?? 0)
  return held
}
