/** `npm test`: installs what is missing, checks, builds, and runs every test there is; its last line is the sum of them all. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhatChanged } from './built.mjs'
import { bin, check, run, testsOf } from './check.mjs'
import { installDebianPackages, installPackages, requireNode, root } from './set-up.mjs'

const cache = join(root, 'node_modules/.cache/parley')

requireNode()
installPackages()
installDebianPackages()

const sums = [await check()]
buildWhatChanged()
// Side by side: whatever one of them waits for, the other has work for the processors.
sums.push(...(await Promise.all([integration(), endToEnd()])))

const total = (key) => sums.reduce((sum, one) => sum + one[key], 0)
process.exitCode = total('failed') === 0 ? 0 : 1
console.log(`\n${total('passed')} passed, ${total('failed')} failed`)

async function integration() {
  const report = join(cache, 'integration.json')
  rmSync(report, { force: true })
  const { code, output } = await run([
    bin('vitest'),
    'run',
    '--config',
    'build/vitest.config.ts',
    '--project',
    'integration',
    '--maxWorkers',
    '1',
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    report,
  ])
  console.log(`\nvitest\n${output}`)
  return atLeastOneFailure(code, testsOf(report))
}

async function endToEnd() {
  const report = join(cache, 'e2e.json')
  rmSync(report, { force: true })
  console.log('\nplaywright')
  const { code } = await run([bin('playwright'), 'test', '--config', 'build/playwright.config.ts'], 'inherit')
  return atLeastOneFailure(code, playwrightTestsOf(report))
}

/** A runner that stops without a failed test has failed all the same. */
function atLeastOneFailure(code, tests) {
  return code === 0 ? tests : { ...tests, failed: Math.max(1, tests.failed) }
}

function playwrightTestsOf(report) {
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
  } catch {
    return { passed: 0, failed: 0 }
  }
}
