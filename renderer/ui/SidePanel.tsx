import { ActionIcon, Title } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react'
import { controlWords } from '@shared/words/screens/controls'
import frame from './PanelFrame.module.css'
import classes from './SidePanel.module.css'

/** Details of what is chosen, beside it: never in its way. Takes the focus when it opens, gives it back when Escape or the cross closes it. */
export function SidePanel(props: {
  readonly title: string
  readonly subtitle?: ReactNode
  readonly children: ReactNode
  /** Actions on what is shown, in the footer. */
  readonly actions?: ReactNode
  readonly onClose: () => void
}) {
  const heading = useId()
  const panel = useRef<HTMLElement>(null)
  // Before anything in the panel takes the focus.
  const [cameFrom] = useState(() => document.activeElement)
  const close = (): void => {
    props.onClose()
    if (cameFrom instanceof HTMLElement) cameFrom.focus()
  }
  const onEscape = useEffectEvent(close)

  useEffect(() => {
    const { current } = panel
    if (!current?.contains(document.activeElement)) current?.querySelector<HTMLElement>('h2')?.focus()
    // Looked at on the way down: by the time Escape comes up again, what it was meant for may have closed already.
    let meantForOther = false
    const onWayDown = (event: KeyboardEvent): void => {
      meantForOther = belongsToSomethingOpen(event.target)
    }
    const onWayUp = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !meantForOther) onEscape()
    }
    document.addEventListener('keydown', onWayDown, true)
    document.addEventListener('keydown', onWayUp)
    return () => {
      document.removeEventListener('keydown', onWayDown, true)
      document.removeEventListener('keydown', onWayUp)
    }
  }, [])

  return (
    <aside ref={panel} className={`${frame.frame} ${classes.panel}`} aria-labelledby={heading}>
      <div className={classes.head}>
        <div className={classes.words}>
          <Title order={2} id={heading} tabIndex={-1} className={classes.title}>
            {props.title}
          </Title>
          {props.subtitle !== undefined && <div className={classes.subtitle}>{props.subtitle}</div>}
        </div>
        <ActionIcon aria-label={controlWords.close} onClick={close}>
          <IconX size={18} />
        </ActionIcon>
      </div>
      <div className={`${frame.body} ${classes.body}`} tabIndex={0} role="group" aria-labelledby={heading}>
        {props.children}
      </div>
      {props.actions !== undefined && <div className={classes.actions}>{props.actions}</div>}
    </aside>
  )
}

/** Escape in an open list or dialog closes that, not the panel. */
function belongsToSomethingOpen(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('[role="dialog"], [role="menu"], [aria-expanded="true"]') !== null
  )
}
