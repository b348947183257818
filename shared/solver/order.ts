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
  return sortedBy(rows, (row) => ({
    hash: hashText(row.sourceId, seed),
    text: JSON.stringify([row.sourceId, row.id]),
  }))
}

/**
 * Meetings in an order that depends on the seed and on who meets; of those of the same people, on what is asked and was
 * told. Where two are the same in all of that, it does not matter which is which. The rows of a meeting are in such an order too.
 */
export function meetingsInSeededOrder(
  index: ConferenceIndex,
  commitments: ReadonlyMap<RequestId, Commitment>,
  seed: number,
): readonly Meeting[] {
  const meetings = new Map<string, [Keyed<Request>, ...Keyed<Request>[]]>()
  for (const row of sortedKeys(index.conference.requests, (one) => keyOf(index, commitments, one, seed))) {
    const meeting = meetings.get(meetingOf(row.item))
    if (meeting) meeting.push(row)
    else meetings.set(meetingOf(row.item), [row])
  }
  const inOrder = sortedBy([...meetings.values()], (rows) => ({
    hash: rows[0].hash,
    text: rows.map(({ text }) => text).join('\n'),
  }))
  return inOrder.map(([first, ...others]) => [first.item, ...others.map(({ item }) => item)])
}

/** No two sessions of an event overlap, so that there are no ties to break. */
export const inOrderOfTime = (sessions: readonly Session[]): readonly Session[] =>
  sessions.toSorted((a, b) => compareText(a.date, b.date) || a.start - b.start)

function keyOf(
  { households, students, staff }: ConferenceIndex,
  commitments: ReadonlyMap<RequestId, Commitment>,
  request: Request,
  seed: number,
): Key {
  const { id, householdId, studentId, staffIds } = request
  const people = [
    households.get(householdId)?.sourceId,
    students.get(studentId)?.sourceId,
    ...staffIds.map((one) => staff.get(one)?.sourceId),
  ]
  const { priority, minutes, studentAttends, roomId, mode, subject } = request
  const told = commitments.get(id)
  const text = JSON.stringify([
    people,
    [householdId, studentId, staffIds],
    [priority, minutes, studentAttends, roomId, mode, subject],
    told && [told.status, told.sessionId, told.start, told.staffIds, told.roomId],
  ])
  return { hash: hashText(people.join('\n'), seed), text }
}

interface Key {
  readonly hash: number
  readonly text: string
}
interface Keyed<Item> extends Key {
  readonly item: Item
}

const sortedBy = <Item>(items: readonly Item[], keyed: (item: Item) => Key): Item[] =>
  sortedKeys(items, keyed).map(({ item }) => item)

function sortedKeys<Item>(items: readonly Item[], keyed: (item: Item) => Key): Keyed<Item>[] {
  const keys = items.map((item): Keyed<Item> => ({ ...keyed(item), item }))
  return keys.sort((a, b) => a.hash - b.hash || compareText(a.text, b.text))
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
