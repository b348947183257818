import { Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './PanelSection.module.css'

/** A titled part of a side panel. */
export function PanelSection(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.section}>
      <Title order={3} className={classes.title}>
        {props.title}
      </Title>
      {props.children}
    </section>
  )
}

/** Facts by name, one a line. A blank fact is left out by its caller. */
export function Facts(props: {
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[]
}) {
  return (
    <dl className={classes.facts}>
      {props.facts.map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
