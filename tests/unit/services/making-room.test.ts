import { describe, expect, it } from 'vitest'
import { appointmentOf as appointmentAt } from '@shared/domain/plan/conference-index'
import type { Appointment } from '@shared/domain/plan/plan'
import type { Repair } from '@shared/domain/plan/repair'
import { toBeHired } from '@shared/domain/plan/repair'
import { idOf, type RequestId, type StaffId } from '@shared/kernel/ids'
import { minutes, type MinuteOfDay } from '@shared/kernel/time'
import { boardWords } from '@shared/words/screens/board'
import { familyPlacesWords } from '@shared/words/screens/waiting'
import type { EditablePlan } from '@renderer/services/board-plan'
import { at } from '@tests/fixtures/build-conference'
import { before, evening, eventId, r1, r2, r3, r4, tuesday } from './board-evening'

describe('making room', () => {
  it('moves others and places a request as one step, which undo takes back', async () => {
    const { board, editable, planLines, history, storage } = await evening()
    const plan = await editable()
    const repair = moving(plan, at('16:10'))
    expect(await board.makeRoom(eventId, repair)).toEqual({ ok: true, value: undefined })
    expect(await planLines()).toEqual(['r1 16:10', 'r2 16:00', 'r3 16:30', 'r4 16:30'])
    expect(await storage.read('appointment', 'a1')).toMatchObject({ end: at('16:15') })
    expect(history.state().undo).toBe(boardWords.undoRepair)
    await history.undo()
    expect(await planLines()).toEqual(before)
  })

  it('leaves a whole meeting out, with its reason', async () => {
    const { board, editable, planLines, history } = await evening()
    const plan = await editable()
    const leaves = [standing(plan, r3), standing(plan, r4)]
    const appointments = [placed(plan, r2, at('16:30'))]
    await board.makeRoom(eventId, { kind: 'leave-out', appointments, leaves, announced: 0 })
    expect(await planLines()).toEqual(['r1 16:00', 'r2 16:30', 'r3 taken-out', 'r4 taken-out'])
    await history.undo()
    expect(await planLines()).toEqual(before)
  })

  it('does nothing against a rule, against a pin, or on a plan that has changed', async () => {
    const { board, editable, planLines } = await evening()
    const first = await editable()
    const repair = moving(first, at('16:10'))
    const error = async (tried: Repair): Promise<unknown> => {
      const outcome = await board.makeRoom(eventId, tried)
      return outcome.ok ? 'done' : outcome.error.kind
    }
    expect(await error({ ...repair, moves: [] })).toBe('forbidden')
    await board.setPinned(eventId, r1, true)
    expect(await error(repair)).toBe('pinned')
    await board.setPinned(eventId, r1, false)
    await board.moveTo(eventId, r1, tuesday, at('17:10'))
    expect(await error(repair)).toBe('gone')
    expect((await planLines())[0]).toBe('r1 17:10')
  })
})

