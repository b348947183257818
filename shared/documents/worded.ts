import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { WordedDocument, WordedParagraph } from '@shared/domain/school/office'
import type { LocalDate } from '@shared/kernel/time'
import { officeParagraph } from '@shared/words/family/office-words'
import type { FamilyFacts } from '@shared/words/family/values'
import type { Family, FamilyPaperOptions } from './families'
import type { Block } from './model'

/** What an office's own words may speak of, beside the family itself. */
export interface OfficeFacts {
  readonly index: ConferenceIndex
  readonly options: FamilyPaperOptions
  readonly deadline: LocalDate | null
  /** Whether something the family asked for could not be arranged. */
  readonly unplaced: boolean
}

type Paragraph = Extract<Block, { readonly kind: 'paragraph' }>

/**
 * A paragraph in the office's words for the family's language, else in the app's: where the office wrote none, or what it
 * wrote cannot be filled in. None at all where the office's words have nothing to say to this family.
 */
export function worded(
  work: Family & OfficeFacts,
  document: WordedDocument,
  paragraph: WordedParagraph,
  appsWords: string,
  tone: NonNullable<Paragraph['tone']> = 'plain',
): readonly Paragraph[] {
  const { templates = [] } = work.options
  const text = officeParagraph(templates, document, paragraph, work.words, factsOf(work)) ?? appsWords
  return text === '' ? [] : [{ kind: 'paragraph', text, tone }]
}

const factsOf = (work: Family & OfficeFacts): FamilyFacts => ({
  adults: work.adults,
  children: work.children.map((id) => work.names.get(id) ?? '').filter((name) => name !== ''),
  school: work.options.school.name,
  event: work.index.conference.event,
  deadline: work.deadline,
  interpreter: work.household.interpreterLanguage !== null,
  separated: work.sharesChildren,
  unplaced: work.unplaced,
})
