import { describe, expect, it } from 'vitest'
import type { School } from '@shared/domain/school/school'
import { idOf } from '@shared/kernel/ids'
import { ok } from '@shared/kernel/result'
import type { Edit, Storage } from '@renderer/services/ports'
import { createSchool, unnamedSchool } from '@renderer/services/school'

function over(kept: readonly School[]) {
  const edits: Edit[] = []
  let stored = kept
  const readAll = () => Promise.resolve({ school: stored })
  const storage = { readAll } as unknown as Storage
  const history = {
    commit: (edit: Edit) => {
      edits.push(edit)
      stored = edit.changes.flatMap((change) => (change.kind === 'school' && change.after) || [])
      return Promise.resolve(ok(undefined))
    },
    failure: () => null,
  }
  return {
    edits,
    service: createSchool({ storage, newId: () => 'new', restart: () => expect.fail() }, history),
  }
}

describe('changing the school', () => {
  it('makes it with the first change', async () => {
    const { edits, service } = over([])
    await service.change({ name: 'Hill School' })
    const after = { id: 'new', ...unnamedSchool, name: 'Hill School' }
    expect(edits).toEqual([
      { title: 'Change the school', changes: [{ kind: 'school', id: 'new', before: null, after }] },
    ])
  })

  it('keeps both of two changes that follow each other at once', async () => {
    const { edits, service } = over([{ id: idOf('s1'), ...unnamedSchool }])
    await Promise.all([service.change({ name: 'Hill School' }), service.change({ paper: 'letter' })])
    expect(edits.at(-1)?.changes).toMatchObject([{ after: { name: 'Hill School', paper: 'letter' } }])
  })

  it('changes what was announced and nothing else', async () => {
    const before: School = { id: idOf('s1'), ...unnamedSchool, name: 'Hill School', paper: 'letter' }
    const { edits, service } = over([before])
    await service.change({ address: 'Hill Road' })
    expect(edits[0]?.changes).toEqual([
      { kind: 'school', id: 's1', before, after: { ...before, address: 'Hill Road' } },
    ])
  })
})
