import { Anchor, Button } from '@mantine/core'
import { IconAlertTriangle, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { controlWords } from '@shared/words/screens/controls'
import { useCopied } from './use-copied'
import classes from './ErrorNotice.module.css'

/** Something went otherwise than wished, said where it happened: what, whom it touches, what to do. */
export function ErrorNotice(props: {
  readonly what: string
  /** Which row, family, file. */
  readonly whom?: string
  readonly todo: string
  readonly link?: { readonly label: string; readonly href: string }
  readonly action?: ReactNode
  /** For the school's IT: never a child's name. */
  readonly details?: string
  /** `warn` where work can go on as it is. */
  readonly tone?: 'bad' | 'warn'
}) {
  const { details } = props
  const [copied, copy] = useCopied()
  return (
    <div role="alert" className={classes.notice} data-tone={props.tone ?? 'bad'}>
      <IconAlertTriangle size={18} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <div className={classes.what}>{props.what}</div>
        {props.whom !== undefined && <div>{props.whom}</div>}
        <div>{props.todo}</div>
        {(props.link !== undefined || props.action !== undefined || details !== undefined) && (
          <div className={classes.actions}>
            {props.action}
            {props.link && (
              <Anchor href={props.link.href} size="sm">
                {props.link.label}
              </Anchor>
            )}
            {details !== undefined && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconCopy size={14} />}
                onClick={() => copy(details)}
              >
                {copied ? controlWords.copied : controlWords.copyDetails}
              </Button>
            )}
          </div>
        )}
      </div>
    </div>
  )
}
