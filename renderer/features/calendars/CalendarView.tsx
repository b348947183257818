import { Button } from '@mantine/core'
import { IconLayoutBoard } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { RequestId } from '@shared/kernel/ids'
import { calendarWords } from '@shared/words/screens/calendars'
import { Page } from '@renderer/ui/Page'
import { PageHeader } from '@renderer/ui/PageHeader'
import { hrefOf, routes } from '@renderer/ui/routes'
import type { Describe } from '../event-view/describe'
import type { EventPlan } from '../event-view/event-plan'
import { AppointmentPanel } from '../event-view/panel/AppointmentPanel'
import { useCommands } from '../event-view/use-commands'
import { useJudgement } from '../event-view/use-judgement'
import { AppointmentList } from './AppointmentList'
import { CalendarTools } from './CalendarTools'
import { entriesOf } from './entries'
import type { CalendarSubject } from './model'
import { TimeCalendar } from './TimeCalendar'
import { useShown } from './use-shown'
import classes from './calendars.module.css'

/** The calendar with its list, and the panel of the appointment chosen. */
export function CalendarView(props: {
  readonly event: EventPlan
  readonly describe: Describe
  readonly subject: CalendarSubject
  readonly name: string
}) {
  const { event, describe, subject, name } = props
  const eventId = event.index.conference.event.id
  const [, navigate] = useLocation()
  const [chosen, choose] = useState<RequestId | null>(null)
  const commands = useCommands()
  const { conflicts } = useJudgement(event)
  const entries = useMemo(() => entriesOf(event, describe, subject), [event, describe, subject])
  const shown = useShown(event, entries.appointments)
  return (
    <Page
      scroll={false}
      header={
        <PageHeader
          title={name}
          subtitle={`${calendarWords.kinds[subject.kind]} · ${describe.format.counted(entries.appointments.length, calendarWords.count)}`}
          secondary={
            <Button
              component="a"
              variant="default"
              href={hrefOf(routes.plan(eventId))}
              leftSection={<IconLayoutBoard size={16} />}
            >
              {calendarWords.back}
            </Button>
          }
          below={<CalendarTools shown={shown} describe={describe} />}
        />
      }
      panel={
        chosen !== null && (
          <AppointmentPanel
            key={chosen}
            event={event}
            conflicts={conflicts.get(chosen) ?? []}
            describe={describe}
            requestId={chosen}
            run={commands.run}
            feedback={commands.feedback}
            onShowOnBoard={(requestId) => navigate(routes.appointment(eventId, requestId))}
            onShow={choose}
            onClose={() => choose(null)}
          />
        )
      }
    >
      <div className={classes.body}>
        <TimeCalendar
          event={event}
          describe={describe}
          name={name}
          entries={entries}
          shown={shown}
          chosen={chosen}
          onChoose={choose}
        />
        <AppointmentList
          describe={describe}
          entries={entries}
          planned={event.plan !== null}
          chosen={chosen}
          aside={chosen !== null || shown.view === 'agenda'}
          onChoose={choose}
        />
      </div>
    </Page>
  )
}
