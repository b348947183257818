import { unreadWords } from '@shared/words/screens/unread'
import type { UnreadableRecord } from '@renderer/queries/queries'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { hrefOf, places } from '@renderer/ui/places'
import { unreadText, type UnreadCounts } from '@renderer/ui/unread'
import { useFormat } from '@renderer/ui/use-format'
import classes from './TopBar.module.css'

/** Above every screen: what of the store could not be read, so that nothing is missing in silence. */
export function UnreadNotice({ counts }: { readonly counts: UnreadCounts }) {
  const format = useFormat()
  if (counts.size === 0) return null
  return (
    <div className={classes.notSaved}>
      <ErrorNotice
        tone="warn"
        what={unreadWords.title(unreadText(counts, format))}
        todo={unreadWords.todo}
        link={{ label: unreadWords.settings, href: hrefOf(places.settings()) }}
      />
    </div>
  )
}

export function countUnread(records: readonly UnreadableRecord[]): UnreadCounts {
  const counts = new Map<string, number>()
  for (const { recordKind } of records) counts.set(recordKind, (counts.get(recordKind) ?? 0) + 1)
  return counts
}
