import { expect, it } from 'vitest'
import { indexConference } from '@shared/domain/plan/conference-index'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import { violationsOf } from '@shared/domain/rules'
import { formatFor } from '@shared/words/format'
import { attentionOf } from '@renderer/features/event/attention'
import { eventPlanOf } from '@renderer/features/event-view/event-plan'
import { routes } from '@renderer/ui/routes'
import { conference, household, request, staff, student } from '@tests/fixtures/build-conference'
import { placed } from './made-plan'

const ids = Array.from({ length: 12 }, (_, i) => `${i}`)
const whole = conference({
  staff: [staff('T1')],
  students: ids.map((id) => student(`S${id}`)),
  households: ids.map((id) => household(`H${id}`)),
  requests: ids.map((id) => request(`Q${id}`, `H${id}`, `S${id}`, 'T1')),
})

/** What the event screen lists when some requests all meet at 16:00. */
function attention(count: number) {
  const appointments = placed(
    whole,
    Object.fromEntries(ids.slice(0, count).map((id) => [`Q${id}`, 'e1 16:00'])),
  )
  const violations = violationsOf(judgedPlan(indexConference(whole), appointments))
  return attentionOf(
    eventPlanOf({ conference: whole, plan: null, announced: null }),
    [],
    [],
    violations,
    formatFor('en-GB'),
  )
}

it('lists where a plan clashes, each with its place on the board', () => {
  const [first] = attention(2)
  expect(first).toMatchObject({ tone: 'bad', path: routes.appointment('event', 'Q0') })
  expect(first?.text).toContain('is in two meetings at once')
})

it('lists a few of many clashes, and counts the rest', () => {
  const items = attention(12).filter(({ tone }) => tone === 'bad')
  expect(items).toHaveLength(9)
  expect(items.at(-1)?.text).toMatch(/^\d+ more clashes on the board$/)
  expect(attention(1).filter(({ tone }) => tone === 'bad')).toEqual([])
})
