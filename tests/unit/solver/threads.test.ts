import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Conference, PriorityCounts } from '@shared/domain/plan/plan'
import { seededRandom } from '@shared/kernel/random'
import { isWithin, proveBounds } from '@shared/solver/bounds'
import { compile } from '@shared/solver/compile'
import { perMinute } from '@shared/solver/lines'
import { placePins } from '@shared/solver/pins'
import { placeAll } from '@shared/solver/place'
import { schedules } from '@shared/solver/schedule'
import { Search } from '@shared/solver/search'
import {
  workBeside,
  type FoundPlan,
  type ThreadReport,
  type ThreadRequest,
  type Threads,
} from '@shared/solver/threads'
import { workInThread } from '@shared/solver/thread-work'
import { Timetable } from '@shared/solver/timetable'
import { crowdedConference } from '../domain/rules/random-conference'
import { allocateBySteps, broken } from './allocating'

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Both sides of other threads, in one thread: what is asked and reported, and work that comes to an end. */
function threadsInHere(count: number, now: () => number = () => performance.now()) {
  const asked: ThreadRequest[] = []
  const reports: ThreadReport[] = []
  let ended = 0
  const threads: Threads = {
    count,
    open: (onReport) => {
      let isOver = false
      const onMessage = workInThread({
        report: (report) => {
          if (isOver) return
          reports.push(report)
          onReport(structuredClone(report))
        },
        now,
        pause: () => (isOver ? new Promise(() => undefined) : nextTurn()),
      })
      return {
        post: (request) => {
          asked.push(request)
          void onMessage(structuredClone(request))
        },
        end: () => {
          isOver = true
          ended++
        },
      }
    },
  }
  return { threads, asked, reports, ended: () => ended }
}

const withoutCommitments = (seed: number): Conference => ({ ...crowdedConference(seed), commitments: [] })

/** For some looks of the search: its clock goes on by so much at each. */
function clockOf(step: number): () => number {
  let clock = 0
  return () => (clock += step)
}

it('proves in another thread as the search would in turn, for the plan at hand, and ends with it', async () => {
  for (let seed = 1; seed <= 8; seed++) {
    const conference = withoutCommitments(seed)
    const beside = threadsInHere(1)
    const allocation = await allocateBySteps(conference, 0, {
      seed,
      limit: { kind: 'seconds', seconds: 4 },
      now: clockOf(40),
      pause: nextTurn,
      threads: beside.threads,
    })
    const left = allocation.figures.unplaced
    const alone = [
      ...firstOf(
        proveBounds(compile(indexConference(conference), seed), () => left),
        40,
      ),
    ].at(-1)
    expect({ seed, unplaced: allocation.bound.unplaced }).toEqual({ seed, unplaced: alone?.unplaced })
    expect(allocation.bound.cost).toBeLessThanOrEqual(allocation.figures.cost)
    expect(broken(conference, allocation)).toEqual([])
    expect(beside.ended()).toBe(beside.asked.length > 0 ? 1 : 0)
    const [first, ...more] = beside.asked
    if (first) expect(first.kind).toBe('begin')
    // Each time that the best plan leaves out others, the other thread is notified, once.
    const reported = more.flatMap((ask) => (ask.kind === 'at-most' ? [JSON.stringify(ask.atMost)] : []))
    expect(reported).toEqual(reported.filter((said, i) => said !== reported[i - 1]))
  }
})

function* firstOf<T>(items: Iterable<T>, count: number): Generator<T> {
  let left = count
  for (const item of items) {
    if (left-- === 0) return
    yield item
  }
}

/** A search with a first plan. */
function searchFor(conference: Conference, seed: number, searchSeed: number): Search {
  const table = new Timetable(compile(indexConference(conference), seed))
  const random = seededRandom(searchSeed)
  placePins(table)
  expect([...placeAll(table, random)]).toHaveLength(table.flat.units)
  return new Search(table, random)
}

it('bounds the cost, once it is settled who is placed, of the plans it was last given', async () => {
  const conference = crowdedConference(3)
  const none: PriorityCounts = { required: 0, requested: 0, optional: 0 }
  const { threads } = threadsInHere(1)
  const beside = workBeside(threads, { conference, seed: 1, atMost: none, secondsLeft: 1000 })
  await expect.poll(() => beside.proven.groups.length).toBeGreaterThan(0)
  const found = searchFor(conference, 1, 1).found()
  const [required, requested, optional] = found.score.leftOut
  beside.refine({ from: found, schedule: schedules.free, fraction: 0.5, secondsLeft: 1000 })
  await expect.poll(() => isWithin({ required, requested, optional }, beside.proven.atMost)).toBe(true)
  const all: PriorityCounts = { required: 99, requested: 99, optional: 99 }
  beside.look(0, all)
  await expect.poll(() => isWithin(all, beside.proven.atMost)).toBe(true)
  beside.end()
})

