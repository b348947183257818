import { projectStarts, type ProjectedMeeting } from '@shared/domain/evening/projection'
import { seededRandom, type Random } from '@shared/kernel/random'

// An evening that shares no code with the projection: lengths are log-normal, teachers differ, some families stay away.

const slot = 10
const opens = 16 * 60

interface TrueMeeting {
  readonly id: string
  readonly teacher: number
  readonly family: number
  readonly start: number
  began: number
  ended: number
  /** Its family never comes. */
  readonly isMissed: boolean
}

/** A standard normal number (Box and Muller). */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())

/** Each of the teachers has a meeting in most slots; families go from one to another. */
function planOf(random: Random, teachers: number, slots: number): Omit<TrueMeeting, 'began' | 'ended'>[] {
  const families = Math.ceil((teachers * slots) / 3)
  const missing = new Set(Array.from({ length: families }, (_, i) => i).filter(() => random.next() < 0.06))
  const rows: Omit<TrueMeeting, 'began' | 'ended'>[] = []
  for (let at = 0; at < slots; at++) {
    const busy = new Set<number>()
    for (let teacher = 0; teacher < teachers; teacher++) {
      if (random.next() < 0.12) continue
      let family = random.below(families)
      while (busy.has(family)) family = (family + 1) % families
      busy.add(family)
      rows.push({
        id: `${String(teacher)} ${String(at)}`,
        teacher,
        family,
        start: opens + at * slot,
        isMissed: missing.has(family),
      })
    }
  }
  return rows
}

/** What really happened. */
function trueEvening(seed: number, teachers = 12, slots = 15): readonly TrueMeeting[] {
  const random = seededRandom(seed)
  const paces = Array.from({ length: teachers }, () => 0.05 + 0.15 * normal(random))
  const free = { teacher: new Map<number, number>(), family: new Map<number, number>() }
  return planOf(random, teachers, slots).map((row) => {
    const pace = paces[row.teacher] ?? 0
    const began = Math.max(
      row.start + 1.5 * normal(random),
      free.teacher.get(row.teacher) ?? 0,
      free.family.get(row.family) ?? 0,
    )
    const ended = row.isMissed ? began : began + slot * Math.exp(pace + 0.3 * normal(random))
    if (!row.isMissed) {
      free.teacher.set(row.teacher, ended)
      free.family.set(row.family, ended)
    }
    return { ...row, began, ended }
  })
}

/** What reception knows of it at a moment. */
const knownAt = (evening: readonly TrueMeeting[], now: number): readonly ProjectedMeeting[] =>
  evening.map(({ id, teacher, family, start, began, ended, isMissed }) => ({
    id,
    start,
    minutes: slot,
    pacedBy: `t${String(teacher)}`,
    needs: [`t${String(teacher)}`, `f${String(family)}`].map((who) => ({ who, after: () => 0 })),
    startedAt: !isMissed && began <= now ? began : null,
    finishedAt: !isMissed && ended <= now ? ended : null,
    // Of those who stay away nobody knows it before their time has passed.
    family: isMissed && now > start + slot ? 'absent' : 'ready',
  }))

/** How many of the later starts lie within their bands, at several moments of an evening, and how wide those of the next half hour are. */
export function coverage(seed: number): {
  readonly inside: number
  readonly of: number
  readonly soon: number
  readonly soonWidth: number
} {
  const evening = trueEvening(seed)
  let [inside, of, soon, soonWidth] = [0, 0, 0, 0]
  for (const now of [opens + 20, opens + 45, opens + 80]) {
    const bands = projectStarts(knownAt(evening, now), now, seed)
    for (const { id, start, began, isMissed } of evening) {
      const band = bands.get(id)
      if (isMissed || began <= now || !band) continue
      of++
      if (start <= now + 30) {
        soon++
        soonWidth += band.to - band.from
      }
      if (band.from <= began && began <= band.to) inside++
    }
  }
  return { inside, of, soon, soonWidth }
}
