import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { StoredCounts } from '@renderer/queries/queries'
import { openOffice, valueOf } from './office'

it('of appointments are those of the current plans, not of every draft and revision', async () => {
  const office = await openOffice()
  const eventId = await office.importCase('base')
  for (let i = 0; i < 3; i++) await office.allocate(eventId)
  valueOf(await office.announcing.announce(eventId))
  const counts = await new Promise<StoredCounts>((resolve, reject) =>
    office.queries.stored().subscribe({ next: resolve, error: reject }),
  )
  const { appointments } = await office.planned(eventId)
  expect(counts).toMatchObject({ events: 1, requests: 6, appointments: appointments.length })
  const kept = (await office.storage.readAll(['appointment'])).appointment
  expect(kept.length).toBeGreaterThan(appointments.length)
})
