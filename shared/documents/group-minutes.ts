import { textOfGroup, type GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { documentWords } from '@shared/words/documents'
import { paperWords } from '@shared/words/papers'
import { addendumBlocks, titledTable, type MinutesOptions } from './minutes'
import type { Block, DocumentModel } from './model'
import { letterhead } from './phrases'

/** The minutes of a group session: who came, what was said to all of them, and what is to be done. */
export function groupMinutesOf(
  record: GroupMinutes,
  options: Omit<MinutesOptions, 'childLed'>,
): DocumentModel {
  const words = documentWords(options.locale)
  const { columns } = paperWords(options.locale)
  const { minutes, format } = words
  const { facts, state } = record
  const text = textOfGroup(record).trim()
  const labels = minutes.facts
  const rows = [
    { label: labels.event, value: facts.eventTitle },
    { label: labels.when, value: words.together(words.fullDate(facts.date), format.range(facts)) },
    { label: labels.where, value: words.together(facts.room, facts.building) },
    { label: labels.staff, value: format.list(facts.staff.map(({ name }) => name)) },
  ]
  const families = record.attendance.toSorted((a, b) => format.compare(a.household.name, b.household.name))
  const blocks: readonly Block[] = [
    ...letterhead(options.school, []),
    { kind: 'heading', level: 1, text: facts.title },
    { kind: 'paragraph', text: minutes.documentTitle, tone: 'strong' },
    {
      kind: 'paragraph',
      text: state.kind === 'final' ? minutes.final(state.by, state.at, options.timezone) : minutes.draft,
      tone: 'quiet',
    },
    { kind: 'keyValues', rows: rows.filter(({ value }) => value !== '') },
    ...titledTable(
      minutes.attendanceTitle,
      [
        [columns.family, 40],
        [columns.children, 36],
        [minutes.attendanceColumns.presence, 24],
      ],
      families.map(({ household, children, presence }) => [
        household.name,
        format.list(children.map(({ name }) => name)),
        minutes.presence(presence),
      ]),
    ),
    ...(text === ''
      ? [{ kind: 'paragraph', text: minutes.nothingNoted, tone: 'quiet' } as const]
      : [{ kind: 'heading', level: 2, text: columns.notes } as const, { kind: 'paragraph', text } as const]),
    ...titledTable(
      minutes.actionsTitle,
      [
        [minutes.actionColumns.what, 42],
        [minutes.actionColumns.who, 22],
        [minutes.actionColumns.due, 22],
        [minutes.actionColumns.state, 14],
      ],
      record.actions.map(({ what, who, by, state: done }) => [
        what,
        who,
        by === null ? '' : format.date(by),
        minutes.actionState(done),
      ]),
    ),
    ...addendumBlocks(record.addenda, words, options.timezone),
  ]
  return {
    title: minutes.documentTitle,
    language: words.language,
    direction: words.direction,
    pageLabel: words.pageLabel,
    parts: [{ recipient: record.id, footer: [facts.title, format.date(facts.date)].join(' · '), blocks }],
  }
}
