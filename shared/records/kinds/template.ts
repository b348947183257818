import { z } from 'zod'
import { wordedDocuments, type LetterTemplate } from '@shared/domain/school/office'
import { recordId, text } from '../primitives'
import { recordType } from '../record-type'

/** The office's own wording of a document in one language. */
export const template = recordType<LetterTemplate>({
  schema: z.strictObject({
    id: recordId,
    document: z.enum(wordedDocuments),
    language: text,
    opening: text,
    todo: text,
    closing: text,
  }),
})
