import { indexConference } from '@shared/domain/plan/conference-index'
import type { PriorityCounts } from '@shared/domain/plan/plan'
import { seededRandom } from '@shared/kernel/random'
import { compareScores, type Score } from './anneal'
import { isWithin, nothingProven, proveBounds, type ProvenBound } from './bounds'
import { compile } from './compile'
import type { Model } from './model'
import { yieldEveryMs } from './pace'
import { placePins } from './pins'
import { placeAll } from './place'
import { Search } from './search'
import type { FoundPlan, Refining, ThreadReport, ThreadRequest, ThreadTask } from './threads'
import { Timetable } from './timetable'

/** How often a better plan is reported, in milliseconds: it is copied each time. */
const reportEveryMs = 200
/** Steps of the search between two looks at the clock. */
const stepsBetweenLooks = 64
/**
 * A proof of the cost has nothing left to gain when it gained less than this in so large a part of its time, and in so many
 * milliseconds: more before its first gain, which takes several passes and a check, at least as many as the proof of the
 * placement took, which grows with the school alike.
 */
const worthProving = 1.01
const patience = { part: 0.3, ms: 1500, firstMs: 10_000 }

interface Thread {
  readonly report: (report: ThreadReport) => void
  /** Milliseconds from any fixed origin. */
  readonly now: () => number
  /** Lets messages in. */
  readonly pause: () => Promise<void>
}

/** Works beside a search for as long as the thread is left running; returns the handler of its requests. */
export function workInThread(thread: Thread): (request: ThreadRequest) => Promise<void> {
  let work: ThreadWork | null = null
  return async (request) => {
    if (request.kind === 'begin') {
      work = new ThreadWork(request.task, thread)
      await work.run()
    } else if (request.kind === 'at-most') work?.take(request.atMost)
    else if (request.kind === 'improved') work?.goOnFrom(request.from)
    else work?.refine(request.refining)
  }
}

/** Proves, where that is its task, as long as it is worth it: the placement at once, the cost when it is settled who is placed. Else searches. */
class ThreadWork {
  private readonly model: Model
  private readonly proof: Generator<ProvenBound, void>
  private proven: ProvenBound
  private readonly begun: number
  private lastReported = ''
  private atMost: PriorityCounts
  private isRefining = false
  /** When the proof of the cost began, and when it last gained something worth while. */
  private costSince = Infinity
  private gainedAt = 0
  private gained = 0
  /** How long its first gain may take. */
  private firstPatience = patience.firstMs
  private search: Search | null = null
  /** A plan to go on from, which the search has not taken yet. */
  private pending: Refining | null = null
  private timing: { readonly since: number; readonly fraction: number; readonly secondsLeft: number }
  private lastFound: { readonly score: Score | null; readonly at: number } = { score: null, at: -Infinity }

  constructor(
    private readonly task: ThreadTask,
    private readonly thread: Thread,
  ) {
    this.atMost = task.atMost
    this.model = compile(indexConference(task.conference), task.seed)
    this.proof = proveBounds(this.model, () => this.atMost)
    this.proven = nothingProven(task.atMost)
    this.begun = thread.now()
    this.timing = { since: this.begun, fraction: 0, secondsLeft: task.secondsLeft }
  }

  take(atMost: PriorityCounts): void {
    this.atMost = atMost
    // A proof that holds for a better plan too goes on as before, or stays ended.
    if (this.isRefining && !isWithin(atMost, this.proven.atMost)) this.expectGain()
  }

  refine(refining: Refining): void {
    const { fraction, secondsLeft, from } = refining
    this.timing = { since: this.thread.now(), fraction, secondsLeft }
    this.isRefining = true
    this.pending = refining
    const [required, requested, optional] = from.score.leftOut
    this.atMost = { required, requested, optional }
    this.expectGain()
  }

  /** A better plan than the one to refine, if that was not taken yet. */
  goOnFrom(from: FoundPlan): void {
    if (this.pending) this.pending = { ...this.pending, from }
  }

  private expectGain(): void {
    this.costSince = this.gainedAt = this.thread.now()
    this.gained = 0
  }

  async run(): Promise<void> {
    const { thread } = this
    let lastYield = thread.now()
    for (;;) {
      if (this.isWorthProving()) this.proveOn()
      else await this.searchOn()
      if (thread.now() - lastYield < yieldEveryMs) continue
      await thread.pause()
      lastYield = thread.now()
    }
  }

  private isWorthProving(): boolean {
    if (!this.task.proves) return false
    if (this.proven.groups.length === 0) return true
    if (!this.isRefining) return false
    const now = this.thread.now()
    const least = this.gained === 0 ? this.firstPatience : patience.ms
    return now - this.gainedAt < Math.max(least, (now - this.costSince) * patience.part)
  }

  private proveOn(): void {
    const next = this.proof.next()
    if (next.done === true) return
    if (this.proven.groups.length === 0 && next.value.groups.length > 0) {
      this.firstPatience = Math.max(patience.firstMs, this.thread.now() - this.begun)
      this.expectGain()
    }
    this.proven = next.value
    if (this.proven.cost > this.gained * worthProving) {
      this.gained = this.proven.cost
      this.gainedAt = this.thread.now()
    }
    const { groups, ...bound } = this.proven
    const said = JSON.stringify([bound, groups.length])
    if (said !== this.lastReported) this.thread.report({ kind: 'proven', proven: this.proven })
    this.lastReported = said
  }

  private async searchOn(): Promise<void> {
    const search = (this.search ??= await this.firstPlan())
    if (this.pending) search.refine(this.pending)
    this.pending = null
    const fraction = this.fraction()
    search.look(fraction, { ...this.proven, cost: 0 }, this.proven.groups)
    if (search.canImprove()) search.run(stepsBetweenLooks)
    else await this.thread.pause()
    this.reportFound(search)
  }

  private fraction(): number {
    const { since, fraction, secondsLeft } = this.timing
    const over = (this.thread.now() - since) / 1000 / Math.max(1e-9, secondsLeft)
    return Math.min(1 - 1e-6, fraction + (1 - fraction) * over)
  }

  /** A first plan of its own, with other ties than the first thread's. */
  private async firstPlan(): Promise<Search> {
    const table = new Timetable(this.model)
    const random = seededRandom(this.task.searchSeed)
    placePins(table)
    let lastYield = this.thread.now()
    for (const _ of placeAll(table, random)) {
      // Where there is a plan to go on from, none of its own is needed.
      if (this.pending) break
      if (this.thread.now() - lastYield < yieldEveryMs) continue
      await this.thread.pause()
      lastYield = this.thread.now()
    }
    const search = new Search(table, random)
    search.placeFrom(this.fraction())
    return search
  }

  private reportFound(search: Search): void {
    const now = this.thread.now()
    const { score, at } = this.lastFound
    if (now - at < reportEveryMs || (score && compareScores(search.best, score) >= 0)) return
    this.lastFound = { score: search.best, at: now }
    this.thread.report({ kind: 'found', found: search.found() })
  }
}
