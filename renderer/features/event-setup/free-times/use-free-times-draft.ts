import { useMemo, useState } from 'react'
import type { Availability, AvailabilitySubject } from '@shared/domain/events/event'
import type { FreeWindow } from '@shared/domain/events/free-times'
import { subjectKey, type FreeTimes } from '@shared/domain/plan/event-facts'
import type { Conference } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'

interface Draft {
  readonly times: ReadonlyMap<string, FreeTimes>
  /** What was stored when they were saved; null while they are not. */
  readonly savedOver: readonly Availability[] | null
}

const nothing: Draft = { times: new Map(), savedOver: null }

/** Free times as they are painted, until they are saved. */
export function useFreeTimesDraft({ availability }: Pick<Conference, 'availability'>) {
  const [draft, setDraft] = useState<Draft>(nothing)
  const stored = useMemo(() => groupBy(availability, subjectKey), [availability])
  // Once the store has what was saved, it alone counts: an undo shows at once.
  const isOver = draft.savedOver !== null && draft.savedOver !== availability
  const times = isOver ? nothing.times : draft.times
  const storedOf = (subject: AvailabilitySubject): readonly FreeWindow[] =>
    stored.get(subjectKey({ subject })) ?? []
  const windowsOf = (subject: AvailabilitySubject): readonly FreeWindow[] =>
    times.get(subjectKey({ subject }))?.windows ?? storedOf(subject)
  const changed = [...times.values()].filter(
    ({ subject, windows }) => textOf(windows) !== textOf(storedOf(subject)),
  )
  const set = (more: readonly FreeTimes[]): void =>
    setDraft({
      times: new Map([...times, ...more.map((one) => [subjectKey(one), one] as const)]),
      savedOver: null,
    })
  return {
    windowsOf,
    /** Those whose free times differ from what is stored. */
    changed,
    set,
    discard: (): void => setDraft(nothing),
    markSaved: (): void => setDraft({ times, savedOver: availability }),
  }
}

const textOf = (windows: readonly FreeWindow[]): string =>
  windows
    .map(({ sessionId, start, end }) => `${sessionId} ${start} ${end}`)
    .toSorted()
    .join('\n')
