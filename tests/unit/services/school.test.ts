import { describe, expect, it } from 'vitest'
import type { School } from '@shared/domain/school/school'
import { idOf } from '@shared/kernel/ids'
import { createHistory } from '@renderer/services/history'
import { createSchool, unnamedSchool } from '@renderer/services/school'
import { clock, openTestStorage } from '../storage/fixtures'

async function over(kept: School | null) {
  const { storage } = await openTestStorage()
  if (kept)
    await storage.commit({
      title: 'Add',
      changes: [{ kind: 'school', id: kept.id, before: null, after: kept }],
    })
  const history = createHistory(storage, clock)
  return {
    history,
    stored: async () => (await storage.readAll(['school'])).school,
    service: createSchool({ storage, newId: () => 'new', restart: () => expect.fail() }, history),
  }
}

describe('changing the school', () => {
  it('makes it with the first change', async () => {
    const { history, stored, service } = await over(null)
    await service.change({ name: 'Hill School' })
    expect(await stored()).toEqual([{ id: 'new', ...unnamedSchool, name: 'Hill School' }])
    expect(history.state().undo).toBe('Change the school')
  })

  it('keeps both of two changes that follow each other at once', async () => {
    const { stored, service } = await over({ id: idOf('s1'), ...unnamedSchool })
    await Promise.all([service.change({ name: 'Hill School' }), service.change({ paper: 'letter' })])
    expect(await stored()).toMatchObject([{ name: 'Hill School', paper: 'letter' }])
  })

  it('changes what was named and nothing else', async () => {
    const before: School = { id: idOf('s1'), ...unnamedSchool, name: 'Hill School', paper: 'letter' }
    const { stored, service } = await over(before)
    await service.change({ address: 'Hill Road' })
    expect(await stored()).toEqual([{ ...before, address: 'Hill Road' }])
  })
})
