import { sampleWords } from '@shared/words/screens/sample'
import type { DocumentModel } from './model'

/** A document of the sample school: the foot of each page says that nobody in it is real. */
export const markedAsSample = (model: DocumentModel): DocumentModel => ({
  ...model,
  parts: model.parts.map((part) => ({ ...part, footer: [sampleWords.paper, part.footer].join(' · ') })),
})
