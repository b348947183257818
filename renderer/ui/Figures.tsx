import classes from './Figures.module.css'

export interface Figure {
  readonly label: string
  readonly value: string
  readonly tone?: 'plain' | 'good' | 'bad' | 'warn'
}

/** Numbers with their words, in one line that wraps. */
export function Figures(props: { readonly figures: readonly Figure[] }) {
  return (
    <dl className={classes.figures}>
      {props.figures.map(({ label, value, tone }) => (
        <div key={label} className={classes.figure}>
          <dt>{label}</dt>
          <dd data-tone={tone ?? 'plain'}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
