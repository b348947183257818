import { Button, Group, Radio, Text } from '@mantine/core'
import type { RosterAdvice } from '@shared/domain/folder/roster-import'
import { rosterFaultSentence, rosterProposalSentence } from '@shared/words/roster'
import { rosterImportWords } from '@shared/words/screens/roster-import'
import type { RosterOverview } from '@renderer/services/ports'
import { useFormat } from '@renderer/ui/use-format'
import { PlainTable } from './PlainTable'
import classes from './roster.module.css'
import { ShownRows } from './ShownRows'
import type { RosterImport } from './use-roster-import'

const words = rosterImportWords.check

interface CheckStepProps {
  readonly work: RosterImport
  readonly overview: RosterOverview
}

/** What could be put right, one proposal at a time, and what could not be read. */
export function CheckStep({ work, overview }: CheckStepProps) {
  const advice = overview.preview?.advice ?? []
  const [possible, others] = [advice.filter((one) => one.canAccept), advice.filter((one) => !one.canAccept)]
  const format = useFormat()
  return (
    <div className={classes.step}>
      <section aria-labelledby="roster-advice">
        <h2 id="roster-advice">{words.advice}</h2>
        <Text size="sm" c="dimmed" mb="xs">
          {possible.length === 0 ? words.adviceNone : words.adviceText}
        </Text>
        <ShownRows rows={possible}>
          {(rows) => (
            <ul className={classes.advice}>
              {rows.map((one) => (
                <Proposal key={one.key} advice={one} work={work} />
              ))}
            </ul>
          )}
        </ShownRows>
      </section>
      {others.length > 0 && (
        <section aria-labelledby="roster-to-do">
          <h2 id="roster-to-do">{words.toDo}</h2>
          <Text size="sm" c="dimmed" mb="xs">
            {words.toDoText}
          </Text>
          <ShownRows rows={others}>
            {(rows) => (
              <ul className={classes.gaps}>
                {rows.map((one) => (
                  <li key={one.key}>{rosterProposalSentence(one, format)}</li>
                ))}
              </ul>
            )}
          </ShownRows>
        </section>
      )}
      <Problems work={work} overview={overview} />
    </div>
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
