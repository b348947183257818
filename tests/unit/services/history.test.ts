import { describe, expect, it } from 'vitest'
import { err, ok } from '@shared/kernel/result'
import { idOf } from '@shared/kernel/ids'
import type { EventId, SchoolId } from '@shared/kernel/ids'
import type { School } from '@shared/domain/school/school'
import { createHistory } from '@renderer/services/history'
import type { Edit, StorageProblem } from '@renderer/services/ports'
import { appointment, clock, event } from '../storage/fixtures'

const school = (name: string): School => ({
  id: idOf<SchoolId>('school'),
  name,
  address: '',
  phone: '',
  crest: null,
  signatory: '',
  signature: null,
  languages: ['en'],
  timezone: 'Europe/London',
  paper: 'a4',
  lessonTimes: [],
})
const rename = (from: string, to: string): Edit => ({
  title: `Rename to ${to}`,
  changes: [{ kind: 'school', id: 'school', before: school(from), after: school(to) }],
})

/** A store of one record that checks `before` as the real one does. */
function oneSchool(problem: () => StorageProblem | null = () => null) {
  let stored = school('A')
  const history = createHistory(
    {
      commit: (edit) => {
        const failed = problem()
        if (failed) return Promise.resolve(err(failed))
        for (const change of edit.changes) {
          if (change.kind !== 'school' || change.before?.name !== stored.name || change.after === null) {
            return Promise.resolve(err({ kind: 'changed-meanwhile', recordKind: change.kind, id: change.id }))
          }
          stored = change.after
        }
        return Promise.resolve(ok(undefined))
      },
      commitTogether: () => expect.fail('nothing is typed here'),
    },
    clock,
  )
  return {
    history,
    name: () => stored.name,
    rename: (to: string) => {
      stored = school(to)
    },
  }
}

const acceptingAll = () => ({
  history: createHistory(
    {
      commit: () => Promise.resolve(ok(undefined)),
      commitTogether: () => expect.fail('nothing is typed here'),
    },
    clock,
  ),
})
const moveIn = (eventId: string): Edit => ({
  title: `Move in ${eventId}`,
  changes: [
    { kind: 'appointment', id: `a ${eventId}`, before: null, after: appointment('a', 'p1', eventId) },
  ],
})
const otherPlan = (eventId: string, from: string, to: string): Edit => ({
  title: 'Allocate',
  changes: [
    {
      kind: 'event',
      id: eventId,
      before: event(eventId, { currentPlanId: idOf(from) }),
      after: event(eventId, { currentPlanId: idOf(to) }),
    },
  ],
})