describe('a repair that somebody agreed to', () => {
  it('records the added hours and places the request as one step, which undo takes back', async () => {
    const { board, editable, planLines, history, storage } = await evening()
    const hours = { who: { kind: 'staff', id: idOf<StaffId>('t2') }, sessionId: tuesday } as const
    // Ms Tan is there for her other meeting only.
    const restricted = {
      id: 'av1',
      eventId,
      subject: hours.who,
      sessionId: tuesday,
      start: at('16:30'),
      end: at('17:00'),
    }
    await history.commit({
      title: 'hours',
      changes: [{ kind: 'availability', id: 'av1', before: null, after: restricted }],
    })
    const plan = await editable()
    const appointments = [placed(plan, r2, at('16:20'))]
    const widened = (end: string): Repair => ({
      kind: 'widen',
      appointments,
      hours: [{ ...hours, start: at('16:15'), end: at(end) }],
    })
    expect(await board.makeRoom(eventId, widened('16:22'))).toMatchObject({ error: { kind: 'forbidden' } })
    expect(await board.makeRoom(eventId, widened('16:30'))).toEqual({ ok: true, value: undefined })
    expect(await planLines()).toContain('r2 16:20')
    const { availability } = await storage.readAll(['availability'])
    expect(availability).toMatchObject([
      { id: 'av1' },
      { subject: hours.who, start: at('16:15'), end: at('16:30') },
    ])
    await history.undo()
    expect(await planLines()).toEqual(before)
    expect((await storage.readAll(['availability'])).availability).toHaveLength(1)
  })

  it('lets a session end later', async () => {
    const { board, editable, planLines, history, storage } = await evening()
    const plan = await editable()
    const session = plan.index.sessions.get(tuesday)
    if (!session) throw new Error('no session')
    const repair: Repair = {
      kind: 'lengthen',
      appointments: [placed(plan, r2, session.end)],
      sessionId: tuesday,
      minutes: minutes(5),
      hours: [],
    }
    expect(await board.makeRoom(eventId, repair)).toEqual({ ok: true, value: undefined })
    expect((await storage.read('event', eventId))?.sessions[0]?.end).toBe(session.end + 5)
    expect((await planLines()).some((row) => row.startsWith('r2 staff'))).toBe(false)
    await history.undo()
    expect((await storage.read('event', eventId))?.sessions[0]?.end).toBe(session.end)
    expect(await planLines()).toEqual(before)
  })

  it('adds an interpreter who was found, to the event and for that time', async () => {
    const { board, editable, history, storage } = await evening()
    const family = await storage.read('household', 'h1')
    if (!family) throw new Error('no family')
    const plan = await editable()
    const [own] = [placed(plan, r2, at('16:20'))]
    const repair: Repair = {
      kind: 'hire',
      appointments: [{ ...own, interpreterId: toBeHired }],
      language: 'pl',
    }
    await history.commit({
      title: 'language',
      changes: [
        { kind: 'household', id: family.id, before: family, after: { ...family, interpreterLanguage: 'pl' } },
      ],
    })
    const outcome = await board.makeRoom(eventId, repair, { givenName: 'Ola', familyName: 'Nowak' })
    expect(outcome).toEqual({ ok: true, value: undefined })
    const after = await editable()
    const interpreterId = after.appointmentOf.get(r2)?.interpreterId ?? null
    expect(after.index.conference.interpreters).toMatchObject([
      { id: interpreterId, givenName: 'Ola', familyName: 'Nowak', languages: ['pl'] },
    ])
    expect(after.index.conference.availability).toMatchObject([
      { subject: { kind: 'interpreter', id: interpreterId }, start: at('16:20'), end: at('16:25') },
    ])
    await history.undo()
    const undone = await editable()
    expect([undone.index.conference.interpreters, undone.index.conference.availability]).toEqual([[], []])
  })
})

/** R2 in the place of r1, which goes elsewhere. */
const moving = (plan: EditablePlan, to: MinuteOfDay): Extract<Repair, { kind: 'move' }> => ({
  kind: 'move',
  appointments: [placed(plan, r2, at('16:00'))],
  moves: [{ from: standing(plan, r1), to: placed(plan, r1, to) }],
  announced: 0,
})

function standing({ appointmentOf }: EditablePlan, id: RequestId): Appointment {
  const row = appointmentOf.get(id)
  if (!row) throw new Error(`${id} has no place`)
  return row
}

function placed({ index }: EditablePlan, id: RequestId, start: MinuteOfDay): Appointment {
  const [request_, session] = [index.requests.get(id), index.sessions.get(tuesday)]
  if (!request_ || !session) throw new Error(`${id} is not in the event`)
  return appointmentAt(index, request_, session, start, null)
}

describe('places found for a family', () => {
  it('are kept as one step where they are still free, and undone', async () => {
    const { board, editable, planLines, history } = await evening()
    const plan = await editable()
    const places = [placed(plan, r2, at('16:10'))]
    expect(await board.placeFamily(eventId, places)).toEqual({ ok: true, value: undefined })
    expect(await planLines()).toEqual(['r1 16:00', 'r2 16:10', 'r3 16:30', 'r4 16:30'])
    expect(history.state().undo).toBe(familyPlacesWords.undo)
    expect(await board.placeFamily(eventId, places)).toMatchObject({ ok: false, error: { kind: 'gone' } })
    await history.undo()
    expect(await planLines()).toEqual(before)
  })
})
