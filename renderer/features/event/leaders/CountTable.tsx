import { VisuallyHidden } from '@mantine/core'
import classes from '../event.module.css'
import { Bar } from '../Bar'

/** A line of a table: its name, its numbers, and what its bar shows, from 0 to 1. */
export interface CountLine {
  readonly name: string
  readonly numbers: readonly string[]
  /** Null: it has no bar. */
  readonly bar: { readonly solid: number; readonly striped?: number } | null
  /** The sum of the lines above. */
  readonly isSum?: boolean
}

/** Numbers by name, each with its bar. */
export function CountTable(props: {
  readonly label: string
  readonly head: string
  readonly numbers: readonly string[]
  /** What the bars show; null: there are none. */
  readonly bars: string | null
  readonly lines: readonly CountLine[]
}) {
  return (
    <table className={classes.table} aria-label={props.label}>
      <thead>
        <tr>
          <th scope="col">{props.head}</th>
          {props.bars !== null && (
            <th scope="col" className={classes.barColumn}>
              <VisuallyHidden>{props.bars}</VisuallyHidden>
            </th>
          )}
          {props.numbers.map((head) => (
            <th key={head} scope="col" className={classes.end}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.lines.map(({ name, numbers, bar, isSum }) => (
          <tr key={name} data-sum={isSum ?? false}>
            <th scope="row">{name}</th>
            {props.bars !== null && <td className={classes.barColumn}>{bar !== null && <Bar {...bar} />}</td>}
            {numbers.map((number, at) => (
              <td key={props.numbers[at]} className={classes.end}>
                {number}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
