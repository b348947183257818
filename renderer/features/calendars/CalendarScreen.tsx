import { IconUserOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { EventId } from '@shared/kernel/ids'
import { calendarWords } from '@shared/words/screens/calendars'
import { EmptyState } from '@renderer/ui/EmptyState'
import { PageSkeleton } from '@renderer/ui/Skeletons'
import type { CalendarKind } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { NoSuchEvent } from '../NoSuchEvent'
import { describeIn } from '../event-view/describe'
import { useEventPlan, type EventPlan } from '../event-view/event-plan'
import { CalendarView } from './CalendarView'
import { nameOf } from './entries'
import { subjectOf } from './model'

/** One person's, family's, child's, interpreter's or room's own calendar of an event. */
export function CalendarScreen(props: {
  readonly eventId: EventId
  readonly kind: CalendarKind
  readonly id: string
}) {
  const state = useEventPlan(props.eventId)
  switch (state.kind) {
    case 'loading':
      return <PageSkeleton />
    case 'missing':
      return <NoSuchEvent />
    case 'loaded':
      return <Loaded event={state.value} kind={props.kind} id={props.id} />
  }
}

function Loaded(props: { readonly event: EventPlan; readonly kind: CalendarKind; readonly id: string }) {
  const { event, kind, id } = props
  const format = useFormat()
  const describe = useMemo(() => describeIn(event, format), [event, format])
  const subject = useMemo(() => subjectOf(kind, id), [kind, id])
  const name = nameOf(event, subject)
  if (name === null) {
    return (
      <EmptyState
        of={['student', 'household', 'staff', 'interpreter', 'room']}
        icon={<IconUserOff />}
        title={calendarWords.nobody}
        text={calendarWords.nobodyText}
      />
    )
  }
  return (
    <CalendarView key={`${kind} ${id}`} event={event} describe={describe} subject={subject} name={name} />
  )
}
