/** Why a pack, or a return pack, cannot be opened. Whatever the reason, nothing has been changed. */
export type PackProblem =
  /** It is neither a pack nor a return pack. */
  | { readonly kind: 'not-a-pack' }
  /** It is a return pack where a teacher's pack was expected, or the other way round. */
  | { readonly kind: 'other-kind' }
  /** The passphrase does not open it, or a return pack is encrypted for somebody else. */
  | { readonly kind: 'wrong-key' }
  /** Bytes are missing, changed or added since it was written. */
  | { readonly kind: 'damaged' }
  /** It is not signed by the one that it says it is from, or says inside that it is another pack than outside. */
  | { readonly kind: 'forged' }
  /** Signed by another office than the one whose packs this laptop has opened. */
  | { readonly kind: 'other-office' }
  /** A newer Parley wrote it. */
  | { readonly kind: 'newer' }
  /** Another school's. */
  | { readonly kind: 'other-school' }
  /** A record of a teacher's pack is not what its table says. */
  | { readonly kind: 'bad-record'; readonly table: string; readonly id: string; readonly field: string }

/** Why a return pack that was opened is not merged. Nothing has been changed. */
export type MergeProblem =
  | PackProblem
  /** The register does not know the pack that it answers. */
  | { readonly kind: 'unknown-pack' }
  /** The event is not in the store any more. */
  | { readonly kind: 'event-gone' }
  // A person may overrule the two below: what came is authentic, and only looks wrong.
  /** It lacks words that an earlier return pack of the same laptop brought. */
  | { readonly kind: 'less' }
  /** It would empty more than a fifth of the texts, targets and notes that it touches. */
  | { readonly kind: 'emptying'; readonly emptied: number; readonly of: number }

/** What a file that cannot be decrypted is, as packs say it. */
export function packProblemOf(problem: {
  readonly kind: 'not-a-backup' | 'wrong-passphrase' | 'damaged'
}): PackProblem {
  switch (problem.kind) {
    case 'not-a-backup':
      return { kind: 'damaged' }
    case 'wrong-passphrase':
      return { kind: 'wrong-key' }
    case 'damaged':
      return { kind: 'damaged' }
  }
}
