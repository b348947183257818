import { wallClock } from '@shared/kernel/calendar'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, RequestId } from '@shared/kernel/ids'
import type { Instant, LocalDate } from '@shared/kernel/time'
import { familyTapKinds, inOrder, type FamilyTapKind, type Tap } from './tap'

/** What is known of a family on one evening. */
export interface FamilyState {
  readonly kind: FamilyTapKind
  /** When that was recorded first, in the latest run of taps that say the same. */
  readonly since: Instant
  /** The taps of that run, which an undo takes back together. */
  readonly tapIds: readonly string[]
  /** When the family came first; null where it did not. */
  readonly arrivedAt: Instant | null
}

/** What is known of a meeting: at least one of the two. */
export interface MeetingState {
  /** The earliest time at which anybody says that it started; null where nobody does. */
  readonly startedAt: Instant | null
  /** The latest time at which anybody says that it finished; null while it goes on. */
  readonly finishedAt: Instant | null
  /** The taps that say how far it is, which an undo takes back together. */
  readonly tapIds: readonly string[]
}

/** What taps say of one evening. Whoever is not in it has no tap that counts. */
export interface Evening {
  readonly families: ReadonlyMap<HouseholdId, FamilyState>
  /** By the request that the taps name. */
  readonly meetings: ReadonlyMap<RequestId, MeetingState>
}

/** The day of an evening, on the clocks of the event's zone. */
export interface EveningDate {
  readonly date: LocalDate
  readonly timezone: string
}

/** Reads the state of one evening from taps of any computers, in whatever order and however often each was taken in. */
export function eveningOf(taps: readonly Tap[], { date, timezone }: EveningDate): Evening {
  const undone = new Set(taps.flatMap(({ fact }) => (fact.kind === 'undone' ? fact.tapIds : [])))
  const once = new Map(taps.map((tap) => [tap.id, tap]))
  const ofDay = inOrder(once.values()).filter(
    ({ id, at }) => !undone.has(id) && wallClock(at, timezone).date === date,
  )
  const ofFamilies = ofDay.flatMap(({ id, at, fact }) =>
    isOfFamily(fact) ? [{ id, at, kind: fact.kind, householdId: fact.householdId }] : [],
  )
  const ofMeetings = ofDay.flatMap(({ id, at, fact }) =>
    fact.kind === 'started' || fact.kind === 'finished' ? [{ id, at, ...fact }] : [],
  )
  return {
    families: new Map(
      [...groupBy(ofFamilies, ({ householdId }) => householdId)].flatMap(([household, rows]) => {
        const state = familyState(rows)
        return state ? [[household, state] as const] : []
      }),
    ),
    meetings: new Map(
      [...groupBy(ofMeetings, ({ requestId }) => requestId)].map(([request, rows]) => [
        request,
        meetingState(rows),
      ]),
    ),
  }
}

type FamilyFact = Extract<Tap['fact'], { readonly kind: FamilyTapKind }>
const isOfFamily = (fact: Tap['fact']): fact is FamilyFact =>
  familyTapKinds.some((kind) => kind === fact.kind)

type Dated<Kind> = Pick<Tap, 'id' | 'at'> & { readonly kind: Kind }

/** The latest tap counts, with those right before it that say the same. */
function familyState(rows: readonly Dated<FamilyTapKind>[]): FamilyState | null {
  const last = rows.at(-1)
  if (!last) return null
  const other = rows.findLastIndex(({ kind }) => kind !== last.kind)
  const run = rows.slice(other + 1)
  return {
    kind: last.kind,
    since: run[0]?.at ?? last.at,
    tapIds: run.map(({ id }) => id),
    arrivedAt: rows.find(({ kind }) => kind === 'here')?.at ?? null,
  }
}

function meetingState(rows: readonly Dated<'started' | 'finished'>[]): MeetingState {
  const started = rows.filter(({ kind }) => kind === 'started')
  const finished = rows.filter(({ kind }) => kind === 'finished')
  return {
    startedAt: started[0]?.at ?? null,
    finishedAt: finished.at(-1)?.at ?? null,
    tapIds: (finished.length > 0 ? finished : started).map(({ id }) => id),
  }
}
