import { useElementSize } from '@mantine/hooks'
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react'
import { idOf, type RequestId, type SessionId } from '@shared/kernel/ids'
import { boardWords } from '@shared/words/screens/board'
import { staffListName } from '@shared/words/names'
import { Page } from '@renderer/ui/Page'
import { useRowHeight } from '@renderer/ui/density'
import { hrefOf, places } from '@renderer/ui/places'
import { useApp } from '../app-context'
import { BoardFoot } from './BoardFoot'
import { BoardGrid, type BoardDeeds, type BoardHandle } from './BoardGrid'
import { BoardTools, allSessions } from './BoardTools'
import type { Describe } from './describe'
import type { EventPlan } from './event-plan'
import { axisOf, columnOf, type Place } from './model/axis'
import { inTimeOrder, rowsOf, type Wanted } from './model/find'
import { boardRows, type BoardRow } from './model/rows'
import { viewOver } from './moving'
import { AppointmentPanel } from './panel/AppointmentPanel'
import { useDeeds } from './use-deeds'
import { useMoving } from './use-moving'
import { useScale } from './use-scale'
import classes from './view.module.css'

/** The board with its tools above, its foot below and the panel beside it. */
export function BoardView(props: {
  readonly event: EventPlan
  readonly describe: Describe
  readonly requestId: RequestId | null
  readonly onOpen: (requestId: RequestId | null) => void
  readonly header: (below: ReactNode) => ReactNode
}) {
  const { event, describe } = props
  const { board } = useApp().workflows
  const { event: conferenceEvent } = event.index.conference
  const rowHeight = useRowHeight()
  const handle = useRef<BoardHandle>(null)
  const { ref: frame, width } = useElementSize()
  const [shown, show] = useShownSession(event)
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const deeds = useDeeds(event)
  const hand = useMoving(event)

  const axis = useMemo(() => {
    const sessions = conferenceEvent.sessions.filter(({ id }) => shown === allSessions || id === shown)
    return axisOf(sessions, conferenceEvent.slotMinutes)
  }, [conferenceEvent, shown])
  const [scale, zoom, setZoom] = useScale(axis, width)
  const looked = useMemo(
    () => (wanted && wanted.kind !== 'staff' ? rowsOf(wanted, event.index.conference.requests) : null),
    [wanted, event],
  )
  const staff = useMemo(() => {
    const all = event.index.conference.staff.filter(({ id }) => looked === null || looked.staffIds.has(id))
    return all.sort((a, b) => describe.format.compare(staffListName(a), staffListName(b)))
  }, [event, looked, describe])
  const rows = useMemo(() => boardRows(event.index, staff, event.appointments, axis), [event, staff, axis])

  const calendarHref = useCallback(
    (row: BoardRow) => hrefOf(places.calendar(conferenceEvent.id, 'staff', row.staff.id)),
    [conferenceEvent.id],
  )
  const goTo = (staffId: string, place: Place): void => {
    const row = rows.findIndex((one) => one.staff.id === staffId)
    const column = columnOf(axis, place.sessionId, place.start)
    if (row >= 0 && column !== null) handle.current?.goTo({ row, column })
  }
  const holdAt = (place: Place | null): void => {
    hand.hold(place)
    if (place && shown !== allSessions && place.sessionId !== shown) show(place.sessionId)
    if (place && hand.moving?.by === 'keys') goTo(hand.moving.staffId, place)
  }
  const boardDeeds: BoardDeeds = {
    open: props.onOpen,
    lift: (block, row, by) => {
      const [first] = block.appointments
      if (first.pinned) deeds.say({ kind: 'refused', problem: { kind: 'pinned' } })
      else hand.lift(first.requestId, row.staff.id, by)
    },
    hold: holdAt,
    holdPossible: (by) => {
      const next = hand.nextPossible(by)
      if (next) holdAt(next)
    },
    drop: () => {
      const { moving } = hand
      const view = moving && viewOver(moving)
      if (!moving || view?.kind !== 'possible') {
        if (moving?.by === 'pointer' || view?.kind === 'here') hand.putBack()
        return
      }
      const words = boardWords.moved(describe.time(view.sessionId, view.start))
      deeds.run((plan) => board.moveTo(plan, moving.requestId, view.sessionId, view.start), words)
    },
    putBack: hand.putBack,
    pin: (requestId) => {
      const pinned = event.appointmentOf.get(requestId)?.pinned ?? false
      deeds.run(
        (plan) => board.setPinned(plan, requestId, !pinned),
        pinned ? boardWords.unpinned : boardWords.pinned,
      )
    },
    takeOut: (requestId) => deeds.run((plan) => board.takeOut(plan, requestId), boardWords.takenOut),
    showSession: show,
  }
  const find = (next: Wanted | null): void => {
    setWanted(next)
    if (next?.kind !== 'staff') return
    const row = rows.findIndex((one) => one.staff.id === next.id)
    if (row >= 0) handle.current?.goTo({ row, column: 0 })
  }
  const found = useMemo(
    () =>
      looked ? inTimeOrder(event.appointments.filter((row) => looked.requestIds.has(row.requestId))) : [],
    [looked, event],
  )
  return (
    <Page
      scroll={false}
      header={props.header(
        <BoardTools
          event={event}
          describe={describe}
          shown={shown}
          onShow={show}
          wanted={wanted}
          onWanted={find}
          found={found}
          onGoTo={(appointment) => {
            if (shown !== allSessions && shown !== appointment.sessionId) show(appointment.sessionId)
            const [staffId] = appointment.staffIds
            if (staffId !== undefined) goTo(staffId, appointment)
          }}
          zoom={zoom}
          onZoom={setZoom}
        />,
      )}
      panel={
        props.requestId !== null && (
          <AppointmentPanel
            key={props.requestId}
            event={event}
            describe={describe}
            requestId={props.requestId}
            run={deeds.run}
            said={deeds.said}
            onMoveOnBoard={(requestId, staffId) => {
              hand.lift(requestId, staffId, 'keys')
              handle.current?.focus()
            }}
            onShow={props.onOpen}
            onClose={() => props.onOpen(null)}
          />
        )
      }
    >
      <div ref={frame} className={classes.frame}>
        <BoardGrid
          handle={handle}
          event={event}
          describe={describe}
          rows={rows}
          axis={axis}
          scale={scale}
          rowHeight={rowHeight}
          label={boardWords.board(
            shown === allSessions ? boardWords.allSessions : describe.session(idOf<SessionId>(shown)),
          )}
          found={looked?.requestIds ?? null}
          moving={hand.moving}
          deeds={boardDeeds}
          calendarHref={calendarHref}
        />
      </div>
      <BoardFoot event={event} describe={describe} moving={hand.moving} said={deeds.said} busy={deeds.busy} />
    </Page>
  )
}

const lastShown = new Map<string, string>()

/** The session shown, kept while the app runs so that coming back finds it as it was left. */
function useShownSession(event: EventPlan) {
  const { id, sessions } = event.index.conference.event
  const [chosen, choose] = useState(lastShown.get(id))
  const there = chosen === allSessions || sessions.some((session) => session.id === chosen)
  const show = (key: string): void => {
    lastShown.set(id, key)
    choose(key)
  }
  return [there && chosen !== undefined ? chosen : (sessions[0]?.id ?? allSessions), show] as const
}
