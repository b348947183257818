/** A change of a text: `removed` UTF-16 units at `at` give way to `inserted`. */
export interface Splice {
  readonly at: number
  readonly removed: number
  readonly inserted: string
}

/** True where `at` lies between the two halves of one character outside the basic plane. */
function splitsPair(text: string, at: number): boolean {
  return (
    at > 0 &&
    at < text.length &&
    /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) &&
    /[\uDC00-\uDFFF]/.test(text.charAt(at))
  )
}

/**
 * The smallest splice that makes `after` of `before`; null where they are the same. Where letters repeat, several are as
 * small: `caret`, the end of what was typed in `after`, tells which was meant. Never cuts a surrogate pair in two.
 */
export function spliceBetween(before: string, after: string, caret: number): Splice | null {
  if (before === after) return null
  const shorter = Math.min(before.length, after.length)
  // What follows the caret was not typed, so it is matched first, from the end.
  const maxAfter = Math.min(shorter, Math.max(0, after.length - caret))
  let kept = 0
  while (kept < maxAfter && before.charAt(before.length - 1 - kept) === after.charAt(after.length - 1 - kept))
    kept++
  let at = 0
  while (at < shorter - kept && before.charAt(at) === after.charAt(at)) at++
  while (
    kept < shorter - at &&
    before.charAt(before.length - 1 - kept) === after.charAt(after.length - 1 - kept)
  )
    kept++
  while (splitsPair(before, at) || splitsPair(after, at)) at--
  while (splitsPair(before, before.length - kept) || splitsPair(after, after.length - kept)) kept--
  return { at, removed: before.length - kept - at, inserted: after.slice(at, after.length - kept) }
}

/** The text after a splice that was made for a text of its length; never fails. */
export const applySplice = (text: string, { at, removed, inserted }: Splice): string =>
  text.slice(0, at) + inserted + text.slice(at + removed)

/** Where a caret stands after a splice by somebody else: it stays with the letters around it. */
export function moveCaret(caret: number, { at, removed, inserted }: Splice): number {
  if (caret <= at) return caret
  return caret >= at + removed ? caret - removed + inserted.length : at + inserted.length
}
