import classes from './ParleyMark.module.css'

/** Two who talk, and the child between them. `size` in CSS pixels. */
export const ParleyMark = (props: { readonly size: number }) => (
  <svg
    viewBox="0 0 64 64"
    width={props.size}
    height={props.size}
    className={classes.mark}
    aria-hidden
    focusable="false"
  >
    <path
      d="M8 14a6 6 0 0 1 6-6h18a6 6 0 0 1 6 6v12a6 6 0 0 1-6 6H20l-7 6v-6.2A6 6 0 0 1 8 26z"
      opacity=".35"
    />
    <path d="M26 32a6 6 0 0 1 6-6h18a6 6 0 0 1 6 6v12a6 6 0 0 1-5 5.9V56l-7-6H32a6 6 0 0 1-6-6z" />
    <circle cx="41" cy="38" r="3.5" className={classes.child} />
  </svg>
)
