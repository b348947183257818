import { Button, Group, NativeSelect, Text } from '@mantine/core'
import {
  sheetFields,
  type SheetProblem,
  type SheetRequest,
  type SheetUse,
} from '@shared/domain/requests/sheet-request'
import type { PeopleNames } from '@shared/words/people-names'
import { requestSheetWords as words, sheetProblemSentences } from '@shared/words/screens/request-sheets'
import { requestWords } from '@shared/words/screens/requests'
import type { RequestSheetsRead } from '@renderer/services/request-sheets'
import { EditableText, FactsOf } from '@renderer/features/EditableText'
import { Figures } from '@renderer/ui/Figures'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { PlainTable } from '@renderer/ui/PlainTable'
import { ShownRows } from '@renderer/ui/ShownRows'
import { useFormat } from '@renderer/ui/use-format'
import classes from './request-sheets.module.css'
import { RequestSheetsNotice } from './RequestSheetsNotice'
import type { RequestSheets } from './use-request-sheets'

/** What a spreadsheet of requests becomes: its columns, its first rows and all that is wrong; kept whole or not at all. */
export function RequestSheetsScreen(props: {
  readonly sheets: RequestSheets
  readonly read: RequestSheetsRead
  readonly names: PeopleNames
}) {
  const { sheets, read, names } = props
  const { outcome, problems, rows, files } = read
  const format = useFormat()
  const kept = outcome.added.length + outcome.changed.length
  return (
    <Page
      header={
        <PageHeader
          title={words.title}
          subtitle={
            <Figures
              figures={[
                { label: words.figures.added, value: format.number(outcome.added.length) },
                { label: words.figures.changed, value: format.number(outcome.changed.length) },
                { label: words.figures.unchanged, value: format.number(outcome.unchanged) },
              ]}
            />
          }
          secondary={
            <Button variant="default" onClick={sheets.close}>
              {words.cancel}
            </Button>
          }
          primary={
            problems.length === 0 &&
            kept > 0 && (
              <Button onClick={sheets.keep}>{words.keep(format.counted(kept, words.counted))}</Button>
            )
          }
        />
      }
    >
      <div className={classes.parts}>
        <RequestSheetsNotice notice={sheets.notice} />
        {problems.length > 0 && <Problems problems={problems} />}
        {files.map((file) => (
          <Columns key={file.file} use={file} sheets={sheets} />
        ))}
        {rows.length > 0 && <FirstRows rows={rows.slice(0, 10)} names={names} />}
      </div>
    </Page>
  )
}

/** What each column of a file is: guessed, and changeable. */
function Columns({ use, sheets }: { readonly use: SheetUse; readonly sheets: RequestSheets }) {
  const format = useFormat()
  const id = `columns-${use.file}`
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{`${words.columns}: ${use.file}`}</h2>
      <Text size="sm" c="dimmed" mb="xs">
        {words.columnsText} {use.isRemembered && words.remembered}
      </Text>
      {use.isRemembered && <RememberedAs use={use} sheets={sheets} />}
      <PlainTable
        label={`${words.columns}: ${use.file}`}
        heads={[words.column, words.is, words.firstRows]}
        rows={use.columns.map(({ label, field, examples }, at) => {
          const name = label === '' ? words.unnamed(format.number(at + 1)) : label
          return [
            name,
            <NativeSelect
              key={at}
              size="xs"
              aria-label={words.isOf(name)}
              value={field ?? ''}
              data={[
                { value: '', label: words.ignored },
                ...sheetFields.map((value) => ({ value, label: words.fields[value] })),
              ]}
              onChange={({ currentTarget: { value } }) =>
                sheets.chooseField(use.file, at, sheetFields.find((one) => one === value) ?? null)
              }
            />,
            examples.filter((text) => text !== '').join(' · '),
          ]
        })}
      />
    </section>
  )
}

/** Columns that are remembered: renamed, saved as a file, forgotten. */
function RememberedAs({ use, sheets }: { readonly use: SheetUse; readonly sheets: RequestSheets }) {
  return (
    <Group gap="xs" mb="xs">
      <FactsOf value={`columns ${use.fingerprint}`}>
        <EditableText
          label={words.columnsName}
          value={use.rememberedAs}
          check={(name) => (name === '' ? words.columnsNameNeeded : null)}
          save={(name, step) => sheets.renameColumns(use.fingerprint, name, step)}
        />
      </FactsOf>
      <Button size="xs" variant="default" onClick={() => sheets.saveColumns(use)}>
        {words.saveColumns}
      </Button>
      <Button size="xs" variant="default" onClick={() => sheets.forget(use)}>
        {words.forget}
      </Button>
    </Group>
  )
}

function FirstRows(props: { readonly rows: readonly SheetRequest[]; readonly names: PeopleNames }) {
  const { names } = props
  const format = useFormat()
  const { previewColumns: columns } = words
  return (
    <section aria-labelledby="first-rows">
      <h2 id="first-rows">{words.preview}</h2>
      <PlainTable
        label={words.preview}
        heads={Object.values(columns)}
        rows={props.rows.map(({ line, studentId, householdId, staffId, priority, minutes, subject }) => [
          format.number(line),
          names.studentWithForm(studentId),
          names.household(householdId),
          names.staff(staffId),
          priority === null ? words.asUsual : requestWords.priorities[priority],
          minutes === null ? words.asUsual : format.duration(minutes),
          subject,
        ])}
      />
    </section>
  )
}

function Problems({ problems }: { readonly problems: readonly SheetProblem[] }) {
  const format = useFormat()
  return (
    <section aria-labelledby="sheet-problems">
      <h2 id="sheet-problems">{words.problems}</h2>
      <Text size="sm" c="dimmed" mb="xs">
        {words.problemsText}
      </Text>
      <ShownRows rows={problems}>
        {(rows) => (
          <PlainTable
            label={words.problems}
            heads={Object.values(words.problemColumns)}
            rows={rows.map(({ file, line, column, value, kind }) => [
              file,
              line === 0 ? '' : format.number(line),
              column,
              value,
              sheetProblemSentences[kind],
            ])}
          />
        )}
      </ShownRows>
    </section>
  )
}
