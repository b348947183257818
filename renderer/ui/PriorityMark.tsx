import { IconCircle, IconCircleFilled, IconCircleHalf2, type Icon } from '@tabler/icons-react'
import { IconMark } from './IconMark'

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
  return <IconMark icon={shapes[props.priority]} words={props.words} />
}
