import { describe, expect, it } from 'vitest'
import { err, ok, type Result } from '@shared/kernel/result'
import { createEditQueue, notSaved } from '@renderer/services/edit-queue'
import { asItIs } from '@renderer/services/history'
import type { Edit, StorageProblem } from '@renderer/services/ports'

const changed: StorageProblem = { kind: 'changed-meanwhile', recordKind: 'staff', id: 't1' }
const full: StorageProblem = { kind: 'write-failed', reason: 'disk-full', detail: '' }
const edit = (title: string): Edit => ({ title, changes: [] })

/** A history that answers with some outcomes, and then takes everything. */
function historyOf(...outcomes: readonly Result<void, StorageProblem>[]) {
  const left = [...outcomes]
  const committed: string[] = []
  return {
    committed,
    commit: ({ title }: Edit) => {
      committed.push(title)
      return Promise.resolve(left.shift() ?? ok(undefined))
    },
    failure: (): StorageProblem | null => null,
  }
}

describe('an edit queue', () => {
  it('makes an edit anew where something was changed meanwhile', async () => {
    const history = historyOf(err(changed), err(changed))
    let made = 0
    const outcome = await createEditQueue(history, asItIs)(() => Promise.resolve(ok(edit(`${++made}`))))
    expect(outcome).toEqual({ ok: true, value: undefined })
    expect(history.committed).toEqual(['1', '2', '3'])
  })

  it('gives up in the end, and says why', async () => {
    const history = historyOf(...Array.from({ length: 100 }, () => err(changed)))
    const outcome = await createEditQueue(history, notSaved)(() => Promise.resolve(ok(edit('x'))))
    expect(outcome).toEqual({ ok: false, error: { kind: 'not-saved', problem: changed } })
    expect(history.committed).toHaveLength(20)
  })

  it('makes each edit when the one before is stored, and commits none that is refused or empty', async () => {
    const history = historyOf()
    const queue = createEditQueue<StorageProblem | 'refused'>(history, asItIs)
    const seen: number[] = []
    const make = (made: Result<Edit | null, 'refused'>) =>
      queue(() => {
        seen.push(history.committed.length)
        return Promise.resolve(made)
      })
    const outcomes = await Promise.all([
      make(ok(edit('a'))),
      make(ok(edit('b'))),
      make(err('refused')),
      make(ok(null)),
      make(ok(edit('c'))),
    ])
    expect(outcomes.map(({ ok: done }) => done)).toEqual([true, true, false, true, true])
    expect(seen).toEqual([0, 1, 2, 2, 2])
    expect(history.committed).toEqual(['a', 'b', 'c'])
  })

  it('does not even look once a write has failed', async () => {
    const queue = createEditQueue({ ...historyOf(), failure: () => full }, asItIs)
    expect(await queue(() => expect.fail('it was asked'))).toEqual({ ok: false, error: full })
  })
})
