import { Button, NativeSelect, Radio, Stack, Text } from '@mantine/core'
import type { RosterQuestion } from '@shared/domain/folder/roster-report'
import { rosterImportWords as words } from '@shared/words/screens/roster-import'
import { IdentityQuestions } from '@renderer/features/IdentityQuestions'
import type { RosterOverview } from '@renderer/services/ports'
import { useFormat } from '@renderer/ui/use-format'
import classes from './roster.module.css'
import type { RosterImport } from './use-roster-import'

interface QuestionsStepProps {
  readonly work: RosterImport
  readonly overview: RosterOverview
  /** Marks the questions without an answer: the person wanted to go on. */
  readonly isAsked: boolean
  readonly onColumns: (file: string) => void
}

/** What must be answered before anything can be imported: about the files first, then about who somebody is. */
export function QuestionsStep({ work, overview, isAsked, onColumns }: QuestionsStepProps) {
  const identities = overview.preview?.questions ?? []
  if (overview.questions.length === 0 && identities.length === 0)
    return <Text size="sm">{words.questions.none}</Text>
  return (
    <div className={classes.step}>
      {overview.questions.length > 0 && (
        <>
          <Text size="sm" c="dimmed">
            {words.questions.text}
          </Text>
          {overview.questions.map((question) => (
            <FileQuestion key={keyOf(question)} question={question} work={work} onColumns={onColumns} />
          ))}
        </>
      )}
      {identities.length > 0 && (
        <IdentityQuestions
          questions={identities}
          answers={work.choices.answers}
          isAsked={isAsked}
          onAnswer={(answers) => work.choose({ answers })}
        />
      )}
    </div>
  )
}

const keyOf = ({ file, column, ask }: RosterQuestion): string =>
  [file, column, ask.kind, ask.kind === 'same-id' ? ask.id : ask.kind === 'same-name' ? ask.name : ''].join(
    '\n',
  )

function FileQuestion(props: {
  readonly question: RosterQuestion
  readonly work: RosterImport
  readonly onColumns: (file: string) => void
}) {
  const { question, work } = props
  const { file, column, ask } = question
  const format = useFormat()
  const key = `${file}/${column}`
  const given = work.choices.mapping.answers[key] ?? ''
  const answer = (text: string): void => {
    const { mapping } = work.choices
    work.choose({ mapping: { ...mapping, answers: { ...mapping.answers, [key]: text } } })
  }
  const radios = (label: string, options: readonly (readonly [string, string])[]) => (
    <Radio.Group label={label} description={file} value={given} onChange={answer}>
      <Stack gap="xs" mt="xs">
        {options.map(([value, text]) => (
          <Radio key={value} value={value} label={text} />
        ))}
      </Stack>
    </Radio.Group>
  )
  switch (ask.kind) {
    case 'date-order': {
      const examples = format.list(ask.examples.map((example) => `“${example}”`))
      const labelled = (value: 'day-first' | 'month-first', text: string) =>
        [value, ask.offered === value ? `${text} (${words.questions.likely})` : text] as const
      return radios(words.questions.dateOrder(column, examples), [
        labelled('day-first', words.questions.dayFirst),
        labelled('month-first', words.questions.monthFirst),
      ])
    }
    case 'same-id':
      return radios(words.questions.sameId(format.list(ask.names.map((name) => `“${name}”`)), ask.id), [
        ['same', words.questions.same],
        ['different', words.questions.different],
      ])
    case 'same-name':
      return radios(words.questions.sameName(ask.name), [
        ['same', words.questions.same],
        ['different', words.questions.different],
      ])
    case 'encoding':
      return (
        <NativeSelect
          maw={520}
          label={words.questions.encoding(format.number(ask.line))}
          description={file}
          value={given}
          data={[{ value: '', label: '' }, ...encodings]}
          onChange={(event) => answer(event.currentTarget.value)}
        />
      )
    case 'columns':
      return (
        <div>
          <Text fw={500} size="sm">
            {words.questions.columns}
          </Text>
          <Text size="xs" c="dimmed" mb="xs">
            {file}
          </Text>
          <Button size="xs" variant="default" onClick={() => props.onColumns(file)}>
            {words.questions.mapColumns}
          </Button>
        </div>
      )
  }
}

const encodings = Object.entries(words.questions.encodings).map(([value, label]) => ({ value, label }))
