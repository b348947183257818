import type { RequestId, StaffId } from '@shared/kernel/ids'
import { boardWords } from '@shared/words/screens/board'
import { useApp } from '../app-context'
import type { BoardCommands } from './grid-props'
import type { Describe } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import type { Place } from '../event-view/starts'
import { viewOver } from './moving'
import { allSessions } from './use-board-rows'
import type { useCommands } from '../event-view/use-commands'
import type { useMoving } from './use-moving'

interface CommandsInput {
  readonly event: EventPlan
  readonly describe: Describe
  readonly commands: ReturnType<typeof useCommands>
  readonly move: ReturnType<typeof useMoving>
  readonly shown: string
  readonly show: (key: string) => void
  readonly jump: (staffId: StaffId, place: Place) => void
  readonly onOpen: (requestId: RequestId) => void
  readonly takeOut: (requestId: RequestId) => void
}

/** What can be done on the board, by key or pointer. */
export function useBoardCommands(input: CommandsInput): BoardCommands {
  const { event, describe, commands, move, shown, show } = input
  const { board } = useApp().services
  const { moving } = move
  const eventId = event.index.conference.event.id

  const holdAt = (place: Place | null): void => {
    move.hold(place)
    if (place && shown !== allSessions && place.sessionId !== shown) show(place.sessionId)
    if (place && moving?.by === 'keys') input.jump(moving.staffId, place)
  }
  const drop = (): void => {
    const view = moving && viewOver(moving)
    if (!moving) return
    if (view?.kind === 'possible') {
      const { requestId, staffId, starts } = moving
      const time = describe.time(view.sessionId, view.start)
      const wasPlaced = starts.inOrder.some((one) => one.kind === 'here')
      void commands
        .run(
          () => board.moveTo(eventId, requestId, view.sessionId, view.start),
          wasPlaced ? boardWords.moved(time) : boardWords.placedAt(time),
        )
        // The moved meeting stays where it was dropped until the plan shows it there; a refused command puts it back.
        .then((done) => (done ? input.jump(staffId, view) : move.putBack()))
      return
    }
    // By keys one looks on for another time; a pointer has let go.
    if (moving.by === 'keys' && view?.kind === 'blocked') return
    move.putBack()
    if (view?.kind === 'blocked') {
      commands.setFeedback({ kind: 'refused', problem: { kind: 'forbidden', violations: view.violations } })
    }
  }
  return {
    open: input.onOpen,
    lift: (block, row, by) => {
      const [first] = block.appointments
      if (first.pinned) commands.setFeedback({ kind: 'refused', problem: { kind: 'pinned' } })
      else move.lift(first.requestId, row.staff.id, by)
    },
    hold: holdAt,
    holdPossible: (by) => {
      const next = move.nextPossible(by)
      if (next) holdAt(next)
    },
    drop,
    putBack: move.putBack,
    pin: (requestId) => {
      const pinned = event.appointmentOf.get(requestId)?.pinned ?? false
      const words = pinned ? boardWords.unpinned : boardWords.pinned
      void commands.run(() => board.setPinned(eventId, requestId, !pinned), words)
    },
    takeOut: input.takeOut,
    showSession: show,
  }
}
