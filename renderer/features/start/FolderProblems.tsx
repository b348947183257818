import { Anchor, Button, Chip, Group } from '@mantine/core'
import { IconCheck, IconCopy, IconFolderOpen } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { countProblems, type FolderProblem } from '@shared/domain/folder/folder-problem'
import { folderProblemWords } from '@shared/words/folder-problems'
import { controlWords } from '@shared/words/screens/controls'
import { importWords } from '@shared/words/screens/start'
import { DataTable, type Column } from '@renderer/ui/DataTable'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { useCopied } from '@renderer/ui/use-copied'
import { useFormat } from '@renderer/ui/use-format'
import classes from './start.module.css'
import type { Import } from './use-import'

interface Row {
  readonly id: string
  readonly problem: FolderProblem
  readonly what: string
  readonly todo: string
}

const columns: readonly Column<Row>[] = [
  {
    id: 'file',
    title: importWords.columns.file,
    width: 'minmax(112px, 1fr)',
    text: ({ problem }) => problem.file,
  },
  {
    id: 'line',
    title: importWords.columns.line,
    width: '56px',
    align: 'end',
    text: ({ problem }) => (problem.line === null ? '' : String(problem.line)),
    sortBy: ({ problem }) => problem.line,
  },
  {
    id: 'column',
    title: importWords.columns.column,
    width: 'minmax(104px, 1fr)',
    text: ({ problem }) => problem.column ?? '',
  },
  {
    id: 'value',
    title: importWords.columns.value,
    width: 'minmax(88px, 1fr)',
    text: ({ problem }) => problem.value ?? '',
    cell: ({ problem }) => (problem.value ? <code className={classes.value}>{problem.value}</code> : null),
  },
  {
    id: 'what',
    title: importWords.columns.what,
    width: 'minmax(160px, 2fr)',
    wraps: true,
    text: ({ what }) => what,
  },
  {
    id: 'todo',
    title: importWords.columns.todo,
    width: 'minmax(176px, 2.2fr)',
    wraps: true,
    text: ({ todo }) => todo,
  },
]

/** The import doctor: everything that is wrong with a folder, in one table, and how to put it right. */
export function FolderProblems(props: {
  readonly folder: string
  readonly problems: readonly FolderProblem[]
  readonly work: Import
}) {
  const { problems, work } = props
  const format = useFormat()
  const [copied, copy] = useCopied()
  const [file, setFile] = useState('')
  const files = [...new Set(problems.map((problem) => problem.file))]
  const rows = useMemo(
    () =>
      problems
        .map((problem, i): Row => ({ id: String(i), problem, ...folderProblemWords(problem, format) }))
        .filter(({ problem }) => file === '' || problem.file === file),
    [problems, format, file],
  )
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={format.counted(countProblems(problems), importWords.problemsTitle)}
          subtitle={importWords.problemsText(props.folder)}
          primary={
            <Button leftSection={<IconFolderOpen size={16} />} onClick={work.chooseAgain}>
              {importWords.readAgain}
            </Button>
          }
          secondary={
            <>
              <Anchor component="button" type="button" onClick={work.back}>
                {importWords.back}
              </Anchor>
              <Button
                variant="default"
                leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                title={importWords.copyHint}
                onClick={() => copy(detailsOf(problems))}
              >
                {copied ? controlWords.copied : importWords.copyDetails}
              </Button>
            </>
          }
        />
      }
    >
      <DataTable
        label={importWords.problems}
        rows={rows}
        columns={columns}
        rowId={({ id }) => id}
        empty={null}
        minWidth={720}
        filters={
          files.length > 1 && (
            <Chip.Group value={file} onChange={setFile}>
              <Group gap={4}>
                {['', ...files].map((name) => (
                  <Chip key={name} value={name} size="xs" variant="light">
                    {name === '' ? importWords.allFiles : name}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
          )
        }
      />
    </Page>
  )
}

/** For whoever helps: where each problem is and of what kind, and nothing that a cell says. */
const detailsOf = (problems: readonly FolderProblem[]): string =>
  problems
    .map(({ file, line, column, fault }) => [file, line ?? '', column ?? '', fault.kind].join('\t'))
    .join('\n')
