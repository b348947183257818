import { describe, expect, it } from 'vitest'
import type { School } from '@shared/domain/school/school'
import { idOf } from '@shared/kernel/ids'
import { ok } from '@shared/kernel/result'
import type { Edit, Storage } from '@renderer/workflows/ports'
import { createSchool, unnamedSchool } from '@renderer/workflows/school'

function over(kept: readonly School[]) {
  const edits: Edit[] = []
  const readAll = () => Promise.resolve({ school: kept })
  const storage = { readAll } as unknown as Storage
  const history = {
    commit: (edit: Edit) => {
      edits.push(edit)
      return Promise.resolve(ok(undefined))
    },
  }
  return { edits, workflow: createSchool({ storage, newId: () => 'new' }, history) }
}

describe('changing the school', () => {
  it('makes it with the first change', async () => {
    const { edits, workflow } = over([])
    await workflow.change({ name: 'Hill School' })
    const after = { id: 'new', ...unnamedSchool, name: 'Hill School' }
    expect(edits).toEqual([
      { title: 'Change the school', changes: [{ kind: 'school', id: 'new', before: null, after }] },
    ])
  })

  it('changes what was told and nothing else', async () => {
    const before: School = { id: idOf('s1'), ...unnamedSchool, name: 'Hill School', paper: 'letter' }
    const { edits, workflow } = over([before])
    await workflow.change({ address: 'Hill Road' })
    expect(edits[0]?.changes).toEqual([
      { kind: 'school', id: 's1', before, after: { ...before, address: 'Hill Road' } },
    ])
  })
})
