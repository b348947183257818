import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { err, ok } from '@shared/kernel/result'
import { recordKinds } from '@shared/records/registry'
import { asItIs, createHistory } from '@renderer/services/history'
import { createPeople } from '@renderer/services/people'
import { clock, openTestStorage, staff } from '../storage/fixtures'

const many = 60
const idOfBox = (box: number): string => `t${String(box)}`

async function office() {
  const { storage } = await openTestStorage()
  const people = Array.from({ length: many }, (_, box) => staff(idOfBox(box), 'Okafor'))
  await storage.commit({
    title: 'Add',
    changes: people.map((after) => ({ kind: 'staff', id: after.id, before: null, after })),
  })
  const history = createHistory(storage, clock)
  const byHand = createPeople(history)
  const names = async () => (await storage.readAll(['staff'])).staff.map(({ familyName }) => familyName)
  return {
    storage,
    history,
    names,
    type: (box: number, familyName: string, step?: string) => {
      const before = staff(idOfBox(box), 'Okafor')
      return byHand.change({ kind: 'staff', id: before.id, before, after: { ...before, familyName } }, step)
    },
  }
}

describe('edits that are typed', () => {
  let writes = 0
  beforeEach(() => {
    const begin = Reflect.get(IDBDatabase.prototype, 'transaction')
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
      if (args[1] === 'readwrite') writes++
      return Reflect.apply(begin, this, args)
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
  })

  it('wait for two writes at most, however many boxes are typed into at once', async () => {
    const { type, names } = await office()
    writes = 0
    const outcomes = await Promise.all(Array.from({ length: many }, (_, box) => type(box, `N${String(box)}`)))
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect(writes).toBeLessThanOrEqual(2)
    expect((await names()).toSorted()).toEqual(
      Array.from({ length: many }, (_, box) => `N${String(box)}`).toSorted(),
    )
  })

  it('are made of each other where they change the same record, and undone one by one', async () => {
    const { storage, history, type } = await office()
    const read = () => storage.read('staff', idOfBox(0))
    const before = staff(idOfBox(0), 'Okafor')
    const people = createPeople(history)
    const email = { ...before, email: 'a@school.example' }
    await Promise.all([
      type(0, 'Tan', 'box 1'),
      type(0, 'Tann', 'box 1'),
      people.change({ kind: 'staff', id: before.id, before, after: email }),
    ])
    expect(await read()).toMatchObject({ familyName: 'Tann', email: 'a@school.example' })
    await history.undo()
    expect(await read()).toMatchObject({ familyName: 'Tann', email: '' })
    await history.undo()
    expect(await read()).toEqual(before)
    expect(history.state().undo).toBeNull()
    const { audit } = await storage.readAll(['audit'])
    // Added, the name that went on in one line, the address; then both taken back.
    expect(audit).toHaveLength(5)
  })

  it('keep their turn beside steps of another kind', async () => {
    const { storage, history, type } = await office()
    const outcomes = await Promise.all([type(0, 'Tan'), history.undo(), type(1, 'Lee'), type(2, 'Low')])
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    const names = await Promise.all(
      [0, 1, 2].map(async (box) => (await storage.read('staff', idOfBox(box)))?.familyName),
    )
    expect(names).toEqual(['Okafor', 'Lee', 'Low'])
  })

  it('say why one was refused, and save the others', async () => {
    const { history, type, names } = await office()
    const refused = history.commitTyped<{ readonly kind: string }>(
      ['staff'],
      () => Promise.resolve(err({ kind: 'not-allowed' })),
      asItIs,
    )
    const nothing = history.commitTyped(['staff'], () => Promise.resolve(ok(null)), asItIs)
    expect(await Promise.all([type(0, 'Tan'), refused, nothing, type(1, 'Lee')])).toEqual([
      ok(undefined),
      err({ kind: 'not-allowed' }),
      ok(undefined),
      ok(undefined),
    ])
    expect((await names()).filter((name) => name !== 'Okafor').toSorted()).toEqual(['Lee', 'Tan'])
  })

  it('are all refused where one cannot be stored, and none is half written', async () => {
    const { storage, history, type } = await office()
    const before = await storage.readAll(recordKinds)
    const bad = { kind: 'staff', id: 'other', before: null, after: staff('t-new') } as const
    const outcomes = await Promise.all([
      type(0, 'Tan'),
      history.commitTyped(['staff'], () => Promise.resolve(ok({ title: 'Bad', changes: [bad] })), asItIs),
    ])
    expect(outcomes.map((outcome) => outcome.ok)).toEqual([false, false])
    expect(await storage.readAll(recordKinds)).toEqual(before)
    expect(history.state()).toMatchObject({ undo: null, save: { kind: 'failed' } })
  })
})
