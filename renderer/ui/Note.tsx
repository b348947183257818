import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Note.module.css'

/** Something good to know here; nothing is wrong. */
export function Note(props: { readonly children: ReactNode }) {
  return (
    <p className={classes.note}>
      <IconInfoCircle size={16} aria-hidden className={classes.icon} />
      <span>{props.children}</span>
    </p>
  )
}
