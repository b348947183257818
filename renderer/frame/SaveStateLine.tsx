import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react'
import { frameWords } from '@shared/words/screens/frame'
import { useHistory, useUnsaved } from '@renderer/features/app-context'
import { CopyButton } from '@renderer/ui/CopyButton'
import type { StorageProblem } from '@renderer/services/ports'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import classes from './TopBar.module.css'

/** Whether what a person did is in the store yet. "Saved" is said after it is, never before. */
export function SaveStateLine(props: { readonly timezone: string }) {
  const { save } = useHistory()
  const hasUnsaved = useUnsaved().length > 0
  const format = useFormat()
  switch (save.kind) {
    case 'saving':
      return <Line tone="quiet" icon={<IconLoader2 size={14} />} words={frameWords.saving} />
    case 'failed':
      return <Line tone="bad" icon={<IconAlertTriangle size={14} />} words={whatFailed(save.problem)} />
    case 'saved': {
      // What was typed cannot be saved as it is, and its box says why.
      if (hasUnsaved)
        return <Line tone="quiet" icon={<IconAlertTriangle size={14} />} words={frameWords.notSavedYet} />
      const words =
        save.at === null ? frameWords.saved : frameWords.savedAt(format.clock(save.at, props.timezone))
      return <Line tone="quiet" icon={<IconCheck size={14} />} words={words} />
    }
  }
}

function Line(props: {
  readonly tone: 'quiet' | 'bad'
  readonly icon: React.ReactNode
  readonly words: string
}) {
  return (
    <span className={classes.save} data-tone={props.tone} role="status">
      <span aria-hidden className={classes.saveIcon}>
        {props.icon}
      </span>
      {props.words}
    </span>
  )
}

/** What to do about a failed write, above every screen for as long as it lasts. */
export function NotSavedNotice() {
  const { save } = useHistory()
  const unsaved = useUnsaved()
  if (save.kind !== 'failed') return null
  const isRead = isReadFailed(save.problem)
  const text = unsaved.map((one) => `${one.label}: ${one.text}`).join('\n\n')
  return (
    <div className={classes.notSaved}>
      <ErrorNotice
        what={whatFailed(save.problem)}
        todo={isRead ? frameWords.notReadTodo : frameWords.notSavedTodo[reasonOf(save.problem)]}
        action={
          text !== '' && (
            <>
              <span>{frameWords.unsavedText}</span>
              <CopyButton text={text} label={frameWords.copyUnsaved} />
            </>
          )
        }
      />
    </div>
  )
}

const reasonOf = (problem: StorageProblem): 'disk-full' | 'other' =>
  problem.kind === 'write-failed' ? problem.reason : 'other'

const isReadFailed = (problem: StorageProblem): boolean =>
  problem.kind === 'write-failed' && problem.after === 'read'

const whatFailed = (problem: StorageProblem): string =>
  isReadFailed(problem) ? frameWords.notRead : frameWords.notSaved[reasonOf(problem)]
