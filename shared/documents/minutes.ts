import {
  noteSections,
  type Action,
  type Addendum,
  type MeetingRecord,
  type NoteSection,
  type NoteTexts,
  type Target,
} from '@shared/domain/meetings/meeting'
import type { EventId } from '@shared/kernel/ids'
import { documentWords, type DocumentWords } from '@shared/words/documents'
import type { SchoolHead } from './letter'
import { letterhead } from './phrases'
import type { Block, DocumentModel, KeyValue, TableBlock } from './model'

/** What the minutes of a meeting hang on beside its record; `locale` is BCP 47, the school’s. */
export interface MinutesOptions {
  readonly school: SchoolHead
  readonly locale: string
  /** IANA zone in which instants are printed. */
  readonly timezone: string
  /** Events at which the child leads the talk: its own voice and targets come first. */
  readonly childLed?: ReadonlySet<EventId>
}

/**
 * The minutes of one meeting. `texts` are its notes as they are now; minutes that are final print the texts that were
 * signed off instead. There is no way in for a jotting or an incident.
 */
export function minutesOf(
  meeting: MeetingRecord,
  texts: NoteTexts,
  actions: readonly Action[],
  options: MinutesOptions,
): DocumentModel {
  const words = documentWords(options.locale)
  const { minutes } = words
  return {
    title: minutes.documentTitle,
    language: words.language,
    direction: words.direction,
    pageLabel: words.pageLabel,
    parts: [
      {
        recipient: meeting.id,
        footer: [minutes.title, words.format.date(meeting.facts.date)].join(' · '),
        blocks: [...letterhead(options.school, []), ...minutesBlocks(meeting, texts, actions, options, 1)],
      },
    ],
  }
}

/** What the minutes of a meeting say, under a heading of this level. */
export function minutesBlocks(
  meeting: MeetingRecord,
  texts: NoteTexts,
  actions: readonly Action[],
  options: MinutesOptions,
  level: 1 | 2,
): readonly Block[] {
  const words = documentWords(options.locale)
  const { minutes } = words
  const { state } = meeting
  const { date } = meeting.facts
  const said = state.kind === 'final' ? state.texts : texts
  return [
    { kind: 'heading', level, text: level === 1 ? minutes.title : words.fullDate(date) },
    {
      kind: 'paragraph',
      text: state.kind === 'final' ? minutes.final(state.by, state.at, options.timezone) : minutes.draft,
      tone: 'quiet',
    },
    { kind: 'keyValues', rows: factRows(meeting, words) },
    ...(options.childLed?.has(meeting.eventId)
      ? [...childBlocks(meeting, said, words), ...attendanceBlocks(meeting, words)]
      : [...attendanceBlocks(meeting, words), ...childBlocks(meeting, said, words)]),
    ...noteBlocks(said, words),
    ...targetBlocks(
      minutes.targetsTitle,
      meeting.targets.filter(({ ofChild }) => !ofChild),
      words,
    ),
    ...actionBlocks(
      actions.filter((action) => action.meetingId === meeting.id),
      words,
    ),
    ...addendumBlocks(meeting.addenda, words, options.timezone),
  ]
}

function factRows({ facts }: MeetingRecord, words: DocumentWords): readonly KeyValue[] {
  const { minutes, format } = words
  const labels = minutes.facts
  const rows: readonly KeyValue[] = [
    { label: labels.event, value: facts.eventTitle },
    { label: labels.when, value: words.together(words.fullDate(facts.date), format.range(facts)) },
    { label: labels.where, value: words.together(facts.room, facts.building) },
    {
      label: labels.student,
      value: facts.student.form === '' ? facts.student.name : `${facts.student.name} (${facts.student.form})`,
    },
    { label: labels.family, value: facts.household.name },
    { label: labels.staff, value: format.list(facts.staff.map((one) => one.name)) },
    { label: labels.interpreter, value: facts.interpreter ?? '' },
  ]
  return rows.filter((row) => row.value !== '')
}

