import type { PackSlip } from '@shared/domain/meetings/pack'
import { packSlipWords as words } from '@shared/words/screens/packs'
import type { Block, DocumentModel } from './model'

/** A slip for each pack, one below the other to be cut apart. It carries the passphrase, so it never goes the way of the pack. */
export function packSlipsOf(
  packs: readonly PackSlip[],
  about: { readonly school: string; readonly event: string },
): DocumentModel {
  const slip = ({ teacher, file, passphrase }: PackSlip): Block => ({
    kind: 'keepTogether',
    blocks: [
      { kind: 'heading', level: 2, text: teacher },
      {
        kind: 'keyValues',
        rows: [
          { label: words.event, value: [about.event, about.school].filter((text) => text !== '').join(', ') },
          { label: words.file, value: file },
        ],
      },
      { kind: 'sign', size: 'middle', text: passphrase },
      { kind: 'paragraph', text: words.how },
      { kind: 'cut' },
    ],
  })
  return {
    title: words.title,
    language: 'en',
    pageLabel: words.page,
    parts: [
      {
        recipient: packSlipsRecipient,
        footer: words.footer,
        blocks: [{ kind: 'heading', level: 1, text: words.title }, ...packs.map(slip)],
      },
    ],
  }
}

/** All slips are one part: they are handed out by the office. */
export const packSlipsRecipient = 'office'
