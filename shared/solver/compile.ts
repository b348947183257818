import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { isHonoured } from '@shared/domain/plan/commitments'
import { householdsOf } from '@shared/domain/events/group-session'
import { rankLoss } from '@shared/domain/plan/figures'
import { participantsOfGroupSession, type Participant } from '@shared/domain/plan/judged-plan'
import type { Commitment } from '@shared/domain/plan/plan'
import { priorities, type Priority, type Request } from '@shared/domain/requests/request'
import type { HouseholdId, RequestId, RoomId } from '@shared/kernel/ids'
import { speaks } from '@shared/kernel/language'
import {
  breakMinutes,
  cellAt,
  domainOf,
  freeCells,
  layCells,
  openCells,
  participantKey,
  type CellGrid,
} from './cells'
import { fixedUnits, heldMinutes, keepClear, placeGroupSessions } from './group-sessions'
import { rankLossWeight, weights, type CommittedUnit, type Model, type Unit } from './model'
import { compileHouseholds } from './households'
import { inOrderOfTime, inSeededOrder, meetingsInSeededOrder, type Meeting } from './order'

/** Compiles a conference for search; the seed decides ties. */
export function compile(index: ConferenceIndex, seed: number): Model {
  const { conference } = index
  const { event } = conference
  const grid = layCells(inOrderOfTime(event.sessions), event.slotMinutes)
  const slots = (time: number): number => Math.ceil(time / event.slotMinutes)
  const commitments = new Map(conference.commitments.map((one) => [one.requestId, one]))
  const staff = inSeededOrder(conference.staff, seed)
  const interpreters = inSeededOrder(conference.interpreters, seed)
  const households = inSeededOrder(conference.households, seed)
  const meetings = meetingsInSeededOrder(index, commitments, seed)
  const groupSessions = placeGroupSessions(index, grid)
  const isBound = boundToFamily(index, meetings)
  const participants: readonly Participant[] = [
    ...staff.map(({ id }) => ({ kind: 'staff', id }) as const),
    ...interpreters.map(({ id }) => ({ kind: 'interpreter', id }) as const),
    ...households.map(({ id }) => ({ kind: 'household', id }) as const),
    ...inSeededOrder(conference.students, seed).map(({ id }) => ({ kind: 'student', id }) as const),
    ...inSeededOrder(conference.adults, seed).map(({ id }) => ({ kind: 'adult', id }) as const),
  ].filter((participant) => !isBound(participant))
  const numbers = new Map(participants.map((participant, number) => [participantKey(participant), number]))
  const rooms = inSeededOrder(conference.rooms, seed)
  const workers = staff.length + interpreters.length
  const open = openCells(grid)
  const free = freeCells(index, grid)
  const placeOf = new Map(rooms.map((room, i) => [room.id, i + 1]))
  const clear = keepClear(index, groupSessions, event.slotMinutes)
  const units = compileUnits(index, grid, {
    meetings,
    commitments,
    numbers,
    speakers: (language) =>
      interpreters.flatMap((one, i) => (speaks(one.languages, language) ? [staff.length + i] : [])),
    staff: staff.length,
    firstHousehold: workers,
    placeOf,
    domainOf: (requests, length) =>
      clear(domainOf(index, grid, open, free, requests, length), requests, length),
  })
  const fixed = fixedUnits(groupSessions, {
    ...grid,
    staff: staff.length,
    workers,
    placeOf,
    separated: new Set(conference.separations.flatMap(({ households: pair }) => pair)),
    resourcesOf: (people) => numbersOf(people, numbers),
    isHousehold: (resource) => participants[resource]?.kind === 'household',
  })
  const walk = walkingCells(index, [null, ...rooms.map((room) => room.id)], slots)
  const changeover = slots(event.changeoverMinutes)
  const longestWalk = walk.reduce((longest, cells) => Math.max(longest, cells), 0)
  return {
    index,
    ...grid,
    breakMinutesBefore: breakMinutes(grid),
    units,
    fixed,
    heldMinutesBefore: heldMinutes(fixed, { ...grid, workers }),
    participants,
    staff: staff.length,
    workers,
    interpreters,
    interpreterFree: interpreters.map(({ id }) => free({ kind: 'interpreter', id }) ?? open),
    households: compileHouseholds(
      index,
      households.map(({ id }) => id),
      { units, fixed },
      workers,
      slots,
      longestWalk,
    ),
    places: rooms.length + 1,
    rooms: rooms.map(({ id }) => id),
    walk,
    roomLimit: Int32Array.from([unlimited, ...rooms.map((room) => room.meetingsAtOnce ?? unlimited)]),
    changeover,
    longestGap: Math.max(longestWalk, changeover),
    rest: event.staffRest && {
      after: Math.floor(event.staffRest.afterMinutes / event.slotMinutes),
      apart: slots(event.staffRest.restMinutes),
      afterMinutes: event.staffRest.afterMinutes,
      apartMinutes: event.staffRest.restMinutes,
    },
  }
}

const unlimited = 2 ** 30

/**
 * Tells the children and adults whose meetings are all of one same family: that family is busy whenever they are, and
 * walks as they do, so that nothing more need be known of them.
 */
function boundToFamily(
  index: ConferenceIndex,
  meetings: readonly (readonly Request[])[],
): (participant: Participant) => boolean {
  const families = new Map<string, ReadonlySet<HouseholdId>>()
  const note = (own: ReadonlySet<HouseholdId>, there: readonly string[]): void => {
    for (const name of there) {
      const before = families.get(name)
      families.set(name, before ? new Set([...before].filter((id) => own.has(id))) : own)
    }
  }
  for (const requests of meetings) {
    const own = new Set(requests.map((row) => row.householdId))
    for (const row of requests)
      note(own, [
        ...(row.studentAttends ? [`student ${row.studentId}`] : []),
        ...index.attendingAdults(row).map((id) => `adult ${id}`),
      ])
  }
  for (const groupSession of index.conference.groupSessions)
    note(
      new Set(householdsOf(groupSession.members)),
      participantsOfGroupSession(index, groupSession).map(participantKey),
    )
  return ({ kind, id }) =>
    (kind === 'student' || kind === 'adult') && families.get(`${kind} ${id}`)?.size !== 0
}

