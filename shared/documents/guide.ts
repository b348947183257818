import { guide } from '@shared/words/guide'
import { guidePageIds, type GuideSection } from '@shared/words/guide/page'
import { guideFileWords } from '@shared/words/screens/guide'
import type { Block, DocumentModel } from './model'

/** The guide on paper, without its pictures: each of its pages is a part, and the recipient of the part is the page's id. */
export const guideDocument = (): DocumentModel => ({
  title: guideFileWords.title,
  language: 'en-GB',
  pageLabel: guideFileWords.page,
  parts: guidePageIds.map((id) => {
    const { title, lead, sections } = guide[id]
    return {
      recipient: id,
      footer: [guideFileWords.title, title].join(' · '),
      blocks: [
        { kind: 'heading', level: 1, text: title },
        { kind: 'paragraph', text: lead, tone: 'quiet' },
        ...sections.map(sectionBlock),
      ],
    }
  }),
})

const sectionBlock = ({ title, text, steps = [] }: GuideSection): Block => ({
  kind: 'keepTogether',
  blocks: [
    { kind: 'heading', level: 2, text: title },
    ...(text === undefined ? [] : [{ kind: 'paragraph', text } as const]),
    ...steps.map((step, i) => ({ kind: 'paragraph', text: `${i + 1}.  ${step}` }) as const),
  ],
})
