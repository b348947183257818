import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { err, ok, type Result } from '@shared/kernel/result'
import { createDrafts, type DraftOf } from '@renderer/services/drafts'
import { createUnsaved } from '@renderer/services/unsaved'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A box over a stored text; its store reports what it holds only when asked to. */
function box(outcome: () => Result<void, string> = () => ok(undefined), saveMs = 0) {
  const watched: Promise<Result<void, unknown>>[] = []
  const unsaved = createUnsaved((saving) => watched.push(saving))
  let ids = 0
  const drafts = createDrafts<string>(unsaved, () => `step ${String(++ids)}`)
  const draft = drafts.open('box')
  const saves: { readonly text: string; readonly step: string }[] = []
  const how: DraftOf<string> = {
    label: 'Private note',
    text: (text) => text,
    same: (a, b) => a === b,
    allows: (text) => text !== '',
    save: async (text, step) => {
      const came = outcome()
      if (came.ok) saves.push({ text, step })
      if (saveMs > 0) await new Promise((resolve) => setTimeout(resolve, saveMs))
      return came
    },
  }
  let reported = 'before'
  return {
    unsaved,
    drafts,
    saves,
    watched,
    draft,
    type: (text: string) => draft.change(text, reported, how),
    report: (text: string) => {
      reported = text
      draft.observe(text)
    },
    shown: () => draft.shown(reported),
  }
}

describe('a draft', () => {
  it('goes on showing what was typed while the store reports earlier texts of it', async () => {
    const { type, report, shown, saves } = box()
    type('a')
    await vi.advanceTimersByTimeAsync(300)
    type('ab')
    report('a')
    expect(shown()).toBe('ab')
    await vi.advanceTimersByTimeAsync(300)
    expect(saves.map(({ text }) => text)).toEqual(['a', 'ab'])
    expect(shown()).toBe('ab')
    report('ab')
    expect(shown()).toBe('ab')
  })

  it('shows what somebody else has written once nothing of its own is unsaved', async () => {
    const { type, report, shown } = box()
    type('mine')
    report('theirs')
    expect(shown()).toBe('mine')
    await vi.advanceTimersByTimeAsync(300)
    report('mine')
    report('theirs after')
    expect(shown()).toBe('theirs after')
  })

  it('shows what an undo brings back, also before its own text was reported', async () => {
    const { type, report, shown, drafts } = box()
    type('mine')
    await vi.advanceTimersByTimeAsync(300)
    drafts.settle()
    report('before')
    expect(shown()).toBe('before')
  })

  it('is one step to undo until its box is left', async () => {
    const { type, draft, saves } = box()
    type('a')
    await vi.advanceTimersByTimeAsync(300)
    type('ab')
    await vi.advanceTimersByTimeAsync(300)
    draft.leave()
    type('abc')
    await vi.advanceTimersByTimeAsync(300)
    const steps = saves.map(({ step }) => step)
    expect(steps[0]).toBe(steps[1])
    expect(steps[2]).not.toBe(steps[1])
  })

  it('is one step also where its box is left during a write', async () => {
    const { type, draft, saves } = box(undefined, 100)
    type('a')
    await vi.advanceTimersByTimeAsync(210)
    type('ab')
    draft.leave()
    await vi.advanceTimersByTimeAsync(500)
    expect(saves.map(({ text }) => text)).toEqual(['a', 'ab'])
    expect(saves[1]?.step).toBe(saves[0]?.step)
  })

  it('that could not be saved is named, and stands in its box on return', async () => {
    const { type, draft, drafts, unsaved, watched } = box(() => err('disk full'))
    type('Cried when asked about home')
    draft.leave()
    await vi.advanceTimersByTimeAsync(300)
    expect(await watched[0]).toEqual(err('disk full'))
    expect(unsaved.texts()).toEqual([{ label: 'Private note', text: 'Cried when asked about home' }])
    expect(drafts.open('box').shown('before')).toBe('Cried when asked about home')
    expect(drafts.unsavedUnder('b')).toEqual(['box'])
  })

  it('that may not be saved as it is counts as unsaved, and is dropped when its box is left', async () => {
    const { type, draft, unsaved, saves, shown } = box()
    type('')
    await vi.advanceTimersByTimeAsync(1000)
    expect(saves).toEqual([])
    expect(unsaved.texts()).toHaveLength(1)
    draft.leave()
    expect(unsaved.texts()).toEqual([])
    expect(shown()).toBe('before')
  })

  it('is written at once when the page is about to go', async () => {
    const { type, unsaved, saves } = box()
    type('last word')
    void unsaved.flush()
    await Promise.resolve()
    expect(saves.map(({ text }) => text)).toEqual(['last word'])
  })
})
