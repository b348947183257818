import { appointmentOf, indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import { judgedPlan, meetingOf } from '@shared/domain/plan/judged-plan'
import type { Appointment, BlockedReason, Conference, Plan, Unplaced } from '@shared/domain/plan/plan'
import type { Request } from '@shared/domain/requests/request'
import { violationsOf, type Violation } from '@shared/domain/rules'
import { assertNever } from '@shared/kernel/assert-never'

/**
 * What a plan says untruly of the requests that it leaves out, found by laying each at every start of every session, with
 * every interpreter, and asking the rules what then is broken. Only for small events.
 */
export function untruths(conference: Conference, plan: Plan): readonly string[] {
  const index = indexConference(conference)
  const named = new Map(conference.requests.map((one) => [one.id, one]))
  const accounted = [...plan.appointments, ...plan.unplaced].map(({ requestId }) => requestId)
  const twice =
    accounted.length !== new Set(accounted).size || accounted.length !== conference.requests.length
  return [
    ...(twice ? ['not every request is placed or explained once'] : []),
    ...plan.unplaced.flatMap((one) => {
      const asked = named.get(one.requestId)
      if (!asked) return [`${one.requestId} is unknown`]
      const wrong = whatIsUntrue(obstaclesByStart(index, plan, asked), one)
      const own = one.blocking.some((fact) => fact.kind === 'request' && fact.id === one.requestId)
      return [
        ...(wrong === null ? [] : [`${one.requestId}: ${one.reason}, but ${wrong}`]),
        ...(one.blocking.length === 0 || own ? [`${one.requestId}: names nothing, or itself`] : []),
      ]
    }),
  ]
}

type Obstacle = Exclude<BlockedReason, 'mixed' | 'asked-after-planning' | 'not-reached' | 'taken-out'>
type Start = ReadonlySet<Obstacle>

function whatIsUntrue(starts: readonly Start[], { reason }: Unplaced): string | null {
  if (starts.some((obstacles) => obstacles.size === 0)) return 'it could simply be placed'
  const meetable = starts.filter((obstacles) => !obstacles.has('no-common-time'))
  switch (reason) {
    case 'no-common-time':
      return meetable.length === 0 ? null : 'all could meet'
    case 'staff-full':
    case 'family-busy':
    case 'room-full':
    case 'no-interpreter':
      return meetable.length > 0 && meetable.every((obstacles) => obstacles.has(reason))
        ? null
        : 'somewhere it is not so'
    case 'kept-apart':
    case 'staff-rest': {
      const left = meetable.filter((obstacles) => !ordinary.some((one) => obstacles.has(one)))
      return left.length > 0 && left.every((obstacles) => obstacles.has(reason))
        ? null
        : 'it alone blocks no time'
    }
    case 'mixed':
      return meetable.length > 0 ? null : 'they can never meet'
    case 'asked-after-planning':
    case 'not-reached':
    case 'taken-out':
      return 'a whole search gives no such reason'
    default:
      return assertNever(reason)
  }
}

const ordinary = ['staff-full', 'family-busy', 'no-interpreter', 'room-full'] as const

/** For each start on the grid what would stand in the way of the request's meeting there. */
function obstaclesByStart(index: ConferenceIndex, plan: Plan, asked: Request): readonly Start[] {
  const { event, requests } = index.conference
  const rows = requests.filter((one) => meetingOf(one) === meetingOf(asked))
  return event.sessions.flatMap((session) =>
    Array.from(
      { length: Math.floor((session.end - session.start) / event.slotMinutes) },
      (_, slot): Start => {
        const found = choices(index, rows).map((interpreters) => {
          const laid = rows.map((row, i) =>
            appointmentOf(
              index,
              row,
              session,
              session.start + slot * event.slotMinutes,
              interpreters[i] ?? null,
            ),
          )
          return obstaclesOf(index, plan.appointments, laid)
        })
        // Whatever interpreter is chosen, what is not about interpreters is the same.
        const others = [...(found[0] ?? [])].filter((one) => one !== 'no-interpreter')
        const uninterpreted = found.every((one) => one.has('no-interpreter'))
        return new Set([...others, ...(uninterpreted ? (['no-interpreter'] as const) : [])])
      },
    ),
  )
}

type Chosen = readonly Appointment['interpreterId'][]

/** Every choice of an interpreter, or none, for each row. */
function choices(
  { conference: { interpreters } }: ConferenceIndex,
  rows: readonly Request[],
): readonly Chosen[] {
  const any = [null, ...interpreters.map(({ id }) => id)]
  let chosen: readonly Chosen[] = [[]]
  for (const _ of rows) chosen = chosen.flatMap((one) => any.map((id) => [...one, id]))
  return chosen
}

const obstaclesOf = (
  index: ConferenceIndex,
  plan: readonly Appointment[],
  laid: readonly Appointment[],
): Start => new Set(violationsOf(judgedPlan(index, [...plan, ...laid])).map(obstacleOf))

function obstacleOf(violation: Violation): Obstacle {
  switch (violation.rule) {
    case 1:
    case 10:
      return 'no-common-time'
    case 3:
      return violation.subject.kind === 'interpreter' ? 'no-interpreter' : 'no-common-time'
    case 2:
    case 5:
      return obstacleOfWho[violation.who.kind]
    case 4:
      return 'staff-full'
    case 6:
      return 'no-interpreter'
    case 7:
      return 'room-full'
    case 8:
      return 'staff-rest'
    case 9:
      return 'kept-apart'
    case 11:
      throw new Error('no placing of a request can break it')
    default:
      return assertNever(violation)
  }
}

const obstacleOfWho = {
  staff: 'staff-full',
  interpreter: 'no-interpreter',
  household: 'family-busy',
  student: 'family-busy',
  adult: 'family-busy',
  room: 'room-full',
} as const
