import { expect, it } from 'vitest'
import type { Conference } from '@shared/domain/plan/plan'
import type { NamedBytes } from '@shared/exchange/folder/files'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { filesOf } from '@tests/unit/exchange/folders'
import { allocateBySteps } from '@tests/unit/solver/allocating'
import { planByPeople, shuffledFolder } from '@tests/unit/solver/shuffled'

it.each(['extras', 'corners'])(
  'neither the order of rows nor the numbering of requests changes the plan of the folder %s',
  async (name) => {
    const files = filesOf(name)
    const [whole, other] = [read(files), read(shuffledFolder(files, 1))]
    expect(other.requests.length).toBe(whole.requests.length)
    const [one, two] = [await allocateBySteps(whole, 1500), await allocateBySteps(other, 1500)]
    expect(one.plan.appointments.length).toBeGreaterThan(300)
    expect(planByPeople(other, two.plan)).toEqual(planByPeople(whole, one.plan))
  },
)

function read(files: readonly NamedBytes[]): Conference {
  const outcome = readConferenceFolder(files)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error.slice(0, 5)))
  return outcome.value.conference
}
