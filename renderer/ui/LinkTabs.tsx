import { hrefOf } from './routes'
import classes from './LinkTabs.module.css'

/** Views of one screen, each with an address of its own. */
export function LinkTabs(props: {
  readonly label: string
  readonly tabs: readonly {
    readonly path: string
    readonly label: string
    readonly count?: string
    readonly here: boolean
  }[]
}) {
  return (
    <nav aria-label={props.label}>
      <ul className={classes.tabs}>
        {props.tabs.map(({ path, label, count, here }) => (
          <li key={path}>
            <a href={hrefOf(path)} className={classes.tab} aria-current={here ? 'page' : undefined}>
              {label}
              {count !== undefined && <span className={classes.count}>{count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
