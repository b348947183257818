import { Anchor, Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import {
  identityKey,
  type IdentityAnswer,
  type IdentityAnswers,
  type IdentityQuestion,
} from '@shared/domain/folder/import-merge'
import { identityFacts, identityWords as words } from '@shared/words/screens/identity'
import { importWords } from '@shared/words/screens/start'
import { useFormat } from '@renderer/ui/use-format'
import classes from './identity-questions.module.css'

const shownAtFirst = 20
const possible = ['same', 'new'] as const

/** Asks whether somebody whose name is another under the same id is the same person or somebody new. */
export function IdentityQuestions(props: {
  readonly questions: readonly IdentityQuestion[]
  readonly answers: IdentityAnswers
  /** Marks the questions without an answer: the person wanted to go on. */
  readonly isAsked: boolean
  readonly onAnswer: (answers: IdentityAnswers) => void
}) {
  const { questions, answers, isAsked, onAnswer } = props
  const format = useFormat()
  const [isExpanded, setExpanded] = useState(false)
  const answerAll = (answer: IdentityAnswer): void =>
    onAnswer({
      ...answers,
      ...Object.fromEntries(questions.map((question) => [identityKey(question), answer])),
    })
  return (
    <section className={classes.section} aria-labelledby="import-identities">
      <h2 id="import-identities">{format.counted(questions.length, words.title)}</h2>
      <Text size="sm" c="dimmed" mb="sm">
        {words.text}
      </Text>
      {questions.length > 1 && (
        <Group gap="xs" mb="sm">
          <Text size="sm">{words.all}</Text>
          <Button size="xs" variant="default" onClick={() => answerAll('same')}>
            {words.allSame}
          </Button>
          <Button size="xs" variant="default" onClick={() => answerAll('new')}>
            {words.allNew}
          </Button>
        </Group>
      )}
      <Stack gap="lg">
        {(isExpanded ? questions : questions.slice(0, shownAtFirst)).map((question) => {
          const key = identityKey(question)
          const answer = answers[key] ?? null
          return (
            <Question
              key={key}
              question={question}
              answer={answer}
              isMissing={isAsked && answer === null}
              onAnswer={(given) => onAnswer({ ...answers, [key]: given })}
            />
          )
        })}
      </Stack>
      {!isExpanded && questions.length > shownAtFirst && (
        <Anchor component="button" type="button" mt="sm" onClick={() => setExpanded(true)}>
          {importWords.showAll(format.number(questions.length))}
        </Anchor>
      )}
    </section>
  )
}

function Question(props: {
  readonly question: IdentityQuestion
  readonly answer: IdentityAnswer | null
  readonly isMissing: boolean
  readonly onAnswer: (answer: IdentityAnswer) => void
}) {
  const { question, answer, isMissing, onAnswer } = props
  const format = useFormat()
  return (
    <Radio.Group
      label={words.question(question)}
      description={
        <>
          {words.before}: {identityFacts(question.before, format)}
          <br />
          {words.after}: {identityFacts(question.after, format)}
        </>
      }
      data-missing={answer === null || undefined}
      error={isMissing ? words.missing : null}
      errorProps={{ mt: 'xs' }}
      value={answer ?? ''}
      onChange={(value) => {
        const given = possible.find((one) => one === value)
        if (given) onAnswer(given)
      }}
    >
      <Stack gap="xs" mt="xs">
        {possible.map((one) => (
          <Radio
            key={one}
            value={one}
            label={words.answers(question.subject)[one]}
            description={words.meaning[one]}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