interface UnitParts {
  readonly meetings: readonly Meeting[]
  readonly commitments: ReadonlyMap<RequestId, Commitment>
  readonly numbers: ReadonlyMap<string, number>
  readonly speakers: (language: string) => readonly number[]
  readonly staff: number
  readonly firstHousehold: number
  readonly placeOf: ReadonlyMap<RoomId, number>
  readonly domainOf: (requests: readonly Request[], length: number) => Int32Array
}

function compileUnits(index: ConferenceIndex, grid: CellGrid, parts: UnitParts): Unit[] {
  const separated = new Set(index.conference.separations.map(({ households: [a, b] }) => pairKey(a, b)))
  const kept = new Set(index.conference.separations.flatMap(({ households }) => households))
  return parts.meetings.map((requests): Unit => {
    const [request] = requests
    const resources = resourcesOf(index, requests, parts.numbers)
    const households = requests.map((row) => parts.numbers.get(`household ${row.householdId}`) ?? 0)
    const length = Math.ceil(Math.max(...requests.map((row) => row.minutes)) / grid.slotMinutes)
    const inPerson = request.mode === 'in-person'
    const languages = new Set(requests.flatMap((row) => index.languageToInterpret(row) ?? []))
    return {
      requests,
      length,
      inPerson,
      resources: Int32Array.from(resources),
      staff: Int32Array.from(resources.filter((resource) => resource < parts.staff)),
      households: Int32Array.from(new Set(households), (resource) => resource - parts.firstHousehold).sort(),
      needs: [...languages].sort().map((language) => ({ language, speakers: parts.speakers(language) })),
      places: Int32Array.from(grid.sessions, ({ session }) => {
        const room = index.roomOf(request, session.id)
        return inPerson ? ((room === null ? 0 : parts.placeOf.get(room)) ?? 0) : -1
      }),
      domain: parts.domainOf(requests, length),
      weight: requests.reduce(
        (total, row) => total + weights[row.priority] + rankLossWeight * rankLoss(row),
        0,
      ),
      rankLoss: requests.reduce((total, row) => total + rankLoss(row), 0),
      rank: highestPriority(requests),
      committed: committedUnit(
        index,
        grid,
        requests.flatMap((row) => parts.commitments.get(row.id) ?? []),
      ),
      separated: inPerson && requests.some((row) => kept.has(row.householdId)),
      uniting:
        inPerson &&
        requests.some((a) => requests.some((b) => separated.has(pairKey(a.householdId, b.householdId)))),
    }
  })
}

const pairKey = (a: HouseholdId, b: HouseholdId): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)
const highestPriority = (requests: readonly Request[]): Priority =>
  priorities.find((rank) => requests.some((row) => row.priority === rank)) ?? 'optional'

/** Everyone that a unit occupies, in order; interpreters are chosen with its cell. */
function resourcesOf(
  index: ConferenceIndex,
  requests: readonly Request[],
  numbers: ReadonlyMap<string, number>,
): number[] {
  const names = requests.flatMap((request) => [
    ...request.staffIds.map((id) => `staff ${id}`),
    `household ${request.householdId}`,
    ...(request.studentAttends ? [`student ${request.studentId}`] : []),
    ...index.attendingAdults(request).map((id) => `adult ${id}`),
  ])
  return numbersOf(names, numbers)
}

/** The resources of people, each once and in order; those who are no resource of their own are left out. */
const numbersOf = (names: Iterable<string>, numbers: ReadonlyMap<string, number>): number[] =>
  [...new Set([...names].flatMap((name) => numbers.get(name) ?? []))].sort((a, b) => a - b)

function committedUnit(
  index: ConferenceIndex,
  grid: CellGrid,
  commitments: readonly Commitment[],
): CommittedUnit {
  const pin = commitments.find(({ status }) => status === 'pinned')
  const announced = commitments.filter(({ status }) => status === 'announced')
  const kept = new Map<number, number>()
  for (const commitment of announced) {
    const cell = cellAt(grid, commitment.sessionId, commitment.start)
    if (cell >= 0 && isFeasible(index, commitment)) kept.set(cell, (kept.get(cell) ?? 0) + 1)
  }
  return {
    pinnedAt: pin ? cellAt(grid, pin.sessionId, pin.start) : -1,
    announced: announced.length,
    kept: [...kept].map(([cell, count]) => ({ cell, count })),
  }
}

/** Whether the request, at its announced time, would still have its announced staff and room. */
function isFeasible(index: ConferenceIndex, commitment: Commitment): boolean {
  const request = index.requests.get(commitment.requestId)
  const session = index.sessions.get(commitment.sessionId)
  return (
    request !== undefined &&
    session !== undefined &&
    isHonoured(commitment, {
      request,
      session,
      start: commitment.start,
      roomId: index.roomOf(request, session.id),
    })
  )
}

function walkingCells(
  index: ConferenceIndex,
  rooms: readonly (RoomId | null)[],
  slots: (time: number) => number,
): Int32Array {
  const cells = new Int32Array(rooms.length ** 2)
  rooms.forEach((from, i) =>
    rooms.forEach((to, j) => (cells[i * rooms.length + j] = slots(index.travelMinutes(from, to)))),
  )
  return cells
}
