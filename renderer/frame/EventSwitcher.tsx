import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconSelector, IconStack2 } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { frameWords } from '@shared/words/screens/frame'
import type { EventSummary } from '@renderer/queries/queries'
import { routes } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import classes from './TopBar.module.css'

/** Which event the journey at the left is about, and the way to another. */
export function EventSwitcher(props: {
  readonly events: readonly EventSummary[]
  readonly current: EventSummary | null
}) {
  const { events, current } = props
  const [, navigate] = useLocation()
  const format = useFormat()
  return (
    <Menu position="bottom-start" width={320} shadow="md">
      <Menu.Target>
        <UnstyledButton className={classes.switcher}>
          <span className={classes.switcherTitle}>{current?.event.title ?? frameWords.chooseEvent}</span>
          <IconSelector size={16} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {events.map(({ event, isSample }) => (
          <Menu.Item
            key={event.id}
            onClick={() => navigate(routes.event(event.id))}
            rightSection={event.id === current?.event.id ? <IconCheck size={16} aria-hidden /> : null}
          >
            <div>{event.title}</div>
            <div className={classes.switcherDates}>
              {[datesOf(event, format.shortDate), ...(isSample ? [frameWords.sample] : [])].join(' · ')}
            </div>
          </Menu.Item>
        ))}
        {events.length > 0 && <Menu.Divider />}
        <Menu.Item leftSection={<IconStack2 size={16} />} onClick={() => navigate(routes.start())}>
          {frameWords.allEvents}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function datesOf(
  event: EventSummary['event'],
  write: (date: EventSummary['event']['sessions'][number]['date']) => string,
): string {
  const dates = [...new Set(event.sessions.map((session) => session.date))]
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return ''
  return first === last ? write(first) : `${write(first)} – ${write(last)}`
}
