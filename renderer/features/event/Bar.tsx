import { useId } from 'react'
import classes from './event.module.css'

/**
 * A solid part, a striped one behind it, and an outline, each from 0 to 1 of the width, so that it reads without colour. The numbers
 * stand beside it, so it is hidden from screen readers.
 */
export function Bar(props: { readonly solid: number; readonly striped?: number; readonly outline?: number }) {
  const { solid, striped = 0, outline = 1 } = props
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
      <rect x={0} y={3} height={8} rx={2} width={width(solid)} className={classes.needed} />
      {striped > 0 && (
        <rect
          x={width(solid)}
          y={3}
          height={8}
          width={width(striped)}
          fill={`url(#${stripes})`}
          stroke="var(--parley-bad)"
        />
      )}
      <rect x={0.5} y={0.5} height={13} rx={3} width={width(outline)} className={classes.free} />
    </svg>
  )
}
