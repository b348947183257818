import { groupBy } from '@shared/kernel/group-by'
import { seededRandom, type Random } from '@shared/kernel/random'

/**
 * When the later meetings of a running evening are likely to start.
 *
 * The model. A meeting starts once everybody that it needs is free, and not before its time: Lindley's recursion, as appointment
 * schedules of clinics are evaluated, over a network (whoever a meeting needs comes to it from their meeting before). Starts stray
 * from their time by a logistic offset, the family of distributions that Eftakhari et al. found for the arrivals of patients
 * ("Stochastic modeling of patient arrival offset times in scheduled visits", American Journal of Operational Research 2(2), 2012).
 * A meeting takes its planned length times a factor, whose logarithm is the teacher's pace of the evening plus a logistic error:
 * consultations are right-skewed, and their coefficient of variation lies between 0.35 and 0.85 (Cayirli and Veral, "Outpatient
 * scheduling in health care: a review of literature", Production and Operations Management 12(4), 2003); meetings at a school, with the next
 * family at the door, are taken to be a little steadier. The pace is learnt from the teacher's finished meetings (a normal prior and its
 * posterior). The rest of the evening is drawn many times, and a band holds the middle 80 % of the starts.
 */
const projectionModel = {
  /** Of the logarithm of actual by planned length: its usual value, how it differs between teachers, and between a teacher's meetings. */
  pace: { mean: 0, teacherSd: 0.15, meetingSd: 0.3 },
  /** By how many minutes starts stray from their time when everybody is free. */
  startSd: 1.5,
  /** How many more minutes a family takes on average that is late already. */
  latenessMean: 4,
} as const

/** A meeting as the projection needs it. Times are minutes after midnight, with fractions. */
export interface ProjectedMeeting {
  readonly id: string
  readonly start: number
  /** Its planned length. */
  readonly minutes: number
  /** The teacher by whose pace it is held. */
  readonly pacedBy: string
  /** Everybody that it needs, with the minutes that they need between this meeting and the one before it. */
  readonly needs: readonly { readonly who: string; readonly after: (previous: string) => number }[]
  readonly startedAt: number | null
  readonly finishedAt: number | null
  /** `late`: expected, not here, at an evening on which reception checks families in. `absent`: it does not take place. */
  readonly family: 'ready' | 'late' | 'absent'
}

/** When a meeting is likely to start. */
export interface StartBand {
  /** One start of ten is earlier. */
  readonly from: number
  /** As many are earlier as later. */
  readonly likely: number
  /** One start of ten is later. */
  readonly to: number
}

/** How often the rest of the evening is drawn: enough that a band's ends are right to a minute. */
const draws = 200

/** The band of every meeting that has not started and may still take place. The same input gives the same bands. */
export function projectStarts(
  meetings: readonly ProjectedMeeting[],
  now: number,
  seed = 1,
): ReadonlyMap<string, StartBand> {
  const random = seededRandom(seed)
  const nodes = networkOf(meetings)
  const paces = pacesOf(meetings)
  const starts = nodes.map((): number[] => [])
  for (let draw = 0; draw < draws; draw++) drawEvening(nodes, paces, now, random, starts)
  return new Map(
    nodes.flatMap(({ meeting }, i): [string, StartBand][] => {
      const drawn = (starts[i] ?? []).sort((a, b) => a - b)
      // A meeting that most draws leave out is none to expect.
      if (drawn.length < draws / 2) return []
      const at = (share: number): number => drawn[Math.floor(share * (drawn.length - 1))] ?? now
      return [[meeting.id, { from: at(0.1), likely: at(0.5), to: at(0.9) }]]
    }),
  )
}

interface Node {
  readonly meeting: ProjectedMeeting
  /** The places in the network of the meetings from which people come, with the minutes in between. */
  readonly from: readonly { readonly at: number; readonly gap: number }[]
}

