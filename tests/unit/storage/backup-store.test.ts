import { describe, expect, it, vi } from 'vitest'
import { idOf } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import type { OpenStorage } from '@renderer/storage/open'
import { openBackup, exportBackup } from '@renderer/services/jobs/backups'
import type { Change } from '@renderer/services/ports'
import {
  appointment,
  Dexie,
  event,
  freshName,
  household,
  idle,
  openTestStorage,
  plan,
  request,
  roster,
  staff,
  student,
} from './fixtures'

const options = {
  passphrase: 'kettle spoon teapot',
  workFactor: 2,
  app: '0.1.0',
  now: instant('2026-11-21T18:00:00.000Z'),
}
const quiet = () => undefined

async function fill({ storage }: OpenStorage, surname: string): Promise<void> {
  const eventId = idOf<ReturnType<typeof event>['id']>('e1')
  await storage.importEvent(
    {
      eventId,
      records: {
        event: [event('e1', { currentPlanId: idOf('d1') })],
        roster: [roster('e1', ['t1'], ['p1'], ['h1'])],
        staff: [staff('t1', surname), staff('t2', '=cmd|0 你好')],
        student: [student('p1')],
        household: [household('h1')],
        request: Array.from({ length: 450 }, (_, i) => request(`r${i}`, 'e1', ['t1', 'h1', 'p1'])),
        plan: [plan('d1', eventId)],
        appointment: [appointment('a1', 'd1', 'e1')],
      },
    },
    idle(),
  )
  await storage.commit({
    title: 'Choose',
    changes: [{ kind: 'setting', id: 'density', before: null, after: { id: 'density', value: 'compact' } }],
  })
}

async function type({ storage }: OpenStorage, meeting: string, text: string): Promise<void> {
  const notes = await storage.openNotes(idOf(meeting))
  for (const letter of text) notes.splice('progress', notes.text('progress').length, 0, letter)
  await notes.saved()
  notes.close()
}

/** A backup of a filled store, and what the store held. */
async function backedUp() {
  const store = await openTestStorage()
  await fill(store, 'Okafor')
  await type(store, 'm1', 'Reads well 🙂')
  await type(store, 'm2', 'Kind')
  const { bytes, unreadable, leftOut } = await exportBackup(store.backupStore, options, quiet)
  expect([unreadable, leftOut]).toEqual([[], []])
  return { bytes, held: await store.backupStore.dump() }
}

/** Writes into a store as no app does. */
async function behind(name: string, work: (raw: Dexie) => Promise<unknown>): Promise<void> {
  const raw = await new Dexie(name).open()
  await work(raw)
  raw.close()
}

async function restoreInto(store: OpenStorage, bytes: Uint8Array) {
  const read = await openBackup(store.backupStore, bytes, options.passphrase, quiet)
  if (!read.ok) throw new Error(read.error.kind)
  return store.backupStore.replaceAll(read.value.contents, idle())
}

