/**
 * Plans one conference folder once and prints the result as JSON: `npx tsx tests/bench/plan-once.ts FOLDER
 * greedy|steps|seconds N [OUT]`, with the searched plan's files in OUT. A process of its own, so that its peak of
 * memory is this plan's alone. The plan is judged before anything is printed.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threads } from '@desktop/headless/solver-threads'
import { indexConference } from '@shared/domain/plan/conference-index'
import { figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { Appointment, Conference, PlanBound, PlanFigures } from '@shared/domain/plan/plan'
import { violationsOf } from '@shared/domain/rules'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { writePlan } from '@shared/exchange/plan-files'
import { allocate, type Allocation, type AllocationOptions } from '@shared/solver'
import { formatFor } from '@shared/words/format'
import { reasonSentence } from '@shared/words/reasons'
import { greedyPlan } from './greedy'

/** What one run tells. */
export interface PlannedOnce {
  readonly requests: number
  readonly figures: PlanFigures
  /** The rest is not reported for the greedy plan. */
  readonly bound: PlanBound | null
  readonly ended: string
  readonly steps: number
  /** Seconds until the first plan, altogether, and of it the search. */
  readonly seconds: { readonly firstPlan: number; readonly total: number }
  readonly peakMegabytes: number
}

function readFolder(folder: string): Conference {
  const files = readdirSync(folder).map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }))
  const read = readConferenceFolder(files)
  if (!read.ok)
    throw new Error(`${folder} has ${read.error.length} problems: ${JSON.stringify(read.error[0])}`)
  return read.value.conference
}

/** The figures of a plan that breaks no rule. @throws where it breaks one. */
function judged(conference: Conference, appointments: readonly Appointment[]): PlanFigures {
  const plan = judgedPlan(indexConference(conference), appointments)
  const broken = violationsOf(plan)
  if (broken.length > 0)
    throw new Error(`the plan breaks ${broken.length} rules: ${JSON.stringify(broken[0])}`)
  return figuresOf(plan)
}

async function run(
  conference: Conference,
  how: string,
  much: number,
  out: string | undefined,
): Promise<Omit<PlannedOnce, 'peakMegabytes'>> {
  const requests = conference.requests.length
  if (how === 'greedy') {
    const figures = judged(conference, await greedyPlan(conference))
    return { requests, figures, bound: null, ended: 'greedy', steps: 0, seconds: { firstPlan: 0, total: 0 } }
  }
  const limit: AllocationOptions['limit'] =
    how === 'steps' ? { kind: 'steps', steps: much } : { kind: 'seconds', seconds: much }
  const allocation = await allocate(conference, {
    seed: 1,
    limit,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    threads,
  })
  const { plan, bound, ended, steps, seconds } = allocation
  const accounted = plan.appointments.length + plan.unplaced.length
  if (accounted !== requests)
    throw new Error(`${requests - accounted} requests are neither placed nor explained`)
  if (out !== undefined) keep(conference, allocation, out)
  return { requests, figures: judged(conference, plan.appointments), bound, ended, steps, seconds }
}

function keep(conference: Conference, allocation: Allocation, out: string): void {
  const index = indexConference(conference)
  const files = writePlan(allocation.plan, allocation, (one) =>
    reasonSentence(index, formatFor('en-GB'), one),
  )
  mkdirSync(out, { recursive: true })
  for (const { name, bytes } of files) writeFileSync(join(out, name), bytes)
}

const [folder = '', how = 'seconds', much = '10', out] = process.argv.slice(2)
const reported = await run(readFolder(folder), how, Number(much), out)
const peak = { peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
process.stdout.write(JSON.stringify({ ...reported, ...peak } satisfies PlannedOnce))
