import { useEffect, useRef } from 'react'
import { useLocation } from 'wouter'
import { frameWords } from '@shared/words/screens/frame'

export type RouteName = keyof typeof frameWords.places

export interface CurrentRoute {
  readonly name: RouteName
  readonly eventId: string | null
}

/** The current route, from the URL. */
export function useRoute(): CurrentRoute {
  const [location] = useLocation()
  return routeOf(location)
}

const inEvent: Readonly<Record<string, RouteName>> = {
  'group-sessions': 'groupSessions',
  requests: 'requests',
  plan: 'plan',
  print: 'print',
  share: 'share',
  reception: 'evening',
  packs: 'packs',
  minutes: 'minutes',
  'follow-up': 'followUp',
  leaders: 'leaders',
}

export function routeOf(path: string): CurrentRoute {
  const [first, second, third, fourth] = path.split('/').filter((part) => part !== '')
  if (first === 'search-minutes') return { name: 'searchMinutes', eventId: null }
  if (first === 'people' || first === 'import' || first === 'phrases' || first === 'settings')
    return { name: first, eventId: null }
  if (first !== 'event' || second === undefined) return { name: 'start', eventId: null }
  if (third === 'plan' && (fourth === 'unplaced' || fourth === 'calendar' || fourth === 'waiting'))
    return { name: fourth, eventId: second }
  return { name: third === undefined ? 'event' : (inEvent[third] ?? 'event'), eventId: second }
}

/** Announces a new route as a page load would: sets the window's title and focuses the heading. */
export function useRouteAnnouncement(place: CurrentRoute, eventTitle: string | null): void {
  const key = `${place.name} ${place.eventId ?? ''}`
  const last = useRef(key)
  const title = [frameWords.places[place.name], place.eventId === null ? null : eventTitle, frameWords.app]
  useEffect(() => {
    document.title = title.filter((part) => part !== null).join(' · ')
  })
  useEffect(() => {
    if (last.current === key) return
    last.current = key
    return whenHeadingAppears((heading) => {
      // A screen that begins with a box to type into has the cursor there.
      if (document.activeElement?.matches('main [data-page-start]') !== true) heading.focus()
    })
  }, [key])
}

/** Waits for the screen's heading, which may still be loading; gives up as soon as the person does something. */
function whenHeadingAppears(act: (heading: HTMLElement) => void): () => void {
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
