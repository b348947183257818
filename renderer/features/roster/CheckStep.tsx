import { Button, Group, Radio, Text } from '@mantine/core'
import type { UnknownLanguage } from '@shared/domain/folder/roster-files'
import { proposalKey, type RosterAdvice } from '@shared/domain/folder/roster-import'
import type { RosterProposal } from '@shared/domain/folder/roster-report'
import { rosterFaultSentence, rosterProposalSentence } from '@shared/words/roster'
import { rosterImportWords } from '@shared/words/screens/roster-import'
import type { RosterOverview } from '@renderer/services/ports'
import { LanguageSelect } from '@renderer/ui/LanguageSelect'
import { useFormat } from '@renderer/ui/use-format'
import { PlainTable } from '@renderer/ui/PlainTable'
import classes from './roster.module.css'
import { ShownRows } from '@renderer/ui/ShownRows'
import type { RosterImport } from './use-roster-import'

const words = rosterImportWords.check

interface CheckStepProps {
  readonly work: RosterImport
  readonly overview: RosterOverview
}

/** What could be put right, one proposal at a time, and what could not be read. */
export function CheckStep({ work, overview }: CheckStepProps) {
  const { advice, toDo, notes } = overview.preview ?? { advice: [], toDo: [], notes: [] }
  return (
    <div className={classes.step}>
      <section aria-labelledby="roster-advice">
        <h2 id="roster-advice">{words.advice}</h2>
        <Text size="sm" c="dimmed" mb="xs">
          {advice.length === 0 ? words.adviceNone : words.adviceText}
        </Text>
        <ShownRows rows={advice}>
          {(rows) => (
            <ul className={classes.advice}>
              {rows.map((one) => (
                <Proposal key={one.key} advice={one} work={work} />
              ))}
            </ul>
          )}
        </ShownRows>
      </section>
      {overview.unknownLanguages.length > 0 && (
        <section aria-labelledby="roster-languages">
          <h2 id="roster-languages">{words.languages}</h2>
          <Text size="sm" c="dimmed" mb="xs">
            {words.languagesText}
          </Text>
          <ShownRows rows={overview.unknownLanguages}>
            {(rows) => (
              <ul className={classes.advice}>
                {rows.map((one) => (
                  <LanguageWord key={`${one.file}/${one.column}/${one.word}`} found={one} work={work} />
                ))}
              </ul>
            )}
          </ShownRows>
        </section>
      )}
      <Sentences
        id="roster-to-do"
        title={words.toDo}
        text={words.toDoText}
        rows={toDo.map((one) => one.proposal)}
      />
      <Sentences id="roster-notes" title={words.notes} rows={notes} />
      <Problems work={work} overview={overview} />
    </div>
  )
}

/** Proposals that nothing is to be chosen for here. */
function Sentences(props: {
  readonly id: string
  readonly title: string
  readonly text?: string
  readonly rows: readonly RosterProposal[]
}) {
  const { id, title, text, rows } = props
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {text !== undefined && (
        <Text size="sm" c="dimmed" mb="xs">
          {text}
        </Text>
      )}
      <ShownRows rows={rows}>
        {(shown) => (
          <ul className={classes.gaps}>
            {shown.map((one) => (
              <li key={proposalKey(one)}>{rosterProposalSentence(one, format)}</li>
            ))}
          </ul>
        )}
      </ShownRows>
    </section>
  )
}

/** A word for which a person chooses the language that is meant. */
function LanguageWord({ found, work }: { readonly found: UnknownLanguage; readonly work: RosterImport }) {
  const { file, column, word, code } = found
  const { mapping } = work.choices
  const key = `${file}/${column}/${word}`
  return (
    <li>
      <div className={classes.language}>
        <LanguageSelect
          label={words.language(word, column, file)}
          noneLabel={words.noLanguage}
          value={(mapping.answers[key] ?? code) || null}
          onChange={(chosen) =>
            work.choose({ mapping: { ...mapping, answers: { ...mapping.answers, [key]: chosen ?? '' } } })
          }
        />
      </div>
    </li>
  )
}

function Proposal({ advice, work }: { readonly advice: RosterAdvice; readonly work: RosterImport }) {
  const format = useFormat()
  const { accepted } = work.choices
  const isAccepted = accepted.includes(advice.key)
  return (
    <li>
      <Radio.Group
        label={rosterProposalSentence(advice, format)}
        value={isAccepted ? 'accept' : 'leave'}
        onChange={(value) =>
          work.choose({
            accepted:
              value === 'accept' ? [...accepted, advice.key] : accepted.filter((key) => key !== advice.key),
          })
        }
      >
        <Group gap="md" mt={4}>
          <Radio value="accept" label={words.accept} />
          <Radio value="leave" label={words.leave} />
        </Group>
      </Radio.Group>
    </li>
  )
}

function Problems({ work, overview }: CheckStepProps) {
  const { problems, rowsLeftOut } = overview
  const format = useFormat()
  return (
    <section aria-labelledby="roster-problems">
      <h2 id="roster-problems">{words.problems}</h2>
      {problems.total === 0 && <Text size="sm">{words.problemsNone}</Text>}
      {rowsLeftOut > 0 && (
        <Group gap="sm" mb="sm">
          <Button size="xs" variant="default" onClick={() => void work.saveLeftOut()}>
            {words.saveLeftOut}
          </Button>
          <Text size="sm" c="dimmed">
            {words.leftOutText}
          </Text>
        </Group>
      )}
      {problems.total > 0 && (
        <ShownRows rows={problems.shown} total={problems.total}>
          {(rows) => (
            <PlainTable
              label={words.problemsLabel}
              heads={[words.columns.file, words.columns.line, words.columns.column, words.columns.what]}
              rows={rows.map(({ file, line, column, value, fault }) => [
                file,
                line === 0 ? '' : format.number(line),
                column,
                rosterFaultSentence(fault, value),
              ])}
            />
          )}
        </ShownRows>
      )}
    </section>
  )
}
