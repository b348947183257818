import { IconAlertTriangle, IconCheck, IconLoader2 } from '@tabler/icons-react'
import { frameWords } from '@shared/words/screens/frame'
import { useHistory } from '@renderer/features/app-context'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useFormat } from '@renderer/ui/use-format'
import classes from './TopBar.module.css'

/** Whether what a person did is in the store yet. "Saved" is said after it is, never before. */
export function SaveStateLine(props: { readonly timezone: string }) {
  const { save } = useHistory()
  const format = useFormat()
  switch (save.kind) {
    case 'saving':
      return <Line tone="quiet" icon={<IconLoader2 size={14} />} words={frameWords.saving} />
    case 'failed':
      return (
        <Line
          tone="bad"
          icon={<IconAlertTriangle size={14} />}
          words={frameWords.notSaved[reasonOf(save.problem)]}
        />
      )
    case 'saved': {
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
  if (save.kind !== 'failed') return null
  const reason = reasonOf(save.problem)
  return (
    <div className={classes.notSaved}>
      <ErrorNotice what={frameWords.notSaved[reason]} todo={frameWords.notSavedTodo[reason]} />
    </div>
  )
}

function reasonOf(problem: {
  readonly kind: string
  readonly reason?: 'disk-full' | 'other'
}): 'disk-full' | 'other' {
  return problem.reason ?? 'other'
}
