import type { RequestId, StaffId } from '@shared/kernel/ids'
import { boardWords } from '@shared/words/screens/board'
import { useApp } from '../app-context'
import type { BoardDeeds } from './grid-props'
import type { Describe } from './describe'
import type { EventPlan } from './event-plan'
import type { Place } from './model/axis'
import { viewOver } from './moving'
import { allSessions } from './use-board-rows'
import type { useDeeds } from './use-deeds'
import type { useMoving } from './use-moving'

interface DeedsInput {
  readonly event: EventPlan
  readonly describe: Describe
  readonly deeds: ReturnType<typeof useDeeds>
  readonly hand: ReturnType<typeof useMoving>
  readonly shown: string
  readonly show: (key: string) => void
  readonly jump: (staffId: StaffId, place: Place) => void
  readonly onOpen: (requestId: RequestId) => void
  readonly takeOut: (requestId: RequestId) => void
}

/** What can be done on the board, by key or pointer. */
export function useBoardDeeds(input: DeedsInput): BoardDeeds {
  const { event, describe, deeds, hand, shown, show } = input
  const { board } = useApp().workflows
  const { moving } = hand

  const holdAt = (place: Place | null): void => {
    hand.hold(place)
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
      void deeds
        .run(
          (plan) => board.moveTo(plan, requestId, view.sessionId, view.start),
          wasPlaced ? boardWords.moved(time) : boardWords.placedAt(time),
        )
        // What is held stays where it was dropped until the plan shows it there; a refused deed puts it back.
        .then((done) => (done ? input.jump(staffId, view) : hand.putBack()))
      return
    }
    // By keys one looks on for another time; a pointer has let go.
    if (moving.by === 'keys' && view?.kind === 'blocked') return
    hand.putBack()
    if (view?.kind === 'blocked') {
      deeds.say({ kind: 'refused', problem: { kind: 'forbidden', violations: view.violations } })
    }
  }
  return {
    open: input.onOpen,
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
    drop,
    putBack: hand.putBack,
    pin: (requestId) => {
      const pinned = event.appointmentOf.get(requestId)?.pinned ?? false
      const words = pinned ? boardWords.unpinned : boardWords.pinned
      void deeds.run((plan) => board.setPinned(plan, requestId, !pinned), words)
    },
    takeOut: input.takeOut,
    showSession: show,
  }
}
