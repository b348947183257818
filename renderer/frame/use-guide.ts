import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { GuidePageId } from '@shared/words/guide/page'
import type { GuideHere } from '@renderer/ui/guide-context'

export interface Guide {
  /** The page that shows, null for the list of all; undefined while the guide is closed. */
  readonly shown: GuidePageId | null | undefined
  readonly here: GuideHere
  readonly go: (page: GuidePageId | null) => void
  /** Gives the focus back to where it was. */
  readonly close: () => void
}

/** The guide of the window: opened by F1, or by whoever has `here`, on the page about the screen that shows. */
export function useGuide(page: GuidePageId): Guide {
  const [shown, setShown] = useState<GuidePageId | null>()
  const cameFrom = useRef<Element | null>(null)
  const isOpen = shown !== undefined
  const open = useCallback(() => {
    if (!isOpen) cameFrom.current = document.activeElement
    setShown(page)
  }, [isOpen, page])
  const onF1 = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'F1' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    // The browser would open its own help.
    event.preventDefault()
    // A dialog keeps the focus until it is answered.
    if (document.querySelector('[role="dialog"][aria-modal="true"]') === null) open()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onF1(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  // Panels of the screen lie over it where the guide has taken their room.
  useEffect(() => {
    if (!isOpen) return
    document.documentElement.dataset.guide = 'open'
    return () => {
      delete document.documentElement.dataset.guide
    }
  }, [isOpen])
  const here = useMemo(() => ({ page, open }), [page, open])
  return {
    shown,
    here,
    go: setShown,
    close: () => {
      setShown(undefined)
      if (cameFrom.current instanceof HTMLElement) cameFrom.current.focus()
    },
  }
}
