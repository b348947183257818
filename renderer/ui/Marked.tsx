import type { TextPiece } from '@shared/kernel/fold-text'
import classes from './Marked.module.css'

/** A text in which what was looked for stands out, by more than its colour. */
export function Marked({ pieces }: { readonly pieces: readonly TextPiece[] }) {
  return pieces.map(({ text, isFound }, at) =>
    isFound ? (
      <mark key={at} className={classes.found}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
