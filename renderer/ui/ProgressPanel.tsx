import { Button, Progress, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { controlWords } from '@shared/words/screens/controls'
import { Figures, type Figure } from './Figures'
import { useFormat } from './use-format'
import classes from './ProgressPanel.module.css'

/** A work that takes more than a second: what is happening, what is done, how to stop it. */
export function ProgressPanel(props: {
  /** "Reading 12 files" */
  readonly what: string
  readonly done: number
  /** Null: not known. */
  readonly total: number | null
  readonly figures?: readonly Figure[]
  readonly children?: ReactNode
  readonly onCancel?: () => void
  readonly cancelling?: boolean
  readonly cancelLabel?: string
}) {
  const format = useFormat()
  const { done, total } = props
  const percent = total === null || total === 0 ? null : Math.min(100, Math.round((done / total) * 100))
  return (
    <div className={classes.panel}>
      <div className={classes.line}>
        <div className={classes.what}>{props.what}</div>
        {total !== null && (
          <div className={classes.count}>
            {controlWords.ofTotal(format.number(done), format.number(total))}
          </div>
        )}
      </div>
      <Progress
        value={percent ?? 100}
        animated={percent === null}
        size="sm"
        aria-label={props.what}
        transitionDuration={150}
      />
      {/* Announced at every tenth only, so that a screen reader is not flooded. */}
      <VisuallyHidden role="status">
        {percent === null ? props.what : `${props.what}, ${format.percent(Math.floor(percent / 10) / 10)}`}
      </VisuallyHidden>
      {props.figures && <Figures figures={props.figures} />}
      {props.children}
      {props.onCancel && (
        <Button
          variant="default"
          onClick={props.onCancel}
          disabled={props.cancelling ?? false}
          className={classes.cancel}
        >
          {props.cancelling ? controlWords.cancelling : (props.cancelLabel ?? controlWords.cancel)}
        </Button>
      )}
    </div>
  )
}
