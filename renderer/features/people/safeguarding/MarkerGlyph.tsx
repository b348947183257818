import { IconShieldExclamation } from '@tabler/icons-react'
import type { MarkerKind } from '@shared/domain/people/safeguarding'
import { peopleSafeguardingWords as words } from '@shared/words/screens/people-safeguarding'
import classes from '../facts/facts.module.css'

/** That the office has to look before it acts. */
export const MarkerGlyph = ({ kind }: { readonly kind: MarkerKind }) => (
  <span className={classes.marker} role="img" aria-label={words.kinds[kind]} title={words.kinds[kind]}>
    <IconShieldExclamation size={16} aria-hidden />
  </span>
)
