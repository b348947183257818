import type { Facts } from './facts'

/** A part of the event that is looked at by itself: staff, the limited rooms they share, and the units counted here. */
export interface Group {
  readonly staff: readonly number[]
  /** Places with a limit of meetings at once. */
  readonly places: readonly number[]
  readonly units: readonly number[]
}

/**
 * Parts the units so that each is in exactly one group: that of its host. Staff who have a limited room as theirs
 * together are one group, since neither can be judged without the other; a limit that the staff at home there could not
 * exceed is none. Guests of a room stay with their own group: not to count them there only loosens the bound.
 */
export function groupsOf(facts: Facts, hosts: readonly number[]): readonly Group[] {
  const { model } = facts
  const guests = atHome(facts, firstHosts(facts))
  const leader = Int32Array.from({ length: model.staff }, (_, member) => member)
  const leaderOf = (member: number): number => {
    let at = member
    while ((leader[at] ?? at) !== at) at = leader[at] ?? at
    return at
  }
  for (const members of guests.values()) {
    const [first, ...others] = members
    for (const other of others) leader[leaderOf(other)] = leaderOf(first ?? other)
  }
  const groups = new Map<number, { staff: number[]; places: number[]; units: number[] }>()
  const groupOf = (member: number): { staff: number[]; places: number[]; units: number[] } => {
    const key = leaderOf(member)
    const group = groups.get(key) ?? { staff: [], places: [], units: [] }
    groups.set(key, group)
    return group
  }
  for (let member = 0; member < model.staff; member++) groupOf(member).staff.push(member)
  for (const [place, [first]] of guests) if (first !== undefined) groupOf(first).places.push(place)
  hosts.forEach((host, u) => {
    if (host >= 0) groupOf(host).units.push(u)
  })
  return [...groups.values()].filter(({ units }) => units.length > 0)
}

/** By unit, the first of its staff; -1 for none. */
export function firstHosts({ model }: Facts): readonly number[] {
  const numbers = new Map<string, number>(
    model.participants.slice(0, model.staff).map(({ id }, number) => [id, number]),
  )
  return model.units.map(
    ({ requests: [first], staff }) => (first && numbers.get(first.staffIds[0])) ?? staff[0] ?? -1,
  )
}

/** By unit, the most asked-for of its staff; -1 for none. */
export function busiestHosts({ model }: Facts): readonly number[] {
  const load = new Float64Array(model.staff)
  for (const { staff, length } of model.units)
    for (const member of staff) load[member] = (load[member] ?? 0) + length
  return model.units.map(({ staff }) =>
    staff.reduce((most, member) => ((load[member] ?? 0) > (load[most] ?? 0) ? member : most), staff[0] ?? -1),
  )
}

/** For each place whose limit may bind, the staff at home there: those with at least half of their meetings' time in it. */
function atHome(facts: Facts, hosts: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const { model } = facts
  const all = new Float64Array(model.staff)
  const there = new Map<number, Float64Array>()
  model.units.forEach((unit, u) => {
    const host = hosts[u] ?? -1
    all[host] = (all[host] ?? 0) + unit.length
    for (let session = 0; session < model.sessions.length; session++) {
      const place = facts.limitedPlace(u, session)
      if (place < 0) continue
      const own = there.get(place) ?? new Float64Array(model.staff)
      own[host] = (own[host] ?? 0) + unit.length / model.sessions.length
      there.set(place, own)
    }
  })
  const homes = new Map<number, readonly number[]>()
  for (const [place, own] of there) {
    const staff = [...own.keys()].filter(
      (member) => (own[member] ?? 0) > 0 && (own[member] ?? 0) * 2 >= (all[member] ?? 0),
    )
    if (staff.length > (model.roomLimit[place] ?? 0)) homes.set(place, staff)
  }
  return homes
}
