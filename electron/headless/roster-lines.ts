import type { RosterReport } from '@shared/domain/folder/roster-report'
import { groupBy } from '@shared/kernel/group-by'
import type { RosterSentences } from '@shared/exchange/roster/write/report-file'
import type { Format, PluralForms } from '@shared/words/format'

/** Problems of one kind that are printed; the report has all of them. */
const maxPrinted = 10

const nouns: readonly (readonly [keyof RosterReport['counts'], PluralForms])[] = [
  ['students', { one: 'student', other: 'students' }],
  ['staff', { one: 'member of staff', other: 'members of staff' }],
  ['households', { one: 'household', other: 'households' }],
  ['adults', { one: 'adult', other: 'adults' }],
  ['groups', { one: 'teaching group', other: 'teaching groups' }],
  ['rooms', { one: 'room', other: 'rooms' }],
]

/** The report, line by line, for people. */
export function rosterLines(
  report: RosterReport,
  sentences: RosterSentences,
  format: Format,
): readonly string[] {
  const { preset, rows, encoding, counts, problems, questions, proposals, leavers, update } = report
  const rowForms = { one: 'row', other: 'rows' }
  const files = Object.entries(rows).map(([file, count]) => {
    const how = encoding[file] === undefined ? '' : `, ${encoding[file]}`
    return `${file}: ${format.counted(count, rowForms)}${how}`
  })
  const people = nouns.map(([key, forms]) => format.counted(counts[key], forms))
  const changes = [
    ...update.added.map(({ table, id }) => `Added to ${table}: ${id}`),
    ...update.changed.map(
      (one) => `Changed in ${one.table}: ${one.id}, ${one.field}: “${one.old}” to “${one.new}”`,
    ),
    ...update.gone.map(({ table, id }) => `No longer in ${table}: ${id}`),
  ]
  return [
    preset === null ? 'Read by the labels of its columns.' : `Looks like ${preset}.`,
    ...files,
    ...questions.map((question) => `Question: ${question.file}: ${sentences.question(question)}`),
    ...(questions.length === 0 ? [`Read: ${format.list(people)}.`] : []),
    ...someOfEach(
      problems,
      ({ fault }) => fault.kind,
      format,
      ({ file, line, column, value, fault }) => {
        const at = [file, line === 0 ? '' : `line ${line}`, column].filter((part) => part !== '').join(', ')
        return `${at}: ${sentences.fault(fault, value)}`
      },
    ),
    ...someOfEach(
      proposals,
      ({ kind }) => kind,
      format,
      (one) => `Proposal: ${sentences.proposal(one)}`,
    ),
    ...someOfEach(
      leavers,
      () => 'leaver',
      format,
      ({ name, id }) => `Leaver, not included: ${name || id}`,
    ),
    ...someOfEach(
      changes,
      (line) => line.slice(0, 5),
      format,
      (line) => line,
    ),
  ]
}

/** The first few of each kind, and how many more there are. */
function someOfEach<Item>(
  items: readonly Item[],
  kindOf: (item: Item) => string,
  format: Format,
  line: (item: Item) => string,
): readonly string[] {
  return [...groupBy(items, kindOf).values()].flatMap((group) => [
    ...group.slice(0, maxPrinted).map(line),
    ...(group.length > maxPrinted
      ? [`... and ${format.number(group.length - maxPrinted)} more like this in report.json`]
      : []),
  ])
}
