import { describe, expect, it } from 'vitest'
import { freshName, openTestStorage, staff, Dexie } from './fixtures'
import { openOffice } from './office'

async function openWithBadRow() {
  const name = freshName()
  const store = await openTestStorage(name)
  await store.storage.commit({
    title: 'Add',
    changes: [{ kind: 'staff', id: 't1', before: null, after: staff('t1') }],
  })
  const raw = await new Dexie(name).open()
  await raw.table('staff').put({ ...staff('t2', 'Secretname'), languages: 'en' })
  raw.close()
  return store
}

describe('a stored row that is not what its kind says', () => {
  it('is left out of a read and named by table, id and field, never by its contents', async () => {
    const { storage, queries } = await openWithBadRow()
    expect((await storage.readAll(['staff'])).staff).toEqual([staff('t1')])
    const reported: unknown[] = []
    queries
      .unreadable()
      .subscribe({ next: (problems) => reported.push(problems), error: () => undefined })
      .unsubscribe()
    expect(reported).toEqual([[{ kind: 'bad-row', recordKind: 'staff', id: 't2', field: 'languages' }]])
    expect(JSON.stringify(reported)).not.toContain('Secretname')
  })

  it('is named no longer once it was written over with one that can be read', async () => {
    const name = freshName()
    const { storage, queries } = await openTestStorage(name)
    const raw = await new Dexie(name).open()
    await raw.table('staff').put({ ...staff('t1'), languages: 'en' })
    await storage.readAll(['staff'])
    await raw.table('staff').put(staff('t1'))
    raw.close()
    await storage.readAll(['staff'])
    const seen: unknown[] = []
    queries.unreadable().subscribe({ next: (problems) => seen.push(problems), error: () => undefined })
    expect(seen).toEqual([[]])
  })

  it('is not written over by an edit that never saw it', async () => {
    const { storage } = await openWithBadRow()
    const edit = {
      title: 'Change',
      changes: [{ kind: 'staff', id: 't2', before: null, after: staff('t2') }],
    } as const
    expect(await storage.commit(edit)).toEqual({
      ok: false,
      error: { kind: 'changed-meanwhile', recordKind: 'staff', id: 't2' },
    })
  })
})

it('a row of an event that cannot be read is left where it lies by an update of that event', async () => {
  const name = freshName()
  const office = await openOffice(name)
  const id = await office.importCase('base')
  await office.allocate(id)
  const raw = await new Dexie(name).open()
  const strange = { id: 'strange', eventId: id, minutes: 'ten' }
  await raw.table('request').put(strange)
  await raw.table('plan').put(strange)
  await office.importCase('one-out', id)
  expect(await raw.table('request').get('strange')).toEqual(strange)
  expect(await raw.table('plan').get('strange')).toEqual(strange)
  raw.close()
})

describe('a record that is not what its kind says', () => {
  it('is refused before it is written', async () => {
    const { storage } = await openTestStorage()
    const after = { ...staff('t1'), nickname: 'T' }
    const outcome = await storage.commit({
      title: 'Add',
      changes: [{ kind: 'staff', id: 't1', before: null, after }],
    })
    expect(outcome.ok).toBe(false)
    expect(await storage.read('staff', 't1')).toBeNull()
  })
})