describe('history', () => {
  it('undoes what was saved as it was typed as one step, and keeps other steps apart', async () => {
    const { history, name } = oneSchool()
    await history.commit(rename('A', 'B'))
    for (const [from, to, step] of [
      ['B', 'C', 'box 1'],
      ['C', 'Ce', 'box 1'],
      ['Ce', 'Ced', 'box 1'],
      ['Ced', 'Cedar', 'box 2'],
    ] as const)
      await history.commit({ ...rename(from, to), step })
    const names: string[] = []
    for (let left = 3; left > 0; left--) {
      await history.undo()
      names.push(name())
    }
    expect(names).toEqual(['Ced', 'B', 'A'])
    for (let left = 3; left > 0; left--) await history.redo()
    expect(name()).toBe('Cedar')
  })

  it('undoes and redoes by name, and a new edit forgets what was undone', async () => {
    const { history, name } = oneSchool()
    await history.commit(rename('A', 'B'))
    await history.commit(rename('B', 'C'))
    expect(history.state()).toMatchObject({ undo: 'Rename to C', redo: null })
    await history.undo()
    expect(name()).toBe('B')
    expect(history.state()).toMatchObject({ undo: 'Rename to B', redo: 'Rename to C' })
    await history.redo()
    expect(name()).toBe('C')
    await history.undo()
    await history.commit(rename('B', 'D'))
    expect(name()).toBe('D')
    expect(history.state().redo).toBeNull()
  })

  it('takes edits in turn, so that two quick ones do not cross', async () => {
    const { history, name } = oneSchool()
    const outcomes = await Promise.all([
      history.commit(rename('A', 'B')),
      history.commit(rename('B', 'C')),
      history.undo(),
    ])
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
    expect(name()).toBe('B')
  })

  it('says "saved" only after the store has, and keeps a refused edit out of undo', async () => {
    const { history } = oneSchool()
    const seen: string[] = []
    history.subscribe(() => seen.push(history.state().save.kind))
    await history.commit(rename('A', 'B'))
    expect(seen).toEqual(['saving', 'saved'])
    const refused = await history.commit(rename('never', 'mind'))
    expect(refused).toMatchObject({ ok: false, error: { kind: 'changed-meanwhile' } })
    expect(history.state().undo).toBe('Rename to B')
  })

  it('keeps an edit that is not undoable out of undo, with the steps that it overwrote', async () => {
    const { history, name } = oneSchool()
    await history.commit(rename('A', 'B'))
    await history.commit({ ...rename('B', 'C'), undoable: false })
    expect(history.state()).toMatchObject({ undo: null, redo: null })
    await history.undo()
    expect(name()).toBe('C')
  })

  it('forgets what was done before a change of plan that it cannot undo any more', async () => {
    const { history } = acceptingAll()
    await history.commit(moveIn('e1'))
    await history.commit(moveIn('e2'))
    await history.commit(otherPlan('e1', 'p1', 'p2'))
    expect(history.reachablePlans()).toEqual(['p1', 'p2'])
    await history.commit({ ...otherPlan('e1', 'p2', 'p2'), undoable: false })
    expect(history.reachablePlans()).toEqual([])
    expect(history.state().undo).toBe('Move in e2')
    await history.undo()
    expect(history.state().undo).toBeNull()
  })

  it('forgets the steps on an event that was imported anew, undone ones too', async () => {
    const { history } = acceptingAll()
    await history.commit(moveIn('e2'))
    await history.commit(moveIn('e1'))
    await history.commit(moveIn('e1'))
    await history.undo()
    history.forgetEvent(idOf<EventId>('e1'))
    expect(history.state()).toMatchObject({ undo: 'Move in e2', redo: null })
  })

  it('lets go of a step that cannot be taken back any more', async () => {
    const { history, name, rename: elsewhere } = oneSchool()
    await history.commit(rename('A', 'B'))
    elsewhere('X')
    expect(await history.undo()).toMatchObject({ ok: false, error: { kind: 'changed-meanwhile' } })
    expect(name()).toBe('X')
    expect(history.state()).toMatchObject({ undo: null, redo: null })
  })

  it('says "saved" only when all that it watches is written', async () => {
    const { history } = oneSchool()
    let finish: () => void = () => undefined
    const notes = history.watch(() => new Promise((done) => (finish = () => done(ok(undefined)))))
    await history.commit(rename('A', 'B'))
    expect(history.state().save.kind).toBe('saving')
    finish()
    await notes
    expect(history.state().save).toEqual({ kind: 'saved', at: '2026-12-01T14:02:00.000Z' })
    await history.watch(() => Promise.resolve(err({ kind: 'write-failed', reason: 'other', detail: '' })))
    expect(await history.commit(rename('B', 'C'))).toMatchObject({
      ok: false,
      error: { kind: 'write-failed' },
    })
  })

  it('claims no save for what was refused', async () => {
    const { history } = oneSchool()
    await history.commit(rename('never', 'mind'))
    expect(history.state().save).toEqual({ kind: 'saved', at: null })
  })

  it('writes nothing more after a write has failed', async () => {
    let full = true
    const { history, name } = oneSchool(() =>
      full ? { kind: 'write-failed', reason: 'disk-full', detail: '' } : null,
    )
    await history.commit(rename('A', 'B'))
    full = false
    const after = await history.commit(rename('A', 'B'))
    expect(after.ok).toBe(false)
    expect(name()).toBe('A')
    expect(history.state().save).toMatchObject({ kind: 'failed', problem: { reason: 'disk-full' } })
  })
})
