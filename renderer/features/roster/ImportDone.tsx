import { Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import type { RosterWritten } from '@renderer/services/ports'
import { EmptyState } from '@renderer/ui/EmptyState'
import { hrefOf, routes } from '@renderer/ui/routes'

/** The lists are saved. */
export function ImportDone(props: { readonly written: RosterWritten; readonly onMore: () => void }) {
  const isLessonUnknown = props.written.unknownLessons.length > 0
  return (
    <EmptyState
      alone
      icon={<IconCircleCheck size={24} />}
      title={words.done.title}
      text={[
        words.done.text,
        ...(props.written.isUndoable ? [words.preview.undoable] : []),
        ...(isLessonUnknown ? [words.done.lessonTimesText] : []),
      ].join(' ')}
      actions={
        <>
          <Button component="a" href={hrefOf(routes.people('students'))}>
            {words.done.people}
          </Button>
          {isLessonUnknown && (
            <Button component="a" variant="default" href={hrefOf(routes.settings())}>
              {words.done.lessonTimes}
            </Button>
          )}
          <Button variant="default" onClick={props.onMore}>
            {words.done.more}
          </Button>
        </>
      }
    />
  )
}
