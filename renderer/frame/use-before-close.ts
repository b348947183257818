import { useEffect } from 'react'
import { useApp } from '@renderer/features/app-context'

/** Writes what is being typed when the window is left, hidden or closed, and asks first where it cannot be written. */
export function useBeforeClose(): void {
  const { unsaved, history } = useApp().services
  useEffect(() => {
    const flush = (): void => void unsaved.flush()
    const onBeforeUnload = (event: BeforeUnloadEvent): void => {
      flush()
      if (history.state().save.kind === 'failed' && unsaved.texts().length > 0) event.preventDefault()
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
