import type { Icon } from '@tabler/icons-react'
import classes from './IconMark.module.css'

/** A word with a shape before it, so that it differs from others without colour. */
export function IconMark(props: { readonly icon: Icon; readonly words: string }) {
  const Shape = props.icon
  return (
    <span className={classes.mark}>
      <Shape size={12} aria-hidden />
      {props.words}
    </span>
  )
}
