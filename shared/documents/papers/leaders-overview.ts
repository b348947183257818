import {
  leadersOverview,
  type LeadersOverview,
  type LeadersSource,
  type TurnoutCounts,
  type TurnoutRow,
} from '@shared/domain/evening/leaders-overview'
import type { OwnerGroup } from '@shared/domain/evening/owner-counts'
import type { Conference, PaperPlan } from '@shared/domain/plan/plan'
import type { PaperWords } from '@shared/words/papers'
import type { Block, Column, DocumentModel, Row } from '../model'
import { headOf, paperOf, paperWork, quiet, tableOf, type PaperOptions } from './paper'

/** How an event went, for the school's leaders: who came, how late meetings started, and what is still to be done. */
export function leadersOverviewOf(
  conference: Conference,
  plan: PaperPlan,
  records: Omit<LeadersSource, 'index' | 'plan' | 'today'>,
  options: PaperOptions,
): DocumentModel {
  const work = paperWork(conference, plan, options)
  const { words, index } = work
  const { meetings, groupMinutes, actions, taps, years } = records
  const overview = leadersOverview(
    { index, plan, meetings, groupMinutes, actions, taps, years, today: options.date },
    words.format.compare,
  )
  const title = words.titles['leaders-overview']
  return paperOf(work, 'leaders-overview', [
    {
      recipient: conference.event.id,
      footer: [title, conference.event.title].join(' · '),
      blocks: [
        ...headOf(work, title),
        ...turnoutBlocks(overview, words),
        ...waitBlocks(overview, words),
        ...ownerBlocks(overview, words),
      ],
    },
  ])
}

const section = (text: string): Block => ({ kind: 'heading', level: 2, text })
const gap: Block = { kind: 'spacer', size: 'small' }

function turnoutBlocks(
  { all, byYear, byForm, byLanguage }: LeadersOverview,
  words: PaperWords,
): readonly Block[] {
  const { columns, format, leaders } = words
  if (all.expected === 0) return [section(leaders.turnout), quiet(leaders.none)]
  const named = (rows: readonly TurnoutRow[], nameOf: (name: string) => string): readonly TurnoutRow[] =>
    rows.map((row) => ({ ...row, name: row.name === '' ? columns.unrecorded : nameOf(row.name) }))
  return [
    section(leaders.turnout),
    turnoutTable(columns.year, [...named(byYear, asIs), { name: leaders.all, ...all }], words),
    quiet(leaders.countsInEach),
    turnoutTable(columns.language, named(byLanguage, format.language), words),
    gap,
    turnoutTable(columns.form, named(byForm, asIs), words),
  ]
}

const asIs = (name: string): string => name

function turnoutTable(title: string, rows: readonly TurnoutRow[], words: PaperWords): Block {
  const { columns, format } = words
  const counts = (row: TurnoutCounts): readonly number[] => [row.expected, row.came, row.missed, row.unknown]
  return tableOf(
    [
      { title, share: 22 },
      ...[columns.expected, columns.came, columns.missed, columns.unrecorded, columns.share].map(narrow),
      bars,
    ],
    rows.map((row) => ({
      emphasis: 'plain',
      cells: [
        { text: row.name, strong: true },
        ...counts(row).map((count) => ({ text: format.number(count) })),
        { text: format.percent(row.came / row.expected) },
        { text: '', bar: row.came / row.expected },
      ],
    })),
  )
}

const narrow = (title: string): Column => ({ title, share: 12 })
const bars: Column = { title: '', share: 20 }

function waitBlocks({ waits }: LeadersOverview, words: PaperWords): readonly Block[] {
  const { columns, format, leaders } = words
  if (waits.median === null) return [section(leaders.waits), quiet(leaders.noStarts)]
  return [
    section(leaders.waits),
    quiet(leaders.typicalWait(waits.median)),
    tableOf(
      [{ title: columns.minutesLate, share: 22 }, narrow(columns.meetings), narrow(columns.share), bars],
      waits.bands.map(({ from, below, meetings }): Row => ({
        emphasis: 'plain',
        cells: [
          {
            text:
              below === null
                ? `${format.number(from)}+`
                : `${format.number(from)}–${format.number(below - 1)}`,
            strong: true,
          },
          { text: format.number(meetings) },
          { text: format.percent(meetings / waits.meetings) },
          { text: '', bar: meetings / waits.meetings },
        ],
      })),
    ),
  ]
}

function ownerBlocks({ owners }: LeadersOverview, words: PaperWords): readonly Block[] {
  const { columns, format, leaders, followUp, actions } = words
  if (owners.length === 0) return [section(leaders.actions), quiet(actions.none)]
  return [
    section(leaders.actions),
    tableOf(
      [{ title: columns.who, share: 40 }, narrow(leaders.open), narrow(followUp.overdue)],
      owners.map(({ owner, open, overdue }): Row => ({
        emphasis: 'plain',
        cells: [
          { text: ownerName(owner, words), strong: true },
          { text: format.number(open) },
          { text: format.number(overdue), strong: overdue > 0 },
        ],
      })),
    ),
  ]
}

function ownerName(owner: OwnerGroup, { columns, followUp, leaders }: PaperWords): string {
  switch (owner.kind) {
    case 'staff':
      return owner.name
    case 'children':
      return columns.children
    case 'families':
      return columns.families
    case 'others':
      return leaders.others
    case 'nobody':
      return followUp.nobodyNamed
  }
}
