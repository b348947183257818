import classes from './allocate.module.css'

const [width, height, margin] = [320, 64, 4]

/** How a figure comes nearer to its proven limit (the dashed line) as the search goes on. The number stands beside it, so the drawing is hidden from screen readers. */
export function ConvergenceChart(props: {
  readonly label: string
  readonly value: string
  readonly about: string
  /** `at` is the part of the search done, 0 to 1. */
  readonly points: readonly { readonly at: number; readonly value: number }[]
  readonly limit: number
}) {
  const { points, limit } = props
  const values = [...points.map(({ value }) => value), limit]
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const x = (at: number): number => margin + Math.min(1, at) * (width - 2 * margin)
  const y = (value: number): number =>
    height - margin - (most === least ? 0.5 : (value - least) / (most - least)) * (height - 2 * margin)
  const line = points.map(({ at, value }) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')
  return (
    <figure className={classes.chart}>
      <figcaption>
        <div className={classes.chartLabel}>{props.label}</div>
        <div className={classes.chartValue}>{props.value}</div>
        <div className={classes.quiet}>{props.about}</div>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        aria-hidden
        className={classes.drawing}
      >
        <line x1={0} x2={width} y1={y(limit)} y2={y(limit)} className={classes.limit} />
        {points.length > 1 && <polyline points={line} className={classes.curve} />}
      </svg>
    </figure>
  )
}
