import { Anchor, Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import { neutralReason } from '@shared/domain/plan/neutral-reason'
import type { BlockingFact } from '@shared/domain/plan/plan'
import type { EventId, RequestId } from '@shared/kernel/ids'
import { familyWords } from '@shared/words/family'
import { atStart, factNames, type FactNames } from '@shared/words/facts'
import { namesAmong } from '@shared/words/people-names'
import { whyUnplaced } from '@shared/words/reasons'
import { unplacedWords } from '@shared/words/screens/allocate'
import { requestWords } from '@shared/words/screens/requests'
import type { WorkingPlan } from '@shared/domain/plan/planned-event'
import { PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useFormat } from '@renderer/ui/use-format'
import { ReplySlipSection } from '../event-view/slips/ReplySlipSection'
import classes from './unplaced.module.css'
import type { UnplacedRow } from './unplaced-rows'

/** Meetings shown of those in the way before the rest is counted. */
const maxShown = 40

/** Why one request has no place: the office's sentence, the family's, and everything that stands in the way. */
export function UnplacedPanel(props: {
  readonly row: UnplacedRow
  readonly index: ConferenceIndex
  readonly plan: WorkingPlan
  /** Whether some time is free for it, whatever was in the way when the plan was made. */
  readonly fits: boolean
  /** What would make room for it. */
  readonly repairs: ReactNode
  readonly onClose: () => void
}) {
  const { row, index, plan } = props
  const { unplaced, request } = row
  const format = useFormat()
  const eventId = index.conference.event.id
  const names = factNames(index, format)
  const people = namesAmong(index.conference)
  const blocking = props.fits ? [] : unplaced.blocking
  const meetings = blocking.flatMap((fact) => (fact.kind === 'request' ? [fact.id] : []))
  const others = blocking.filter((fact) => fact.kind !== 'request')
  return (
    <SidePanel
      title={people.student(request.studentId) || unplacedWords.title}
      subtitle={[
        people.household(request.householdId),
        format.list(row.staff.map(({ id }) => people.staff(id))),
        requestWords.priorities[request.priority],
        format.duration(request.minutes),
      ]
        .filter((part) => part !== '')
        .join(' · ')}
      onClose={props.onClose}
      actions={
        <Button component="a" variant="default" href={hrefOf(routes.appointment(eventId, request.id))}>
          {unplacedWords.place}
        </Button>
      }
    >
      <PanelSection title={unplacedWords.why}>
        {whyUnplaced(index, format, unplaced, props.fits)}
      </PanelSection>
      {props.repairs}
      <ReplySlipSection conference={index.conference} householdId={request.householdId} />
      <PanelSection title={unplacedWords.familyReads}>
        <q className={classes.quote}>
          {familyWords(format.locale, format.locale).words.letter.reason(neutralReason(unplaced.reason))}
        </q>
      </PanelSection>
      {others.length > 0 && (
        <PanelSection title={unplacedWords.inTheWay}>
          <ul className={classes.facts}>
            {others.map((fact) => (
              <li key={`${fact.kind} ${fact.kind === 'language' ? fact.code : fact.id}`}>
                <span className={classes.factKind}>{unplacedWords.facts[fact.kind]}</span>
                <FactLink fact={fact} eventId={eventId} names={names} />
              </li>
            ))}
          </ul>
        </PanelSection>
      )}
      {meetings.length > 0 && (
        <PanelSection title={`${unplacedWords.requestsInTheWay} (${format.number(meetings.length)})`}>
          <MeetingsInTheWay ids={meetings} plan={plan} eventId={eventId} names={names} />
        </PanelSection>
      )}
    </SidePanel>
  )
}

function FactLink(props: {
  readonly fact: BlockingFact
  readonly eventId: EventId
  readonly names: FactNames
}) {
  const { fact, names } = props
  const place = placeOf(fact, props.eventId)
  const words = atStart(names.fact(fact))
  return place === null ? <span>{words}</span> : <Anchor href={hrefOf(place)}>{words}</Anchor>
}

function placeOf(fact: BlockingFact, eventId: EventId): string | null {
  switch (fact.kind) {
    case 'staff':
    case 'household':
    case 'student':
    case 'interpreter':
    case 'room':
      return routes.calendar(eventId, fact.kind, fact.id)
    case 'adult':
      return routes.people('adults', fact.id)
    case 'session':
    case 'group-session':
      return routes.plan(eventId)
    case 'request':
      return routes.appointment(eventId, fact.id)
    case 'language':
      return null
  }
}

/** In order of time; those that are themselves not placed any more come last. */
function MeetingsInTheWay(props: {
  readonly ids: readonly RequestId[]
  readonly plan: WorkingPlan
  readonly eventId: EventId
  readonly names: FactNames
}) {
  const { names, eventId } = props
  const placed = new Map(props.plan.appointments.map((row) => [row.requestId, row]))
  const key = (id: RequestId): string => {
    const row = placed.get(id)
    return row ? `${row.date} ${String(row.start).padStart(4, '0')}` : '~'
  }
  const inOrder = [...props.ids].sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return (
    <>
      <ul className={classes.facts}>
        {inOrder.slice(0, maxShown).map((id) => {
          const row = placed.get(id)
          return (
            <li key={id}>
              <span className={classes.factTime}>{row ? names.time(row.sessionId, row) : ''}</span>
              <Anchor href={hrefOf(routes.appointment(eventId, id))}>{names.request(id)}</Anchor>
            </li>
          )
        })}
      </ul>
      {inOrder.length > maxShown && unplacedWords.more(names.format.number(inOrder.length - maxShown))}
    </>
  )
}
