import { describe, expect, it } from 'vitest'
import { eveningOf } from '@shared/domain/evening/evening'
import { idOf, type RequestId } from '@shared/kernel/ids'
import { instant, minuteOfDay } from '@shared/kernel/time'
import { createEvening } from '@renderer/services/evening'
import type { SchoolChoice } from '@renderer/services/ports'
import { day } from '@tests/fixtures/build-conference'
import { eventId, home, requestedEvening } from './requested-evening'

const evening = { date: day('2026-12-01'), timezone: 'Europe/London' }
const here = { kind: 'here', householdId: home } as const
const at = instant('2026-12-01T16:02:00.000Z')

async function reception(school: SchoolChoice = 'own') {
  const { storage, clock, history, newId } = await requestedEvening(true, {})
  const service = createEvening({ newId, clock, device: () => 'this one', school }, history)
  const taps = () => storage.where('tap', 'eventId', eventId)
  return { storage, history, service, taps }
}

describe('what reception records', () => {
  it('is in the store once it is acknowledged, with its computer and its time', async () => {
    const { service, taps } = await reception()
    expect(await service.tap(eventId, here, at)).toEqual({ ok: true, value: undefined })
    expect(await taps()).toEqual([{ id: 'new-1', eventId, device: 'this one', at, fact: here }])
  })

  it('is all there, however quickly one follows another', async () => {
    const { service, taps } = await reception()
    const facts = Array.from({ length: 30 }, (_, i) =>
      i % 2 === 0 ? here : ({ kind: 'started', requestId: idOf<RequestId>(`r${String(i)}`) } as const),
    )
    const saved = await Promise.all(facts.map((fact) => service.tap(eventId, fact, at)))
    expect(saved.every(({ ok }) => ok)).toBe(true)
    expect(await taps()).toHaveLength(30)
  })

  it('is undone by a tap of its own, and not by the undo of the top bar', async () => {
    const { service, taps, history } = await reception()
    await service.tap(eventId, here, at)
    expect(history.state().undo).toBeNull()
    await service.tap(eventId, { kind: 'undone', tapIds: ['new-1'] }, at)
    expect(await taps()).toHaveLength(2)
    expect(eveningOf(await taps(), evening).families.size).toBe(0)
  })
})

describe('the clock of reception', () => {
  const start = minuteOfDay(16 * 60)

  it('is the real one in the own school', async () => {
    const { service } = await reception()
    expect(service.now({ ...evening, start }, null)).toBe('2026-12-01T14:02:00.000Z')
  })

  it('runs through the evening in the sample school, after what was recorded there before', async () => {
    const first = await reception('sample')
    expect(first.service.now({ ...evening, start }, null)).toBe('2026-12-01T15:55:00.000Z')
    expect(first.service.now({ ...evening, start }, at)).toBe('2026-12-01T15:55:00.000Z')
    const later = await reception('sample')
    expect(later.service.now({ ...evening, start }, at)).toBe(at)
  })
})
