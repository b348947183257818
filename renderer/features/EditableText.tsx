import { TextInput } from '@mantine/core'
import { createContext, useContext, useState, type ReactNode } from 'react'
import type { Result } from '@shared/kernel/result'
import { ShownFact, useFocusBack } from '@renderer/ui/EditableFact'
import { useTextDraft } from './use-draft'

/** Whose facts stand below, by a key among all of the app. */
export const FactsOf = createContext('')

/**
 * A fact that turns into a text box when it is chosen: saved as it is typed, Enter or leaving it closes it, Escape takes back.
 * `check` says what is wrong, or null; what is wrong is not saved.
 */
export function EditableText(props: {
  readonly label: string
  readonly value: string
  readonly shown?: ReactNode
  readonly check?: (value: string) => string | null
  /** Whether the box is there before anybody chooses the fact. */
  readonly openAtOnce?: boolean
  readonly save: (value: string, step: string) => Promise<Result<void, unknown>>
}) {
  const { label, value, check, save } = props
  const draft = useTextDraft(`${useContext(FactsOf)} ${label}`, value, {
    label,
    same: (a, b) => a.trim() === b.trim(),
    allows: (text) => (check?.(text.trim()) ?? null) === null,
    save: (text, step) => save(text.trim(), step),
  })
  /** What stood there when the box was opened. What could not be saved is in its box again. */
  const [before, setBefore] = useState<string | null>(() =>
    draft.value === value && props.openAtOnce !== true ? null : value,
  )
  const button = useFocusBack(before !== null)
  const problem = check?.(draft.value.trim()) ?? null
  const close = (): void => {
    draft.leave()
    setBefore(null)
  }
  const takeBack = (): void => {
    if (before !== null && draft.value !== before) draft.change(before)
    draft.leave()
    setBefore(null)
  }
  if (before === null) {
    const shown = draft.value === value ? (props.shown ?? value) : draft.value
    return <ShownFact ref={button} label={label} shown={shown} onEdit={() => setBefore(draft.value)} />
  }
  return (
    <TextInput
      size="xs"
      autoFocus
      aria-label={label}
      {...draft.box}
      error={problem}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={close}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          if (problem === null) close()
        } else if (event.key === 'Escape') takeBack()
        else return
        event.preventDefault()
      }}
    />
  )
}
