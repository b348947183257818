import classes from './slips.module.css'

/** The key that ticks a box. Part of its name, so that screen readers say it too. */
export const BoxKey = (props: { readonly of: string }) => <kbd className={classes.key}>{props.of}</kbd>
