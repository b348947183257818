import {
  familyTurnouts,
  plannedVisits,
  type FamilyTurnout,
  type TurnoutSource,
} from '@shared/domain/evening/turnout'
import { indexConference, type ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Conference, PaperPlan } from '@shared/domain/plan/plan'
import { documentWords } from '@shared/words/documents'
import {
  childrenLine,
  familiesOf,
  familyLetterhead,
  partFor,
  signatureOf,
  type Family,
  type FamilyPaperOptions,
} from './families'
import type { Block, DocumentModel, DocumentPart } from './model'

/** The records that say who came. */
export type AttendanceRecords = Pick<TurnoutSource, 'meetings' | 'groupMinutes' | 'taps'>

/** Thanks to each family from which somebody came, in its language. */
export const thanksOf = (
  conference: Conference,
  plan: PaperPlan,
  records: AttendanceRecords,
  options: FamilyPaperOptions,
): DocumentModel =>
  lettersAfter(conference, plan, records, options, true, ({ words }, { date }) => [
    { kind: 'paragraph', text: words.afterwards.thanks(date) },
    { kind: 'paragraph', text: words.afterwards.thanksClosing },
  ])

/** A letter to each family who came to none of its meetings: the school would still like to meet. */
export const missedOf = (
  conference: Conference,
  plan: PaperPlan,
  records: AttendanceRecords,
  options: FamilyPaperOptions,
): DocumentModel =>
  lettersAfter(conference, plan, records, options, false, ({ words, names, children }, { date }) => [
    { kind: 'paragraph', text: words.afterwards.missed(date) },
    { kind: 'paragraph', text: words.afterwards.missedAdvice },
    {
      kind: 'paragraph',
      text: words.format.list(children.map((id) => names.get(id) ?? '').filter((name) => name !== '')),
      tone: 'strong',
    },
    { kind: 'paragraph', text: words.afterwards.missedClosing },
  ])

function lettersAfter(
  conference: Conference,
  plan: PaperPlan,
  { meetings, groupMinutes, taps }: AttendanceRecords,
  options: FamilyPaperOptions,
  toThoseWhoCame: boolean,
  body: (family: Family, turnout: FamilyTurnout) => readonly Block[],
): DocumentModel {
  const words = documentWords(options.locale)
  const index = indexConference(conference)
  const { timezone } = conference.event
  const visits = plannedVisits(conference, plan)
  const turnouts = new Map(
    familyTurnouts({ meetings, groupMinutes, taps, timezone, visits })
      .filter(({ came }) => came === toThoseWhoCame)
      .map((one) => [one.householdId, one]),
  )
  const about = new Map([...turnouts].map(([id, { studentIds }]) => [id, new Set(studentIds)]))
  return {
    title: words.lettersTitle(options.date),
    language: words.language,
    pageLabel: words.pageLabel,
    parts: familiesOf(index, about, options).flatMap((family) => {
      const turnout = turnouts.get(family.household.id)
      return turnout ? [letterOf(index, family, options, body(family, turnout))] : []
    }),
  }
}

function letterOf(
  index: ConferenceIndex,
  family: Family,
  { school, date }: FamilyPaperOptions,
  body: readonly Block[],
): DocumentPart {
  const { words, adults } = family
  const { letter } = words
  return {
    ...partFor(family, school),
    blocks: [
      ...familyLetterhead(family, school),
      {
        kind: 'address',
        lines: [adults ?? letter.unnamedAdults, childrenLine(index, family)],
        aside: [words.format.date(date)],
      },
      { kind: 'heading', level: 1, text: index.conference.event.title },
      { kind: 'paragraph', text: letter.greeting(adults) },
      ...body,
      ...signatureOf(school),
    ],
  }
}
