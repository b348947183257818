import { Button, Group, NativeSelect, Text } from '@mantine/core'
import {
  ignoredColumn,
  mappableAttributes,
  type RosterColumnUse,
  type RosterFileUse,
} from '@shared/domain/folder/roster-files'
import { fieldText, mappedFieldText, subjectText } from '@shared/words/screens/roster-fields'
import { rosterImportWords as words, takingText } from '@shared/words/screens/roster-import'
import type { RosterOverview } from '@renderer/services/ports'
import { RememberedMappings } from './RememberedMappings'
import { RowPreview } from './RowPreview'
import classes from './roster.module.css'
import type { RosterImport } from './use-roster-import'

interface ColumnsStepProps {
  readonly work: RosterImport
  readonly overview: RosterOverview
  /** The file whose columns are shown; null: the first that has any. */
  readonly file: string | null
  readonly onFile: (file: string) => void
}

/** What each column of a file is: guessed, and changeable, with what the first rows become. */
export function ColumnsStep({ work, overview, file, onFile }: ColumnsStepProps) {
  const mappable = overview.files.filter(({ columns }) => columns.length > 0)
  const shown = mappable.find((one) => one.file === file) ?? mappable[0]
  return (
    <div className={classes.step}>
      {shown === undefined ? (
        <Text size="sm">{words.columns.noFile}</Text>
      ) : (
        <>
          <NativeSelect
            maw={420}
            label={words.columns.file}
            value={shown.file}
            data={mappable.map((one) => one.file)}
            onChange={(event) => onFile(event.currentTarget.value)}
          />
          <FileColumns key={shown.file} file={shown} work={work} remembered={overview.mapping} />
        </>
      )}
      <RememberedMappings onSave={(mapping) => void work.saveMapping(mapping)} />
    </div>
  )
}

function FileColumns(props: {
  readonly file: RosterFileUse
  readonly work: RosterImport
  /** What the file was read with. */
  readonly remembered: RosterOverview['mapping']
}) {
  const { file, work, remembered } = props
  const { mapping } = work.choices
  const byHand = mapping.columns[file.file]
  const isPreset = file.taking.kind === 'preset'
  const fieldOf = ({ key, field }: RosterColumnUse): string => byHand?.[key] ?? field ?? ignoredColumn
  const setColumns = (columns: Readonly<Record<string, string>> | null): void => {
    const { [file.file]: _, ...others } = mapping.columns
    work.choose({
      mapping: { ...mapping, columns: columns === null ? others : { ...others, [file.file]: columns } },
    })
  }
  const setField = (key: string, field: string): void =>
    // All columns are named, so that a later guess does not change what was seen here.
    setColumns({
      ...Object.fromEntries(file.columns.map((column) => [column.key, fieldOf(column)])),
      [key]: field,
    })
  return (
    <>
      <Text size="sm" c="dimmed">
        {byHand !== undefined
          ? words.columns.byHand
          : isPreset
            ? words.columns.preset(takingText(file.taking))
            : words.columns.guessed}
      </Text>
      <Group gap="xs">
        {byHand !== undefined && (
          <Button size="xs" variant="default" onClick={() => setColumns(null)}>
            {words.columns.reset}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            const columns = Object.fromEntries(file.columns.map((one) => [one.key, fieldOf(one)]))
            void work.saveMappingOf(file.file, {
              columns: { [file.file]: columns },
              answers: { ...remembered.answers, ...mapping.answers },
            })
          }}
        >
          {words.columns.export}
        </Button>
      </Group>
      <div className={classes.columns}>
        <ul className={classes.columnList}>
          {file.columns.map((column, i) => {
            const label = labelOf(column.key, i)
            return (
              <li key={column.key}>
                <div className={classes.columnWords}>
                  <div className={classes.columnName}>{label}</div>
                  <div className={classes.examples}>{column.examples.join(' · ')}</div>
                </div>
                <NativeSelect
                  aria-label={`${words.columns.readAs}: ${label}`}
                  value={fieldOf(column)}
                  data={optionsFor(fieldOf(column))}
                  onChange={(event) => setField(column.key, event.currentTarget.value)}
                />
              </li>
            )
          })}
        </ul>
        <RowPreview file={file.file} work={work} />
      </div>
    </>
  )
}

/** A column's label as a person reads it: `Forename (2)`. */
function labelOf(key: string, at: number): string {
  const [, label = key, time] = /^(.*)#(\d+)$/s.exec(key) ?? []
  if (label === '') return words.columns.unlabelled(String(at + 1))
  return time === undefined ? label : words.columns.repeated(label, time)
}

const contacts = [1, 2, 3, 4]

const groups = Object.entries(mappableAttributes).flatMap(([subject, attributes]) =>
  (subject === 'contact' ? contacts : [1]).map((number) => {
    const numbered = `${subject}${number > 1 ? number : ''}`
    return {
      group: number > 1 ? `${subjectText(subject)} ${number}` : subjectText(subject),
      items: attributes.map((attribute) => ({
        value: `${numbered}.${attribute}`,
        label: `${subjectText(subject)}${number > 1 ? ` ${number}` : ''}: ${fieldText(attribute)}`,
      })),
    }
  }),
)

const known = new Set(groups.flatMap(({ items }) => items.map(({ value }) => value)))

/** Every field, and one that only a guess knows. */
function optionsFor(field: string) {
  const other =
    field === ignoredColumn || known.has(field) ? [] : [{ value: field, label: mappedFieldText(field) }]
  return [{ value: ignoredColumn, label: words.columns.notRead }, ...other, ...groups]
}
