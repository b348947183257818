import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './settings.module.css'

/** One group of settings. */
export function SettingsCard(props: {
  readonly title: string
  readonly note?: string
  readonly children: ReactNode
}) {
  const heading = useId()
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <Title order={2} id={heading}>
        {props.title}
      </Title>
      {props.note !== undefined && <p className={classes.note}>{props.note}</p>}
      {props.children}
    </section>
  )
}
