import { hashText } from '@shared/kernel/random'

/** An id for what the school has given none: the same for the same facts, whatever else is in the files. */
export function madeId(prefix: string, facts: readonly string[]): string {
  const text = facts.join('\u0001')
  const part = (seed: number): string => hashText(text, seed).toString(36).padStart(7, '0')
  return `${prefix}-${part(0)}${part(0x5bd1e995)}`
}

/** The first of `id`, `id-2`, `id-3` ... that is free. */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id
  for (let count = 2; isTaken(free); count++) free = `${id}-${count}`
  return free
}
