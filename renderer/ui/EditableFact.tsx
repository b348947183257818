import { Select, UnstyledButton } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react'
import classes from './EditableFact.module.css'

/** A fact that is one of a few. */
export function EditableChoice<Value extends string>(props: {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onSave: (value: Value) => void
}) {
  const [open, setOpen] = useState(false)
  const button = useFocusBack(open)
  const opening = useOpenOnceDrawn()
  const shown = props.options.find((option) => option.value === props.value)?.label ?? props.value
  if (!open) return <ShownFact ref={button} label={props.label} shown={shown} onEdit={() => setOpen(true)} />
  return (
    <Select
      size="xs"
      autoFocus
      {...opening}
      allowDeselect={false}
      aria-label={props.label}
      value={props.value}
      data={props.options}
      onDropdownClose={() => setOpen(false)}
      onKeyDown={keepPanelOpen}
      onChange={(value) => {
        setOpen(false)
        const chosen = props.options.find((option) => option.value === value)
        if (chosen && chosen.value !== props.value) props.onSave(chosen.value)
      }}
    />
  )
}

/**
 * For the box of a list that opens as it appears. It opens in the frame after it was drawn: opened before its options are
 * there, the box is announced as collapsed.
 */
export function useOpenOnceDrawn() {
  const [isListOpen, setListOpen] = useState(false)
  const frame = useRef(0)
  const ref = useCallback((box: HTMLInputElement | null): void => {
    cancelAnimationFrame(frame.current)
    if (box) frame.current = requestAnimationFrame(() => setListOpen(true))
    else setListOpen(false)
  }, [])
  return { ref, dropdownOpened: isListOpen } as const
}

/** For open lists: Escape closes the list; the panel around it stays. */
export function keepPanelOpen(event: KeyboardEvent): void {
  if (event.key === 'Escape') event.preventDefault()
}

/** A fact as it stands before it is chosen. */
export function ShownFact({
  ref,
  label,
  shown,
  onEdit,
}: {
  readonly ref: RefObject<HTMLButtonElement | null>
  readonly label: string
  readonly shown: ReactNode
  readonly onEdit: () => void
}) {
  return (
    <UnstyledButton ref={ref} className={classes.shown} onClick={onEdit} title={label}>
      {shown === '' ? <span className={classes.blank}>–</span> : shown}
      <IconPencil size={13} aria-hidden className={classes.pencil} />
    </UnstyledButton>
  )
}

/** Gives the focus back to the fact when its box closes. */
export function useFocusBack(open: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) button.current?.focus()
    was.current = open
  }, [open])
  return button
}
