import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { conferenceNames, conferencesFolder } from '../../unit/exchange/folders'

const repository = join(import.meta.dirname, '../../..')
let work = ''
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'parley-plan-'))
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** Runs the planner as a person would, without npm's wrapping. */
function plan(...args: readonly string[]) {
  const tsx = join(repository, 'node_modules/tsx/dist/cli.mjs')
  const run = spawnSync('node', [tsx, 'electron/headless/plan.ts', ...args], {
    cwd: repository,
    encoding: 'utf8',
  })
  return { status: run.status, said: run.stderr, out: run.stdout }
}

const judge = (folder: string, out: string) =>
  spawnSync('node', ['tests/judge/verify.mjs', folder, out], { cwd: repository, encoding: 'utf8' })

describe.each(conferenceNames)('the folder %s', (name) => {
  it('is planned without a broken rule or an untrue figure', () => {
    const [folder, out] = [join(conferencesFolder, name), join(work, name)]
    const run = plan(folder, '--out', out, '--seconds', '1')
    expect(run).toMatchObject({ status: 0, out: '' })
    const verdict = judge(folder, out)
    expect(verdict.status, verdict.stdout).toBe(0)
  })
})

it('gives the same plan for the same steps and seed, and another for another seed', () => {
  const appointments = (out: string, seed: string): string => {
    const run = plan(
      join(conferencesFolder, 'primary'),
      '--out',
      join(work, out),
      '--steps',
      '300',
      '--seed',
      seed,
    )
    expect(run.status).toBe(0)
    return readFileSync(join(work, out, 'appointments.csv'), 'utf8')
  }
  const first = appointments('one', '5')
  expect(appointments('two', '5')).toBe(first)
  expect(appointments('three', '6')).not.toBe(first)
})

it('writes letters and timetables as PDF', () => {
  const run = plan(
    join(conferencesFolder, 'primary'),
    '--out',
    join(work, 'paper'),
    '--steps',
    '100',
    '--pdf',
  )
  expect(run.status).toBe(0)
  const text = (file: string): string =>
    spawnSync('pdftotext', ['-layout', join(work, 'paper', file), '-'], {
      encoding: 'utf8',
      maxBuffer: 2 ** 27,
    }).stdout
  expect(text('letters.pdf')).toContain('Dear')
  expect(text('timetables.pdf')).toContain('Page 1 of')
})

it('tells all problems of a broken folder together, writes nothing, and names no one', () => {
  const folder = join(work, 'broken')
  cpSync(join(conferencesFolder, 'primary'), folder, { recursive: true })
  const requests = readFileSync(join(folder, 'requests.csv'), 'utf8').split('\n')
  requests[1] = (requests[1] ?? '').replace(/^Q\w+/, 'Q-odd').replace(/,T\w+/, ',T-nobody')
  writeFileSync(join(folder, 'requests.csv'), requests.join('\n'))
  rmSync(join(folder, 'rooms.csv'))
  const run = plan(folder, '--out', join(work, 'none'))
  expect(run.status).toBe(1)
  expect(run.said).toContain('requests.csv, line 2')
  expect(run.said).toContain('T-nobody')
  expect(run.said).toContain('rooms.csv')
  expect(run.said).toMatch(/\d+ problems\. No plan was made\./)
  expect(() => readFileSync(join(work, 'none', 'appointments.csv'))).toThrow('ENOENT')
})

it('names a link in place of a file instead of following it', () => {
  const folder = join(work, 'linked')
  cpSync(join(conferencesFolder, 'primary'), folder, { recursive: true })
  rmSync(join(folder, 'rooms.csv'))
  symlinkSync(join(conferencesFolder, 'primary', 'rooms.csv'), join(folder, 'rooms.csv'))
  const run = plan(folder, '--out', join(work, 'none'))
  expect(run.status).toBe(1)
  expect(run.said).toContain('rooms.csv: This is a link')
  expect(run.said).not.toContain('missing')
})

it('says how it wants to be asked, and what it cannot read', () => {
  const asked = plan('one', 'two', '--out', 'x')
  expect(asked.status).toBe(2)
  expect(asked.said).toContain('Usage: npm run plan')
  expect(plan(join(work, 'not-there'), '--out', join(work, 'x')).status).toBe(3)
})
