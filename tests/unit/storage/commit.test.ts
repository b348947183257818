import { describe, expect, it } from 'vitest'
import type { Change } from '@renderer/services/ports'
import { openTestStorage, staff, student } from './fixtures'

const added = (row: ReturnType<typeof staff>): Change => ({
  kind: 'staff',
  id: row.id,
  before: null,
  after: row,
})

describe('a committed edit', () => {
  it('is there for the next opening, with one line in the audit log that holds ids only', async () => {
    const { storage } = await openTestStorage()
    const change: Change = { kind: 'student', id: 'p1', before: null, after: student('p1') }
    expect(
      await storage.commit({
        title: 'Add people',
        changes: [added(staff('t1')), added(staff('t2')), change],
      }),
    ).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await storage.read('staff', 't2')).toEqual(staff('t2'))
    const { audit } = await storage.readAll(['audit'])
    expect(audit.map(({ what, recordKind, recordIds }) => [what, recordKind, recordIds])).toEqual([
      ['Add people', 'staff', ['t1', 't2']],
      ['Add people', 'student', ['p1']],
    ])
    expect(JSON.stringify(audit)).not.toContain('Okafor')
  })

  it('that goes on with the one before it adds no line to the audit log', async () => {
    const { storage } = await openTestStorage()
    await storage.commit({ title: 'Add', changes: [added(staff('t1'))] })
    const typed: Change = { kind: 'staff', id: 't1', before: staff('t1'), after: staff('t1', 'Tan') }
    expect(await storage.commit({ title: 'Change', changes: [typed], isContinued: true })).toMatchObject({
      ok: true,
    })
    expect(await storage.read('staff', 't1')).toEqual(staff('t1', 'Tan'))
    expect((await storage.readAll(['audit'])).audit).toHaveLength(1)
  })

  it('is refused whole when one record is no longer as it was', async () => {
    const { storage } = await openTestStorage()
    await storage.commit({ title: 'Add', changes: [added(staff('t1'))] })
    const stale: Change = { kind: 'staff', id: 't1', before: staff('t1', 'Other'), after: staff('t1', 'New') }
    expect(await storage.commit({ title: 'Change', changes: [added(staff('t9')), stale] })).toEqual({
      ok: false,
      error: { kind: 'changed-meanwhile', recordKind: 'staff', id: 't1' },
    })
    expect(await storage.read('staff', 't9')).toBeNull()
    expect(await storage.read('staff', 't1')).toEqual(staff('t1'))
    expect((await storage.readAll(['audit'])).audit).toHaveLength(1)
  })

  it.each(['adds what is there', 'removes what is not'])('is refused when it %s', async (which) => {
    const { storage } = await openTestStorage()
    const removal: Change = { kind: 'staff', id: 't1', before: staff('t1'), after: null }
    if (which === 'adds what is there') await storage.commit({ title: 'Add', changes: [added(staff('t1'))] })
    const outcome = await storage.commit({
      title: 'Again',
      changes: [which === 'adds what is there' ? added(staff('t1')) : removal],
    })
    expect(outcome).toEqual({
      ok: false,
      error: { kind: 'changed-meanwhile', recordKind: 'staff', id: 't1' },
    })
  })

  it('removes, and the removal can be taken back', async () => {
    const { storage } = await openTestStorage()
    await storage.commit({ title: 'Add', changes: [added(staff('t1'))] })
    await storage.commit({
      title: 'Remove',
      changes: [{ kind: 'staff', id: 't1', before: staff('t1'), after: null }],
    })
    expect(await storage.read('staff', 't1')).toBeNull()
    expect((await storage.commit({ title: 'Remove', changes: [added(staff('t1'))] })).ok).toBe(true)
    expect(await storage.read('staff', 't1')).toEqual(staff('t1'))
  })
})
