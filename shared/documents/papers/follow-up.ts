import {
  agreedFacts,
  allAgreed,
  dueState,
  inOrderOfDue,
  itemsByOwner,
  type AgreedItem,
  type AgreedRecords,
} from '@shared/domain/meetings/agreed-items'
import type { SchoolYear } from '@shared/domain/school/school'
import { paperWords, type PaperWords } from '@shared/words/papers'
import type { DocumentModel, DocumentPart, Row } from '../model'
import { letterhead } from '../phrases'
import { paperOf, quiet, tableOf, type PaperOptions } from './paper'

/** What was agreed in some meetings and group sessions, with the school's calendar by which it is due. */
export interface FollowUpSource extends AgreedRecords {
  readonly years: readonly SchoolYear[]
}

/** What each person still has to do, a part for each of them, the soonest first. A part's recipient is the key of its owner. */
export function followUpOf(
  { years, ...records }: FollowUpSource,
  options: Pick<PaperOptions, 'school' | 'locale' | 'date'>,
): DocumentModel {
  const words = paperWords(options.locale)
  const open = allAgreed(records).filter(({ state }) => state === 'open')
  const owners = [...itemsByOwner(open)].sort(
    // What nobody was named for comes last.
    (a, b) => Number(a.key === '') - Number(b.key === '') || words.format.compare(a.name, b.name),
  )
  const title = words.titles['follow-up']
  return paperOf(
    { words },
    'follow-up',
    owners.map(({ key, name, items }): DocumentPart => {
      const heading = name === '' ? words.followUp.nobodyNamed : name
      return {
        recipient: key,
        footer: [heading, title].join(' · '),
        blocks: [
          ...letterhead(options.school, []),
          { kind: 'heading', level: 1, text: heading },
          quiet(words.together(title, words.format.date(options.date))),
          tableOf(
            columnsIn(words),
            inOrderOfDue(items, words.format.compare).map((item) => rowOf(item, words, options.date, years)),
          ),
        ],
      }
    }),
  )
}

const columnsIn = ({ columns }: PaperWords) => [
  { title: columns.done, share: 9 },
  { title: columns.due, share: 20 },
  { title: columns.what, share: 43 },
  { title: columns.child, share: 28 },
]

function rowOf(
  { what, due, outcome, at, ...item }: AgreedItem,
  words: PaperWords,
  today: PaperOptions['date'],
  years: readonly SchoolYear[],
): Row {
  const { about, form, staff, date } = agreedFacts(at)
  const isLate = dueState({ due, state: item.state }, today, years).kind === 'overdue'
  return {
    emphasis: 'plain',
    cells: [
      { text: '', tick: true },
      {
        text: due === null ? words.actions.noDate : words.format.date(due),
        strong: true,
        ...(isLate ? { details: [words.followUp.overdue] } : {}),
      },
      { text: what, ...(outcome === '' ? {} : { details: [outcome] }) },
      {
        text: form === '' ? about : `${about} (${form})`,
        details: [words.together(words.format.list(staff.map(({ name }) => name)), words.format.date(date))],
      },
    ],
  }
}
