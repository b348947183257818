import { factsOf, whoCame, type ChildStory, type StoryEntry } from '@shared/domain/meetings/child-story'
import type { AgreedItem } from '@shared/domain/meetings/agreed-items'
import { isComplete } from '@shared/domain/meetings/agreement'
import type { StudentId } from '@shared/kernel/ids'
import { documentWords, type DocumentWords } from '@shared/words/documents'
import { familyWords } from '@shared/words/family'
import { agreementText } from '@shared/words/family/agreement'
import { paperWords, type PaperWords } from '@shared/words/papers'
import type { MinutesOptions } from '../minutes'
import type { Block, DocumentModel } from '../model'
import { letterhead } from '../phrases'
import { paperOf, quiet, tableOf } from './paper'

/** Whose meetings are printed. */
export interface StoryChild {
  readonly id: StudentId
  readonly name: string
  readonly form: string
}

/** A child's meetings over the years, the newest first: who came, what was agreed and what became of it. No note is in it. */
export function childStoryOf(
  { id, name, form }: StoryChild,
  { attendance, entries }: ChildStory,
  { school, locale }: Pick<MinutesOptions, 'school' | 'locale'>,
): DocumentModel {
  const words = paperWords(locale)
  const { minutes } = documentWords(locale)
  const title = words.titles['child-story']
  return paperOf({ words }, 'child-story', [
    {
      recipient: id,
      footer: [name, title].join(' · '),
      blocks: [
        ...letterhead(school, []),
        { kind: 'heading', level: 1, text: form === '' ? name : `${name} (${form})` },
        quiet(title),
        ...(attendance.length === 0
          ? []
          : [
              { kind: 'heading', level: 2, text: words.childStory.attendanceTitle } as const,
              {
                kind: 'keyValues',
                rows: attendance.map(({ year, brief }) => ({
                  label: year,
                  value: words.childStory.attendance(brief),
                })),
              } as const,
            ]),
        ...(entries.length === 0 ? [quiet(words.childStory.none)] : []),
        ...entries.flatMap((entry) => entryBlocks(entry, words, minutes, locale)),
      ],
    },
  ])
}

function entryBlocks(
  entry: StoryEntry,
  words: PaperWords,
  minutes: DocumentWords['minutes'],
  locale: string,
): readonly Block[] {
  const { date, eventTitle, staff } = factsOf(entry)
  const came =
    entry.kind === 'group' ? minutes.presence(entry.presence) : words.format.list(whoCame(entry.meeting))
  const rows = [
    { label: words.columns.event, value: eventTitle },
    ...(entry.kind === 'meeting'
      ? [{ label: words.columns.family, value: entry.meeting.facts.household.name }]
      : [{ label: words.columns.what, value: entry.minutes.facts.title }]),
    { label: words.columns.staff, value: words.format.list(staff.map((one) => one.name)) },
    { label: minutes.attendanceTitle, value: came },
  ]
  return [
    { kind: 'heading', level: 2, text: words.fullDate(date) },
    { kind: 'keyValues', rows: rows.filter(({ value }) => value !== '') },
    ...(entry.kind === 'meeting' ? meetingBlocks(entry, words, minutes, locale) : []),
  ]
}

function meetingBlocks(
  { meeting, items, wasIncidentReported }: Extract<StoryEntry, { readonly kind: 'meeting' }>,
  words: PaperWords,
  minutes: DocumentWords['minutes'],
  locale: string,
): readonly Block[] {
  const agreements = meeting.agreements.filter(isComplete)
  const { columns } = words
  return [
    ...(wasIncidentReported
      ? [{ kind: 'paragraph', text: words.childStory.incident, tone: 'strong' } as const]
      : []),
    ...(items.length === 0
      ? []
      : [
          tableOf(
            [
              { title: columns.what, share: 42 },
              { title: columns.who, share: 20 },
              { title: columns.by, share: 22 },
              { title: columns.state, share: 16 },
            ],
            items.map((item) => ({ emphasis: 'plain', cells: itemCells(item, words, minutes) })),
          ),
        ]),
    ...(agreements.length === 0
      ? []
      : [
          {
            kind: 'heading',
            level: 2,
            text: familyWords(locale, locale).words.afterwards.agreedTitle,
          } as const,
          ...agreements.map((one): Block => ({ kind: 'paragraph', text: agreementText(one, locale) })),
        ]),
  ]
}

const itemCells = (
  { what, owner, due, state, outcome }: AgreedItem,
  words: PaperWords,
  minutes: DocumentWords['minutes'],
) => [
  { text: what, ...(outcome === '' ? {} : { details: [outcome] }) },
  { text: owner },
  { text: due === null ? '' : words.format.date(due) },
  { text: minutes.actionState(state) },
]
