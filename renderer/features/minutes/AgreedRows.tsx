import { useRef, useState } from 'react'
import { AgreedRow, blankAgreed, type Agreed, type AgreedRowProps } from './AgreedRow'
import { useApp } from '../app-context'
import classes from './minutes.module.css'

type Shared = Pick<AgreedRowProps, 'words' | 'names' | 'from' | 'years'>

/** The rows of targets or of actions, with one blank row at the end to write the next into. */
export function AgreedRows(
  props: Shared & {
    readonly rows: readonly { readonly id: string; readonly agreed: Agreed }[]
    readonly blankState: Agreed['state']
    readonly save: (id: string, row: Agreed) => ReturnType<AgreedRowProps['save']>
    readonly remove: (id: string) => void
  },
) {
  const { newId } = useApp().workflows.minutes
  const list = useRef<HTMLDivElement>(null)
  const [spare, setSpare] = useState(newId)
  // What was written into the blank row is a row now, so a new blank one follows it.
  if (props.rows.some(({ id }) => id === spare)) setSpare(newId())
  const { words, names, from, years } = props
  const all = [
    ...props.rows.map((row) => ({ ...row, isNew: false })),
    { id: spare, agreed: blankAgreed(props.blankState), isNew: true },
  ]
  const focusAfter = (at: number): void => {
    const boxes = (): NodeListOf<HTMLElement> | undefined =>
      list.current?.querySelectorAll<HTMLElement>('[data-row-what]')
    const next = boxes()?.[at + 1]
    if (next) return next.focus()
    // The next blank row stands as soon as this one is stored.
    const observer = new MutationObserver(() => {
      const added = boxes()?.[at + 1]
      if (!added) return
      observer.disconnect()
      added.focus()
    })
    if (list.current) observer.observe(list.current, { childList: true, subtree: true })
  }
  return (
    <div ref={list} className={classes.agreedRows}>
      {all.map(({ id, agreed, isNew }, at) => (
        <AgreedRow
          key={id}
          stored={agreed}
          isNew={isNew}
          place={String(at + 1)}
          words={words}
          names={names}
          from={from}
          years={years}
          save={(row) => props.save(id, row)}
          remove={() => props.remove(id)}
          onDone={() => focusAfter(at)}
        />
      ))}
    </div>
  )
}
