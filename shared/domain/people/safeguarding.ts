import type { AdultId, HouseholdId, StudentId } from '@shared/kernel/ids'
import type { LocalDate } from '@shared/kernel/time'
import type { Separation } from './separation'

/** Where the school knows something from, and since when. */
export interface Sourcing {
  /** A court order, a letter from a parent ... as the office writes it. */
  readonly source: string
  readonly date: LocalDate
}

/** Who a marker is about. */
export type MarkerSubject =
  | { readonly kind: 'student'; readonly id: StudentId }
  | { readonly kind: 'household'; readonly id: HouseholdId }
  | { readonly kind: 'adult'; readonly id: AdultId }

/** `must-not-attend` is for adults alone; `ask-safeguarding-lead` gives no reason. */
export const markerKinds = ['must-not-attend', 'ask-safeguarding-lead'] as const
export type MarkerKind = (typeof markerKinds)[number]

/** A warning about somebody. The office alone sees it: it is never printed, packed, shared or explained anywhere else. */
export interface Marker extends Sourcing {
  readonly kind: MarkerKind
  readonly subject: MarkerSubject
  /** Who set it. */
  readonly author: string
}

/** Two households that must not meet, whatever the event: every event that both take part in keeps to it. */
export interface StandingSeparation extends Separation, Sourcing {}

const pairOf = ({ households }: Separation): string => [...households].sort().join(' ')

/** The separations of the school that an event with these households has to keep and does not keep yet. */
export function missingSeparations(
  standing: readonly StandingSeparation[],
  event: {
    readonly households: ReadonlySet<HouseholdId>
    readonly separations: readonly Separation[]
  },
): readonly Separation[] {
  const kept = new Set(event.separations.map(pairOf))
  return standing
    .filter((one) => one.households.every((id) => event.households.has(id)) && !kept.has(pairOf(one)))
    .map(({ households, rule, minutes }) => ({ households, rule, minutes }))
}
