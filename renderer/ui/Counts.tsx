import classes from './Counts.module.css'
import { useFormat } from './use-format'

/** How much there is of each thing, where there is any. */
export function Counts(props: {
  readonly counts: readonly { readonly label: string; readonly count: number }[]
}) {
  const format = useFormat()
  return (
    <dl className={classes.counts}>
      {props.counts
        .filter(({ count }) => count > 0)
        .map(({ label, count }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{format.number(count)}</dd>
          </div>
        ))}
    </dl>
  )
}