function attendanceBlocks(
  { attendance, facts }: MeetingRecord,
  { minutes }: DocumentWords,
): readonly Block[] {
  const people = [
    { name: facts.student.name, presence: attendance.student },
    ...attendance.adults,
    ...(facts.interpreter === null ? [] : [{ name: facts.interpreter, presence: attendance.interpreter }]),
  ]
  const { person, presence } = minutes.attendanceColumns
  return [
    { kind: 'heading', level: 2, text: minutes.attendanceTitle },
    {
      kind: 'table',
      columns: [
        { title: person, share: 70 },
        { title: presence, share: 30 },
      ],
      rows: people.map((one) => ({
        emphasis: 'plain',
        cells: [{ text: one.name }, { text: minutes.presence(one.presence) }],
      })),
    },
  ]
}

/** What the child said, and the targets that it has set for itself. */
function childBlocks({ targets }: MeetingRecord, texts: NoteTexts, words: DocumentWords): readonly Block[] {
  return [
    ...titledText('childVoice', texts, words),
    ...targetBlocks(
      words.minutes.childTargetsTitle,
      targets.filter(({ ofChild }) => ofChild),
      words,
    ),
  ]
}

const titledText = (section: NoteSection, texts: NoteTexts, { minutes }: DocumentWords): readonly Block[] =>
  texts[section].trim() === ''
    ? []
    : [
        { kind: 'heading', level: 2, text: minutes.section(section) },
        { kind: 'paragraph', text: texts[section].trim() },
      ]

/** What the others said; where nobody said anything, that. */
function noteBlocks(texts: NoteTexts, words: DocumentWords): readonly Block[] {
  if (noteSections.every((section) => texts[section].trim() === ''))
    return [{ kind: 'paragraph', text: words.minutes.nothingNoted, tone: 'quiet' }]
  return noteSections
    .filter((section) => section !== 'childVoice')
    .flatMap((section) => titledText(section, texts, words))
}

function targetBlocks(
  title: string,
  targets: readonly Target[],
  { minutes, format }: DocumentWords,
): readonly Block[] {
  const columns = minutes.targetColumns
  const rows = targets.map((target) => [
    target.what,
    target.who,
    target.by === null ? '' : format.date(target.by),
  ])
  return titledTable(
    title,
    [
      [columns.what, 54],
      [columns.who, 24],
      [columns.by, 22],
    ],
    rows,
  )
}

function actionBlocks(actions: readonly Action[], { minutes, format }: DocumentWords): readonly Block[] {
  const columns = minutes.actionColumns
  const rows = actions.map((action) => [
    action.what,
    action.owner,
    action.due === null ? '' : format.date(action.due),
    minutes.actionState(action.state),
  ])
  return titledTable(
    minutes.actionsTitle,
    [
      [columns.what, 42],
      [columns.who, 22],
      [columns.due, 22],
      [columns.state, 14],
    ],
    rows,
  )
}

/** A table under its heading; nothing where it has no rows. */
export function titledTable(
  title: string,
  columns: readonly (readonly [title: string, share: number])[],
  rows: readonly (readonly string[])[],
): readonly Block[] {
  if (rows.length === 0) return []
  const table: TableBlock = {
    kind: 'table',
    columns: columns.map(([name, share]) => ({ title: name, share })),
    rows: rows.map((cells) => ({ emphasis: 'plain', cells: cells.map((text) => ({ text })) })),
  }
  return [{ kind: 'heading', level: 2, text: title }, table]
}

/** What was added below final minutes. */
export function addendumBlocks(
  addenda: readonly Addendum[],
  { minutes }: DocumentWords,
  timezone: string,
): readonly Block[] {
  if (addenda.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: minutes.addendaTitle },
    ...addenda.flatMap((addendum): Block[] => [
      { kind: 'paragraph', text: minutes.addendum(addendum.by, addendum.at, timezone), tone: 'quiet' },
      { kind: 'paragraph', text: addendum.text.trim() },
    ]),
  ]
}
