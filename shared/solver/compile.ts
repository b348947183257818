import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { isHonoured } from '@shared/domain/plan/commitments'
import type { Participant } from '@shared/domain/plan/judged-plan'
import type { Commitment } from '@shared/domain/plan/plan'
import { priorities, type Priority, type Request } from '@shared/domain/requests/request'
import type { HouseholdId, RequestId, RoomId } from '@shared/kernel/ids'
import { speaks } from '@shared/kernel/language'
import { breakMinutes, cellAt, domainOf, freeCells, layCells, openCells, type CellGrid } from './cells'
import { weights, type CommittedUnit, type HouseholdCells, type Model, type Unit } from './model'
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
  const isBound = boundToFamily(index, meetings)
  const participants: readonly Participant[] = [
    ...staff.map(({ id }) => ({ kind: 'staff', id }) as const),
    ...interpreters.map(({ id }) => ({ kind: 'interpreter', id }) as const),
    ...households.map(({ id }) => ({ kind: 'household', id }) as const),
    ...inSeededOrder(conference.students, seed).map(({ id }) => ({ kind: 'student', id }) as const),
    ...inSeededOrder(conference.adults, seed).map(({ id }) => ({ kind: 'adult', id }) as const),
  ].filter((participant) => !isBound(participant))
  const numbers = new Map(participants.map(({ kind, id }, number) => [`${kind} ${id}`, number]))
  const rooms = inSeededOrder(conference.rooms, seed)
  const workers = staff.length + interpreters.length
  const open = openCells(grid)
  const free = freeCells(index, grid)
  const units = compileUnits(index, grid, {
    meetings,
    commitments,
    numbers,
    speakers: (language) =>
      interpreters.flatMap((one, i) => (speaks(one.languages, language) ? [staff.length + i] : [])),
    staff: staff.length,
    firstHousehold: workers,
    placeOf: new Map(rooms.map((room, i) => [room.id, i + 1])),
    domainOf: (requests, length) => domainOf(index, grid, open, free, requests, length),
  })
  const walk = walkingCells(index, [null, ...rooms.map((room) => room.id)], slots)
  const changeover = slots(event.changeoverMinutes)
  return {
    index,
    ...grid,
    breakMinutesBefore: breakMinutes(grid),
    units,
    participants,
    staff: staff.length,
    workers,
    interpreters,
    interpreterFree: interpreters.map(({ id }) => free({ kind: 'interpreter', id }) ?? open),
    households: compileHouseholds(
      index,
      households.map(({ id }) => id),
      units,
      workers,
      slots,
    ),
    places: rooms.length + 1,
    rooms: rooms.map(({ id }) => id),
    walk,
    roomLimit: Int32Array.from([unlimited, ...rooms.map((room) => room.meetingsAtOnce ?? unlimited)]),
    changeover,
    longestGap: walk.reduce((longest, cells) => Math.max(longest, cells), changeover),
    rest: event.staffRest && {
      after: Math.floor(event.staffRest.afterMinutes / event.slotMinutes),
      apart: slots(event.staffRest.restMinutes),
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
  for (const requests of meetings) {
    const own = new Set(requests.map((row) => row.householdId))
    for (const row of requests) {
      const there = [
        ...(row.studentAttends ? [`student ${row.studentId}`] : []),
        ...index.attendingAdults(row).map((id) => `adult ${id}`),
      ]
      for (const name of there) {
        const before = families.get(name)
        families.set(name, before ? new Set([...before].filter((id) => own.has(id))) : own)
      }
    }
  }
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
      weight: requests.reduce((total, row) => total + weights[row.priority], 0),
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
  return [...new Set(names.flatMap((name) => numbers.get(name) ?? []))].sort((a, b) => a - b)
}

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

function compileHouseholds(
  index: ConferenceIndex,
  ids: readonly HouseholdId[],
  units: readonly Unit[],
  first: number,
  slots: (time: number) => number,
): HouseholdCells[] {
  const numbers = new Map(ids.map((id, i) => [id, i]))
  const unitsOf = ids.map((): number[] => [])
  units.forEach((unit, u) => {
    if (unit.inPerson) for (const household of unit.households) unitsOf[household]?.push(u)
  })
  const called = new Set(units.flatMap((unit) => (unit.inPerson ? [] : [...unit.households])))
  const separations = ids.map((): { from: number; otherSession: boolean; gap: number }[] => [])
  for (const {
    households: [a, b],
    rule,
    minutes,
  } of index.conference.separations) {
    const [one, other] = [numbers.get(a), numbers.get(b)]
    if (one === undefined || other === undefined) continue
    const kept = { otherSession: rule === 'other-session', gap: slots(minutes) }
    separations[one]?.push({ ...kept, from: other })
    separations[other]?.push({ ...kept, from: one })
  }
  return ids.map((id, i) => ({
    id,
    resource: first + i,
    units: unitsOf[i] ?? [],
    isCalled: called.has(i),
    separations: separations[i] ?? [],
  }))
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
