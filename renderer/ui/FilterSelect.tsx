import { Select } from '@mantine/core'
import { controlWords } from '@shared/words/screens/controls'
import { useFormat } from './use-format'

/** Narrows a list down to one of a few values; null leaves all in. */
export function FilterSelect<Value extends string>(props: {
  readonly label: string
  /** Shown while all are left in. */
  readonly all: string
  readonly width: number
  readonly options: readonly Value[]
  readonly words: Readonly<Record<Value, string>>
  /** How many rows a value would leave: said beside it, and a value that would leave none is not offered. */
  readonly count?: (value: Value) => number
  readonly value: Value | null
  readonly onChange: (value: Value | null) => void
}) {
  const { options, words, count } = props
  const format = useFormat()
  const data = options.flatMap((value) => {
    const left = count?.(value)
    if (left === 0) return []
    const label = words[value]
    return [{ value, label: left === undefined ? label : controlWords.withCount(label, format.number(left)) }]
  })
  return (
    <Select
      w={props.width}
      aria-label={props.label}
      placeholder={props.all}
      clearable
      data={data}
      value={props.value}
      onChange={props.onChange}
    />
  )
}
