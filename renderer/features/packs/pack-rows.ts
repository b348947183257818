import type { PackRegisterEntry, ReturnedPack } from '@shared/domain/meetings/pack'
import type { StaffId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'
import { packsWords as words } from '@shared/words/screens/packs'
import type { EventPlan } from '../event-view/event-plan'

/** A pack with the return packs of the laptops that opened it. */
export interface PackWithReturns {
  readonly entry: PackRegisterEntry
  /** The newest of each laptop, the newest first. */
  readonly returns: readonly ReturnedPack[]
}

/** A teacher with meetings in the plan or group sessions, or with a pack of it. */
export interface PackRow {
  readonly staffId: StaffId
  readonly teacher: string
  /** Appointments in the plan as it is now, and group sessions. */
  readonly meetings: number
  /** The newest first. */
  readonly packs: readonly PackWithReturns[]
  readonly returned: number
  readonly lastReturn: Instant | null
  readonly state: 'none' | 'out' | 'returned'
}

/** Everybody who can have a pack of an event, and what became of the packs that they have. */
export function packRows(
  { plan, index, names }: EventPlan,
  entries: readonly PackRegisterEntry[],
  returns: readonly ReturnedPack[],
): readonly PackRow[] {
  const meetings = new Map<StaffId, number>()
  const held = [...(plan?.appointments ?? []), ...index.conference.groupSessions]
  for (const id of held.flatMap(({ staffIds }) => staffIds)) meetings.set(id, (meetings.get(id) ?? 0) + 1)
  const everyone = new Set<StaffId>([...meetings.keys(), ...entries.map(({ staffId }) => staffId)])
  return [...everyone].map((staffId) => {
    const packs = entries
      .filter((entry) => entry.staffId === staffId)
      .toSorted((a, b) => newestFirst(a.madeAt, b.madeAt))
      .map((entry) => ({ entry, returns: returnsOf(entry, returns) }))
    const returned = packs.filter(({ entry }) => entry.returnedAt !== null).length
    return {
      staffId,
      teacher: names.staffInList(staffId) || words.formerStaff,
      meetings: meetings.get(staffId) ?? 0,
      packs,
      returned,
      lastReturn:
        packs
          .flatMap((pack) => pack.returns.map(({ mergedAt }) => mergedAt))
          .toSorted(newestFirst)
          .at(0) ?? null,
      state: packs.length === 0 ? 'none' : returned === packs.length ? 'returned' : 'out',
    }
  })
}

const returnsOf = ({ id }: PackRegisterEntry, returns: readonly ReturnedPack[]): readonly ReturnedPack[] =>
  returns.filter(({ packId }) => packId === id).toSorted((a, b) => newestFirst(a.mergedAt, b.mergedAt))

const newestFirst = (a: Instant, b: Instant): number => (a === b ? 0 : a < b ? 1 : -1)
