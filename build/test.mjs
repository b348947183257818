/** `npm test`: installs what is missing, checks, builds, and runs every test there is; its last line is the sum of them all. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhatChanged } from './built.mjs'
import { check, testsOf } from './check.mjs'
import { installDebianPackages, installPackages, requireNode, root } from './set-up.mjs'

const cache = join(root, 'node_modules/.cache/parley')

requireNode()
installPackages()
installDebianPackages()

const sums = [await check()]
buildWhatChanged()
sums.push(integration(), endToEnd())

const total = (key) => sums.reduce((sum, one) => sum + one[key], 0)
process.exitCode = total('failed') === 0 ? 0 : 1
console.log(`\n${total('passed')} passed, ${total('failed')} failed`)

function integration() {
  const report = join(cache, 'integration.json')
  const code = run(report, 'vitest', [
    'run',
    '--config',
    'build/vitest.config.ts',
    '--project',
    'integration',
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    report,
  ])
  return atLeastOneFailure(code, testsOf(report))
}

function endToEnd() {
  const report = join(cache, 'e2e.json')
  const code = run(report, 'playwright', ['test', '--config', 'build/playwright.config.ts'])
  return atLeastOneFailure(code, playwrightTestsOf(report))
}

function run(report, name, args) {
  rmSync(report, { force: true })
  console.log(`\n${name}`)
  return spawnSync(join(root, 'node_modules/.bin', name), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  }).status
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
