import { Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './event.module.css'

/** One part of the overview. */
export function Card(props: {
  readonly title: string
  readonly note?: string
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  const heading = useId()
  return (
    <section className={classes.card} data-wide={props.wide ?? false} aria-labelledby={heading}>
      <Title order={2} id={heading} className={classes.cardTitle}>
        {props.title}
      </Title>
      {props.note !== undefined && <p className={classes.note}>{props.note}</p>}
      {props.children}
    </section>
  )
}
