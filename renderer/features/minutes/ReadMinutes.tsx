import { Select, Table, Title } from '@mantine/core'
import { useContext, type ReactNode } from 'react'
import type { Action, MeetingRecord, NoteSection, NoteTexts, Target } from '@shared/domain/meetings/meeting'
import type { LocalDate } from '@shared/kernel/time'
import { minutesWords as words, noteWords, presenceWords } from '@shared/words/screens/minutes'
import { useFormat } from '@renderer/ui/use-format'
import { actionStates } from './AgreedRow'
import classes from './minutes.module.css'
import { SectionOrder, type MinutesSection } from './sections'

/** Signed minutes as they stand; only whether an action was done goes on changing. */
export function ReadMinutes(props: {
  readonly meeting: MeetingRecord
  readonly texts: NoteTexts
  readonly actions: readonly Action[]
  readonly setState: (action: Action, to: Action['state']) => void
}) {
  const { meeting, texts, actions } = props
  const order = useContext(SectionOrder)
  const own = meeting.targets.filter(({ ofChild }) => ofChild)
  const agreed = meeting.targets.filter(({ ofChild }) => !ofChild)
  const text = (section: NoteSection): ReactNode => (
    <p className={classes.read}>{texts[section].trim() || quietly(words.nothingNoted)}</p>
  )
  const content: Readonly<Record<MinutesSection, ReactNode>> = {
    attendance: (
      <>
        <p className={classes.read}>{attendanceLine(meeting)}</p>
      </>
    ),
    childVoice: (
      <>
        {text('childVoice')}
        {own.length > 0 && (
          <>
            <Title order={3}>{words.childTargets}</Title>
            <TargetTable targets={own} />
          </>
        )}
      </>
    ),
    observations: (
      <>
        {(['progress', 'attitude', 'behaviour'] as const).map((section) => (
          <div key={section}>
            <Title order={3}>{noteWords[section].label}</Title>
            {text(section)}
          </div>
        ))}
      </>
    ),
    familyPoints: <>{text('familyPoints')}</>,
    targets: (
      <>
        {agreed.length === 0 ? (
          <p className={classes.read}>{quietly(words.noTargets)}</p>
        ) : (
          <TargetTable targets={agreed} />
        )}
        <Title order={3}>{noteWords.strategies.label}</Title>
        {text('strategies')}
      </>
    ),
    actions: (
      <>
        {actions.length === 0 ? (
          <p className={classes.read}>{quietly(words.noActions)}</p>
        ) : (
          <AgreedTable
            heads={[words.action.what, words.action.who, words.action.by, words.actionState]}
            rows={actions.map((action) => ({
              id: action.id,
              what: action.what,
              who: action.owner,
              by: action.due,
              end: (
                <Select
                  size="xs"
                  w={112}
                  aria-label={`${words.actionState}: ${action.what}`}
                  data={actionStates}
                  value={action.state}
                  allowDeselect={false}
                  onChange={(value) => {
                    const to = actionStates.find((one) => one.value === value)?.value
                    if (to) props.setState(action, to)
                  }}
                />
              ),
            }))}
          />
        )}
      </>
    ),
  }
  return order.map((section) => (
    <Part key={section} title={words.sections[section]}>
      {content[section]}
    </Part>
  ))
}

const TargetTable = ({ targets }: { readonly targets: readonly Target[] }) => (
  <AgreedTable
    heads={[words.target.what, words.target.who, words.target.by]}
    rows={targets.map(({ id, what, who, by }) => ({ id, what, who, by, end: null }))}
  />
)

const quietly = (text: string): ReactNode => <span className={classes.quiet}>{text}</span>

function Part(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={classes.section}>
      <Title order={2}>{props.title}</Title>
      {props.children}
    </section>
  )
}

/** What was agreed, row by row, as it is read. */
export function AgreedTable(props: {
  readonly heads: readonly string[]
  readonly rows: readonly {
    readonly id: string
    readonly what: string
    readonly who: string
    readonly by: LocalDate | null
    /** What stands in the last column, where there is one. */
    readonly end: ReactNode
  }[]
}) {
  const format = useFormat()
  return (
    <Table verticalSpacing={6} horizontalSpacing={0} className={classes.agreedTable}>
      <Table.Thead>
        <Table.Tr>
          {props.heads.map((head) => (
            <Table.Th key={head}>{head}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {props.rows.map(({ id, what, who, by, end }) => (
          <Table.Tr key={id}>
            <Table.Td>{what}</Table.Td>
            <Table.Td>{who}</Table.Td>
            <Table.Td className={classes.date}>{by === null ? '' : format.shortDate(by)}</Table.Td>
            {end !== null && <Table.Td>{end}</Table.Td>}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function attendanceLine({ facts, attendance }: MeetingRecord): string {
  const people = [
    { name: facts.student.name, presence: attendance.student },
    ...attendance.adults,
    ...(facts.interpreter === null ? [] : [{ name: facts.interpreter, presence: attendance.interpreter }]),
  ]
  return people.map(({ name, presence }) => `${name}: ${presenceWords[presence].toLowerCase()}`).join(' · ')
}
