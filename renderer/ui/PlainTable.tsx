import type { ReactNode } from 'react'
import classes from './PlainTable.module.css'

/** A table of texts that scrolls sideways where it must. Plain elements: drawn whole, they cost a tenth of a table of controls. */
export function PlainTable(props: {
  readonly label: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly ReactNode[])[]
}) {
  return (
    // A part that scrolls must be reachable by keyboard.
    <div className={classes.scroll} tabIndex={0}>
      <table aria-label={props.label} className={classes.table}>
        <thead>
          <tr>
            {props.heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((cells, at) => (
            // A row has no identity but its place.
            <tr key={at}>
              {cells.map((cell, i) => (
                <td key={props.heads[i]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
