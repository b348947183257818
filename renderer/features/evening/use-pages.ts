import { useInterval } from '@mantine/hooks'
import { useState } from 'react'

/** Long enough to find one's name on a page. */
const pageMs = 12_000

/** Goes from page to page by itself, unless somebody stops it. */
export function usePages(pages: number) {
  const [at, setAt] = useState(0)
  const [isPaused, setPaused] = useState(false)
  useInterval(() => setAt((before) => (isPaused ? before : before + 1)), pageMs, { autoInvoke: true })
  return {
    pages,
    page: pages === 0 ? 0 : at % pages,
    isPaused,
    togglePause: () => setPaused(!isPaused),
  }
}
