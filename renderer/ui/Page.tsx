import type { ReactNode } from 'react'
import classes from './Page.module.css'

/** A screen: its header, what it is about, and at the right the details of what is chosen. `scroll` is false where the content scrolls itself (tables, boards). */
export function Page(props: {
  readonly header: ReactNode
  readonly children: ReactNode
  readonly panel?: ReactNode
  readonly scroll?: boolean
}) {
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        {props.header}
        {/* A region that scrolls must be reachable by keyboard. */}
        <div
          className={classes.body}
          data-scroll={props.scroll ?? true}
          tabIndex={(props.scroll ?? true) ? 0 : undefined}
        >
          {props.children}
        </div>
      </div>
      {props.panel}
    </div>
  )
}
