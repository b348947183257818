import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { readDueDate } from '@shared/domain/meetings/due-date'
import type { SchoolYear } from '@shared/domain/school/school'
import type { LocalDate } from '@shared/kernel/time'
import { dueNoteWords, dueProblemWords, minutesWords as words } from '@shared/words/screens/minutes'
import { useFormat } from '@renderer/ui/use-format'
import classes from './minutes.module.css'

/** A date as a person says it: "fri", "2w", "3 dec". What it was taken for shows while it is typed. */
export function DueDateInput(props: {
  readonly label: string
  readonly value: LocalDate | null
  /** Days are reckoned from the day of the meeting. */
  readonly from: LocalDate
  readonly years: readonly SchoolYear[]
  readonly onChange: (value: LocalDate | null) => void
}) {
  const format = useFormat()
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const shown = props.value === null ? '' : format.shortDate(props.value)
  const text = typed ?? shown
  const read = typed === null || typed.trim() === '' ? null : readDueDate(typed, props.from, props.years)
  const taken = read?.ok
    ? [format.shortDate(read.value.date), read.value.note === 'as-said' ? '' : dueNoteWords[read.value.note]]
    : []
  return (
    <TextInput
      aria-label={props.label}
      placeholder={words.byHint}
      value={text}
      classNames={{ input: classes.rowInput }}
      onChange={(event) => {
        const to = event.currentTarget.value
        setTyped(to)
        setLeft(false)
        const due = to.trim() === '' ? null : readDueDate(to, props.from, props.years)
        props.onChange(due?.ok ? due.value.date : null)
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => {
        setLeft(true)
        if (read === null || read.ok) setTyped(null)
      }}
      description={taken.filter((part) => part !== '').join(', ') || undefined}
      error={left && read && !read.ok ? dueProblemWords(read.error, format) : undefined}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  )
}
