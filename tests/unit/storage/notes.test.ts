import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { idOf, type MeetingId } from '@shared/kernel/ids'
import { noteSections } from '@shared/domain/meetings/meeting'
import type { NoteText } from '@renderer/services/ports'
import { freshName, openTestStorage } from './fixtures'

const meeting = idOf<MeetingId>('m1')

describe('note texts', () => {
  it('are there for the next opening once they are said to be saved', async () => {
    const name = freshName()
    const first = await openTestStorage(name)
    const notes = await first.storage.openNotes(meeting)
    for (const letter of ['R', 'e', 'a', 'd', 's'])
      notes.splice('progress', notes.text('progress').length, 0, letter)
    notes.splice('childVoice', 0, 0, 'I like maths')
    notes.splice('childVoice', 7, 5, 'art')
    expect(await notes.saved()).toEqual({ ok: true, value: undefined })
    first.close()

    const again = await (await openTestStorage(name)).storage.openNotes(meeting)
    expect(again.texts()).toEqual({
      childVoice: 'I like art',
      progress: 'Reads',
      attitude: '',
      behaviour: '',
      familyPoints: '',
      strategies: '',
    })
  })

  it('are written as one row for all that was typed between two writes', async () => {
    const name = freshName()
    const { storage, close } = await openTestStorage(name)
    const notes = await storage.openNotes(meeting)
    const added = vi.spyOn(IDBObjectStore.prototype, 'add')
    for (let key = 0; key < 500; key++) notes.splice('progress', key, 0, 'a')
    expect(notes.unsaved()).toEqual(['progress'])
    await notes.saved()
    expect(added).toHaveBeenCalledTimes(1)
    added.mockRestore()
    expect(notes.unsaved()).toEqual([])
    close()
    const again = await (await openTestStorage(name)).storage.openNotes(meeting)
    expect(again.text('progress')).toBe('a'.repeat(500))
  })

  it('report which section changed, until unsubscribed', async () => {
    const { storage } = await openTestStorage()
    const notes = await storage.openNotes(meeting)
    const received: NoteText[] = []
    const stop = notes.subscribe((section) => received.push(section))
    notes.splice('attitude', 0, 0, 'Keen')
    stop()
    notes.splice('behaviour', 0, 0, 'Kind')
    expect(received).toEqual(['attitude'])
  })

  it('survive closing, compressing and opening again, whatever was typed', async () => {
    const splice = fc.record({
      section: fc.constantFrom(...noteSections),
      at: fc.nat(),
      removed: fc.nat(4),
      inserted: fc.string({ unit: 'grapheme', maxLength: 5 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(splice, { maxLength: 12 }), async (splices) => {
        const name = freshName()
        const first = await openTestStorage(name)
        const notes = await first.storage.openNotes(meeting)
        for (const { section, at, removed, inserted } of splices) {
          const length = notes.text(section).length
          const from = length === 0 ? 0 : at % (length + 1)
          notes.splice(section, from, Math.min(removed, length - from), inserted)
        }
        const typed = notes.texts()
        await notes.saved()
        notes.close()
        const later = await first.storage.openNotes(idOf('m2'))
        await later.saved()
        first.close()
        const again = await (await openTestStorage(name)).storage.openNotes(meeting)
        expect(again.texts()).toEqual(typed)
      }),
      { numRuns: 8 },
    )
  })
})
