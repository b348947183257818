import Papa from 'papaparse'
import type { Conference, Plan } from '@shared/domain/plan/plan'
import type { NamedBytes } from '@shared/exchange/folder/files'
import { idOf } from '@shared/kernel/ids'
import { drawing, type Drawing } from '../domain/rules/random-conference'
import { bytesOf, textOf } from '../exchange/folders'

/** Rows in another order. */
function shuffled<T>({ below }: Drawing, rows: readonly T[]): T[] {
  const mixed = [...rows]
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = below(i + 1)
    const [a, b] = [mixed[i], mixed[j]]
    if (a !== undefined && b !== undefined) [mixed[i], mixed[j]] = [b, a]
  }
  return mixed
}

/** New ids for old ones, by lot and of different lengths, so that neither their order nor their texts are kept. */
function renumbering(draw: Drawing, letter: string): (id: string) => string {
  const given = new Map<string, string>()
  return (id) => {
    const fresh = given.get(id) ?? `${letter}${draw.below(1e6)}-${given.size}`
    given.set(id, fresh)
    return fresh
  }
}

/** The same conference, as if everyone had replied in another order: all rows shuffled, requests and meetings renumbered. */
export function repliedInAnotherOrder(whole: Conference, seed: number): Conference {
  const draw = drawing(seed)
  const [request, meeting] = [renumbering(draw, 'N'), renumbering(draw, 'G')]
  const mixed = <T>(rows: readonly T[]): T[] => shuffled(draw, rows)
  return {
    event: { ...whole.event, sessions: mixed(whole.event.sessions) },
    staff: mixed(whole.staff),
    rooms: mixed(whole.rooms),
    students: mixed(whole.students),
    enrolments: mixed(whole.enrolments),
    households: mixed(whole.households),
    guardianships: mixed(whole.guardianships),
    adults: mixed(whole.adults),
    interpreters: mixed(whole.interpreters),
    requests: mixed(whole.requests).map((one) => ({
      ...one,
      id: idOf(request(one.id)),
      sourceId: request(one.id),
      groupId: one.groupId === null ? null : idOf(meeting(one.groupId)),
    })),
    staffRooms: mixed(whole.staffRooms),
    travel: mixed(whole.travel),
    availability: mixed(whole.availability),
    separations: mixed(whole.separations),
    groupSessions: mixed(whole.groupSessions),
    commitments: mixed(whole.commitments).map((one) => ({ ...one, requestId: idOf(request(one.requestId)) })),
  }
}

const renumbered: Readonly<Record<string, string>> = { request_id: 'N', meeting_id: 'G' }

/** The same folder with the rows of every file shuffled, and its requests and meetings renumbered. */
export function shuffledFolder(files: readonly NamedBytes[], seed: number): readonly NamedBytes[] {
  const draw = drawing(seed)
  const fresh = new Map(
    Object.entries(renumbered).map(([column, letter]) => [column, renumbering(draw, letter)]),
  )
  return files.map(({ name, bytes }) => {
    if (!name.endsWith('.csv')) return { name, bytes }
    const { data, meta } = Papa.parse<Record<string, string>>(textOf(bytes), {
      header: true,
      skipEmptyLines: true,
    })
    for (const row of data)
      for (const [column, renumber] of fresh) if (row[column]) row[column] = renumber(row[column])
    return { name, bytes: bytesOf(Papa.unparse(shuffled(draw, data), { columns: meta.fields ?? [] })) }
  })
}

/**
 * A plan without the ids of requests: participants, time, room and interpreter of each meeting; who has none, and why.
 */
export function planByPeople({ requests }: Conference, { appointments, unplaced }: Plan): readonly string[] {
  const asked = new Map(requests.map((one) => [one.id, one]))
  const who = (id: (typeof requests)[number]['id']) => {
    const found = asked.get(id)
    return [found?.householdId, found?.studentId, found?.staffIds, found?.subject]
  }
  return [
    ...appointments.map(({ requestId, sessionId, start, roomId, interpreterId }) =>
      JSON.stringify([who(requestId), sessionId, start, roomId, interpreterId]),
    ),
    ...unplaced.map(({ requestId, reason }) => JSON.stringify([who(requestId), reason])),
  ].sort()
}
