import type { Sourced, TeachingGroup } from '@shared/domain/people/people'
import type { Conference } from '@shared/domain/plan/plan'
import type { Brand } from '@shared/kernel/brand'
import { idOf, type MeetingGroupId } from '@shared/kernel/ids'
import { mapConferenceIds, mapperOf } from '@shared/records/conference'
import { recordTypes } from '@shared/records/registry'

/**
 * A conference of the app under the school's own ids, ready to be written as a folder. A source id that is blank, would not survive a
 * cell or is another row's already gets a new one in its place, which the rows' source ids then tell too.
 */
export function withFolderIds(conference: Conference): Conference {
  const named = mapConferenceIds(conference, mapperOf(folderIdsOf(conference)))
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

/** Teaching groups under the same ids, with nobody but the people of a conference; those with none of them are left out. */
export function groupsWithFolderIds(
  groups: readonly TeachingGroup[],
  conference: Conference,
): readonly TeachingGroup[] {
  const ids = folderIdsOf(conference)
  const own = groups
    .map((group) => ({
      ...group,
      staffIds: group.staffIds.filter((id) => ids.staff.has(id)),
      studentIds: group.studentIds.filter((id) => ids.student.has(id)),
    }))
    .filter(({ staffIds, studentIds }) => staffIds.length + studentIds.length > 0)
  const mapId = mapperOf({ ...ids, teachingGroup: folderIds(own, 'C') })
  return own.map((group) => asSource(recordTypes.teachingGroup.mapIds(group, mapId)))
}

function folderIdsOf(conference: Conference) {
  return {
    session: folderIds(conference.event.sessions, 'E'),
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
