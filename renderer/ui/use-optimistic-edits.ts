import { useEffect, useRef, useState } from 'react'

/** What a person did to a value, so that it can be done to whatever is stored meanwhile. */
type Edit<Value> = (value: Value) => Value

interface OptimisticEdit<Value> {
  readonly edit: Edit<Value>
  /** The value on the screen when the store had taken the edit; the next one to come has it in itself. */
  readonly stored: Value | null
}

/**
 * Shows edits at once, ahead of the store, until it reports them or `save` fails. Only for edits that may be made twice without
 * harm; text that is typed over is a draft.
 */
export function useOptimisticEdits<Value extends object>(
  value: Value,
  save: (edit: Edit<Value>) => Promise<{ readonly ok: boolean }>,
): readonly [Value, (edit: Edit<Value>) => void] {
  const [optimistic, setOptimistic] = useState<readonly OptimisticEdit<Value>[]>([])
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  const edit = (change: Edit<Value>): void => {
    const added: OptimisticEdit<Value> = { edit: change, stored: null }
    setOptimistic((all) => [...all, added])
    void save(change).then((outcome) => {
      const stored = { ...added, stored: latest.current }
      setOptimistic((all) => all.flatMap((one) => (one !== added ? [one] : outcome.ok ? [stored] : [])))
    })
  }
  const pending = optimistic.filter(({ stored }) => stored === null || stored === value)
  return [pending.reduce((shown, one) => one.edit(shown), value), edit]
}