/** What is over or goes on comes first; the rest as planned. Whoever is needed comes from the meeting before in this order. */
function networkOf(meetings: readonly ProjectedMeeting[]): readonly Node[] {
  const stage = ({ startedAt, finishedAt }: ProjectedMeeting): number =>
    finishedAt !== null ? 0 : startedAt !== null ? 1 : 2
  const sorted = meetings
    .filter(
      ({ family, startedAt, finishedAt }) => family !== 'absent' || startedAt !== null || finishedAt !== null,
    )
    .toSorted((a, b) => stage(a) - stage(b) || a.start - b.start)
  const last = new Map<string, number>()
  return sorted.map((meeting, place) => {
    const from = meeting.needs.flatMap(({ who, after }) => {
      const at = last.get(who)
      const previous = at === undefined ? undefined : sorted[at]
      last.set(who, place)
      return at === undefined || !previous ? [] : [{ at, gap: after(previous.id) }]
    })
    return { meeting, from }
  })
}

interface Pace {
  readonly mean: number
  readonly sd: number
}

/** Each teacher's pace, as far as their finished meetings tell. */
function pacesOf(meetings: readonly ProjectedMeeting[]): (teacher: string) => Pace {
  const { mean, teacherSd, meetingSd } = projectionModel.pace
  const finished = meetings.flatMap(({ pacedBy, minutes, startedAt, finishedAt }) =>
    startedAt !== null && finishedAt !== null && finishedAt > startedAt && minutes > 0
      ? [{ pacedBy, log: Math.log((finishedAt - startedAt) / minutes) }]
      : [],
  )
  const known = new Map(
    [...groupBy(finished, ({ pacedBy }) => pacedBy)].map(([teacher, rows]) => {
      const sum = rows.reduce((total, { log }) => total + log, 0)
      const precision = 1 / teacherSd ** 2 + rows.length / meetingSd ** 2
      return [
        teacher,
        { mean: (mean / teacherSd ** 2 + sum / meetingSd ** 2) / precision, sd: Math.sqrt(1 / precision) },
      ] as const
    }),
  )
  return (teacher) => known.get(teacher) ?? { mean, sd: teacherSd }
}

function drawEvening(
  nodes: readonly Node[],
  paceOf: (teacher: string) => Pace,
  now: number,
  random: Random,
  starts: readonly number[][],
): void {
  const ends: number[] = []
  const paces = new Map<string, number>()
  for (const [i, { meeting, from }] of nodes.entries()) {
    const ready = Math.max(-Infinity, ...from.map(({ at, gap }) => (ends[at] ?? -Infinity) + gap))
    const { startedAt, finishedAt, minutes, pacedBy } = meeting
    if (finishedAt !== null) {
      ends.push(finishedAt)
      continue
    }
    const pace = paces.get(pacedBy) ?? drawPace(paceOf(pacedBy), random)
    paces.set(pacedBy, pace)
    if (startedAt !== null) {
      ends.push(startedAt + longerThan(now - startedAt, minutes, pace, random))
      continue
    }
    const offset = meeting.start + logistic(random.next(), projectionModel.startSd)
    const came = arrival(meeting, now, random)
    const start = Math.max(ready, offset, came, now)
    // A family that comes after its time is over finds the next one with the teacher.
    if (came > Math.max(meeting.start, ready) + minutes) {
      ends.push(ready)
      continue
    }
    starts[i]?.push(start)
    ends.push(start + longerThan(0, minutes, pace, random))
  }
}

function arrival({ family, start }: ProjectedMeeting, now: number, random: Random): number {
  if (family !== 'late' || now < start) return -Infinity
  return now - projectionModel.latenessMean * Math.log(1 - random.next())
}

const drawPace = ({ mean, sd }: Pace, random: Random): number => mean + logistic(random.next(), sd)

/** The length of a meeting, drawn among those that are longer than what has passed of it. */
function longerThan(passed: number, planned: number, pace: number, random: Random): number {
  const scale = scaleOf(projectionModel.pace.meetingSd)
  const least = passed <= 0 ? 0 : 1 / (1 + Math.exp(-(Math.log(passed / planned) - pace) / scale))
  const share = Math.min(least + random.next() * (1 - least), 1 - 1e-9)
  return Math.max(passed, planned * Math.exp(pace + logistic(share, projectionModel.pace.meetingSd)))
}

const scaleOf = (sd: number): number => (sd * Math.sqrt(3)) / Math.PI

/** The quantile of a logistic distribution around 0. */
function logistic(share: number, sd: number): number {
  const inside = Math.min(Math.max(share, 1e-9), 1 - 1e-9)
  return scaleOf(sd) * Math.log(inside / (1 - inside))
}
