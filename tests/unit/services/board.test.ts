import { describe, expect, it } from 'vitest'
import type { AppointmentRecord } from '@shared/domain/plan/revision'
import { idOf, type MeetingId } from '@shared/kernel/ids'
import { boardWords } from '@shared/words/screens/board'
import type { createHistory } from '@renderer/services/history'
import { at } from '@tests/fixtures/build-conference'
import { before, evening, eventId, r1, r2, r3, r4, tuesday } from './board-evening'

describe('moving by hand', () => {
  it('moves an appointment, keeping its identity, and undo takes it back by name', async () => {
    const { board, planLines, history, storage } = await evening()
    expect(await board.moveTo(eventId, r1, tuesday, at('17:10'))).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await planLines()).toEqual(['r1 17:10', 'r3 16:30', 'r4 16:30', 'r2 staff-full'])
    expect(await storage.read('appointment', 'a1')).toMatchObject({ start: at('17:10'), end: at('17:15') })
    expect(history.state().undo).toBe(boardWords.undoMove)
    await history.undo()
    expect(await planLines()).toEqual(before)
    await history.redo()
    expect((await planLines())[0]).toBe('r1 17:10')
  })

  it('moves all who share the meeting', async () => {
    const { board, planLines, history } = await evening()
    await board.moveTo(eventId, r4, tuesday, at('17:00'))
    expect(await planLines()).toEqual(['r1 16:00', 'r3 17:00', 'r4 17:00', 'r2 staff-full'])
    await history.undo()
    expect(await planLines()).toEqual(before)
  })

  it('says which rules forbid a place, and changes nothing', async () => {
    const { board, planLines, history } = await evening()
    const outcome = await board.moveTo(eventId, r1, tuesday, at('16:30'))
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    const kinds =
      !outcome.ok && outcome.error.kind === 'forbidden'
        ? outcome.error.violations.map(({ kind }) => kind)
        : []
    expect(kinds).toContain('in-two-meetings')
    expect(await planLines()).toEqual(before)
    expect(history.state().undo).toBeNull()
  })

  it('places a request that had no place, and strikes it off the list', async () => {
    const { board, planLines, history } = await evening()
    await board.moveTo(eventId, r2, tuesday, at('16:05'))
    expect(await planLines()).toEqual(['r1 16:00', 'r2 16:05', 'r3 16:30', 'r4 16:30'])
    expect(history.state().undo).toBe(boardWords.undoPlace)
    await history.undo()
    expect(await planLines()).toEqual(before)
  })

  it('knows no request and no session that is gone', async () => {
    const { board } = await evening()
    const gone = { ok: false, error: { kind: 'gone' } }
    expect(await board.moveTo(eventId, idOf('r9'), tuesday, at('16:00'))).toEqual(gone)
    expect(await board.moveTo(eventId, r1, idOf('wed'), at('16:00'))).toEqual(gone)
  })

  it('makes two moves asked for at once one after the other, each of the newest plan', async () => {
    const { board, planLines } = await evening()
    const moves = [
      board.moveTo(eventId, r1, tuesday, at('17:10')),
      board.moveTo(eventId, r1, tuesday, at('18:00')),
      // Free since r1 has left it.
      board.moveTo(eventId, r2, tuesday, at('16:00')),
      // Where r1 went first, and is no longer.
      board.moveTo(eventId, r3, tuesday, at('17:10')),
    ]
    expect((await Promise.all(moves)).every(({ ok }) => ok)).toBe(true)
    expect(await planLines()).toEqual(['r1 18:00', 'r2 16:00', 'r3 17:10', 'r4 17:10'])
  })

  it('judges a move anew where another window has changed the plan since it was read', async () => {
    const { board: other, boardOver, planLines, storage } = await evening()
    let reads = 0
    const slow = boardOver({
      ...storage,
      planned: async (id) => {
        const read = await storage.planned(id)
        if (++reads === 1) {
          await other.moveTo(id, r1, tuesday, at('17:10'))
          await other.moveTo(id, r2, tuesday, at('16:20'))
        }
        return read
      },
    })
    expect(await slow.moveTo(eventId, r1, tuesday, at('16:20'))).toMatchObject({
      ok: false,
      error: { kind: 'forbidden' },
    })
    expect(reads).toBe(2)
    reads = 0
    expect(await slow.moveTo(eventId, r1, tuesday, at('18:00'))).toEqual({ ok: true, value: undefined })
    expect(await planLines()).toEqual(['r1 18:00', 'r2 16:20', 'r3 16:30', 'r4 16:30'])
  })
})

describe('taking out', () => {
  it('takes the whole meeting out with its reason, and undo brings it back', async () => {
    const { board, planLines, history } = await evening()
    await board.takeOut(eventId, r3)
    expect(await planLines()).toEqual(['r1 16:00', 'r2 staff-full', 'r3 taken-out', 'r4 taken-out'])
    expect(history.state().undo).toBe(boardWords.undoCancel)
    await history.undo()
    expect(await planLines()).toEqual(before)
  })

  it('lets minutes that were begun stand on their own', async () => {
    const { board, editable, storage, history } = await evening()
    await history.commit(minutesBegun((await editable()).appointmentOf.get(r1)))
    await board.takeOut(eventId, r1)
    expect(await storage.read('meeting', 'm1')).toMatchObject({ appointmentId: null })
    await history.undo()
    expect(await storage.read('meeting', 'm1')).toMatchObject({ appointmentId: 'a1' })
  })

  it('has nothing to take out of a request without a place', async () => {
    const { board } = await evening()
    expect(await board.takeOut(eventId, r2)).toEqual({ ok: false, error: { kind: 'gone' } })
  })
})

describe('pinning', () => {
  it('pins the whole meeting, which then neither moves nor goes until it is unpinned', async () => {
    const { board, planLines, history } = await evening()
    await board.setPinned(eventId, r3, true)
    expect(await planLines()).toEqual(['r1 16:00', 'r3 16:30 pinned', 'r4 16:30 pinned', 'r2 staff-full'])
    expect(history.state().undo).toBe(boardWords.undoPin)
    const pinned = { ok: false, error: { kind: 'pinned' } }
    expect(await board.moveTo(eventId, r4, tuesday, at('17:00'))).toEqual(pinned)
    expect(await board.takeOut(eventId, r4)).toEqual(pinned)
    await board.setPinned(eventId, r4, false)
    expect(history.state().undo).toBe(boardWords.undoUnpin)
    expect(await planLines()).toEqual(before)
  })
})

function minutesBegun(
  row: AppointmentRecord | undefined,
): Parameters<ReturnType<typeof createHistory>['commit']>[0] {
  if (!row) throw new Error('not placed')
  const meetingId = idOf<MeetingId>('m1')
  const meeting = {
    id: meetingId,
    eventId,
    appointmentId: row.id,
    targets: [],
    agreements: [],
    addenda: [],
    startedAt: null,
    finishedAt: null,
    state: { kind: 'draft' },
    attendance: { student: 'unknown', adults: [], interpreter: 'unknown' },
    facts: {
      eventTitle: '',
      date: row.date,
      start: row.start,
      end: row.end,
      staff: [],
      room: '',
      building: '',
      interpreter: null,
      student: { id: row.studentId, name: '', form: '' },
      household: { id: row.householdId, name: '' },
    },
  } as const
  return {
    title: 'Start minutes',
    changes: [
      { kind: 'meeting', id: meetingId, before: null, after: meeting },
      { kind: 'appointment', id: row.id, before: row, after: { ...row, meetingId } },
    ],
  }
}
