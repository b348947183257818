import { Button, Table, Title } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { eventWords } from '@shared/words/screens/event'
import { groupMinutesWords as words } from '@shared/words/screens/group-minutes'
import { actionStateWords, minutesWords, presenceWords } from '@shared/words/screens/minutes'
import { useApp } from '@renderer/features/app-context'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { useSavePaper } from '@renderer/features/use-save-paper'
import type { GroupMinutesProblem } from '@renderer/services/group-minutes'
import { Page } from '@renderer/ui/Page'
import { useFormat } from '@renderer/ui/use-format'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import classes from '../minutes.module.css'
import { LateText } from '../LateWords'
import { AgreedTable } from '../ReadMinutes'
import { GroupAddenda } from './GroupAddenda'
import { GroupMinutesHeader } from './GroupMinutesHeader'
import { GroupMinutesNotice } from './GroupMinutesNotice'

/** The signed minutes of a group session: to be read, printed, and added to below. */
export function FinalGroupMinutes(props: {
  readonly event: EventPlan
  readonly minutes: GroupMinutes
  readonly state: Extract<GroupMinutes['state'], { kind: 'final' }>
}) {
  const { minutes, state } = props
  const { groupMinutes, print } = useApp().services
  const format = useFormat()
  const page = useRef<HTMLDivElement>(null)
  const [problem, withNotice] = useSaveProblem<GroupMinutesProblem>()
  const savePaper = useSavePaper(minutesWords.pdfNotThere)
  const { timezone } = props.event.index.conference.event
  const { groupSessionId: id, attendance, actions, text } = minutes
  const came = attendance.filter(({ presence }) => presence === 'present').length
  // The button that made them final is gone; its focus goes to what it made.
  useEffect(() => page.current?.focus({ preventScroll: true }), [])
  return (
    <Page
      header={
        <GroupMinutesHeader
          minutes={minutes}
          came={words.came(format.counted(came, eventWords.groupSessions.families))}
          primary={
            <Button
              leftSection={<IconFileTypePdf size={16} aria-hidden />}
              onClick={() => savePaper((locale) => print.groupMinutesPdf(id, locale))}
            >
              {minutesWords.pdf}
            </Button>
          }
        />
      }
    >
      <div ref={page} tabIndex={-1} className={classes.column}>
        <GroupMinutesNotice problem={problem} />
        <p className={classes.signed}>{minutesWords.finalOn(state.by, format.moment(state.at, timezone))}</p>
        {text !== state.text && <LateText lines={[`${words.minutes}: ${text}`]} />}
        <section className={classes.section}>
          <Title order={2}>{words.attendance}</Title>
          {attendance.length === 0 ? (
            <p className={classes.quiet}>{words.nobodyCame}</p>
          ) : (
            <AttendanceTable attendance={attendance} />
          )}
        </section>
        <section className={classes.section}>
          <Title order={2}>{words.minutes}</Title>
          {state.text.trim() === '' ? (
            <p className={classes.quiet}>{minutesWords.nothingNoted}</p>
          ) : (
            <p className={classes.read}>{state.text}</p>
          )}
        </section>
        <section className={classes.section}>
          <Title order={2}>{minutesWords.sections.actions}</Title>
          {actions.length === 0 ? (
            <p className={classes.quiet}>{minutesWords.noActions}</p>
          ) : (
            <AgreedTable
              heads={[
                minutesWords.action.what,
                minutesWords.action.who,
                minutesWords.action.by,
                minutesWords.actionState,
              ]}
              rows={actions.map((action) => ({ ...action, end: actionStateWords[action.state] }))}
            />
          )}
        </section>
        <GroupAddenda
          minutes={minutes}
          timezone={timezone}
          type={(typed, step) => withNotice(groupMinutes.typeAddendum(id, typed, step))}
          add={async (by, added) => (await withNotice(groupMinutes.addAddendum(id, by, added))).ok}
        />
      </div>
    </Page>
  )
}

function AttendanceTable({ attendance }: Pick<GroupMinutes, 'attendance'>) {
  const format = useFormat()
  const { family, children, presence: mark } = words.columns
  return (
    <Table verticalSpacing={6} horizontalSpacing={0} className={classes.agreedTable}>
      <Table.Thead>
        <Table.Tr>
          {[family, children, mark].map((head) => (
            <Table.Th key={head}>{head}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {attendance
          .toSorted((a, b) => format.compare(a.household.name, b.household.name))
          .map(({ household, children: own, presence }) => (
            <Table.Tr key={household.id}>
              <Table.Td>{household.name}</Table.Td>
              <Table.Td>{format.list(own.map(({ name }) => name))}</Table.Td>
              <Table.Td>{presenceWords[presence]}</Table.Td>
            </Table.Tr>
          ))}
      </Table.Tbody>
    </Table>
  )
}
