import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eveningOf } from '@shared/domain/evening/evening'
import { inOrder, unionOfTaps, type Tap, type TapFact } from '@shared/domain/evening/tap'
import { idOf, type HouseholdId, type RequestId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { day } from '@tests/fixtures/build-conference'

const h1 = idOf<HouseholdId>('H1')
const r1 = idOf<RequestId>('R1')
const evening = { date: day('2026-12-01'), timezone: 'Europe/London' }

/** A tap at so many minutes after 16:00 in London. */
const tapped = (id: string, minute: number, fact: TapFact, device = 'A'): Tap => ({
  id,
  eventId: idOf('e1'),
  device,
  at: instant(new Date(Date.UTC(2026, 11, 1, 16, minute)).toISOString()),
  fact,
})
const here = { kind: 'here', householdId: h1 } as const
const left = { kind: 'left', householdId: h1 } as const

describe('the state of an evening', () => {
  it('is what was tapped last of a family, since when, and when it came first', () => {
    const taps = [
      tapped('4', 30, here, 'B'),
      tapped('1', 2, here),
      tapped('3', 20, here),
      tapped('2', 9, left),
    ]
    expect(eveningOf(taps, evening).families.get(h1)).toEqual({
      kind: 'here',
      since: instant('2026-12-01T16:20:00.000Z'),
      tapIds: ['3', '4'],
      arrivedAt: instant('2026-12-01T16:02:00.000Z'),
    })
  })

  it('goes back to what was so before where taps are undone', () => {
    const taps = [
      tapped('1', 2, here),
      tapped('2', 9, left),
      tapped('3', 10, { kind: 'undone', tapIds: ['2'] }),
    ]
    expect(eveningOf(taps, evening).families.get(h1)).toMatchObject({ kind: 'here', tapIds: ['1'] })
    const all = [...taps, tapped('4', 11, { kind: 'undone', tapIds: ['1'] })]
    expect(eveningOf(all, evening).families.has(h1)).toBe(false)
    expect(eveningOf([...all, tapped('5', 12, here)], evening).families.get(h1)).toMatchObject({
      kind: 'here',
      tapIds: ['5'],
    })
  })

  it('has the first start and the last end of a meeting', () => {
    const taps = [
      tapped('1', 4, { kind: 'started', requestId: r1 }),
      tapped('2', 3, { kind: 'started', requestId: r1 }, 'B'),
    ]
    expect(eveningOf(taps, evening).meetings.get(r1)).toEqual({
      startedAt: instant('2026-12-01T16:03:00.000Z'),
      finishedAt: null,
      tapIds: ['2', '1'],
    })
    const finished = [...taps, tapped('3', 12, { kind: 'finished', requestId: r1 })]
    expect(eveningOf(finished, evening).meetings.get(r1)).toMatchObject({
      finishedAt: instant('2026-12-01T16:12:00.000Z'),
      tapIds: ['3'],
    })
  })

  it('is of one day, on the clocks of the event', () => {
    const taps = [
      { ...tapped('1', 0, here), at: instant('2026-12-01T23:30:00.000Z') },
      { ...tapped('2', 0, left), at: instant('2026-11-30T17:00:00.000Z') },
    ]
    expect(eveningOf(taps, evening).families.get(h1)?.kind).toBe('here')
    expect(eveningOf(taps, { ...evening, timezone: 'Asia/Singapore' }).families.get(h1)?.kind).toBe('left')
  })
})

const facts: fc.Arbitrary<TapFact> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('here', 'left', 'not-coming'),
    householdId: fc.constantFrom(h1, idOf<HouseholdId>('H2')),
  }),
  fc.record({
    kind: fc.constantFrom('started', 'finished'),
    requestId: fc.constantFrom(r1, idOf<RequestId>('R2')),
  }),
  fc.record({
    kind: fc.constant('undone' as const),
    tapIds: fc.array(fc.integer({ min: 0, max: 40 }).map(String), { minLength: 1, maxLength: 3 }),
  }),
)

/** Taps of two computers; each has recorded some, and may know some of the other's already. */
const twoComputers = fc
  .array(fc.tuple(facts, fc.integer({ min: 0, max: 59 }), fc.constantFrom('A', 'B')), { maxLength: 40 })
  .map((rows) => rows.map(([fact, minute, device], i) => tapped(String(i), minute, fact, device)))
  .chain((all) =>
    fc.record({
      all: fc.constant(all),
      known: fc.subarray(all),
      order: fc.shuffledSubarray(all, { minLength: all.length }),
    }),
  )

describe('taps of two computers', () => {
  it('give one state in any order and however often, and no tap is lost', () => {
    fc.assert(
      fc.property(twoComputers, ({ all, known, order }) => {
        const [a, b] = ['A', 'B'].map((device) => all.filter((tap) => tap.device === device))
        const one = unionOfTaps(a ?? [], [...(b ?? []), ...known])
        const other = unionOfTaps([...(b ?? []), ...known], a ?? [], known)
        expect(new Set(one.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)))
        expect(one).toHaveLength(all.length)
        const state = eveningOf(all, evening)
        for (const taps of [one, other, order, [...order, ...known]])
          expect(byKey(eveningOf(taps, evening))).toEqual(byKey(state))
      }),
    )
  })

  it('count each one that nobody took back', () => {
    fc.assert(
      fc.property(twoComputers, ({ all }) => {
        const undone = new Set(all.flatMap(({ fact }) => (fact.kind === 'undone' ? fact.tapIds : [])))
        const { families, meetings } = eveningOf(all, evening)
        const live = inOrder(all.filter((tap) => !undone.has(tap.id)))
        for (const { at, fact } of live) {
          if ('householdId' in fact) {
            const state = families.get(fact.householdId)
            const last = live.findLast(
              (tap) => 'householdId' in tap.fact && tap.fact.householdId === fact.householdId,
            )
            expect(state?.kind).toBe(last?.fact.kind)
            if (fact.kind === 'here') expect((state?.arrivedAt ?? '9') <= at).toBe(true)
          }
          if (fact.kind === 'started')
            expect((meetings.get(fact.requestId)?.startedAt ?? '9') <= at).toBe(true)
          if (fact.kind === 'finished')
            expect((meetings.get(fact.requestId)?.finishedAt ?? '') >= at).toBe(true)
        }
      }),
    )
  })
})

const byKey = ({ families, meetings }: ReturnType<typeof eveningOf>) => ({
  families: Object.fromEntries(families),
  meetings: Object.fromEntries(meetings),
})
