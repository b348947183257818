import { useRef, useState } from 'react'
import type { Drafts } from '@renderer/services/drafts'
import type { Agreed } from '@renderer/services/minutes'
import { AgreedRow, blankAgreed, type AgreedRowProps } from './AgreedRow'
import { useApp } from '../app-context'
import classes from './minutes.module.css'

type Shared = Pick<AgreedRowProps, 'words' | 'names' | 'from' | 'years'>

/** The rows of targets or of actions, with one blank row at the end to write the next into. */
export function AgreedRows(
  props: Shared & {
    readonly rows: readonly { readonly id: string; readonly agreed: Agreed }[]
    readonly blankState: Agreed['state']
    /** Names the list among all drafts. */
    readonly list: string
    readonly save: (id: string, row: Agreed, step: string) => ReturnType<AgreedRowProps['save']>
    readonly remove: (id: string) => void
  },
) {
  const { minutes, drafts } = useApp().services
  const { newId } = minutes
  const list = useRef<HTMLDivElement>(null)
  // A new row that could not be saved is there again on return.
  const [spare, setSpare] = useState(() => unsavedRow(drafts.rows, props) ?? newId())
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
          draftKey={`${props.list} ${id}`}
          stored={agreed}
          isNew={isNew}
          place={String(at + 1)}
          words={words}
          names={names}
          from={from}
          years={years}
          save={(row, step) => props.save(id, row, step)}
          remove={() => props.remove(id)}
          onDone={() => focusAfter(at)}
        />
      ))}
    </div>
  )
}

/** The id of a row with unsaved words that is not one of the stored rows. */
function unsavedRow(
  drafts: Pick<Drafts<Agreed>, 'unsavedUnder'>,
  { list, rows }: { readonly list: string; readonly rows: readonly { readonly id: string }[] },
): string | undefined {
  return drafts
    .unsavedUnder(`${list} `)
    .map((key) => key.slice(list.length + 1))
    .find((id) => !rows.some((row) => row.id === id))
}
