import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Availability, AvailabilitySubject } from '@shared/domain/events/event'
import type { FreeWindow } from '@shared/domain/events/free-times'
import { subjectKey, type FreeTimes } from '@shared/domain/plan/event-facts'
import type { Conference } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import type { EventId } from '@shared/kernel/ids'
import type { Format } from '@shared/words/format'
import type { PeopleNames } from '@shared/words/people-names'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { useApp } from '@renderer/features/app-context'
import { namedTimesText, subjectName } from './subjects'

type Times = ReadonlyMap<string, FreeTimes>

interface Saved {
  readonly times: Times
  /** What was stored when they were saved. */
  readonly over: readonly Availability[]
}

const noTimes: Times = new Map()

/** Free times that were painted for an event and are not saved; null: none. */
export function usePaintedTimes(eventId: EventId): Times | null {
  const held = useApp().services.drafts.freeTimes.open(eventId)
  return useSyncExternalStore(held.subscribe, held.value)
}

/** Free times as they are painted, until they are saved. The step can be left meanwhile. */
export function useFreeTimesDraft(
  { event, rooms, availability }: Pick<Conference, 'event' | 'rooms' | 'availability'>,
  names: PeopleNames,
  format: Format,
) {
  const held = useApp().services.drafts.freeTimes.open(event.id)
  const painted = usePaintedTimes(event.id)
  const [saved, setSaved] = useState<Saved | null>(null)
  const stored = useMemo(() => groupBy(availability, subjectKey), [availability])
  // Once the store has what was saved, it alone counts: an undo shows at once.
  const times = painted ?? (saved?.over === availability ? saved.times : noTimes)
  const storedOf = (subject: AvailabilitySubject): readonly FreeWindow[] =>
    stored.get(subjectKey({ subject })) ?? []
  const windowsOf = (subject: AvailabilitySubject): readonly FreeWindow[] =>
    times.get(subjectKey({ subject }))?.windows ?? storedOf(subject)
  /** Who is not free as stored; somebody may take part no longer since they were painted. */
  const changedIn = (all: Times): readonly (FreeTimes & { readonly name: string })[] =>
    [...all.values()].flatMap((one) => {
      const name = subjectName({ rooms }, names, one.subject)
      const isSame = windowsText(one.windows) === windowsText(storedOf(one.subject))
      return isSame || name === '' ? [] : [{ ...one, name }]
    })
  const set = (more: readonly FreeTimes[]): void => {
    const next = new Map([...times, ...more.map((one) => [subjectKey(one), one] as const)])
    const changed = changedIn(next)
    if (changed.length === 0) return held.discard()
    const text = namedTimesText(changed, event.sessions, format)
    held.set(next, { label: eventSetupWords.steps.times, text })
  }
  const changed = painted ? changedIn(painted) : []
  const isOver = painted !== null && changed.length === 0
  useEffect(() => {
    if (isOver) held.discard()
  }, [isOver, held])
  return {
    windowsOf,
    /** Those whose free times differ from what is stored. */
    changed,
    set,
    discard: (): void => held.discard(),
    markSaved: (): void => {
      setSaved({ times, over: availability })
      held.discard()
    },
  }
}

const windowsText = (windows: readonly FreeWindow[]): string =>
  windows
    .map(({ sessionId, start, end }) => `${sessionId} ${start} ${end}`)
    .toSorted()
    .join('\n')
