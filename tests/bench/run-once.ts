import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { PlannedOnce } from './plan-once'

/** Plans a folder in a process of its own, so that its peak of memory is the plan's alone. @throws what it says where it fails. */
export function planOnce(folder: string, ...how: readonly string[]): PlannedOnce {
  const script = join(import.meta.dirname, 'plan-once.ts')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, folder, ...how],
    { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`${folder} ${how.join(' ')}: ${stderr}`)
  return JSON.parse(stdout) as PlannedOnce
}