it('searches in every thread, each by itself, and takes over the plan to refine', async () => {
  const conference = withoutCommitments(5)
  const { threads, reports } = threadsInHere(3)
  const beside = workBeside(threads, {
    conference,
    seed: 1,
    atMost: { required: 99, requested: 99, optional: 99 },
    secondsLeft: 1000,
  })
  await expect.poll(() => reports.filter(({ kind }) => kind === 'found').length).toBeGreaterThan(2)
  const search = searchFor(conference, 1, 77)
  for (let step = 0; step < 100; step++) {
    search.look(step / 100, noBound, [])
    search.run(64)
  }
  beside.refine(search.refining(0.5, 1000))
  await expect.poll(() => beside.found && scoreOf(beside.found) <= scoreOf(search.found())).toBe(true)
  beside.end()
})

it('begins, when the proof gains no more, with the best plan since', async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const conference = withoutCommitments(seed)
    const nobodyPlaced = new Search(new Timetable(compile(indexConference(conference), 1)), seededRandom(1))
    const search = searchFor(conference, 1, 77)
    for (let step = 0; step < 100; step++) {
      search.look(step / 100, noBound, [])
      search.run(64)
    }
    const best = search.found()
    let clock = 0
    const { threads, reports } = threadsInHere(1, () => (clock += 1))
    const atMost = { required: 99, requested: 99, optional: 99 }
    const beside = workBeside(threads, { conference, seed: 1, atMost, secondsLeft: 1e6 })
    beside.refine(nobodyPlaced.refining(0.5, 1e6))
    beside.improved(best)
    await expect.poll(() => beside.found).not.toBeNull()
    const begunWith = reports.find((report) => report.kind === 'found')
    expect(begunWith && scoreOf(begunWith.found)).toBeLessThanOrEqual(scoreOf(best))
    beside.end()
  }
})

const noBound = { unplaced: { required: 0, requested: 0, optional: 0 }, changes: 0, cost: 0 }
const scoreOf = ({ score }: FoundPlan): number =>
  score.leftOut[0] * 1e9 + score.leftOut[1] * 1e7 + score.leftOut[2] * 1e5 + score.cost / perMinute

/** A thread that reports one plan as soon as it begins. */
const reporting = (found: FoundPlan): Threads => ({
  count: 1,
  open: (onReport) => ({
    post: ({ kind }) => {
      if (kind === 'begin') onReport({ kind: 'found', found })
    },
    end: () => undefined,
  }),
})

it('keeps the better plan, whichever thread found it, also when it is stopped', async () => {
  let [others, own] = [0, 0]
  for (let seed = 1; seed <= 20; seed++) {
    const conference = withoutCommitments(seed)
    const elsewhere = searchFor(conference, seed, seed + 1)
    for (let step = 0; step < 100; step++) {
      elsewhere.look(step / 100, noBound, [])
      elsewhere.run(20)
    }
    const found = elsewhere.found()
    for (const isStopped of [true, false]) {
      const stop = new AbortController()
      const allocation = await allocateBySteps(conference, 0, {
        seed,
        limit: { kind: 'seconds', seconds: 10 },
        now: clockOf(2000),
        signal: stop.signal,
        onProgress: ({ phase }) => {
          if (isStopped && phase === 'improving') stop.abort()
        },
        threads: reporting(found),
      })
      const alone = await allocateBySteps(conference, 0, {
        seed,
        limit: { kind: 'seconds', seconds: 10 },
        now: clockOf(2000),
      })
      const { unplaced, cost } = allocation.figures
      const figure = unplaced.required * 1e9 + unplaced.requested * 1e7 + unplaced.optional * 1e5 + cost
      expect({ seed, isStopped, broken: broken(conference, allocation) }).toEqual({
        seed,
        isStopped,
        broken: [],
      })
      expect(figure).toBeLessThanOrEqual(scoreOf(found))
      if (figure === scoreOf(found)) others++
      if (alone.figures.cost !== cost) own++
    }
  }
  expect(Math.min(others, own)).toBeGreaterThan(0)
})

it('opens no thread where the limit is in steps, so that the plan is the same on any machine', async () => {
  const conference = withoutCommitments(4)
  const threads: Threads = {
    count: 3,
    open: () => {
      throw new Error('a thread was opened')
    },
  }
  const alone = await allocateBySteps(conference, 300)
  expect((await allocateBySteps(conference, 300, { threads })).plan).toEqual(alone.plan)
})
