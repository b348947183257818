import { useId } from 'react'
import classes from '../event.module.css'

/**
 * A share as a solid bar, a second one behind it in stripes, within the outline of the whole, so that it reads without colour. The
 * numbers stand beside it, so it is hidden from screen readers.
 */
export function ShareBar(props: { readonly share: number; readonly striped?: number }) {
  const { share, striped = 0 } = props
  const stripes = useId()
  const width = (part: number): string => `${part * 100}%`
  return (
    <svg className={classes.load} aria-hidden height={14} width="100%">
      <defs>
        <pattern
          id={stripes}
          width={4}
          height={4}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width={2} height={4} fill="var(--parley-bad)" />
        </pattern>
      </defs>
      {share > 0 && <rect x={0} y={3} height={8} rx={2} width={width(share)} className={classes.needed} />}
      {striped > 0 && (
        <rect x={width(share)} y={3} height={8} width={width(striped)} fill={`url(#${stripes})`} />
      )}
      <rect x={0.5} y={0.5} height={13} rx={3} width="100%" className={classes.free} />
    </svg>
  )
}
