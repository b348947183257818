import type { Sourced } from '@shared/domain/people/people'
import type { Conference } from '@shared/domain/plan/plan'
import type { Brand } from '@shared/kernel/brand'
import { idOf, type MeetingGroupId } from '@shared/kernel/ids'
import { mapConferenceIds, mapperOf } from '@shared/records/conference'

/**
 * A conference of the app under the school's own ids, ready to be written as a folder. A source id that is blank, would not survive a
 * cell or is another row's already gets a new one in its place, which the rows' source ids then tell too.
 */
export function withFolderIds(conference: Conference): Conference {
  const { event } = conference
  const ids = {
    session: folderIds(event.sessions, 'E'),
    staff: folderIds(conference.staff, 'T'),
    room: folderIds(conference.rooms, 'R'),
    student: folderIds(conference.students, 'S'),
    household: folderIds(conference.households, 'H'),
    adult: folderIds(conference.adults, 'A'),
    interpreter: folderIds(conference.interpreters, 'I'),
    groupSession: folderIds(conference.groupSessions, 'G'),
    request: folderIds(conference.requests, 'Q'),
    meetingGroup: groupNames(conference),
  }
  const named = mapConferenceIds(conference, mapperOf(ids))
  return {
    ...named,
    event: { ...named.event, sessions: named.event.sessions.map(asSource) },
    staff: named.staff.map(asSource),
    rooms: named.rooms.map(asSource),
    students: named.students.map(asSource),
    households: named.households.map(asSource),
    adults: named.adults.map(asSource),
    interpreters: named.interpreters.map(asSource),
    groupSessions: named.groupSessions.map(asSource),
    requests: named.requests.map(asSource),
  }
}

interface Row<Id> extends Sourced {
  readonly id: Id
}

/** The folder's id for each of the app's. */
function folderIds<Id extends Brand<string, string>>(
  rows: readonly Row<Id>[],
  prefix: string,
): ReadonlyMap<Id, Id> {
  const taken = new Set<string>()
  const given = new Map<Id, Id>()
  const give = (id: Id, sourceId: string): void => {
    given.set(id, idOf<Id>(sourceId))
    taken.add(sourceId)
  }
  for (const { id, sourceId } of rows) if (isFeasible(sourceId) && !taken.has(sourceId)) give(id, sourceId)
  let next = rows.length + 1
  for (const { id } of rows) {
    if (given.has(id)) continue
    while (taken.has(`${prefix}${next}`)) next++
    give(id, `${prefix}${next}`)
  }
  return given
}

const isFeasible = (sourceId: string): boolean =>
  sourceId !== '' && sourceId === sourceId.trim() && !sourceId.includes(';') && !sourceId.includes('\0')

/** The school's own id of a row is the one that it stands under. */
const asSource = <Item extends Row<Brand<string, string>>>(row: Item): Item => ({
  ...row,
  sourceId: String(row.id),
})

function groupNames({ requests }: Conference): ReadonlyMap<MeetingGroupId, MeetingGroupId> {
  const groups = [...new Set(requests.flatMap(({ groupId }) => groupId ?? []))]
  return new Map(groups.map((group, i) => [group, idOf<MeetingGroupId>(`M${i + 1}`)]))
}
