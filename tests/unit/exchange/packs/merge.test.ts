import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReadReturnPack } from '@shared/exchange/packs/return-pack'
import { cellsOf, noRows } from '@shared/exchange/packs/cells'
import { rowsOfCells } from '@shared/exchange/packs/rows-of-cells'
import { putTarget } from '@shared/domain/meetings/edit-minutes'
import { putGroupAction } from '@shared/domain/meetings/finish-group-minutes'
import { oneOfEach } from '@tests/unit/records/one-of-each'
import {
  asRead,
  laptopWith,
  merged,
  office,
  packFor,
  shownAt,
  t1,
  t2,
  wordsIn,
  type Doing,
  type Made,
  type Office,
} from './laptops'

let packs: { readonly first: Made; readonly second: Made }
beforeAll(async () => {
  packs = { first: await packFor(t1), second: await packFor(t2) }
})

const place = { in: fc.nat(3) }
const ids = fc.constantFrom('kept', 'x', 'y')
const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), ...place, at: fc.nat(30) }),
  fc.record({ kind: fc.constant('erase' as const), ...place }),
  fc.record({ kind: fc.constant('target' as const), ...place, id: ids }),
  fc.record({ kind: fc.constant('agreement' as const), ...place, id: ids }),
  fc.record({ kind: fc.constant('action' as const), ...place, id: ids }),
  fc.record({ kind: fc.constant('attendee' as const), ...place }),
  fc.record({ kind: fc.constant('presence' as const), ...place, came: fc.boolean() }),
  fc.record({ kind: fc.constant('note' as const), ...place }),
  fc.constantFrom(
    { kind: 'talk' as const },
    { kind: 'talk-erase' as const },
    { kind: 'talk-final' as const },
  ),
  fc.record({ kind: fc.constant('talk-action' as const), id: ids }),
  fc.record({ kind: fc.constant('family' as const), id: ids, came: fc.boolean() }),
)

/** Up to five return packs: on which of three laptops each is written, and what was done there before. */
const evening = fc.array(
  fc.record({ laptop: fc.nat(2), done: fc.array(doing, { minLength: 1, maxLength: 6 }) }),
  { minLength: 2, maxLength: 5, size: 'max' },
)

/** Two laptops of Ms Okafor and one of Mr Reed, who share a meeting; the packs in the order they were written. */
function returnsOf(steps: readonly { readonly laptop: number; readonly done: readonly Doing[] }[]) {
  const laptops = [
    laptopWith(packs.first, 'a'),
    laptopWith(packs.first, 'b'),
    laptopWith(packs.second, 'c'),
  ] as const
  const words = new Map<string, readonly string[]>()
  const written = steps.map((step) => {
    const laptop = laptops[step.laptop] ?? laptops[0]
    for (const one of step.done) laptop.do(one)
    const pack = laptop.returned()
    words.set(laptop.id, wordsIn(pack))
    return asRead(laptop, pack)
  })
  return { written, words: [...words.values()].flat() }
}

const take = (at: Office, read: ReadReturnPack): Office => {
  const outcome = merged(at, read, { overrule: true })
  if (!outcome.ok) throw new Error(outcome.error.kind)
  return outcome.value
}

/** What decides what an office shows, and what it will make of the next return pack. */
const stateOf = (at: Office): unknown => ({
  shown: shownAt(at),
  returns: at.returns.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
})

describe('return packs', () => {
  it('come to the same in every order, however often, and no word that was saved is lost', () => {
    fc.assert(
      fc.property(evening, (steps) => {
        const { written, words } = returnsOf(steps)
        // Whichever pack is last, each set of packs comes to one state: so, set by set, does every order of all of them.
        const states = new Map<number, Office>([[0, office()]])
        const all = 2 ** written.length - 1
        for (let some = 1; some <= all; some++) {
          for (const [i, last] of written.entries()) {
            const before = (some & (1 << i)) === 0 ? undefined : states.get(some ^ (1 << i))
            if (!before) continue
            const after = take(before, last)
            const known = states.get(some)
            if (known) expect(stateOf(after)).toEqual(stateOf(known))
            else states.set(some, after)
          }
        }
        const whole = states.get(all) ?? expect.fail('no state')
        const said = JSON.stringify(shownAt(whole))
        for (const word of words) expect(said).toContain(word)
        for (const again of written) expect(take(whole, again)).toEqual(whole)
      }),
      { numRuns: 30 },
    )
  })
})

