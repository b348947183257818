import { appointmentOf, indexConference } from '@shared/domain/plan/conference-index'
import type { Appointment, Conference } from '@shared/domain/plan/plan'
import { idOf, type RequestId, type SessionId } from '@shared/kernel/ids'
import { speaks } from '@shared/kernel/language'
import { minuteOfDay } from '@shared/kernel/time'
import type { Drawing } from './random-conference'

/** Puts every request somewhere on the grid, whatever that breaks. */
export function scatteredPlan(whole: Conference, { pick, below, chance }: Drawing): readonly Appointment[] {
  const index = indexConference(whole)
  const { slotMinutes, sessions } = whole.event
  return whole.requests.flatMap((one) => {
    if (chance(0.1)) return []
    const session = pick(sessions)
    const slots = Math.floor((session.end - session.start - one.minutes) / slotMinutes) + 1
    const start = session.start + slotMinutes * below(Math.max(1, slots))
    const language = index.languageToInterpret(one)
    const speakers = whole.interpreters.filter(
      (each) => language !== null && speaks(each.languages, language),
    )
    const interpreter = speakers.length > 0 ? pick(speakers).id : null
    return [appointmentOf(index, one, session, start, interpreter)]
  })
}

type Mutation = (
  plan: readonly Appointment[],
  at: number,
  whole: Conference,
  draw: Drawing,
) => readonly Appointment[]

const change =
  (how: (row: Appointment, whole: Conference, draw: Drawing) => Partial<Appointment>): Mutation =>
  (plan, at, whole, draw) =>
    plan.map((row, i) => (i === at ? { ...row, ...how(row, whole, draw) } : row))

/** Everything that may go wrong with one row of a plan. */
const mutations: readonly Mutation[] = [
  change((row, whole, { below }) => shifted(row, whole.event.slotMinutes * (below(9) - 4))),
  change((row, _, { pick }) => shifted(row, pick([-1, 1, 2, 7]))),
  change((row, whole, { pick }) => {
    const session = pick(whole.event.sessions)
    return { sessionId: session.id, date: session.date, ...shifted(row, session.start - row.start) }
  }),
  change((_, whole, { pick }) => ({
    interpreterId: pick([null, ...whole.interpreters.map(({ id }) => id), idOf('nobody')]),
  })),
  change((_, whole, { pick }) => ({ roomId: pick([null, ...whole.rooms.map(({ id }) => id)]) })),
  change((_, whole, { pick }) => ({ staffIds: [pick(whole.staff).id] })),
  change((row, whole) => ({ end: minuteOfDay(row.end + whole.event.slotMinutes) })),
  change((_, whole, { pick }) => ({
    householdId: pick(whole.households).id,
    studentId: pick(whole.students).id,
  })),
  change(() => ({ date: '2026-12-24' as Appointment['date'] })),
  change(() => ({ requestId: idOf<RequestId>('Q-gone') })),
  change(() => ({ sessionId: idOf<SessionId>('e-gone') })),
  // The same request twice, and rows of a meeting or a pin left out.
  (plan, at, _, { below }) => {
    const row = plan[at]
    const to = below(plan.length + 1)
    return row ? [...plan.slice(0, to), row, ...plan.slice(to)] : plan
  },
  (plan, at) => plan.filter((_, i) => i !== at),
]

const shifted = (row: Appointment, by: number): Pick<Appointment, 'start' | 'end'> => ({
  start: minuteOfDay(Math.max(0, row.start + by)),
  end: minuteOfDay(Math.max(0, row.end + by)),
})

/** A plan with a few of its rows changed at random. */
export function mutated(
  plan: readonly Appointment[],
  whole: Conference,
  draw: Drawing,
  times: number,
): readonly Appointment[] {
  let changed = plan
  for (let i = 0; i < times && changed.length > 0; i++) {
    changed = draw.pick(mutations)(changed, draw.below(changed.length), whole, draw)
  }
  return changed
}
