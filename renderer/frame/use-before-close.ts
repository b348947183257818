import { useEffect } from 'react'
import { useApp } from '@renderer/features/app-context'

/**
 * Writes what is being typed when the window is left, hidden or closed. Asks before it closes where something cannot be written,
 * or is only saved by a button.
 */
export function useBeforeClose(): void {
  const { unsaved, history } = useApp().services
  useEffect(() => {
    const flush = (): void => void unsaved.flush()
    const onBeforeUnload = (event: BeforeUnloadEvent): void => {
      flush()
      const isHeld = history.state().save.kind === 'failed' && unsaved.texts().length > 0
      if (isHeld || unsaved.needsButton()) event.preventDefault()
    }
    document.addEventListener('visibilitychange', flush)
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    window.addEventListener('beforeunload', onBeforeUnload)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      window.removeEventListener('beforeunload', onBeforeUnload)
    }
  }, [unsaved, history])
}
