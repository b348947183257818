import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { frameWords } from '@shared/words/screens/frame'
import { useApp, useHistory } from '@renderer/features/app-context'

export interface UndoCommands {
  readonly undo: () => void
  readonly redo: () => void
}

/** Undo and redo by name, for the buttons, the keys and the native menu. In a text box they are the box's own. */
export function useUndo(announce: (words: string) => void): UndoCommands {
  const { history } = useApp().services
  const { undo, redo } = useHistory()
  const commands: UndoCommands = {
    undo: () => {
      if (typingSomewhere()) undoTyping('undo')
      else if (undo !== null) {
        void history.undo().then((outcome) => {
          if (outcome.ok) announce(frameWords.undone(undo))
          else if (outcome.error.kind === 'changed-meanwhile') notifyChanged(frameWords.notUndone)
        })
      }
    },
    redo: () => {
      if (typingSomewhere()) undoTyping('redo')
      else if (redo !== null) {
        void history.redo().then((outcome) => {
          if (outcome.ok) announce(frameWords.redone(redo))
          else if (outcome.error.kind === 'changed-meanwhile') notifyChanged(frameWords.notRedone)
        })
      }
    },
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented || typingSomewhere())
        return
      const key = event.key.toLowerCase()
      if (key === 'z' && !event.shiftKey) commands.undo()
      else if ((key === 'z' && event.shiftKey) || key === 'y') commands.redo()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  return commands
}

function typingSomewhere(): boolean {
  const active = document.activeElement
  if (active instanceof HTMLTextAreaElement) return true
  if (active instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'range'].includes(active.type)
  return active instanceof HTMLElement && active.isContentEditable
}

function undoTyping(which: 'undo' | 'redo'): void {
  // Deprecated, yet the only way to a text box's own undo when the native menu asks for it.
  // oxlint-disable-next-line typescript/no-deprecated
  document.execCommand(which)
}

function notifyChanged(title: string): void {
  notifications.show({ title, message: frameWords.changedMeanwhile, color: 'yellow', autoClose: 8000 })
}
