import { describe, expect, it } from 'vitest'
import { appointmentOf as appointmentAt } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import type { RequestId } from '@shared/kernel/ids'
import type { MinuteOfDay } from '@shared/kernel/time'
import { boardWords } from '@shared/words/screens/board'
import type { PlanInHand, RoomMaking } from '@renderer/workflows/board'
import { at } from '@tests/fixtures/build-conference'
import { before, evening, r1, r2, r3, r4, tuesday } from './board-evening'

describe('making room', () => {
  it('moves others and places a request as one step, which undo takes back', async () => {
    const { board, inHand, told, history, storage } = await evening()
    const plan = await inHand()
    const repair = moving(plan, at('16:10'))
    expect(await board.makeRoom(plan, repair)).toEqual({ ok: true, value: undefined })
    expect(await told()).toEqual(['r1 16:10', 'r2 16:00', 'r3 16:30', 'r4 16:30'])
    expect(await storage.read('appointment', 'a1')).toMatchObject({ end: at('16:15') })
    expect(history.state().undo).toBe(boardWords.undoRepair)
    await history.undo()
    expect(await told()).toEqual(before)
  })

  it('leaves a whole meeting out, with its reason', async () => {
    const { board, inHand, told, history } = await evening()
    const plan = await inHand()
    const leaves = [standing(plan, r3), standing(plan, r4)]
    const appointments = [placed(plan, r2, at('16:30'))]
    await board.makeRoom(plan, { kind: 'leave-out', appointments, leaves, told: 0 })
    expect(await told()).toEqual(['r1 16:00', 'r2 16:30', 'r3 taken-out', 'r4 taken-out'])
    await history.undo()
    expect(await told()).toEqual(before)
  })

  it('does nothing against a rule, against a pin, or on a plan that has changed', async () => {
    const { board, inHand, told } = await evening()
    const first = await inHand()
    const repair = moving(first, at('16:10'))
    const error = async (plan: PlanInHand, tried: RoomMaking): Promise<unknown> => {
      const outcome = await board.makeRoom(plan, tried)
      return outcome.ok ? 'done' : outcome.error.kind
    }
    expect(await error(first, { ...repair, moves: [] })).toBe('forbidden')
    await board.setPinned(first, r1, true)
    expect(await error(await inHand(), repair)).toBe('pinned')
    await board.setPinned(await inHand(), r1, false)
    await board.moveTo(await inHand(), r1, tuesday, at('17:10'))
    expect(await error(await inHand(), repair)).toBe('gone')
    expect((await told())[0]).toBe('r1 17:10')
  })
})

/** R2 in the place of r1, which goes elsewhere. */
const moving = (plan: PlanInHand, to: MinuteOfDay): Extract<RoomMaking, { kind: 'move' }> => ({
  kind: 'move',
  appointments: [placed(plan, r2, at('16:00'))],
  moves: [{ from: standing(plan, r1), to: placed(plan, r1, to) }],
  told: 0,
})

function standing({ appointmentOf }: PlanInHand, id: RequestId): Appointment {
  const row = appointmentOf.get(id)
  if (!row) throw new Error(`${id} has no place`)
  return row
}

function placed({ index }: PlanInHand, id: RequestId, start: MinuteOfDay): Appointment {
  const [request_, session] = [index.requests.get(id), index.sessions.get(tuesday)]
  if (!request_ || !session) throw new Error(`${id} is not in the event`)
  return appointmentAt(index, request_, session, start, null)
}
