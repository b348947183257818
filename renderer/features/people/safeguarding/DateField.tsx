import { TextInput } from '@mantine/core'
import { parseDate, type LocalDate } from '@shared/kernel/time'

/** A day that has to be given. */
export function DateField(props: {
  readonly label: string
  readonly value: LocalDate
  readonly onChange: (date: LocalDate) => void
}) {
  return (
    <TextInput
      type="date"
      label={props.label}
      value={props.value}
      onChange={({ currentTarget }) => {
        const date = parseDate(currentTarget.value)
        if (date.ok) props.onChange(date.value)
      }}
    />
  )
}
