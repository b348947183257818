import { describe, expect, it } from 'vitest'
import { createHeldDrafts } from '@renderer/services/held-drafts'
import { createUnsaved } from '@renderer/services/unsaved'

describe('a held draft', () => {
  it('is unsaved, and there on return, until it is saved or discarded', async () => {
    const unsaved = createUnsaved(() => expect.fail('nothing is written as it changes'))
    const drafts = createHeldDrafts<number>(unsaved)
    const seen: (number | null)[] = []
    drafts.open('e1').subscribe(() => seen.push(drafts.open('e1').value()))
    drafts.open('e1').set(7, { label: 'Free times', text: 'Ann: 16:00–17:00' })
    expect(drafts.open('e1').value()).toBe(7)
    expect(drafts.open('e2').value()).toBeNull()
    await unsaved.flush()
    expect(unsaved.texts()).toEqual([{ label: 'Free times', text: 'Ann: 16:00–17:00' }])
    expect(unsaved.needsButton()).toBe(true)
    drafts.open('e1').discard()
    expect([unsaved.texts(), unsaved.needsButton()]).toEqual([[], false])
    expect(seen).toEqual([7, null])
  })
})
