import type { LastAgreedItem } from '@shared/domain/meetings/last-agreed'
import { actionStateWords } from '@shared/words/screens/minutes'
import { StateBadge } from '@renderer/ui/StateBadge'
import classes from './child-brief.module.css'

/** Something agreed, whose it was and what became of it: one entry of a list. */
export function AgreedItemView({ item }: { readonly item: LastAgreedItem }) {
  const { what, owner, state, outcome } = item
  return (
    <li>
      <div>{what}</div>
      <div className={classes.fate}>
        <StateBadge
          state={state === 'done' ? 'final' : state === 'open' ? 'waiting' : 'notBegun'}
          whole={actionStateWords[state]}
        />
        <span className={classes.quiet}>{owner}</span>
      </div>
      {outcome !== '' && <div>{outcome}</div>}
    </li>
  )
}