describe('minutes that the office changes too', () => {
  const edited = (at: Office, what: string): Office => ({
    ...at,
    rows: {
      ...at.rows,
      meeting: at.rows.meeting.map((row) =>
        row.id === 'm1' ? putTarget({ id: 'kept', what, who: '', by: null, ofChild: false })(row) : row,
      ),
    },
  })
  const target = (at: Office): string | undefined =>
    at.rows.meeting.find(({ id }) => id === 'm1')?.targets.find(({ id }) => id === 'kept')?.what

  it('keep what the office wrote, with the laptop’s beside it', () => {
    const laptop = laptopWith(packs.first, 'a')
    laptop.do({ kind: 'target', in: 0, id: 'kept' })
    const after = take(edited(office(), 'office words'), asRead(laptop, laptop.returned()))
    expect(target(after)).toBe('office words')
    const [conflict, ...rest] = [...after.conflicts.values()]
    expect(rest).toEqual([])
    expect(conflict?.shown).toContain('office words')
    expect(conflict?.others.join()).toContain('word-a-1')
  })

  it('keep what it writes after a pack came back when the next one comes', () => {
    const laptop = laptopWith(packs.first, 'a')
    laptop.do({ kind: 'target', in: 0, id: 'kept' })
    const back = edited(take(office(), asRead(laptop, laptop.returned())), 'put right')
    laptop.do({ kind: 'type', in: 0, at: 0 })
    expect(target(take(back, asRead(laptop, laptop.returned())))).toBe('put right')
  })

  it('stay without what the office removed after a pack came back', () => {
    const laptop = laptopWith(packs.first, 'a')
    laptop.do({ kind: 'action', in: 0, id: 'x' })
    const back = take(office(), asRead(laptop, laptop.returned()))
    expect(back.rows.action).toHaveLength(2)
    const removed = { ...back, rows: { ...back.rows, action: back.rows.action.slice(0, 1) } }
    laptop.do({ kind: 'type', in: 0, at: 0 })
    expect(take(removed, asRead(laptop, laptop.returned())).rows.action).toHaveLength(1)
  })

  it('come back with their words where the office has discarded the draft, and not where the family was erased', () => {
    const laptop = laptopWith(packs.first, 'a')
    laptop.do({ kind: 'type', in: 0, at: 0 })
    const read = asRead(laptop, laptop.returned())
    const gone: Office = {
      ...office(),
      rows: noRows,
      notes: new Map(),
    }
    const back = take(gone, read)
    expect(back.rows.meeting.map(({ id }) => id)).toContain('m1')
    expect(JSON.stringify(shownAt(back))).toContain('word-a-1')
    const erased = merged(gone, read, { gone: ['m1', 'm2'] })
    expect(
      erased.ok && JSON.stringify([shownAt(erased.value), erased.value.returns[0]?.writes]),
    ).not.toContain('word-a-1')
  })
})

describe('minutes of a group session that comes back from two laptops', () => {
  it('have the words of both, one after the other, and ask where a family was marked differently', () => {
    const [a, c] = [laptopWith(packs.first, 'a'), laptopWith(packs.second, 'c')]
    for (const [laptop, came] of [
      [a, true],
      [c, false],
    ] as const) {
      laptop.do({ kind: 'talk' })
      laptop.do({ kind: 'family', id: 'h1', came })
    }
    const after = take(take(office(), asRead(a, a.returned())), asRead(c, c.returned()))
    const [talk] = after.rows.groupMinutes
    expect(talk?.text).toBe('word-base-talk word-a-1 \n\nword-base-talk word-c-1 ')
    expect(talk?.attendance.map(({ household }) => household.id)).toEqual(['h1'])
    expect([...after.conflicts.values()].map(({ others }) => others.length)).toEqual([1])
    // What it writes on takes the place of what it wrote before.
    a.do({ kind: 'talk' })
    const later = take(after, asRead(a, a.returned()))
    expect(later.rows.groupMinutes[0]?.text).toBe(
      'word-base-talk word-a-1 word-a-2 \n\nword-base-talk word-c-1 ',
    )
  })

  it('stay as they were signed, with later words beside them', () => {
    const [a, c] = [laptopWith(packs.first, 'a'), laptopWith(packs.second, 'c')]
    a.do({ kind: 'talk' })
    a.do({ kind: 'talk-final' })
    c.do({ kind: 'talk' })
    const after = take(take(office(), asRead(c, c.returned())), asRead(a, a.returned()))
    const [talk] = after.rows.groupMinutes
    expect(talk?.state).toMatchObject({ kind: 'final', text: 'word-base-talk word-a-1 ' })
    expect(talk?.text).toContain('word-c-1')
  })

  it('say nothing of a family that was erased since', () => {
    const a = laptopWith(packs.first, 'a')
    a.do({ kind: 'family', id: 'x', came: true })
    a.do({ kind: 'family', id: 'y', came: true })
    const erased = merged(office(), asRead(a, a.returned()), { gone: ['x'] })
    if (!erased.ok) return expect.fail(erased.error.kind)
    const { groupMinutes } = erased.value.rows
    expect(groupMinutes[0]?.attendance.map(({ household }) => household.id)).toEqual(['y'])
    expect(JSON.stringify(erased.value.returns)).not.toContain('\\"x\\"')
  })
})

it('every field of minutes, actions, notes and incidents is in the values that are merged', () => {
  const { groupMinutes, action, jotting, incident } = oneOfEach
  const meeting = putTarget({ id: 'x', what: 'Read', who: '', by: null, ofChild: true })({
    ...oneOfEach.meeting,
    agreements: [{ kind: 'own-words', id: 'own', text: 'We read together' }],
  })
  const rows = {
    meeting: [meeting],
    groupMinutes: [putGroupAction({ id: 'ga', what: 'Send the slides', who: '', by: null })(groupMinutes)],
    action: [action],
    jotting: [jotting],
    incident: [incident],
  }
  expect(rowsOfCells(cellsOf(rows), () => meeting.appointmentId)).toEqual(rows)
})
