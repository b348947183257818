import { useEffect, useRef } from 'react'

/** A service of a worker that a screen has open: closed with the screen, and kept apart from one that was opened after it. */
export function useOpenService<Service extends { readonly close: () => void }>(openNew: () => Service) {
  const open = useRef<Service | null>(null)
  const close = (): void => {
    open.current?.close()
    open.current = null
  }
  useEffect(() => close, [])
  return {
    /** The one that is open. */
    current: (): Service | null => open.current,
    /** The one that is open, else a new one. */
    get: (): Service => (open.current ??= openNew()),
    /** A new one in place of the one that is open. */
    renew: (): Service => {
      close()
      return (open.current = openNew())
    },
    close,
  }
}
