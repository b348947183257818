import { assert, asyncProperty, integer } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Separation } from '@shared/domain/people/separation'
import { idOf } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { conference, household, request, session, staff, student } from '@tests/fixtures/build-conference'
import { allocateBySteps, broken } from './allocating'

/** Two households that are to be kept apart, both asking for the first so many of the teachers, in one session. */
const twoHouseholds = (first: number, second: number, rule: Separation['rule'], end: string) => {
  const teachers = Array.from({ length: Math.max(first, second) }, (_, i) => `T${i + 1}`)
  const asked = (family: number, count: number) =>
    teachers
      .slice(0, count)
      .map((teacher) => request(`Q${family}${teacher}`, `H${family}`, `S${family}`, teacher, required))
  return conference(
    {
      staff: teachers.map((id) => staff(id)),
      households: [household('H1'), household('H2')],
      students: [student('S1'), student('S2')],
      requests: [...asked(1, first), ...asked(2, second)],
      separations: [{ households: [idOf('H1'), idOf('H2')], rule, minutes: minutes(10) }],
    },
    { sessions: [session('e1', '16:00', end)] },
  )
}
const required = { priority: 'required', minutes: minutes(10) } as const

describe('two households that are kept apart', () => {
  it('and may not both come to the only session: the one with fewer requests is left out', () =>
    assert(
      asyncProperty(integer({ min: 1, max: 6 }), integer({ min: 1, max: 6 }), async (first, second) => {
        const event = twoHouseholds(first, second, 'other-session', '18:00')
        const allocation = await allocateBySteps(event, 3000)
        expect(broken(event, allocation)).toEqual([])
        expect(allocation.figures.unplaced.required).toBe(Math.min(first, second))
      }),
      { numRuns: 20 },
    ))

  it('come one after the other where the session is just long enough for that', () =>
    assert(
      asyncProperty(integer({ min: 1, max: 5 }), integer({ min: 1, max: 5 }), async (first, second) => {
        const hours = 10 * (first + second + 1)
        const end = `${16 + Math.floor(hours / 60)}:${String(hours % 60).padStart(2, '0')}`
        const event = twoHouseholds(first, second, 'apart', end)
        const allocation = await allocateBySteps(event, 6000)
        expect(broken(event, allocation)).toEqual([])
        expect(allocation.figures.unplaced.required).toBe(0)
      }),
      { numRuns: 8 },
    ))
})
