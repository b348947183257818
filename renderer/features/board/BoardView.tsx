import { useElementSize } from '@mantine/hooks'
import { useCallback, useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react'
import { idOf, type RequestId, type SessionId, type StaffId } from '@shared/kernel/ids'
import { boardWords } from '@shared/words/screens/board'
import { Page } from '@renderer/ui/Page'
import { useRowHeight } from '@renderer/ui/density'
import { hrefOf, routes } from '@renderer/ui/routes'
import { BoardFooter } from './BoardFooter'
import { BoardGrid } from './BoardGrid'
import type { BoardHandle } from './grid-props'
import { BoardTools } from './BoardTools'
import type { Describe } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import type { Place } from '../event-view/starts'
import type { Conflicts } from '../event-view/conflicts'
import type { SearchTarget } from './model/find'
import type { BoardRow } from './model/rows'
import { AppointmentPanel } from '../event-view/panel/AppointmentPanel'
import { useBoardCommands } from './use-board-commands'
import { allSessions, useBoardRows } from './use-board-rows'
import { useCommands } from '../event-view/use-commands'
import { useJump } from './use-jump'
import { useMoving } from './use-moving'
import { useScale } from './use-scale'
import { useTakeOut } from '../event-view/use-take-out'
import { useShownSession } from './use-shown-session'
import classes from './view.module.css'

/** The board with its tools above, its foot below and the panel beside it. */
export function BoardView(props: {
  readonly event: EventPlan
  readonly conflicts: Conflicts
  readonly describe: Describe
  readonly requestId: RequestId | null
  readonly onOpen: (requestId: RequestId | null) => void
  readonly header: (below: ReactNode) => ReactNode
}) {
  const { event, describe, requestId } = props
  const eventId = event.index.conference.event.id
  const handle = useRef<BoardHandle>(null)
  const { ref: frame, width } = useElementSize()
  const [shown, show] = useShownSession(event)
  const [target, setTarget] = useState<SearchTarget | null>(null)
  const { axis, rows, found, foundIds } = useBoardRows(event, describe, shown, target)
  const [scale, zoom, setZoom] = useScale(axis, width)
  const commands = useCommands()
  const move = useMoving(event)
  const { takeOut, dialog } = useTakeOut(event, describe, commands.run)
  const jump = useJump(handle, rows, axis)
  const goTo = (staffId: StaffId, place: Place): void => {
    if (shown !== allSessions && shown !== place.sessionId) show(place.sessionId)
    jump(staffId, place)
  }
  const boardCommands = useBoardCommands({
    event,
    describe,
    commands,
    move,
    shown,
    show,
    jump: goTo,
    onOpen: props.onOpen,
    takeOut,
  })
  const calendarHref = useCallback(
    (row: BoardRow) => hrefOf(routes.calendar(eventId, 'staff', row.staff.id)),
    [eventId],
  )

  const showOpened = useEffectEvent((id: RequestId) => {
    const appointment = event.appointmentOf.get(id)
    const staffId = appointment?.staffIds[0]
    if (appointment && staffId !== undefined) goTo(staffId, appointment)
  })
  // One that was placed a moment ago is on its way: it is shown once the plan has it.
  const isPlaced = requestId !== null && event.appointmentOf.has(requestId)
  useEffect(() => {
    if (requestId !== null && isPlaced) showOpened(requestId)
  }, [requestId, isPlaced])

  return (
    <Page
      scroll={false}
      header={props.header(
        <BoardTools
          event={event}
          describe={describe}
          shown={shown}
          onShow={show}
          target={target}
          onTarget={(next) => {
            setTarget(next)
            if (next?.kind === 'staff') jump(next.id, null)
          }}
          found={found}
          onGoTo={(appointment) => {
            const [staffId] = appointment.staffIds
            if (staffId !== undefined) goTo(staffId, appointment)
          }}
          zoom={zoom}
          onZoom={setZoom}
        />,
      )}
      panel={
        requestId !== null && (
          <AppointmentPanel
            key={requestId}
            event={event}
            conflicts={props.conflicts.get(requestId) ?? []}
            describe={describe}
            requestId={requestId}
            run={commands.run}
            feedback={commands.feedback}
            onMoveOnBoard={(id, staffId) => {
              const lifted = move.lift(id, staffId, 'keys')
              if (lifted?.over) goTo(staffId, lifted.over)
              handle.current?.focus()
            }}
            onShow={props.onOpen}
            onClose={() => props.onOpen(null)}
          />
        )
      }
    >
      {dialog}
      <div ref={frame} className={classes.frame}>
        <BoardGrid
          handle={handle}
          event={event}
          conflicts={props.conflicts}
          describe={describe}
          rows={rows}
          axis={axis}
          scale={scale}
          rowHeight={useRowHeight()}
          label={boardWords.board(
            shown === allSessions ? boardWords.allSessions : describe.session(idOf<SessionId>(shown)),
          )}
          found={foundIds}
          moving={move.moving}
          commands={boardCommands}
          calendarHref={calendarHref}
        />
      </div>
      <BoardFooter
        event={event}
        conflicts={props.conflicts}
        describe={describe}
        moving={move.moving}
        feedback={requestId === null ? commands.feedback : null}
      />
    </Page>
  )
}
