import { IconCircle, IconCircleFilled, IconCircleHalf2, type Icon } from '@tabler/icons-react'
import classes from './PriorityMark.module.css'

const shapes: Record<'required' | 'requested' | 'optional', Icon> = {
  required: IconCircleFilled,
  requested: IconCircleHalf2,
  optional: IconCircle,
}

/** A request's weight by shape and word: full, half, open. */
export function PriorityMark(props: {
  readonly priority: 'required' | 'requested' | 'optional'
  readonly words: string
}) {
  const Shape = shapes[props.priority]
  return (
    <span className={classes.mark}>
      <Shape size={12} aria-hidden />
      {props.words}
    </span>
  )
}
