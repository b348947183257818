import type { ImportNote } from '@shared/domain/folder/import-merge'
import type { Session } from '@shared/domain/events/event'
import type { Conference } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import { groupBy } from '@shared/kernel/group-by'
import { idOf, type MeetingGroupId, type RequestId, type SessionId } from '@shared/kernel/ids'
import { overlaps } from '@shared/kernel/time'
import { mapperOf, type IdTables } from '@shared/records/conference'
import { mapRequest } from '@shared/records/kinds/request'
import type { PeopleIds } from './people'
import type { KnownEvent } from './records'

/** Which of the app's own ids what belongs to the event has: sessions and requests that the event has already keep theirs. */
export function recogniseRequests(
  conference: Conference,
  people: PeopleIds,
  known: KnownEvent | null,
  newId: () => string,
) {
  const session = sessionIds(conference, known, newId)
  const requests = requestIds(conference, people, known, newId)
  const meetingGroup = groupIds(conference, requests.ids, known, newId)
  const ids: IdTables = { session, request: requests.ids, meetingGroup }
  const after = conference.requests.flatMap(({ id }) => requests.ids.get(id) ?? [])
  return { ids, notes: [...changesOf(after, known), ...requests.notes] }
}

/** A session is the same where its source id is, else where one whose id is gone was held at that time. */
function sessionIds(
  { event }: Conference,
  known: KnownEvent | null,
  newId: () => string,
): ReadonlyMap<SessionId, SessionId> {
  const before = new Map(known?.event.sessions.map((session) => [session.sourceId, session]))
  const sameId = new Set(event.sessions.map(({ sourceId }) => sourceId))
  const left = new Set(known?.event.sessions.filter(({ sourceId }) => !sameId.has(sourceId)))
  const takeLeft = (session: Session): SessionId | undefined => {
    const found = [...left].find((one) => one.date === session.date && overlaps(one, session))
    if (found) left.delete(found)
    return found?.id
  }
  return new Map(
    event.sessions.map((session) => [
      session.id,
      before.get(session.sourceId)?.id ?? takeLeft(session) ?? idOf<SessionId>(newId()),
    ]),
  )
}

/**
 * A request is the same where it asks the same, under its own source id or another (schools number their rows anew), else
 * where source id, family and student are the same. A source id that stood for another family is a new request.
 */
function requestIds(
  conference: Conference,
  people: PeopleIds,
  known: KnownEvent | null,
  newId: () => string,
) {
  const mapId = mapperOf(people)
  const own = conference.requests.map((request) => mapRequest(request, mapId))
  const left = new Set(known?.request)
  const ids = new Map<RequestId, RequestId>()
  const takeWhere = (keyOf: (request: Request) => string): void => {
    const byKey = groupBy(left, keyOf)
    for (const request of own) {
      if (ids.has(request.id)) continue
      const same = byKey.get(keyOf(request))?.find((one) => left.has(one))
      if (!same) continue
      ids.set(request.id, same.id)
      left.delete(same)
    }
  }
  takeWhere((request) => `${request.sourceId} ${requestContent(request)}`)
  takeWhere(requestContent)
  takeWhere(({ sourceId, householdId, studentId }) => JSON.stringify([sourceId, householdId, studentId]))

  const knownIds = new Set(known?.request.map(({ sourceId }) => sourceId))
  const added = own.filter(({ id }) => !ids.has(id))
  for (const { id } of added) ids.set(id, idOf<RequestId>(newId()))
  const reused = added.flatMap(({ sourceId }) => (knownIds.has(sourceId) ? [sourceId] : []))
  const notes: readonly ImportNote[] =
    reused.length > 0 ? [{ kind: 'request-ids-reused', sourceIds: reused }] : []
  return { ids, notes }
}

const requestContent = ({ householdId, studentId, staffIds, subject, mode }: Request): string =>
  JSON.stringify([householdId, studentId, [...staffIds].sort(), subject, mode])

/** A shared meeting stays the one that one of its requests was in before. */
function groupIds(
  conference: Conference,
  requests: ReadonlyMap<RequestId, RequestId>,
  known: KnownEvent | null,
  newId: () => string,
): ReadonlyMap<MeetingGroupId, MeetingGroupId> {
  const before = new Map(known?.request.map((request) => [request.id, request.groupId]))
  const ids = new Map<MeetingGroupId, MeetingGroupId>()
  const taken = new Set<MeetingGroupId>()
  for (const { id, groupId } of conference.requests) {
    if (groupId === null || ids.has(groupId)) continue
    const kept = before.get(requests.get(id) ?? id) ?? null
    const own = kept !== null && !taken.has(kept) ? kept : idOf<MeetingGroupId>(newId())
    ids.set(groupId, own)
    taken.add(own)
  }
  return ids
}

function changesOf(requests: readonly RequestId[], known: KnownEvent | null): readonly ImportNote[] {
  if (!known) return []
  const [before, after] = [new Set(known.request.map(({ id }) => id)), new Set(requests)]
  const added = [...after].filter((id) => !before.has(id)).length
  const gone = [...before].filter((id) => !after.has(id)).length
  const notes: ImportNote[] = []
  if (added > 0) notes.push({ kind: 'requests-added', count: added })
  if (gone > 0) notes.push({ kind: 'requests-gone', count: gone })
  return notes
}
