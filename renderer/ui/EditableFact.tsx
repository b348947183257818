import { Select, TextInput, UnstyledButton } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import classes from './EditableFact.module.css'

/** A fact that turns into a text box when it is chosen: Enter or leaving it keeps, Escape takes back. `check` says what is wrong, or null. */
export function EditableText(props: {
  readonly label: string
  readonly value: string
  readonly shown?: ReactNode
  readonly check?: (value: string) => string | null
  readonly onKeep: (value: string) => void
}) {
  const [draft, setDraft] = useState<string | null>(null)
  const button = useFocusBack(draft !== null)
  const problem = draft === null ? null : (props.check?.(draft.trim()) ?? null)
  const finish = (value: string | null): void => {
    if (value !== null && problem !== null) return
    setDraft(null)
    if (value !== null && value.trim() !== props.value) props.onKeep(value.trim())
  }
  if (draft === null) {
    return (
      <Shown
        ref={button}
        label={props.label}
        shown={props.shown ?? props.value}
        onEdit={() => setDraft(props.value)}
      />
    )
  }
  return (
    <TextInput
      size="xs"
      autoFocus
      aria-label={props.label}
      value={draft}
      error={problem}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => finish(problem === null ? draft : null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(draft)
        else if (event.key === 'Escape') finish(null)
        else return
        event.preventDefault()
      }}
    />
  )
}

/** A fact that is one of a few. */
export function EditableChoice<Value extends string>(props: {
  readonly label: string
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onKeep: (value: Value) => void
}) {
  const [open, setOpen] = useState(false)
  const button = useFocusBack(open)
  const shown = props.options.find((option) => option.value === props.value)?.label ?? props.value
  if (!open) return <Shown ref={button} label={props.label} shown={shown} onEdit={() => setOpen(true)} />
  return (
    <Select
      size="xs"
      autoFocus
      defaultDropdownOpened
      allowDeselect={false}
      aria-label={props.label}
      value={props.value}
      data={props.options}
      onDropdownClose={() => setOpen(false)}
      onChange={(value) => {
        setOpen(false)
        const chosen = props.options.find((option) => option.value === value)
        if (chosen && chosen.value !== props.value) props.onKeep(chosen.value)
      }}
    />
  )
}

function Shown({
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
function useFocusBack(open: boolean) {
  const button = useRef<HTMLButtonElement>(null)
  const was = useRef(open)
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) button.current?.focus()
    was.current = open
  }, [open])
  return button
}
