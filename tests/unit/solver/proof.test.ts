import { expect, it } from 'vitest'
import type { PriorityCounts } from '@shared/domain/plan/plan'
import { indexConference } from '@shared/domain/plan/conference-index'
import { compile } from '@shared/solver/compile'
import { proveBounds } from '@shared/solver/bounds'
import { proofIn, proveInThread, type ProofRequest, type BackgroundProver } from '@shared/solver'
import { crowdedConference } from '../domain/rules/random-conference'
import { allocateBySteps } from './allocating'

/** Both sides of a proof in a thread of its own, in one thread: what is said, and a prover that comes to an end. */
function threadInHere() {
  const asks: ProofRequest[] = []
  let isOver = false
  const proveInBackground: BackgroundProver = (task) =>
    proofIn((onProven) => {
      const onMessage = proveInThread({
        report: (proven) => {
          if (!isOver) onProven(proven)
        },
        now: () => performance.now(),
        pause: () => (isOver ? new Promise(() => undefined) : nextTurn()),
      })
      return {
        post: (ask) => {
          asks.push(ask)
          void onMessage(ask)
        },
        end: () => {
          isOver = true
        },
      }
    }, task)
  return { proveInBackground, asks, ended: () => isOver }
}
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

it('proves in another thread as the search would in turn, for the plan at hand, and ends with it', async () => {
  for (let seed = 1; seed <= 8; seed++) {
    const conference = { ...crowdedConference(seed), commitments: [] }
    const thread = threadInHere()
    let clock = 0
    const beside = await allocateBySteps(conference, 0, {
      seed,
      limit: { kind: 'seconds', seconds: 4 },
      now: () => (clock += 40),
      pause: nextTurn,
      proveInBackground: thread.proveInBackground,
    })
    const left = beside.figures.unplaced
    const alone = [
      ...firstOf(
        proveBounds(compile(indexConference(conference), seed), () => left),
        40,
      ),
    ].at(-1)
    expect({ seed, unplaced: beside.bound.unplaced }).toEqual({ seed, unplaced: alone?.unplaced })
    expect(beside.bound.cost).toBeLessThanOrEqual(beside.figures.cost)
    expect(thread.ended()).toBe(thread.asks.length > 0)
    const [first, ...more] = thread.asks
    if (first) expect(first.kind).toBe('prove')
    // Each time that the best plan leaves out others, the prover is notified, once.
    const reported = more.map((ask) => (ask.kind === 'at-most' ? JSON.stringify(ask.atMost) : 'prove'))
    expect(reported).toEqual(reported.filter((said, i) => said !== reported[i - 1] && said !== 'prove'))
  }
})

function* firstOf<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count
  for (const item of items) {
    if (left-- === 0) return
    yield item
  }
}

it('bounds the cost of the plans it was last given', async () => {
  const conference = crowdedConference(3)
  const none: PriorityCounts = { required: 0, requested: 0, optional: 0 }
  const all: PriorityCounts = { required: 99, requested: 99, optional: 99 }
  const thread = threadInHere()
  const proof = thread.proveInBackground({ conference, seed: 1, atMost: all })
  for (let turn = 0; turn < 50; turn++) await nextTurn()
  expect(proof.proven.atMost).toEqual(all)
  proof.look(0, none)
  await expect.poll(() => proof.proven.atMost).toEqual(none)
  proof.end()
})
