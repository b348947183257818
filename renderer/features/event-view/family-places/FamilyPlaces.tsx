import { Button, Group } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { familyPlaces, type FamilyPlaces as Places } from '@shared/domain/rules/family-places'
import type { HouseholdId } from '@shared/kernel/ids'
import { familyCostWords } from '@shared/words/family-cost'
import { familyPlacesWords as words } from '@shared/words/screens/waiting'
import { PanelSection } from '@renderer/ui/PanelSection'
import { useFormat } from '@renderer/ui/use-format'
import { useApp } from '../../app-context'
import { describeIn } from '../describe'
import type { EventPlan } from '../event-plan'
import { inTimeOrder } from '../in-time-order'
import { problemSentence } from '../problem-words'
import { useCommands } from '../use-commands'
import classes from './family-places.module.css'

/** Finds places for all that a family still waits for, and shows them before they are kept. Nothing where it waits for none. */
export function FamilyPlaces(props: { readonly event: EventPlan; readonly householdId: HouseholdId }) {
  const { event, householdId } = props
  const format = useFormat()
  const { board } = useApp().services
  const { run, feedback } = useCommands()
  const describe = useMemo(() => describeIn(event, format), [event, format])
  const [asked, setAsked] = useState<EventPlan | null>(null)
  const found = usePlaces(event, householdId, asked === event)
  const waiting = event.index.conference.requests.filter(
    (request) => request.householdId === householdId && !event.appointmentOf.has(request.id),
  ).length
  const status =
    feedback?.kind === 'refused'
      ? problemSentence(event, describe, feedback.problem)
      : (feedback?.words ?? '')
  if (!event.plan || (waiting === 0 && status === '')) return null
  return (
    <PanelSection title={words.title}>
      <div role="status">
        {status} {waiting > 0 && words.waiting(format.counted(waiting, words.requests))}
      </div>
      {found ? (
        <FoundPlaces
          event={event}
          places={found}
          onKeep={() =>
            void run(() => board.placeFamily(event.index.conference.event.id, found.appointments), words.kept)
          }
          onDiscard={() => setAsked(null)}
        />
      ) : (
        waiting > 0 && (
          <>
            <Button className={classes.find} variant="default" onClick={() => setAsked(event)}>
              {words.find}
            </Button>
            <div className={classes.quiet}>{words.hint}</div>
          </>
        )
      )}
    </PanelSection>
  )
}

function FoundPlaces(props: {
  readonly event: EventPlan
  readonly places: Places
  readonly onKeep: () => void
  readonly onDiscard: () => void
}) {
  const { event, places } = props
  const format = useFormat()
  const describe = useMemo(() => describeIn(event, format), [event, format])
  const isNone = places.appointments.length === 0
  return (
    <div className={classes.found}>
      <div role="status">{isNone ? words.none : words.found}</div>
      <ul className={classes.places}>
        {inTimeOrder(places.appointments).map((row) => {
          const request = event.index.requests.get(row.requestId)
          return (
            request && (
              <li key={row.requestId}>
                {words.place(
                  describe.child(request),
                  describe.staffOf(request),
                  describe.time(row.sessionId, row.start),
                )}
              </li>
            )
          )
        })}
        {places.left.map((request) => (
          <li key={request.id} className={classes.quiet}>
            {words.left(describe.child(request), describe.staffOf(request))}
          </li>
        ))}
      </ul>
      {!isNone && <div className={classes.quiet}>{words.cost(familyCostWords(format, places.cost))}</div>}
      <Group gap="xs">
        {!isNone && <Button onClick={props.onKeep}>{words.keep}</Button>}
        <Button variant="default" onClick={props.onDiscard}>
          {words.discard}
        </Button>
      </Group>
    </div>
  )
}

/** Worked out once the page stands, so that the press of the button is seen at once. */
function usePlaces(event: EventPlan, householdId: HouseholdId, isAsked: boolean): Places | null {
  const [found, setFound] = useState<{ readonly of: EventPlan; readonly places: Places } | null>(null)
  useEffect(() => {
    if (!isAsked) return
    const timer = window.setTimeout(() => setFound({ of: event, places: familyPlaces(event, householdId) }))
    return () => window.clearTimeout(timer)
  }, [event, householdId, isAsked])
  return isAsked && found?.of === event ? found.places : null
}
