/**
 * How good plans are, and how soon: `npx tsx tests/bench/allocate.ts [--seconds 10,60] [--fresh N] [FOLDER...]`.
 * Without a folder it plans all of tests/fixtures/conferences; FOLDER is the name of one of these or any folder. `--fresh N` adds
 * N invented schools of each kind (of the kinds named, where some are). Prints rows of a Markdown table as they come.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { PriorityCounts } from '@shared/domain/plan/plan'
import { priorities } from '@shared/domain/requests/request'
import { writeConferenceFolder } from '@shared/exchange/folder/write-folder'
import { freshKinds } from './fresh'
import type { PlannedOnce } from './plan-once'
import { planOnce } from './run-once'

const conferences = join(import.meta.dirname, '../fixtures/conferences')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string', default: '10,60' }, fresh: { type: 'string', default: '0' } },
})
const seconds = values.seconds
  .split(',')
  .map(Number)
  .filter((one) => one > 0)
const fresh = Number(values.fresh)
if (seconds.length === 0 || !Number.isInteger(fresh))
  throw new Error('--seconds takes numbers, --fresh a whole number')

const vector = (counts: PriorityCounts): string => priorities.map((priority) => counts[priority]).join('/')
const cost = (minutes: number): string => Math.round(minutes).toLocaleString('en-GB')
const come = ({ figures }: PlannedOnce): string =>
  [
    vector(figures.unplaced),
    ...(figures.changes > 0 ? [`${figures.changes} changes`] : []),
    cost(figures.cost),
  ].join(', ')

function row(name: string, folder: string): string {
  const first = planOnce(folder, 'steps', '0')
  const greedy = planOnce(folder, 'greedy')
  const runs = seconds.map((limit) => planOnce(folder, 'seconds', String(limit)))
  const last = runs.at(-1) ?? first
  const searched = last.seconds.total - last.seconds.firstPlan
  const proven = last.bound
    ? [
        vector(last.bound.unplaced),
        ...(last.bound.changes > 0 ? [`${last.bound.changes} changes`] : []),
        cost(last.bound.cost),
      ]
    : []
  const cells = [
    name,
    first.requests.toLocaleString('en-GB'),
    `${first.seconds.firstPlan.toFixed(2)} s: ${come(first)}`,
    come(greedy),
    ...runs.map((one) =>
      one.ended === 'complete' ? `${come(one)} (${one.seconds.total.toFixed(1)} s, proven best)` : come(one),
    ),
    proven.join(', '),
    last.steps > 0 ? Math.round(last.steps / Math.max(0.01, searched)).toLocaleString('en-GB') : '',
    `${Math.max(...[first, ...runs].map((one) => one.peakMegabytes))} MB`,
  ]
  return `| ${cells.join(' | ')} |`
}

const head = [
  'folder',
  'requests',
  'first plan',
  'greedy',
  ...seconds.map((one) => `${one} s`),
  'proven',
  'moves a second',
  'peak memory',
]
const reported = (line: string): void => void process.stdout.write(`${line}\n`)
reported(
  'Not placed are told as required/requested/optional, then changes of what was announced, then the cost in minutes.\n',
)
reported(`| ${head.join(' | ')} |`)
reported(`|${head.map(() => '---').join('|')}|`)

const named =
  positionals.length > 0 ? positionals : readdirSync(conferences).filter((one) => !one.includes('.'))
for (const name of named) {
  const own = join(conferences, name)
  reported(row(name, existsSync(own) ? own : resolve(name)))
}
const work = mkdtempSync(join(tmpdir(), 'parley-bench-'))
try {
  for (const [kind, make] of Object.entries(freshKinds)) {
    if (!named.includes(kind)) continue
    for (let seed = 1; seed <= fresh; seed++) {
      const folder = join(work, `${kind}-${seed}`)
      mkdirSync(folder)
      for (const { name, bytes } of writeConferenceFolder(await make(seed)))
        writeFileSync(join(folder, name), bytes)
      reported(row(`${kind}, fresh ${seed}`, folder))
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
