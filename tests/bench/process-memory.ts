import { readdirSync, readFileSync } from 'node:fs'

interface Process {
  readonly id: number
  readonly parent: number
  readonly command: string
}

/** Every process of this computer (Linux). */
function processes(): readonly Process[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return []
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8')
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0)
      return [{ id: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }]
    } catch {
      // It has ended in between.
      return []
    }
  })
}

/** The page processes of the Chromium that was started on a profile. */
export function renderersOf(profile: string): readonly number[] {
  const all = processes()
  const own = new Set(all.filter(({ command }) => command.includes(profile)).map(({ id }) => id))
  for (let size = 0; size !== own.size;) {
    size = own.size
    for (const { id, parent } of all) if (own.has(parent)) own.add(id)
  }
  return all
    .filter(({ id, command }) => own.has(id) && command.includes('--type=renderer'))
    .map(({ id }) => id)
}

/** The most memory that any of these processes has held at once since the last reset, in megabytes. */
export const peakMemory = (ids: readonly number[]): number =>
  Math.max(...ids.map((id) => kilobytes(id, 'VmHWM'))) / 1024

function kilobytes(id: number, field: string): number {
  const status = readFileSync(`/proc/${id}/status`, 'utf8')
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
}
