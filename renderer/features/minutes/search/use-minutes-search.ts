import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useState } from 'react'
import type { FoundMinutes, MinutesQuery } from '@shared/domain/meetings/search-minutes'
import type { MinutesPeople } from '@renderer/services/ports'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../../app-context'
import { useOpenService } from '../../use-open-service'

/** What was found, and the words that it was found by. */
export interface FoundByWords extends FoundMinutes {
  readonly words: string
}

const pauseMs = 120

/** Searches all minutes in a worker, which stays open as long as the screen. */
export function useMinutesSearch(query: MinutesQuery) {
  const { minutesSearch } = useApp().services
  const { locale } = useFormat()
  const search = useOpenService(minutesSearch.open)
  const [people, setPeople] = useState<MinutesPeople | null>(null)
  const [found, setFound] = useState<FoundByWords | null>(null)
  const [failed, setFailed] = useState(false)
  const [asked] = useDebouncedValue(query, pauseMs)

  useEffect(() => {
    let isWanted = true
    minutesSearch.keepQuery(asked)
    const work = search.get()
    work
      .find(asked, locale)
      .then((value) => {
        if (isWanted) setFound({ ...value, words: asked.words })
      })
      .catch(() => {
        // A worker that was closed with its screen is nobody's failure.
        if (isWanted) setFailed(true)
      })
    return () => {
      isWanted = false
    }
    // The service is one for the life of the screen.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked, locale])
  useEffect(() => {
    let isWanted = true
    search
      .get()
      .people()
      .then((value) => {
        if (isWanted) setPeople(value)
      })
      .catch(() => {
        if (isWanted) setFailed(true)
      })
    return () => {
      isWanted = false
    }
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return { people, found, failed }
}
