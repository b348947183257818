import { Button, Group, List, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { readPastedTimes, type PastedProblem } from '@shared/domain/events/pasted-times'
import type { FreeWindow } from '@shared/domain/events/free-times'
import type { Session } from '@shared/domain/events/event'
import { assertNever } from '@shared/kernel/assert-never'
import type { Format } from '@shared/words/format'
import { controlWords } from '@shared/words/screens/controls'
import { freeTimesWords } from '@shared/words/screens/free-times'
import { useFormat } from '@renderer/ui/use-format'
import { finderAmong, type SubjectRow } from './subjects'
import classes from './free-times.module.css'

const words = freeTimesWords.paste
/** So many rows that cannot be read are named; the rest are counted. */
const maxNamed = 8

/** A table of free times from a spreadsheet, read as it is pasted and used by a button. */
export function PasteTimes(props: {
  readonly initial: string
  readonly sessions: readonly Session[]
  readonly rows: readonly SubjectRow[]
  readonly windowsOf: (row: SubjectRow) => readonly FreeWindow[]
  readonly onUse: (windows: ReadonlyMap<SubjectRow, readonly FreeWindow[]>) => void
  readonly onClose: () => void
}) {
  const { sessions } = props
  const format = useFormat()
  const [text, setText] = useState(props.initial)
  const { windows, problems, hasHeader } = readPastedTimes(text, {
    sessions,
    find: finderAmong(props.rows),
    windowsOf: props.windowsOf,
  })
  const columns = sessions.map((one) => `${format.shortDate(one.date)} ${format.range(one)}`)
  return (
    <section className={classes.paste} aria-label={words.open}>
      <Stack gap="xs">
        <Textarea
          label={words.label}
          description={`${words.columns(format.list(columns))} ${sessions.length > 1 ? words.oneColumn : ''} ${words.cells}`}
          placeholder={words.example}
          autosize
          minRows={4}
          maxRows={10}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {text.trim() !== '' && (
          <div role="status">
            <Text size="sm">
              {words.read(format.counted(windows.size, freeTimesWords.people))}
              {hasHeader && `. ${words.header}`}
            </Text>
            {problems.length > 0 && (
              <List size="sm" className={classes.problems}>
                {problems.slice(0, maxNamed).map(({ line, problem }) => (
                  <List.Item key={line}>
                    {words.line(format.number(line), sentence(problem, format))}
                  </List.Item>
                ))}
                {problems.length > maxNamed && (
                  <List.Item>{words.more(format.number(problems.length - maxNamed))}</List.Item>
                )}
              </List>
            )}
          </div>
        )}
        <Group gap="xs">
          <Button disabled={windows.size === 0} onClick={() => props.onUse(windows)}>
            {words.use}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {controlWords.cancel}
          </Button>
        </Group>
      </Stack>
    </section>
  )
}

function sentence(problem: PastedProblem, format: Format): string {
  switch (problem.kind) {
    case 'unknown-name':
      return words.unknown(problem.text)
    case 'several-names':
      return words.several(problem.text)
    case 'not-a-time':
      return words.notTime(problem.text)
    case 'outside-sessions':
      return words.outside(problem.text)
    case 'too-many-columns':
      return words.columnsTooMany(format.number(problem.columns))
    default:
      return assertNever(problem)
  }
}
