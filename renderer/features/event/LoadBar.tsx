import { useId } from 'react'
import classes from './event.module.css'

/**
 * Needed against free on a shared scale: a solid bar for what is needed, an outline for what is free, stripes for what
 * does not fit, so that it reads without colour. The numbers stand beside it, so it is hidden from screen readers.
 */
export function LoadBar(props: { readonly needed: number; readonly free: number; readonly most: number }) {
  const { needed, free, most } = props
  const stripes = useId()
  const width = (value: number): string => `${most === 0 ? 0 : (value / most) * 100}%`
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
      <rect x={0} y={3} height={8} rx={2} width={width(Math.min(needed, free))} className={classes.needed} />
      {needed > free && (
        <rect
          x={width(free)}
          y={3}
          height={8}
          width={width(needed - free)}
          fill={`url(#${stripes})`}
          stroke="var(--parley-bad)"
        />
      )}
      <rect x={0.5} y={0.5} height={13} rx={3} width={width(free)} className={classes.free} />
    </svg>
  )
}
