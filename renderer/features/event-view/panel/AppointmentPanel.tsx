import { Button, Group } from '@mantine/core'
import {
  IconArrowsMove,
  IconCalendarMinus,
  IconLayoutBoard,
  IconMessages,
  IconNotes,
  IconPin,
  IconPinnedOff,
} from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Request } from '@shared/domain/requests/request'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { whyUnplaced } from '@shared/words/reasons'
import { violationSentence } from '@shared/words/violations'
import { boardWords } from '@shared/words/screens/board'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { PanelSection } from '@renderer/ui/PanelSection'
import { hrefOf, routes } from '@renderer/ui/routes'
import { SidePanel } from '@renderer/ui/SidePanel'
import { StateBadge } from '@renderer/ui/StateBadge'
import { useApp } from '../../app-context'
import type { EventPlan } from '../event-plan'
import { stateOf } from '../appointment-state'
import { problemSentence } from '../problem-words'
import { AppointmentFacts } from './AppointmentFacts'
import { FamilyPlaces } from '../family-places/FamilyPlaces'
import { RepairList } from '../repairs/RepairList'
import { ReplySlipSection } from '../slips/ReplySlipSection'
import { useStarts } from '../use-starts'
import { useTakeOut } from '../use-take-out'
import { FamilyDay } from './FamilyDay'
import type { PanelProps } from './panel-props'
import { StartsList } from './StartsList'
import classes from './panel.module.css'

/** All about one request and its appointment, and all that can be done with it. */
export function AppointmentPanel(props: PanelProps) {
  const { event, describe, requestId } = props
  const request = event.index.requests.get(requestId)
  const appointment = event.appointmentOf.get(requestId) ?? null
  const starts = useStarts(event, requestId)
  if (!request) {
    return (
      <SidePanel title={boardWords.notPlaced} onClose={props.onClose}>
        {boardWords.gone}
      </SidePanel>
    )
  }
  return (
    <SidePanel
      title={describe.child(request)}
      subtitle={
        <Group gap="xs">
          {boardWords.withStaff(describe.staffOf(request))}
          <StateBadge state={appointment ? stateIn(event, appointment) : 'unplaced'} />
        </Group>
      }
      onClose={props.onClose}
      actions={event.plan && <AppointmentCommands {...props} request={request} appointment={appointment} />}
    >
      <Outcome {...props} />
      {!appointment && <WhyUnplaced {...props} fits={starts !== null && starts.best.length > 0} />}
      {appointment && props.conflicts.length > 0 && <BrokenRules {...props} />}
      {!appointment && event.plan && starts?.best.length === 0 && (
        <RepairList event={event} requestId={requestId} run={props.run} feedback={null} />
      )}
      <PanelSection title={boardWords.details}>
        <AppointmentFacts event={event} describe={describe} request={request} appointment={appointment} />
      </PanelSection>
      {!appointment && <FamilyPlaces event={event} householdId={request.householdId} />}
      <ReplySlipSection conference={event.index.conference} householdId={request.householdId} />
      <PanelSection title={appointment ? boardWords.familyDay : boardWords.familyDays}>
        <FamilyDay {...props} request={request} appointment={appointment} />
      </PanelSection>
      {event.plan && (
        <PanelSection title={appointment ? boardWords.startsMove : boardWords.startsPlace}>
          <StartsList {...props} appointment={appointment} starts={starts} />
        </PanelSection>
      )}
    </SidePanel>
  )
}

const stateIn = (event: EventPlan, appointment: AppointmentRecord) =>
  stateOf(
    appointment,
    event.index.conference.commitments.find((announced) => announced.requestId === appointment.requestId),
  )

/** An imported or outdated plan may break rules; what is done on the board never does. */
function BrokenRules({ event, describe, conflicts }: PanelProps) {
  return (
    <ErrorNotice
      what={boardWords.conflictTitle}
      affected={conflicts.map((one) => violationSentence(event.index, describe.format, one)).join(' ')}
      todo={boardWords.conflictTodo}
    />
  )
}

/** The office's full reason why a request has no place. */
function WhyUnplaced({ event, describe, requestId, fits }: PanelProps & { readonly fits: boolean }) {
  const unplaced = event.plan?.record.unplaced.find((row) => row.requestId === requestId)
  return unplaced ? (
    <p className={classes.why}>{whyUnplaced(event.index, describe.format, unplaced, fits)}</p>
  ) : null
}

/** The outcome of a command since this panel was opened. */
function Outcome(props: PanelProps) {
  const { event, describe } = props
  const [before] = useState(props.feedback)
  const feedback = props.feedback === before ? null : props.feedback
  return (
    <div role="status" className={classes.outcome} data-refused={feedback?.kind === 'refused' || undefined}>
      {feedback?.kind === 'done'
        ? feedback.words
        : feedback
          ? problemSentence(event, describe, feedback.problem)
          : ''}
    </div>
  )
}

function AppointmentCommands(
  props: PanelProps & { readonly request: Request; readonly appointment: AppointmentRecord | null },
): ReactNode {
  const { event, describe, request, appointment, run, onMoveOnBoard, onShowOnBoard } = props
  const { board } = useApp().services
  const pinned = appointment?.pinned ?? false
  const { takeOut, dialog } = useTakeOut(event, describe, run)
  const small = { variant: 'default', size: 'xs' } as const
  return (
    <>
      {onShowOnBoard && (
        <Button
          {...small}
          leftSection={<IconLayoutBoard size={14} />}
          onClick={() => onShowOnBoard(request.id)}
        >
          {boardWords.showOnBoard}
        </Button>
      )}
      {onMoveOnBoard && !pinned && (
        <Button
          {...small}
          leftSection={<IconArrowsMove size={14} />}
          onClick={() => onMoveOnBoard(request.id, request.staffIds[0])}
        >
          {appointment ? boardWords.move : boardWords.place}
        </Button>
      )}
      {appointment && (
        <Button
          {...small}
          leftSection={pinned ? <IconPinnedOff size={14} /> : <IconPin size={14} />}
          onClick={() =>
            void run(
              () => board.setPinned(event.index.conference.event.id, request.id, !pinned),
              pinned ? boardWords.unpinned : boardWords.pinned,
            )
          }
        >
          {pinned ? boardWords.unpin : boardWords.pin}
        </Button>
      )}
      {appointment && (
        <Button
          {...small}
          component="a"
          href={hrefOf(routes.newMinutes(appointment.eventId, appointment.id))}
          leftSection={<IconNotes size={14} />}
        >
          {boardWords.minutes}
        </Button>
      )}
      <Button
        {...small}
        component="a"
        href={hrefOf(routes.requests(event.index.conference.event.id, request.id))}
        leftSection={<IconMessages size={14} />}
      >
        {boardWords.openRequest}
      </Button>
      {appointment && !pinned && (
        <Button {...small} leftSection={<IconCalendarMinus size={14} />} onClick={() => takeOut(request.id)}>
          {boardWords.takeOut}
        </Button>
      )}
      {dialog}
    </>
  )
}
