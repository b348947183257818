import { VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useContext } from 'react'
import { minutesWords as words } from '@shared/words/screens/minutes'
import classes from './minutes.module.css'
import { SectionOrder, type MinutesSection } from './sections'

/** The sections in a line, each with a mark once something stands in it. */
export function SectionBar(props: {
  readonly isFilled: (section: MinutesSection) => boolean
  readonly goTo: (section: MinutesSection) => void
}) {
  const order = useContext(SectionOrder)
  return (
    <nav aria-label={words.sectionNav} className={classes.sectionBar}>
      {order.map((section, at) => (
        <button
          key={section}
          type="button"
          className={classes.sectionLink}
          aria-keyshortcuts={`Alt+${String(at + 1)}`}
          onClick={() => props.goTo(section)}
        >
          <span className={classes.sectionMark} data-filled={props.isFilled(section)} aria-hidden>
            {props.isFilled(section) ? <IconCheck size={12} stroke={3} /> : at + 1}
          </span>
          {words.sections[section]}
          {props.isFilled(section) && <VisuallyHidden> ({words.filled})</VisuallyHidden>}
        </button>
      ))}
    </nav>
  )
}
