import { describe, expect, it } from 'vitest'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import { instant } from '@shared/kernel/time'
import type { Observable } from '@renderer/queries/queries'
import { createFollowUp } from '@renderer/services/follow-up'
import { createHistory } from '@renderer/services/history'
import { day } from '@tests/fixtures/build-conference'
import { action, meeting, texts } from '@tests/fixtures/build-meeting'
import { oneOfEach } from '../records/one-of-each'
import { openTestStorage } from '../storage/fixtures'

const now = instant('2026-12-16T09:00:00.000Z')
const clock = { now: () => now, today: () => day('2026-12-16') }
const target = { id: 't1', what: 'Read daily', who: 'Anna', by: day('2026-12-10'), ofChild: true }
const signed: MeetingRecord = meeting({
  targets: [target],
  state: { kind: 'final', at: now, by: 'Ms Okafor', texts: texts() },
})

async function office() {
  const { storage, queries } = await openTestStorage()
  const history = createHistory(storage, clock)
  await history.commit({
    title: 'x',
    changes: [
      { kind: 'meeting', id: signed.id, before: null, after: signed },
      { kind: 'action', id: action('a1').id, before: null, after: action('a1') },
    ],
  })
  let ids = 0
  const followUp = createFollowUp({ clock, newId: () => `new${String(++ids)}` }, history)
  const actions = async () => (await storage.readAll(['action'])).action
  return { storage, queries, history, followUp, actions }
}

describe('what became of what was agreed', () => {
  it('is noted with the moment and in words, though the minutes are final', async () => {
    const { followUp, actions, history } = await office()
    await followUp.settle([{ meetingId: signed.id, id: 'a1' }], { state: 'done' })
    await followUp.settle([{ meetingId: signed.id, id: 'a1' }], { outcome: 'Rang twice' })
    expect(await actions()).toMatchObject([{ state: 'done', outcome: 'Rang twice', settledAt: now }])
    await history.undo()
    await history.undo()
    expect(await actions()).toMatchObject([{ state: 'open', outcome: '', settledAt: null }])
  })

  it('gives a target an action once, in the words that were signed', async () => {
    const { followUp, actions, storage } = await office()
    const item = { meetingId: signed.id, id: 't1' }
    await Promise.all([
      followUp.settle([item], { state: 'done' }),
      followUp.settle([item], { outcome: 'Every night' }),
    ])
    expect((await actions()).filter(({ targetId }) => targetId === 't1')).toMatchObject([
      {
        what: 'Read daily',
        owner: 'Anna',
        due: target.by,
        state: 'done',
        outcome: 'Every night',
        settledAt: now,
      },
    ])
    expect(await storage.read('meeting', signed.id)).toEqual(signed)
  })

  it('takes several things as one step, and leaves out what is gone', async () => {
    const { followUp, actions, history } = await office()
    const items = ['a1', 't1', 'gone'].map((id) => ({ meetingId: signed.id, id }))
    await followUp.settle(items, { state: 'dropped' })
    expect((await actions()).map(({ state }) => state)).toEqual(['dropped', 'dropped'])
    await history.undo()
    expect((await actions()).map(({ state }) => state)).toEqual(['open'])
  })

  it('is noted of several actions of a group session as one step, though its minutes are final', async () => {
    const { followUp, storage, history } = await office()
    const open = { state: 'open', outcome: '', settledAt: null } as const
    const talk: GroupMinutes = {
      ...oneOfEach.groupMinutes,
      actions: ['a', 'b'].map((id) => ({ ...{ id, what: id, who: '', by: null }, ...open })),
      state: { kind: 'final', at: now, by: 'Ms Tan', text: 'Signed' },
    }
    const added = { kind: 'groupMinutes', id: talk.id, before: null, after: talk } as const
    await history.commit({ title: 'x', changes: [added] })
    const { groupSessionId } = talk
    const stored = () => storage.read('groupMinutes', talk.id)
    await followUp.settle(
      ['a', 'b', 'gone'].map((id) => ({ id, groupSessionId })),
      { state: 'done' },
    )
    await followUp.settle([{ id: 'b', groupSessionId }], { outcome: 'Sent' })
    expect((await stored())?.actions).toMatchObject([
      { id: 'a', state: 'done', outcome: '', settledAt: now },
      { id: 'b', state: 'done', outcome: 'Sent', settledAt: now },
    ])
    await history.undo()
    await history.undo()
    expect(await stored()).toEqual(talk)
  })

  it('is read of an event, or of all, each from the tables that it needs', async () => {
    const { queries } = await office()
    const newest = <T>(of: Observable<T>) => new Promise<T>((next, error) => of.subscribe({ next, error }))
    expect(await newest(queries.actions(signed.eventId))).toMatchObject([{ id: 'a1' }])
    for (const eventId of [signed.eventId, null])
      expect(await newest(queries.agreed(eventId))).toMatchObject({
        meetings: [{ id: signed.id }],
        actions: [{ id: 'a1' }],
        groupMinutes: [],
      })
  })

  it('opens again without a moment', async () => {
    const { followUp, actions } = await office()
    await followUp.settle([{ meetingId: signed.id, id: 'a1' }], { state: 'done' })
    await followUp.settle([{ meetingId: signed.id, id: 'a1' }], { state: 'open' })
    expect(await actions()).toMatchObject([{ state: 'open', settledAt: null }])
  })
})
