import { Anchor, Button } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import type { RosterToDo } from '@shared/domain/folder/roster-import'
import { rosterProposalSentence } from '@shared/words/roster'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import type { RosterWritten } from '@renderer/services/ports'
import { EmptyState } from '@renderer/ui/EmptyState'
import { hrefOf, routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import classes from './roster.module.css'
import { ShownRows } from '@renderer/ui/ShownRows'

/** The lists are saved. */
export function ImportDone(props: { readonly written: RosterWritten; readonly onMore: () => void }) {
  const { isUndoable, unknownLessons, toDo } = props.written
  const isLessonUnknown = unknownLessons.length > 0
  return (
    <div className={classes.done}>
      <EmptyState
        alone
        icon={<IconCircleCheck size={24} />}
        title={words.done.title}
        text={[
          words.done.text,
          ...(isUndoable ? [words.preview.undoable] : []),
          ...(isLessonUnknown ? [words.done.lessonTimesText] : []),
        ].join(' ')}
        actions={
          <>
            <Button component="a" href={hrefOf(routes.people('students'))}>
              {words.done.people}
            </Button>
            <Button component="a" variant="default" href={hrefOf(routes.newEvent())}>
              {eventSetupWords.plan}
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
      {toDo.length > 0 && <ToDo rows={toDo} />}
    </div>
  )
}

/** What only a person can add, with a link to where that is done. */
function ToDo({ rows }: { readonly rows: readonly RosterToDo[] }) {
  const format = useFormat()
  return (
    <section className={classes.toDo} aria-labelledby="roster-still-to-add">
      <h2 id="roster-still-to-add">
        {words.done.toDo} <span className={classes.count}>{format.number(rows.length)}</span>
      </h2>
      <ShownRows rows={rows}>
        {(shown) => (
          <ul className={classes.gaps}>
            {shown.map(({ proposal, list, id }) => (
              <li key={`${proposal.kind} ${id}`}>
                <Anchor href={hrefOf(routes.people(list, id))}>
                  {rosterProposalSentence(proposal, format)}
                </Anchor>
              </li>
            ))}
          </ul>
        )}
      </ShownRows>
    </section>
  )
}
