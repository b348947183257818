import { Title } from '@mantine/core'
import { useContext, type ReactNode } from 'react'
import { minutesWords as words } from '@shared/words/screens/minutes'
import { KeyHint } from '@renderer/ui/KeyHint'
import classes from './minutes.module.css'
import { SectionOrder, sectionId, type MinutesSection } from './sections'

/** One part of the minutes under its heading, with the key that leads to it. */
export function Section(props: { readonly section: MinutesSection; readonly children: ReactNode }) {
  const { section } = props
  const order = useContext(SectionOrder)
  const heading = `${sectionId(section)}-heading`
  return (
    <section id={sectionId(section)} aria-labelledby={heading} className={classes.section}>
      <div className={classes.sectionHead}>
        <Title order={2} id={heading}>
          {words.sections[section]}
        </Title>
        <KeyHint keys={`alt+${String(order.indexOf(section) + 1)}`} />
      </div>
      {props.children}
    </section>
  )
}
