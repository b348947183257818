import { useEffect } from 'react'
import type { Setting } from '@shared/domain/school/office'
import { useApp } from '@renderer/features/app-context'
import type { EventSummary } from '@renderer/queries/queries'
import type { CurrentRoute } from './use-route'

/** The event that the rail is about: that of the address, else the one last worked on, else the first there is. */
export function useCurrentEvent(
  events: readonly EventSummary[],
  settings: readonly Setting[],
  place: CurrentRoute,
): EventSummary | null {
  const { choices } = useApp().services
  const remembered = settings.find((one) => one.id === 'currentEvent')?.value ?? null
  const byId = (id: string | null): EventSummary | null => events.find(({ event }) => event.id === id) ?? null
  const here = byId(place.eventId)
  const hereId = here?.event.id ?? null
  useEffect(() => {
    if (hereId !== null && hereId !== remembered) void choices.choose({ id: 'currentEvent', value: hereId })
  }, [choices, hereId, remembered])
  return here ?? byId(remembered) ?? events[0] ?? null
}
