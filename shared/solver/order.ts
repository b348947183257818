import type { Session } from '@shared/domain/events/event'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { meetingOf } from '@shared/domain/plan/judged-plan'
import type { Commitment } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import type { RequestId } from '@shared/kernel/ids'
import { hashText } from '@shared/kernel/random'

/**
 * The order of everything that is compiled, and so every tie: a seeded hash of people's and rooms' ids. Neither the order
 * of rows nor the ids of requests have a part in it, since both follow who replied first.
 */

/** The requests of one meeting, or one request by itself. */
export type Meeting = readonly [Request, ...Request[]]

interface Seedable {
  readonly id: string
  readonly sourceId: string
}

/** Rows in an order that depends on the seed and their ids only. */
export function inSeededOrder<Row extends Seedable>(rows: readonly Row[], seed: number): Row[] {
  return sortedBy(
    rows,
    (row) => hashText(row.sourceId, seed),
    (row) => JSON.stringify([row.sourceId, row.id]),
  )
}

/**
 * Meetings in an order that depends on the seed and on who meets; among the same people, on what was requested and
 * announced. Where two are the same in all of that, it does not matter which is which. The rows of a meeting are in
 * such an order too.
 */
export function meetingsInSeededOrder(
  index: ConferenceIndex,
  commitments: ReadonlyMap<RequestId, Commitment>,
  seed: number,
): readonly Meeting[] {
  const hashOf = (row: Request): number => hashOfPeople(index, row, seed)
  const textOf = (row: Request): string => textOfRequest(row, commitments.get(row.id))
  const meetings = new Map<string, [Request, ...Request[]]>()
  for (const row of sortedBy(index.conference.requests, hashOf, textOf)) {
    const meeting = meetings.get(meetingOf(row))
    if (meeting) meeting.push(row)
    else meetings.set(meetingOf(row), [row])
  }
  return sortedBy(
    [...meetings.values()],
    ([first]) => hashOf(first),
    (rows) => rows.map(textOf).join('\n'),
  )
}

/** No two sessions of an event overlap, so that there are no ties to break. */
export const inOrderOfTime = (sessions: readonly Session[]): readonly Session[] =>
  sessions.toSorted((a, b) => compareText(a.date, b.date) || a.start - b.start)

function hashOfPeople(
  { households, students, staff }: ConferenceIndex,
  { householdId, studentId, staffIds }: Request,
  seed: number,
): number {
  const people = [
    households.get(householdId),
    students.get(studentId),
    ...staffIds.map((id) => staff.get(id)),
  ]
  return people.reduce((hash, one) => hashText(one?.sourceId ?? '', hash), seed)
}

/** All of a request but its own ids. */
function textOfRequest(request: Request, announced: Commitment | undefined): string {
  const { householdId, studentId, staffIds, priority, minutes, studentAttends, roomId, mode, subject } =
    request
  return JSON.stringify([
    [householdId, studentId, staffIds],
    [priority, minutes, studentAttends, roomId, mode, subject],
    announced && [
      announced.status,
      announced.sessionId,
      announced.start,
      announced.staffIds,
      announced.roomId,
    ],
  ])
}

/** By hash; the text is asked for only where hashes are the same. */
function sortedBy<Item>(
  items: readonly Item[],
  hashOf: (item: Item) => number,
  textOf: (item: Item) => string,
): Item[] {
  const keyed = items.map((item) => ({ item, hash: hashOf(item) }))
  keyed.sort((a, b) => a.hash - b.hash || compareText(textOf(a.item), textOf(b.item)))
  return keyed.map(({ item }) => item)
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
