import type { EventId, HouseholdId, RequestId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'

/** What reception records of a family. */
export const familyTapKinds = ['here', 'left', 'not-coming'] as const
export type FamilyTapKind = (typeof familyTapKinds)[number]

/** What teachers or ushers record of a meeting. */
export const meetingTapKinds = ['started', 'finished'] as const
export type MeetingTapKind = (typeof meetingTapKinds)[number]

/** What happened. A meeting is named by one of its requests, which stays the same when its appointment moves. */
export type TapFact =
  | { readonly kind: FamilyTapKind; readonly householdId: HouseholdId }
  | { readonly kind: MeetingTapKind; readonly requestId: RequestId }
  /** Earlier taps were a mistake. What takes others back cannot be taken back itself: the tap is made once more. */
  | { readonly kind: 'undone'; readonly tapIds: readonly string[] }

/**
 * One thing that happened on the evening, recorded on one computer. Taps are only added, never changed, so that those of several
 * computers can be put together in any order.
 */
export interface Tap {
  readonly id: string
  readonly eventId: EventId
  /** The computer that recorded it. */
  readonly device: string
  /** When it happened; for what is typed in from paper, the time on the paper. */
  readonly at: Instant
  readonly fact: TapFact
}

/** Earlier first; of two at once, the one with the lesser id. */
export const inOrder = <Row extends Pick<Tap, 'at' | 'id'>>(taps: Iterable<Row>): readonly Row[] =>
  [...taps].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Every tap of several computers once. Of two that have one id, the first one stays. */
export const unionOfTaps = (...sets: readonly (readonly Tap[])[]): readonly Tap[] => [
  ...new Map(
    sets
      .flat()
      .toReversed()
      .map((tap) => [tap.id, tap]),
  ).values(),
]
