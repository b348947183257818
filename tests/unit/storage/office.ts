import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { NamedBytes } from '@shared/exchange/folder/files'
import type { EventId } from '@shared/kernel/ids'
import { seededRandom } from '@shared/kernel/random'
import type { Result } from '@shared/kernel/result'
import { instant, type LocalDate } from '@shared/kernel/time'
import { recordKinds } from '@shared/records/registry'
import { inconsistencies } from '@renderer/storage/consistency'
import type { OpenStorage } from '@renderer/storage/open'
import { allocateEvent } from '@renderer/services/jobs/allocate-event'
import { announceEvent } from '@renderer/services/jobs/announce-event'
import { createImportSession } from '@renderer/services/jobs/import-session'
import { createAllocate } from '@renderer/services/allocate'
import { createAnnounce } from '@renderer/services/announce'
import { createBoard } from '@renderer/services/board'
import { createHistory } from '@renderer/services/history'
import { createPeopleEdits } from '@renderer/services/people-edits'
import { createMinutes } from '@renderer/services/minutes'
import { createRequests } from '@renderer/services/requests'
import { idle, openTestStorage } from './fixtures'

const mostIds = 1_000_000
const casesFolder = join(import.meta.dirname, '../../fixtures/cases')

/** The files of one of the small folders in `tests/fixtures/cases`. */
const caseFiles = (name: string): readonly NamedBytes[] =>
  readdirSync(join(casesFolder, name)).map((file) => ({
    name: file,
    bytes: new Uint8Array(readFileSync(join(casesFolder, name, file))),
  }))

/** The day on which people are changed: before the events of the cases. */
const officeDay = '2026-11-20' as LocalDate

/** Fails, naming each fault, where the records of a store disagree. Call it after any kind of write. */
export async function expectConsistent({ storage }: Pick<OpenStorage, 'storage'>): Promise<void> {
  expect(inconsistencies(await storage.readAll(recordKinds))).toEqual([])
}

/** The order of new ids; the app's are in none. */
export type IdOrder = 'rising' | 'falling' | 'none'

/** The app's own use cases on a store in memory, with the work of the workers done here. */
export async function openOffice(name?: string, idOrder: IdOrder = 'none') {
  const store = await openTestStorage(name)
  const { storage } = store
  let counter = 0
  const random = seededRandom(8)
  const stamps = {
    now: () => instant(new Date(Date.UTC(2026, 10, 20, 8, 0, ++counter)).toISOString()),
    newId: () => {
      const place = ++counter
      const lead = { rising: place, falling: mostIds - place, none: random.below(mostIds) }[idOrder]
      return `${String(lead).padStart(6, '0')}-${place}`
    },
  }
  const clock = { now: stamps.now, today: () => expect.fail('nobody asks for the day') }
  const history = createHistory(storage, clock)
  const importService = createImportSession(storage, stamps)
  const allocating = createAllocate(
    {
      storage,
      newId: stamps.newId,
      allocate: (eventId, { seed, keep }, { signal, onProgress }) =>
        allocateEvent(store.storage, stamps, eventId, {
          seed,
          keep,
          limit: { kind: 'steps', steps: 50 },
          signal,
          onProgress,
          now: () => 0,
          pause: () => Promise.resolve(),
        }),
    },
    history,
  )
  const planned = async (eventId: EventId) => {
    const found = await storage.planned(eventId)
    if (!found?.plan) return expect.fail('the event has no plan')
    return { conference: found.conference, announced: found.announced, ...found.plan }
  }
  return {
    ...store,
    history,
    planned,
    board: createBoard({ storage, newId: stamps.newId }, history),
    requests: createRequests({ storage, newId: stamps.newId }, history),
    people: createPeopleEdits({ storage, newId: stamps.newId, clock: { today: () => officeDay } }, history),
    minutes: createMinutes({ storage, newId: stamps.newId, clock }, history),
    announcing: createAnnounce({ announce: (job) => announceEvent(storage, stamps, job) }, history),
    /** Imports a case as a new event, or as an update of one. */
    importCase: async (name: string, eventId: EventId | null = null): Promise<EventId> => {
      expect(await importService.read(caseFiles(name))).toMatchObject({ kind: 'sound' })
      const written = valueOf(
        await importService.write({ eventId, answers: {}, schoolName: 'Brookfield School' }, idle()),
      )
      history.forgetEvent(written)
      return written
    },
    allocate: async (eventId: EventId): Promise<void> => {
      await allocating.start(eventId, 1)
      expect(allocating.state()).toMatchObject({ kind: 'done' })
    },
  }
}
export type Office = Awaited<ReturnType<typeof openOffice>>

/** The value of an outcome that is expected to be good. */
export function valueOf<T>(outcome: Result<T, unknown>): T {
  return outcome.ok ? outcome.value : expect.fail(JSON.stringify(outcome.error))
}
