import { Anchor } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { controlWords } from '@shared/words/screens/controls'
import { CopyButton } from './CopyButton'
import classes from './ErrorNotice.module.css'

/** An error, shown where it happened: what, who is affected, what to do. */
export function ErrorNotice(props: {
  readonly what: string
  /** Which row, family, file. */
  readonly affected?: string
  readonly todo: string
  readonly link?: { readonly label: string; readonly href: string }
  readonly action?: ReactNode
  /** For the school's IT: never a child's name. */
  readonly details?: string
  /** `warn` where work can go on as it is. */
  readonly tone?: 'bad' | 'warn'
}) {
  const { details } = props
  return (
    <div role="alert" className={classes.notice} data-tone={props.tone ?? 'bad'}>
      <IconAlertTriangle size={18} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <div className={classes.what}>{props.what}</div>
        {props.affected !== undefined && <div>{props.affected}</div>}
        <div>{props.todo}</div>
        {(props.link !== undefined || props.action !== undefined || details !== undefined) && (
          <div className={classes.actions}>
            {props.action}
            {props.link && (
              <Anchor href={props.link.href} size="sm">
                {props.link.label}
              </Anchor>
            )}
            {details !== undefined && <CopyButton text={details} label={controlWords.copyDetails} />}
          </div>
        )}
      </div>
    </div>
  )
}