describe('a backup of the store', () => {
  it('opened in an empty app, makes it equal to the first, notes and log included', async () => {
    const { bytes, held } = await backedUp()
    const name = freshName()
    const empty = await openTestStorage(name)
    expect(await empty.backupStore.isUsed()).toBe(false)
    expect(await restoreInto(empty, bytes)).toEqual({ ok: true, value: undefined })
    expect(await empty.backupStore.dump()).toEqual(held)
    const notes = await empty.storage.openNotes(idOf('m1'))
    expect(notes.text('progress')).toBe('Reads well 🙂')
    notes.splice('progress', 0, 0, 'She ')
    await notes.saved()
    empty.close()
    const again = await (await openTestStorage(name)).storage.openNotes(idOf('m1'))
    expect(again.text('progress')).toBe('She Reads well 🙂')
  })

  it('opened in a used app, leaves nothing of what was there', async () => {
    const { bytes, held } = await backedUp()
    const used = await openTestStorage()
    await fill(used, 'Other')
    await used.storage.commit({
      title: 'Add',
      changes: [{ kind: 'staff', id: 't9', before: null, after: staff('t9') }],
    })
    await type(used, 'm1', 'Other words')
    await type(used, 'm9', 'More words')
    expect(await used.backupStore.isUsed()).toBe(true)
    expect(await restoreInto(used, bytes)).toEqual({ ok: true, value: undefined })
    expect(await used.backupStore.dump()).toEqual(held)
  })

  it('written twice of the same store, holds the same', async () => {
    const { bytes } = await backedUp()
    const [one, two] = [await openTestStorage(), await openTestStorage()]
    await restoreInto(one, bytes)
    await restoreInto(two, (await exportBackup(one.backupStore, options, quiet)).bytes)
    expect(await two.backupStore.dump()).toEqual(await one.backupStore.dump())
  })

  it('cancelled at any moment while it is opened, leaves everything as it was', async () => {
    const { bytes } = await backedUp()
    const used = await openTestStorage()
    await fill(used, 'Other')
    await type(used, 'm1', 'Other words')
    const before = await used.backupStore.dump()
    const read = await openBackup(used.backupStore, bytes, options.passphrase, quiet)
    if (!read.ok) throw new Error(read.error.kind)
    for (const cancelAt of [0, 1, 3, 6, 9]) {
      const stop = new AbortController()
      let step = 0
      const outcome = await used.backupStore.replaceAll(read.value.contents, {
        signal: stop.signal,
        onProgress: () => (step++ === cancelAt ? stop.abort() : undefined),
      })
      expect(outcome).toEqual({ ok: false, error: { kind: 'cancelled' } })
      expect(await used.backupStore.dump()).toEqual(before)
    }
  })

  it('opened in a used app, is heard by its other windows, and reports the rows looked at and written', async () => {
    const { bytes } = await backedUp()
    const name = freshName()
    const used = await openTestStorage(name)
    await fill(used, 'Other')
    const window = await openTestStorage(name, 'worker')
    const seen: (readonly string[])[] = []
    window.queries.people().subscribe({
      next: ({ staff }) => seen.push(staff.map(({ familyName }) => familyName)),
      error: (cause) => expect.fail(String(cause)),
    })
    await expect.poll(() => seen.at(-1)).toContain('Other')
    const read = await openBackup(used.backupStore, bytes, options.passphrase, quiet)
    if (!read.ok) throw new Error(read.error.kind)
    const steps: { readonly done: number; readonly total: number | null }[] = []
    const onProgress = (step: (typeof steps)[number]) => void steps.push(step)
    expect(await used.backupStore.replaceAll(read.value.contents, { ...idle(), onProgress })).toMatchObject({
      ok: true,
    })
    await expect.poll(() => seen.at(-1)).not.toContain('Other')
    expect(steps.at(-1)?.done).toBe(steps.at(-1)?.total)
    expect(steps.at(-1)?.done).toBeGreaterThan(900)
  })

  it('of an earlier state of the same school writes only what differs', async () => {
    const used = await openTestStorage()
    await fill(used, 'Okafor')
    const earlier = await used.backupStore.dump()
    const changes: Change[] = [
      { kind: 'staff', id: 't1', before: staff('t1'), after: staff('t1', 'Bell') },
      { kind: 'request', id: 'r1', before: request('r1', 'e1', ['t1', 'h1', 'p1']), after: null },
      { kind: 'request', id: 'new', before: null, after: request('new', 'e1', ['t1', 'h1', 'p1']) },
    ]
    expect(await used.storage.commit({ title: 'Change', changes })).toMatchObject({ ok: true })
    const puts = [vi.spyOn(IDBObjectStore.prototype, 'put'), vi.spyOn(IDBObjectStore.prototype, 'add')]
    expect(await used.backupStore.replaceAll(earlier, idle())).toMatchObject({ ok: true })
    const written = puts.reduce((sum, { mock }) => sum + mock.calls.length, 0)
    vi.restoreAllMocks()
    expect(await used.backupStore.dump()).toEqual(earlier)
    expect(written).toBeGreaterThan(1)
    expect(written).toBeLessThan(20)
  })

  it('that cannot be written whole leaves everything as it was', async () => {
    const used = await openTestStorage()
    await fill(used, 'Other')
    const before = await used.backupStore.dump()
    const tables = new Map([['staff', [staff('t1'), staff('t1')]] as const])
    const outcome = await used.backupStore.replaceAll({ ...before, tables }, idle())
    expect(outcome).toMatchObject({ ok: false, error: { kind: 'write-failed' } })
    expect(await used.backupStore.dump()).toEqual(before)
  })

  it('carries what cannot be read as it lies, and puts it back so', async () => {
    const name = freshName()
    const store = await openTestStorage(name)
    await fill(store, 'Okafor')
    await type(store, 'm1', 'Reads well')
    const strange = { ...staff('t2'), languages: 7, seen: new Date(5), more: new Map([[1, Number.NaN]]) }
    const updates = [Uint8Array.of(9, 9, 9), Uint8Array.of(1)]
    await behind(name, async (raw) => {
      await raw.table('staff').put(strange)
      await raw.table('meetingNotes').put({ id: 'm7' })
      await raw.table('$meetingNotes.body_updates').bulkAdd(updates.map((u) => ({ k: 'm7', u })))
    })
    const written = await exportBackup(store.backupStore, options, quiet)
    expect(written.leftOut).toEqual([])
    expect(written.unreadable).toMatchObject([{ kind: 'bad-row', recordKind: 'staff', id: 't2' }])

    const emptyName = freshName()
    const empty = await openTestStorage(emptyName)
    expect(await restoreInto(empty, written.bytes)).toMatchObject({ ok: true })
    expect((await empty.storage.readAll(['staff'])).staff.map(({ id }) => id)).toEqual(['t1'])
    await behind(emptyName, async (raw) => {
      expect(await raw.table('staff').get('t2')).toEqual(strange)
      const rows = await raw
        .table<{ u: Uint8Array }>('$meetingNotes.body_updates')
        .where('k')
        .equals('m7')
        .toArray()
      expect(rows.map(({ u }) => u)).toEqual(updates)
    })
    expect(await empty.backupStore.dump()).toEqual(await store.backupStore.dump())
  })

  it('opened beside records that cannot be read, keeps every one of them', async () => {
    const { bytes } = await backedUp()
    const name = freshName()
    const used = await openTestStorage(name)
    await fill(used, 'Other')
    const lost = Array.from({ length: 20 }, (_, i) => ({ ...student(`lost-${i}`), dateOfBirth: 7 }))
    await behind(name, (raw) => raw.table('student').bulkPut([...lost, { ...student('p1'), sourceId: 8 }]))
    const saved = await exportBackup(used.backupStore, options, quiet)
    expect(saved.unreadable).toHaveLength(21)

    expect(await restoreInto(used, bytes)).toMatchObject({ ok: true })
    await behind(name, async (raw) => {
      const rows = await raw.table('student').toArray()
      // The backup has a good record in the place of one of them.
      expect(rows).toHaveLength(21)
      expect(rows).toEqual(expect.arrayContaining([student('p1'), ...lost]))
    })
    // What was saved first holds them all.
    const again = await openTestStorage()
    await restoreInto(again, saved.bytes)
    expect((await again.backupStore.dump()).unreadable.tables.get('student')).toHaveLength(21)
  })

  it('in which an event names a plan that is not there, is put right when the app starts anew', async () => {
    const store = await openTestStorage()
    await fill(store, 'Okafor')
    const contents = await store.backupStore.dump()
    const name = freshName()
    const other = await openTestStorage(name)
    const planless = new Map(contents.tables).set('plan', [])
    expect(await other.backupStore.replaceAll({ ...contents, tables: planless }, idle())).toMatchObject({
      ok: true,
    })
    other.close()
    const again = await openTestStorage(name)
    expect(again.repair).toMatchObject({ events: [{ plan: 'none' }], leftOverAppointments: 1 })
    expect((await again.storage.readAll(['event'])).event).toMatchObject([{ currentPlanId: null }])
  })

  it('with a record or notes that are not whole, is refused before anything is changed', async () => {
    const { backupStore } = await openTestStorage()
    expect(backupStore.readRow('staff', { ...staff('t1'), email: null })).toMatchObject({
      ok: false,
      error: { id: 't1', field: 'email' },
    })
    expect(backupStore.checkNotes(Uint8Array.of(9, 9, 9, 9))).toBe(false)
  })
})
