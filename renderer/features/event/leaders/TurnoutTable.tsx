import type { TurnoutCounts, TurnoutRow } from '@shared/domain/evening/leaders-overview'
import type { Format } from '@shared/words/format'
import { leadersWords as words } from '@shared/words/screens/leaders'
import { useFormat } from '@renderer/ui/use-format'
import { CountTable, type CountLine } from './CountTable'

/** How many families came, by year, class or language. */
export function TurnoutTable(props: {
  readonly label: string
  readonly head: string
  readonly rows: readonly TurnoutRow[]
  /** How a row's name reads; as it is where left out. */
  readonly nameOf?: (name: string) => string
  /** Left out: without a line for all families. */
  readonly all?: TurnoutCounts
}) {
  const { nameOf = (name) => name, all } = props
  const format = useFormat()
  return (
    <CountTable
      label={props.label}
      head={props.head}
      numbers={[words.expected, words.came, words.missed, words.unknown, words.share]}
      bars={words.bar}
      lines={[
        ...props.rows.map((row) => lineOf(row.name === '' ? words.unnamed : nameOf(row.name), row, format)),
        ...(all ? [{ ...lineOf(words.all, all, format), isSum: true }] : []),
      ]}
    />
  )
}

const lineOf = (name: string, counts: TurnoutCounts, format: Format): CountLine => ({
  name,
  numbers: [
    ...[counts.expected, counts.came, counts.missed, counts.unknown].map(format.number),
    format.percent(counts.came / counts.expected),
  ],
  bar: { solid: counts.came / counts.expected, striped: counts.missed / counts.expected },
})
