import { Button } from '@mantine/core'
import { IconCalendarOff, IconMapOff } from '@tabler/icons-react'
import { lazy, type ReactNode } from 'react'
import { Route, Switch } from 'wouter'
import { frameWords } from '@shared/words/screens/frame'
import { idOf, type EventId } from '@shared/kernel/ids'
import type { EventSummary } from '@renderer/queries/queries'
import { EmptyState } from '@renderer/ui/EmptyState'
import { hrefOf, places } from '@renderer/ui/places'

/** Which screen stands at which address. A screen is fetched when it is first gone to. */
export function Routes(props: { readonly events: readonly EventSummary[] }) {
  return (
    <Switch>
      <Route>
        <NoSuchPlace />
      </Route>
    </Switch>
  )
}

/** A screen of an event, if there is such an event. */
function OfEvent(props: {
  readonly id: string
  readonly events: readonly EventSummary[]
  readonly children: (eventId: EventId) => ReactNode
}) {
  const summary = props.events.find(({ event }) => event.id === props.id)
  if (summary) return props.children(summary.event.id)
  return (
    <EmptyState
      icon={<IconCalendarOff size={24} />}
      title={frameWords.noSuchEvent}
      text={frameWords.noSuchEventText}
      actions={<BackToStart />}
    />
  )
}

function NoSuchPlace() {
  return (
    <EmptyState
      icon={<IconMapOff size={24} />}
      title={frameWords.noSuchPlace}
      text={frameWords.noSuchPlaceText}
      actions={<BackToStart />}
    />
  )
}

const BackToStart = () => (
  <Button component="a" href={hrefOf(places.start())}>
    {frameWords.backToStart}
  </Button>
)
