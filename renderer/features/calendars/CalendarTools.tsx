import { ActionIcon, Group, SegmentedControl } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { addDays } from '@shared/kernel/calendar'
import { minuteOfDay } from '@shared/kernel/time'
import type { Format } from '@shared/words/format'
import { calendarWords } from '@shared/words/screens/calendars'
import { startOfWeek } from 'date-fns'
import type { Describe } from '../event-view/describe'
import { dateOf, wallDate } from './model'
import type { CalendarMode, Shown } from './use-shown'
import classes from './calendars.module.css'

const views: readonly CalendarMode[] = ['day', 'week', 'agenda']

/** Which day or week, and in which view. */
export function CalendarTools(props: { readonly shown: Shown; readonly describe: Describe }) {
  const { shown } = props
  const { format } = props.describe
  const title = titleFor(shown, format)
  return (
    <Group gap="sm" mt={8}>
      <Group gap={4}>
        <ActionIcon
          aria-label={calendarWords.previous}
          disabled={shown.earlier === null}
          onClick={() => shown.earlier !== null && shown.goTo(shown.earlier)}
        >
          <IconChevronLeft size={18} />
        </ActionIcon>
        <ActionIcon
          aria-label={calendarWords.next}
          disabled={shown.later === null}
          onClick={() => shown.later !== null && shown.goTo(shown.later)}
        >
          <IconChevronRight size={18} />
        </ActionIcon>
      </Group>
      <span className={classes.title} role="status">
        {title}
      </span>
      <SegmentedControl
        aria-label={calendarWords.view}
        size="xs"
        ml="auto"
        data={views.map((view) => ({ value: view, label: calendarWords[view] }))}
        value={shown.view}
        onChange={(value) => shown.show(views.find((view) => view === value) ?? 'day')}
      />
    </Group>
  )
}

function titleFor(shown: Shown, format: Format): string {
  const monday = dateOf(startOfWeek(wallDate(shown.date, minuteOfDay(0)), { weekStartsOn: 1 }))
  const week = shown.dates.filter((date) => monday <= date && date <= addDays(monday, 6))
  const dates = shown.view === 'week' ? week : shown.view === 'agenda' ? shown.dates : [shown.date]
  const [first = shown.date, last = first] = [dates[0], dates.at(-1)]
  return first === last ? format.dayAndDate(first) : `${format.shortDate(first)} – ${format.shortDate(last)}`
}
