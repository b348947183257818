import { hashText } from '@shared/kernel/random'
import type { Block, DocumentPart } from './model'

/**
 * A fingerprint of what a part says: two parts with the same one tell their reader the same. When it was printed and which
 * revision it is are left out: those stand at the letterhead and beside the address.
 */
export const fingerprintOf = ({ blocks }: DocumentPart): string => {
  const text = JSON.stringify(blocks.flatMap(lasting))
  return [0, 1].map((seed) => hashText(text, seed).toString(36)).join('-')
}

const lasting = (block: Block): readonly Block[] =>
  block.kind === 'letterhead' ? [] : block.kind === 'address' ? [{ ...block, aside: [] }] : [block]
