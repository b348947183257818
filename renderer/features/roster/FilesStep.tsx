import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { listsBesidePeople, rosterLists, type RosterFileUse } from '@shared/domain/folder/roster-files'
import type { RosterProblem } from '@shared/domain/folder/roster-report'
import type { RosterPolicy } from '@shared/domain/folder/roster-import'
import { rosterFaultSentence } from '@shared/words/roster'
import { listForms, rosterImportWords as words, takingText } from '@shared/words/screens/roster-import'
import type { RosterOverview } from '@renderer/services/ports'
import { Note } from '@renderer/ui/Note'
import { useFormat } from '@renderer/ui/use-format'
import classes from './roster.module.css'
import type { RosterImport } from './use-roster-import'

const policies: readonly RosterPolicy[] = ['update', 'add-only', 'replace-list']

interface FilesStepProps {
  readonly work: RosterImport
  readonly overview: RosterOverview
  readonly onColumns: (file: string) => void
}

/** What each file is taken for, what it brings, and what is still missing. */
export function FilesStep({ work, overview, onColumns }: FilesStepProps) {
  const format = useFormat()
  const { files, refused, gaps, leavers, blockedTimes, unknownLessons } = overview
  return (
    <div className={classes.step}>
      <ul className={classes.files} aria-label={words.files.label}>
        {files.map((file) => (
          <FileCard key={file.file} file={file} work={work} overview={overview} onColumns={onColumns} />
        ))}
        {refused.map((problem) => (
          <RefusedFile key={problem.file} problem={problem} work={work} />
        ))}
      </ul>
      {leavers.total > 0 && <Note>{format.counted(leavers.total, words.files.leavers)}</Note>}
      {blockedTimes > 0 && (
        <Note>
          {format.counted(blockedTimes, words.files.blocked)}{' '}
          {unknownLessons.length > 0 &&
            words.files.unknownLessons(format.list(unknownLessons.map(format.number)))}
        </Note>
      )}
      <YearChoice work={work} overview={overview} />
      <section aria-labelledby="roster-gaps">
        <h2 id="roster-gaps">{words.files.gaps}</h2>
        {overview.preview === null ? (
          <Text size="sm">{words.files.gapsUnknown}</Text>
        ) : gaps.length === 0 ? (
          <Text size="sm">{words.files.noGaps}</Text>
        ) : (
          <ul className={classes.gaps}>
            {gaps.map((gap) => (
              <li key={gap}>{words.gaps[gap]}</li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

/** A file that could not be read, and why. */
function RefusedFile({ problem, work }: { readonly problem: RosterProblem; readonly work: RosterImport }) {
  const { file, fault, value } = problem
  return (
    <li className={classes.file}>
      <div className={classes.fileWords}>
        <div className={classes.fileName}>{file}</div>
        <div>{rosterFaultSentence(fault, value)}</div>
      </div>
      <LeaveOut file={file} work={work} />
    </li>
  )
}

const LeaveOut = ({ file, work }: { readonly file: string; readonly work: RosterImport }) => (
  <Button
    size="xs"
    variant="default"
    aria-label={words.files.remove(file)}
    onClick={() => void work.remove(file)}
  >
    {words.files.removeShort}
  </Button>
)

function FileCard(props: FilesStepProps & { readonly file: RosterFileUse }) {
  const { file, work, overview, onColumns } = props
  const format = useFormat()
  const brings = rosterLists.flatMap((list) => {
    const count = file.brings[list]
    return count === undefined ? [] : [format.counted(count, listForms(list))]
  })
  const remembered = overview.remembered.find((one) => one.file === file.file)
  const facts = [
    takingText(file.taking),
    format.counted(file.rows, { one: 'row', other: 'rows' }),
    ...(file.encoding === null || file.encoding === 'utf-8' ? [] : [words.files.encoding(file.encoding)]),
    ...(remembered === undefined ? [] : [words.files.remembered(remembered.name)]),
  ]
  return (
    <li className={classes.file}>
      <div className={classes.fileWords}>
        <div className={classes.fileName}>{file.file}</div>
        <div className={classes.dimmed}>{facts.join(' · ')}</div>
        <div>{brings.length === 0 ? words.files.nothing : format.list(brings)}</div>
        {overview.fileProblems
          .filter((problem) => problem.file === file.file)
          .map(({ fault, value }) => (
            <div key={fault.kind}>{rosterFaultSentence(fault, value)}</div>
          ))}
      </div>
      {overview.hasPeople && <PolicyChoice {...props} />}
      <Group gap="xs">
        {file.columns.length > 0 && (
          <Button
            size="xs"
            variant="default"
            aria-label={words.files.map(file.file)}
            onClick={() => onColumns(file.file)}
          >
            {words.files.mapShort}
          </Button>
        )}
        <LeaveOut file={file.file} work={work} />
      </Group>
    </li>
  )
}

/** What happens to people who are stored already. A list that several files bring follows the one that brings most of it. */
function PolicyChoice({ file, work, overview }: FilesStepProps & { readonly file: RosterFileUse }) {
  const isLeading = Object.values(overview.leading).includes(file.file)
  const policy = work.choices.policies[file.file] ?? 'update'
  const followed = rosterLists.flatMap((list) =>
    file.brings[list] === undefined ? [] : (overview.leading[list] ?? []),
  )[0]
  const bringsPeople = rosterLists.some(
    (list) => file.brings[list] !== undefined && !listsBesidePeople.has(list),
  )
  if (!isLeading)
    return followed === undefined ? null : (
      <Text size="sm" c="dimmed" className={classes.policy}>
        {words.files.follows(followed)}
      </Text>
    )
  return (
    <NativeSelect
      className={classes.policy}
      label={words.files.policy}
      description={words.policyText[policy]}
      value={policy}
      data={policies
        .filter((value) => value !== 'replace-list' || bringsPeople)
        .map((value) => ({ value, label: words.policies[value] }))}
      onChange={(event) => {
        const chosen = policies.find((one) => one === event.currentTarget.value)
        if (chosen) void work.chooseNow({ policies: { ...work.choices.policies, [file.file]: chosen } })
      }}
    />
  )
}

function YearChoice({ work, overview }: Omit<FilesStepProps, 'onColumns'>) {
  const { years, year } = overview
  const options = years.some(({ name }) => name === year.name) ? years : [...years, year]
  return (
    <NativeSelect
      maw={420}
      label={words.files.year}
      description={words.files.yearText}
      value={year.name}
      data={options.map((one) => ({
        value: one.name,
        label: one.kind === 'new' ? words.files.yearNew(one.name) : one.name,
      }))}
      onChange={(event) => {
        const chosen = options.find(({ name }) => name === event.currentTarget.value)
        if (chosen) void work.chooseNow({ year: chosen })
      }}
    />
  )
}
