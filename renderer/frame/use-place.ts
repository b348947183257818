import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { frameWords } from '@shared/words/screens/frame'

export type PlaceName = keyof typeof frameWords.places

export interface Place {
  readonly name: PlaceName
  readonly eventId: string | null
}

/** Where the address says we are. */
export function usePlace(): Place {
  const [location] = useLocation()
  return placeOf(location)
}

const inEvent: Readonly<Record<string, PlaceName>> = {
  requests: 'requests',
  plan: 'plan',
  print: 'print',
  share: 'share',
  minutes: 'minutes',
}

export function placeOf(path: string): Place {
  const [first, second, third, fourth] = path.split('/').filter((part) => part !== '')
  if (first === 'people' || first === 'settings') return { name: first, eventId: null }
  if (first !== 'event' || second === undefined) return { name: 'start', eventId: null }
  if (third === 'plan' && (fourth === 'unplaced' || fourth === 'calendar'))
    return { name: fourth, eventId: second }
  return { name: third === undefined ? 'event' : (inEvent[third] ?? 'event'), eventId: second }
}

/** Tells of a new place as a page load would: the window's title says it and the focus goes to its heading. */
export function useArrival(place: Place, eventTitle: string | null): void {
  const key = `${place.name} ${place.eventId ?? ''}`
  const last = useRef(key)
  const title = [frameWords.places[place.name], place.eventId === null ? null : eventTitle, frameWords.app]
  useEffect(() => {
    document.title = title.filter((part) => part !== null).join(' · ')
  })
  useEffect(() => {
    if (last.current === key) return
    last.current = key
    return whenHeadingStands((heading) => heading.focus())
  }, [key])
}

/** Waits for the screen's heading, which may still be loading; gives up as soon as the person does something. */
function whenHeadingStands(act: (heading: HTMLElement) => void): () => void {
  const find = (): boolean => {
    // The old screen stands hidden while the code of the new one is fetched.
    const headings = document.querySelectorAll<HTMLElement>('main [data-page-heading]')
    const heading = [...headings].find((one) => one.checkVisibility())
    if (!heading) return false
    stop()
    act(heading)
    return true
  }
  const observer = new MutationObserver(find)
  const stop = (): void => {
    observer.disconnect()
    window.removeEventListener('keydown', stop)
    window.removeEventListener('pointerdown', stop)
  }
  // The old screen's heading still stands until React has drawn the new one.
  const frame = requestAnimationFrame(() => {
    if (find()) return
    observer.observe(document.body, { childList: true, subtree: true })
    window.addEventListener('keydown', stop)
    window.addEventListener('pointerdown', stop)
  })
  return () => {
    cancelAnimationFrame(frame)
    stop()
  }
}
