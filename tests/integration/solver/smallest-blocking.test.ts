import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import type { Appointment, BlockingFact, Conference } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import { tinyEvent } from '@tests/unit/solver/bounds/tiny-events'
import { firstPlan } from '@tests/unit/solver/allocating'
import { crowdedConference } from '@tests/unit/domain/rules/random-conference'
import { isPlaceableWithout, meetingOf } from '@tests/unit/solver/without-facts'

it('names facts without which the request could be placed, and no fewer would do, in each of many small events', async () => {
  let explained = 0
  const sizes: number[] = []
  for (let seed = 1; seed <= 70; seed++) {
    const whole = plain(seed % 2 === 0 ? tinyEvent(seed) : crowdedConference(seed))
    const plan = await firstPlan(indexConference(whole), seed)
    for (const { requestId, blocking } of plan.unplaced) {
      const request = whole.requests.find(({ id }) => id === requestId)
      if (!request) throw new Error('an unknown request is unplaced')
      const fewer = aSmallerSet(blocking, request, whole, plan.appointments)
      const suffices = isPlaceableWithout(blocking, request, whole, plan.appointments)
      expect({ seed, requestId, blocking, suffices, fewer }).toEqual({
        seed,
        requestId,
        blocking,
        suffices: true,
        fewer: null,
      })
      explained++
      sizes[blocking.length] = (sizes[blocking.length] ?? 0) + 1
    }
  }
  expect(explained).toBeGreaterThan(50)
  // Not only the simplest are met.
  expect(sizes[2]).toBeGreaterThan(8)
})

/**
 * Where the allocator asks for more than the rules do, fewer facts would do by the rules: it walks between any two meetings of
 * a person, not only neighbours. Pins may break rules.
 */
const plain = (whole: Conference): Conference => ({
  ...whole,
  requests: whole.requests.map((one) => ({ ...one, mode: 'in-person' })),
  travel: [],
  commitments: whole.commitments.filter(({ status }) => status === 'announced'),
})

/** Any smaller set of facts without which the request could be placed: all of them are tried. */
function aSmallerSet(
  blocking: readonly BlockingFact[],
  request: Request,
  whole: Conference,
  appointments: readonly Appointment[],
): readonly BlockingFact[] | null {
  const meetings = new Map(
    whole.requests
      .map((one) => meetingOf(one, whole.requests).map(({ id }) => ({ kind: 'request', id }) as const))
      .map((rows) => [rows[0]?.id, rows]),
  )
  const facts: readonly (readonly BlockingFact[])[] = [
    ...whole.staff.map(({ id }) => [{ kind: 'staff', id } as const]),
    ...whole.households.map(({ id }) => [{ kind: 'household', id } as const]),
    ...whole.students.map(({ id }) => [{ kind: 'student', id } as const]),
    ...whole.rooms.map(({ id }) => [{ kind: 'room', id } as const]),
    ...whole.interpreters.map(({ id }) => [{ kind: 'interpreter', id } as const]),
    ...['pl', 'ta'].map((code) => [{ kind: 'language', code } as const]),
    ...meetings.values(),
    // Breaks are only in the way where nothing fits between them.
    ...blocking.filter(({ kind }) => kind === 'session').map((fact) => [fact]),
  ]
  const search = (from: number, chosen: readonly BlockingFact[]): readonly BlockingFact[] | null => {
    if (isPlaceableWithout(chosen, request, whole, appointments)) return chosen
    for (let i = from; i < facts.length; i++) {
      const next = [...chosen, ...(facts[i] ?? [])]
      const found = next.length < blocking.length ? search(i + 1, next) : null
      if (found) return found
    }
    return null
  }
  return search(0, [])
}
