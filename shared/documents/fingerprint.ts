import { hashText } from '@shared/kernel/random'
import type { Block, DocumentPart } from './model'

/**
 * A fingerprint of what a part says: two parts with the same one tell their reader the same. When it was printed, which
 * revision it is and who signs are left out: those stand at the letterhead, beside the address and at the end.
 */
export const fingerprintOf = ({ blocks }: DocumentPart): string => {
  const text = JSON.stringify(blocks.flatMap(permanentBlocks))
  return [0, 1].map((seed) => hashText(text, seed).toString(36)).join('-')
}

function permanentBlocks(block: Block): readonly Block[] {
  if (block.kind === 'letterhead' || block.kind === 'signature') return []
  if (block.kind === 'address') return [{ ...block, aside: [] }]
  if (block.kind === 'keepTogether') return [{ ...block, blocks: block.blocks.flatMap(permanentBlocks) }]
  return [block]
}
