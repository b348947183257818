import { isComplete, type Agreement } from '@shared/domain/meetings/agreement'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import type { Household } from '@shared/domain/people/people'
import { familyWords, householdWords } from '@shared/words/family'
import type { FamilyWords } from '@shared/words/family/words'
import type { SchoolHead } from './families'
import type { Block, DocumentModel, KeyValue } from './model'
import { letterhead, linesOf } from './phrases'

/**
 * What a family takes home of a meeting, in the language in which it gets letters. Phrases are in that language; words of the
 * school's own stand below, marked as not translated. `household` is null where it is no longer known: then it is in the
 * school's language.
 */
export function agreedOf(
  { id, facts, agreements }: MeetingRecord,
  household: Household | null,
  { school, locale }: { readonly school: SchoolHead; readonly locale: string },
): DocumentModel {
  const { words } = householdWords(household ?? { letterLanguage: locale, alsoReads: null }, locale)
  const { afterwards, letter, format } = words
  const complete = agreements.filter(isComplete)
  const phrases = complete.flatMap((one) =>
    one.kind === 'phrase' ? [afterwards.agreement(one.phrase, one.blanks)] : [],
  )
  const rows: readonly KeyValue[] = [
    { label: words.invitation.date, value: words.fullDate(facts.date) },
    { label: letter.columns.child, value: facts.student.name },
    { label: letter.columns.teacher, value: format.list(facts.staff.map(({ name }) => name)) },
  ]
  return {
    title: afterwards.agreedTitle,
    language: words.language,
    direction: words.direction,
    pageLabel: words.pageLabel,
    parts: [
      {
        recipient: id,
        footer: [afterwards.agreedTitle, format.date(facts.date)].join(' · '),
        blocks: [
          ...letterhead(school, linesOf(school.address)),
          { kind: 'heading', level: 1, text: afterwards.agreedTitle },
          { kind: 'keyValues', rows: rows.filter(({ value }) => value !== '') },
          { kind: 'spacer', size: 'small' },
          ...listed(phrases),
          ...ownWords(complete, words, locale),
        ],
      },
    ],
  }
}

/** Each on a line with a box before it, to be ticked at home. */
const listed = (lines: readonly string[]): readonly Block[] =>
  lines.length === 0
    ? []
    : [
        {
          kind: 'table',
          columns: [{ title: '', share: 1 }],
          rows: lines.map((text) => ({ emphasis: 'plain', cells: [{ text, tick: true }] })),
        },
      ]

/** What was agreed in words of the school's own: marked as such where the paper is not in the school's language. */
function ownWords(agreements: readonly Agreement[], words: FamilyWords, locale: string): readonly Block[] {
  const texts = agreements.flatMap((one) => (one.kind === 'own-words' ? [one.text.trim()] : []))
  if (texts.length === 0) return []
  if (words.language === familyWords(locale, locale).words.language) return listed(texts)
  return [
    { kind: 'heading', level: 2, text: words.afterwards.agreedOwnWords },
    ...texts.map((text): Block => ({ kind: 'paragraph', text })),
  ]
}
