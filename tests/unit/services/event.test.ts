import { describe, expect, it } from 'vitest'
import { idOf, type EventId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { createChoices } from '@renderer/services/choices'
import { createEvents } from '@renderer/services/event'
import { createHistory } from '@renderer/services/history'
import { event, openTestStorage } from '../storage/fixtures'

const eventId = idOf<EventId>('e1')

async function oneEvent() {
  const { storage } = await openTestStorage()
  await storage.commit({
    title: 'x',
    changes: [{ kind: 'event', id: eventId, before: null, after: event('e1') }],
  })
  const history = createHistory(storage, {
    now: () => instant('2026-12-01T14:02:00.000Z'),
    today: () => {
      throw new Error('not asked')
    },
  })
  return { storage, history, events: createEvents(storage, history) }
}

describe('describing an event', () => {
  it('changes title and kind in one step that can be undone', async () => {
    const { storage, history, events } = await oneEvent()
    expect(await events.describe(eventId, { title: 'Year 9', kind: 'pctc' })).toMatchObject({ ok: true })
    expect(await storage.read('event', eventId)).toMatchObject({ title: 'Year 9', kind: 'pctc' })
    await history.undo()
    expect(await storage.read('event', eventId)).toMatchObject({
      title: 'Autumn evening',
      kind: 'consultation',
    })
  })

  it('refuses a blank title and an event that is gone', async () => {
    const { events, history } = await oneEvent()
    expect(await events.describe(eventId, { title: ' ' })).toMatchObject({ error: { kind: 'blank-title' } })
    expect(await events.describe(idOf('e2'), { title: 'x' })).toMatchObject({ error: { kind: 'gone' } })
    expect(history.state().undo).toBeNull()
  })
})

describe('choices of the installation', () => {
  it('are kept without a step to undo', async () => {
    const { storage, history } = await oneEvent()
    const choices = createChoices(storage, history)
    await choices.choose({ id: 'appearance', value: 'dark' })
    await choices.choose({ id: 'appearance', value: 'light' })
    expect(await storage.read('setting', 'appearance')).toEqual({ id: 'appearance', value: 'light' })
  })
})
