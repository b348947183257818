import { unreadableWords } from '@shared/words/screens/unreadable'
import type { UnreadableRecord } from '@renderer/queries/queries'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { hrefOf, routes } from '@renderer/ui/routes'
import { unreadableText, type UnreadableCounts } from '@renderer/ui/unreadable'
import { useFormat } from '@renderer/ui/use-format'
import classes from './TopBar.module.css'

/** Above every screen: what of the store could not be read, so that nothing is missing in silence. */
export function UnreadableNotice(props: {
  readonly counts: UnreadableCounts
  /** On a teacher's laptop, which has no settings: the office is asked. */
  readonly isTeachers?: boolean
}) {
  const { counts, isTeachers = false } = props
  const format = useFormat()
  if (counts.size === 0) return null
  return (
    <div className={classes.notSaved}>
      <ErrorNotice
        tone="warn"
        what={unreadableWords.title(unreadableText(counts, format))}
        todo={isTeachers ? unreadableWords.teacherTodo : unreadableWords.todo}
        {...(!isTeachers && { link: { label: unreadableWords.settings, href: hrefOf(routes.settings()) } })}
      />
    </div>
  )
}

export function countUnreadable(records: readonly UnreadableRecord[]): UnreadableCounts {
  const counts = new Map<string, number>()
  for (const { recordKind } of records) counts.set(recordKind, (counts.get(recordKind) ?? 0) + 1)
  return counts
}
