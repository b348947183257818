/** `npm run check`: types, lint, layers, dead code and unit tests, a few at a time; says little but what is wrong. */
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installPackages, requireNode, root } from './set-up.mjs'

const cache = join(root, 'node_modules/.cache/parley')
const unitReport = join(cache, 'unit.json')
const sources = ['shared', 'electron', 'renderer', 'tests', 'build']
export const bin = (name) => join(root, 'node_modules/.bin', name)

/** TypeScript 7 compiles natively, many times faster; dependency-cruiser still needs the API of 6. */
const types = (project) => ({
  name: `types of ${project}`,
  command: [
    'node',
    join(root, 'node_modules/typescript-7/bin/tsc'),
    '-p',
    project,
    '--incremental',
    '--tsBuildInfoFile',
    join(cache, `${project.replaceAll('/', '-')}.tsbuildinfo`),
  ],
})
/** The longest first, so that the last to end is a short one. */
const steps = [
  {
    name: 'unit tests',
    command: [
      bin('vitest'),
      'run',
      '--config',
      'build/vitest.config.ts',
      '--project',
      'unit',
      '--reporter',
      'dot',
      '--reporter',
      'json',
      '--outputFile.json',
      unitReport,
    ],
  },
  {
    name: 'lint',
    command: [bin('oxlint'), '--tsconfig', 'build/tsconfig.lint.json', ...sources],
  },
  ...['tests', 'renderer', 'shared/print', 'electron', 'shared'].map(types),
  {
    name: 'layers',
    command: [bin('depcruise'), '--config', 'build/layers.cjs', 'shared', 'electron', 'renderer'],
  },
  {
    name: 'dead code',
    command: [bin('knip'), '--config', 'build/knip.json', '--cache', '--cache-location', join(cache, 'knip')],
  },
  { name: 'workflows', command: ['node', 'build/lint-workflows.mjs'] },
]

/** Runs every step; resolves to how many tests and steps passed and failed. */
export async function check() {
  mkdirSync(cache, { recursive: true })
  rmSync(unitReport, { force: true })
  const waiting = [...steps]
  const outcomes = []
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) outcomes.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, worker))
  return outcomes.reduce(
    (sum, one) => ({ passed: sum.passed + one.passed, failed: sum.failed + one.failed }),
    { passed: 0, failed: 0 },
  )
}

async function runStep({ name, command }) {
  const started = Date.now()
  const { code, output } = await run(command)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (code !== 0) console.log(output.trim())
  const tests = name === 'unit tests' ? testsOf(unitReport) : { passed: 0, failed: 0 }
  // A step that fails without a failed test (a file that does not load, say) still counts.
  if (code === 0) return { passed: tests.passed + (tests.passed === 0 ? 1 : 0), failed: 0 }
  return { passed: tests.passed, failed: Math.max(1, tests.failed) }
}

/** The figures of a report in Vitest's JSON. */
export function testsOf(file) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'))
    return { passed: numPassedTests, failed: numFailedTests }
  } catch {
    return { passed: 0, failed: 0 }
  }
}

/** Runs a command; what it says is given back when it is over, or inherited: shown at once. */
export function run([name, ...args], output = 'pipe') {
  const child = spawn(name, args, {
    cwd: root,
    shell: process.platform === 'win32',
    stdio: ['ignore', output, output],
    env: output === 'pipe' ? { ...process.env, NO_COLOR: '1' } : process.env,
  })
  const chunks = []
  child.stdout?.on('data', (chunk) => chunks.push(chunk))
  child.stderr?.on('data', (chunk) => chunks.push(chunk))
  return new Promise((resolve) =>
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() })),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  requireNode()
  installPackages()
  const { passed, failed } = await check()
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
