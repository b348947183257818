import { describe, expect, it } from 'vitest'
import type { PickedFile } from '@shared/bridge/desktop-bridge'
import { putTarget, setPresence } from '@shared/domain/meetings/edit-minutes'
import type { MeetingId } from '@shared/kernel/ids'
import { seededRandom, type Random } from '@shared/kernel/random'
import { conflictsAmong } from '@renderer/services/pack-conflicts'
import { expectConsistent } from '../storage/office'
import { begin, computer, laptopOf, office, packFor, returned, t1, t2, type Computer } from './pack-computers'

/** A laptop of the evening, which may die and start again on what it has stored. */
interface Laptop {
  computer: Computer
  /** The appointments in its pack. */
  readonly appointments: readonly string[]
  /** The words that it showed as saved, in the order in which they were typed. */
  readonly saved: string[]
}

const oneOf = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[random.below(items.length)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

/** Something that happens on a laptop. Its words are acknowledged once they are stored. */
async function happen(laptop: Laptop, random: Random, word: string, pile: PickedFile[]): Promise<void> {
  const { computer: at } = laptop
  const id: MeetingId = await begin(at, oneOf(random, laptop.appointments))
  switch (random.below(6)) {
    case 0: {
      const saved = await at.minutes.edit(
        id,
        'x',
        putTarget({ id: word, what: word, who: '', by: null, ofChild: false }),
      )
      expect(saved.ok).toBe(true)
      laptop.saved.push(word)
      return
    }
    case 1: {
      const presence = oneOf(random, ['present', 'absent'] as const)
      expect((await at.minutes.edit(id, 'x', setPresence({ kind: 'student' }, presence))).ok).toBe(true)
      return
    }
    case 2: {
      // It dies in the middle of a word, which was never shown as saved.
      const notes = await at.minutes.openNotes(id)
      notes.splice('progress', 0, 0, `lost-${word} `)
      laptop.computer = await computer('teacher', at.name)
      at.store.close()
      return
    }
    case 3: {
      const file = await returned(at)
      pile.push(file, { name: 'cut', bytes: file.bytes.slice(0, 1 + random.below(file.bytes.length - 1)) })
      return
    }
    default:
      await at.write(id, `${word} `)
      laptop.saved.push(word)
  }
}

/** What an office has of its minutes: texts, rows, and what is left to decide. */
async function everything(at: Computer): Promise<string> {
  const { meeting, action, groupMinutes, returnedPack } = await at.storage.readAll([
    ...(['meeting', 'action', 'groupMinutes', 'returnedPack'] as const),
  ])
  const texts = await Promise.all(meeting.map(({ id }) => at.textsOf(id)))
  return JSON.stringify([
    texts,
    meeting,
    conflictsAmong({ meetings: meeting, actions: action, groupMinutes }, returnedPack),
  ])
}

describe('an evening of three laptops that die as they please', () => {
  it.each([1, 2])('brings every word home that was shown as saved, with seed %i', async (seed) => {
    const random = seededRandom(seed)
    const at = await office()
    const [first, second] = [await packFor(at, t1), await packFor(at, t2)]
    const laptops: readonly Laptop[] = [
      { computer: await laptopOf(first), appointments: ['a1'], saved: [] },
      { computer: await laptopOf(first), appointments: ['a1'], saved: [] },
      { computer: await laptopOf(second), appointments: ['a1', 'a2'], saved: [] },
    ]
    const pile: PickedFile[] = []
    for (let step = 0; step < 30; step++) {
      await happen(oneOf(random, laptops), random, `word${String(step)}x`, pile)
      // Some come home early, late, twice or cut, while others still write.
      if (pile.length > 0 && random.below(5) === 0) await at.merge([oneOf(random, pile)])
    }
    for (const laptop of laptops) pile.push(await returned(laptop.computer))
    const order = pile
      .map((file) => ({ file, place: random.next() }))
      .sort((a, b) => a.place - b.place)
      .map(({ file }) => file)
    for (const { file, outcome } of await at.merge(order))
      if (file.name !== 'cut') expect(outcome.kind).not.toBe('refused')
    const home = await everything(at)
    const saved = laptops.flatMap((laptop) => laptop.saved)
    expect(saved.length).toBeGreaterThan(10)
    expect(saved.filter((word) => !home.includes(word))).toEqual([])
    await expectConsistent(at.store)
    // Once more in the opposite order changes nothing.
    await at.merge(order.toReversed())
    expect(await everything(at)).toBe(home)
  })
})
