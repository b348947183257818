import type { StaffId } from '@shared/kernel/ids'
import type { Instant } from '@shared/kernel/time'
import { phraseBlank } from './finish-minutes'

/** A sentence of a school's own phrase bank. In braces stands what differs from child to child. */
export interface OwnPhrase {
  readonly id: string
  /** Whose it is; null: the school's, for everybody. */
  readonly staffId: StaffId | null
  readonly subject: string
  readonly level: string
  /** `{name} is ready for {topic}.` */
  readonly text: string
  readonly changedAt: Instant
  /** Kept when it is removed, so that a laptop that still has it does not bring it back. */
  readonly isRemoved: boolean
}

/** The phrases of the school and of some of its staff. */
export const phrasesOf = (all: readonly OwnPhrase[], staffIds: readonly StaffId[]): readonly OwnPhrase[] =>
  all.filter(({ staffId, isRemoved }) => !isRemoved && (staffId === null || staffIds.includes(staffId)))

/** A phrase about a child: `{name}` is its name, any other blank is one that is filled in by hand. */
export const filledPhrase = (text: string, childName: string): string =>
  text.replace(/\{([^{}\n]*)\}/g, (_, blank: string) =>
    blank.trim().toLowerCase() === 'name' ? childName : phraseBlank,
  )

/** Those of some phrases that are newer than what is known of them, or not known at all. */
export function newerPhrases(
  known: readonly OwnPhrase[],
  came: readonly OwnPhrase[],
): readonly { readonly before: OwnPhrase | null; readonly after: OwnPhrase }[] {
  const byId = new Map(known.map((one) => [one.id, one]))
  return came.flatMap((after) => {
    const before = byId.get(after.id) ?? null
    return before === null || before.changedAt < after.changedAt ? [{ before, after }] : []
  })
}
