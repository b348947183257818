import type { FamilyCost } from '@shared/domain/plan/family-cost'
import type { Format } from './format'

/** What a place, or a change of the plan, costs a family: "20 min more waiting, an extra evening". Every list says it with these words. */
export function familyCostWords(format: Format, { waiting, extraSessions }: FamilyCost): string {
  const time = format.duration(Math.abs(waiting))
  const waits = waiting === 0 ? 'no extra waiting' : `${time} ${waiting > 0 ? 'more' : 'less'} waiting`
  if (extraSessions === 0) return waits
  const count = format.number(Math.abs(extraSessions))
  const more = extraSessions === 1 ? 'an extra evening' : `${count} extra evenings`
  const fewer = extraSessions === -1 ? 'one evening fewer' : `${count} evenings fewer`
  return `${extraSessions > 0 ? more : fewer}, ${waits}`
}
