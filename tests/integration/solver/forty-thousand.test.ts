import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeConferenceFolder } from '@shared/exchange/folder/write-folder'
import { schoolKinds } from '@tests/bench/fresh/kinds'
import { freshSchool } from '@tests/bench/fresh/school'
import { planOnce } from '@tests/bench/run-once'

const root = join(import.meta.dirname, '../../..')

it('plans 40,000 requests in little memory: each has a place that the judge finds sound, or a reason', () => {
  const work = mkdtempSync(join(tmpdir(), 'parley-huge-'))
  try {
    const [folder, out] = [join(work, 'folder'), join(work, 'plan')]
    mkdirSync(folder)
    const huge = freshSchool({ ...schoolKinds.trust, staff: 480, students: 7800, forms: 270 }, 1)
    expect(huge.requests.length).toBeGreaterThan(40_000)
    for (const { name, bytes } of writeConferenceFolder(huge)) writeFileSync(join(folder, name), bytes)

    const { requests, figures, peakMegabytes } = planOnce(folder, 'steps', '1000', out)
    expect(requests).toBe(huge.requests.length)
    expect(figures.unplaced.required).toBeLessThan(figures.requests.required / 50)
    expect(peakMegabytes).toBeLessThan(600)

    const judge = spawnSync(process.execPath, ['tests/judge/verify.mjs', folder, out], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(judge.status, judge.stdout).toBe(0)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
})
