import type { Observable, Queries } from './queries'

/** For how long a read is kept after the last screen that follows it has gone: long enough to go from screen to screen. */
const keepAliveMs = 60_000

/** The same reads, each followed once however many screens ask, so that going from screen to screen reads nothing again. */
export function shareQueries(queries: Queries): Queries {
  return {
    school: once(() => queries.school()),
    blockedTimes: once(() => queries.blockedTimes()),
    schoolYears: once(() => queries.schoolYears()),
    settings: once(() => queries.settings()),
    templates: once(() => queries.templates()),
    rosterMappings: once(() => queries.rosterMappings()),
    events: once(() => queries.events()),
    people: once(() => queries.people()),
    familyHistory: byId((id) => queries.familyHistory(id)),
    eventSetup: byId((id) => queries.eventSetup(id)),
    planned: byId((id) => queries.planned(id)),
    meetings: byId((id) => queries.meetings(id)),
    groupMinutes: byId((id) => queries.groupMinutes(id)),
    meeting: byId((id) => queries.meeting(id)),
    privateNotes: byId((id) => queries.privateNotes(id)),
    incident: byId((id) => queries.incident(id)),
    attendanceFigures: byId((id) => queries.attendanceFigures(id)),
    familyWarnings: byId((id) => queries.familyWarnings(id)),
    childRecords: byId((id) => queries.childRecords(id)),
    childStory: byId((id) => queries.childStory(id)),
    actions: byId((id) => queries.actions(id)),
    agreed: byIdOrAll((id) => queries.agreed(id)),
    deliveries: byId((id) => queries.deliveries(id)),
    replySlips: byId((id) => queries.replySlips(id)),
    teacherListEntries: byId((id) => queries.teacherListEntries(id)),
    taps: byId((id) => queries.taps(id)),
    packs: byId((id) => queries.packs(id)),
    returnedPacks: byId((id) => queries.returnedPacks(id)),
    heldPack: once(() => queries.heldPack()),
    ownPhrases: once(() => queries.ownPhrases()),
    stored: once(() => queries.stored()),
    unreadable: once(() => queries.unreadable()),
  }
}

function once<T>(open: () => Observable<T>): () => Observable<T> {
  const shared = share(open)
  return () => shared
}

function byId<Id extends string, T>(open: (id: Id) => Observable<T>): (id: Id) => Observable<T> {
  const known = new Map<Id, Observable<T>>()
  return (id) => {
    const shared = known.get(id) ?? share(() => open(id))
    known.set(id, shared)
    return shared
  }
}

/** The same where null stands for all. */
function byIdOrAll<Id extends string, T>(
  open: (id: Id | null) => Observable<T>,
): (id: Id | null) => Observable<T> {
  const all = share(() => open(null))
  const one = byId<Id, T>(open)
  return (id) => (id === null ? all : one(id))
}

type Observer<T> = Parameters<Observable<T>['subscribe']>[0]

/** One upstream subscription for all subscribers; a later one receives the newest value at once. */
export function share<T>(open: () => Observable<T>): Observable<T> {
  const observers = new Set<Observer<T>>()
  let upstream: { unsubscribe(): void } | null = null
  let newest: { readonly value: T } | null = null
  let expiring: ReturnType<typeof setTimeout> | undefined

  const close = (): void => {
    clearTimeout(expiring)
    upstream?.unsubscribe()
    upstream = null
    newest = null
  }
  const follow = (): void => {
    upstream = open().subscribe({
      next: (value) => {
        // Nobody looks: what changes now is read when somebody does.
        if (observers.size === 0) return close()
        newest = { value }
        for (const observer of [...observers]) observer.next(value)
      },
      error: (cause) => {
        close()
        for (const observer of [...observers]) observer.error(cause)
      },
    })
  }
  return {
    subscribe: (observer) => {
      clearTimeout(expiring)
      // Each subscription is one of its own, even of an observer that is here already.
      const own: Observer<T> = {
        next: (value) => observer.next(value),
        error: (cause) => observer.error(cause),
      }
      observers.add(own)
      if (newest) own.next(newest.value)
      if (!upstream) follow()
      return {
        unsubscribe: () => {
          observers.delete(own)
          if (observers.size === 0) expiring = setTimeout(close, keepAliveMs)
        },
      }
    },
  }
}
