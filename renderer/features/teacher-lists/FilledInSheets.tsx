import { Button, Group, Text } from '@mantine/core'
import type { ListProblem } from '@shared/domain/folder/list-problem'
import type { TeacherAnswerChange } from '@shared/domain/requests/teacher-list'
import type { PeopleNames } from '@shared/words/people-names'
import {
  listProblemSentences,
  listSheetWords as words,
  teacherAnswerText,
  teacherListWords,
} from '@shared/words/screens/teacher-lists'
import type { SheetsRead } from '@renderer/services/teacher-lists'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { PlainTable } from '@renderer/ui/PlainTable'
import { ShownRows } from '@renderer/ui/ShownRows'
import { useFormat } from '@renderer/ui/use-format'
import { SheetsNoticeLine } from './SheetsNoticeLine'
import classes from './teacher-lists.module.css'
import type { ListSheets } from './use-list-sheets'

/** What filled-in lists would change, field by field, or all that is wrong with them; kept whole or not at all. */
export function FilledInSheets(props: {
  readonly sheets: ListSheets
  readonly read: SheetsRead
  readonly names: PeopleNames
}) {
  const { sheets, read, names } = props
  const { problems, changes } = read
  const format = useFormat()
  const canKeep = problems.length === 0 && changes.length > 0
  return (
    <Page
      header={
        <PageHeader
          title={words.title}
          secondary={
            <Button variant="default" onClick={sheets.close}>
              {words.cancel}
            </Button>
          }
          primary={
            canKeep && (
              <Button autoFocus onClick={() => sheets.keep(read)}>
                {words.keep(format.counted(changes.length, words.counted))}
              </Button>
            )
          }
        />
      }
    >
      <SheetsNoticeLine notice={sheets.notice} />
      <div className={classes.sheets} role="status">
        {problems.length > 0 ? (
          <section aria-labelledby="list-problems">
            <h2 id="list-problems">{words.problems}</h2>
            <Text size="sm" c="dimmed" mb="xs">
              {words.problemsText}
            </Text>
            <Problems problems={problems} />
            <Group mt="md">
              <Button variant="default" onClick={sheets.choose}>
                {words.open}
              </Button>
            </Group>
          </section>
        ) : (
          <section aria-labelledby="list-changes">
            <h2 id="list-changes">{words.changes}</h2>
            <Text size="sm" c="dimmed" mb="xs">
              {changes.length === 0 ? words.none : words.changesText}
            </Text>
            {changes.length > 0 && <Changes changes={changes} names={names} />}
          </section>
        )}
      </div>
    </Page>
  )
}

function Changes(props: { readonly changes: readonly TeacherAnswerChange[]; readonly names: PeopleNames }) {
  const { names } = props
  const { columns } = words
  return (
    <ShownRows rows={props.changes}>
      {(rows) => (
        <PlainTable
          label={words.changes}
          heads={[columns.teacher, columns.child, columns.field, columns.before, columns.after]}
          rows={rows.map(({ staffId, studentId, field, before, after }) => [
            names.staff(staffId),
            names.studentWithForm(studentId),
            teacherListWords.fields[field],
            teacherAnswerText(before, field) || words.nothing,
            teacherAnswerText(after, field) || words.nothing,
          ])}
        />
      )}
    </ShownRows>
  )
}

function Problems({ problems }: { readonly problems: readonly ListProblem[] }) {
  const format = useFormat()
  const { problemColumns: columns } = words
  return (
    <ShownRows rows={problems}>
      {(rows) => (
        <PlainTable
          label={words.problems}
          heads={[columns.file, columns.sheet, columns.row, columns.column, columns.value, columns.what]}
          rows={rows.map(({ file, sheet, row, column, value, kind }) => [
            file,
            sheet,
            row === 0 ? '' : format.number(row),
            column,
            value,
            listProblemSentences[kind],
          ])}
        />
      )}
    </ShownRows>
  )
}
