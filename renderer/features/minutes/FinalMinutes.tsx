import { Button, Title } from '@mantine/core'
import { IconFileTypePdf } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import { agreementWords } from '@shared/words/screens/agreement'
import { minutesWords as words } from '@shared/words/screens/minutes'
import type { MinutesProblem } from '@renderer/services/minutes'
import { Page } from '@renderer/ui/Page'
import { useFormat } from '@renderer/ui/use-format'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { useApp } from '../app-context'
import { useSavePaper } from '../use-save-paper'
import { useWriter } from '../writer'
import { Addenda } from './Addenda'
import { AgreedForFamily } from './AgreedForFamily'
import { LateWords } from './LateWords'
import { ReadMinutes } from './ReadMinutes'
import { PrivateNoteField } from './PrivateNoteField'
import classes from './minutes.module.css'
import { WithBrief } from './WithBrief'
import type { MinutesProps } from './minutes-props'
import { MinutesHeader } from './MinutesHeader'
import { MinutesNotice } from './MinutesNotice'
import { useMinutesKeys } from './sections'
import { useIncident } from './use-incident'
import { useSteps } from './use-steps'

/** Minutes that were signed: to be read, printed, and added to below. */
export function FinalMinutes(
  props: MinutesProps & { readonly state: Extract<MeetingRecord['state'], { kind: 'final' }> },
) {
  const { meeting, meetings, state } = props
  const { minutes, print } = useApp().services
  const format = useFormat()
  const page = useRef<HTMLDivElement>(null)
  const [problem, withNotice] = useSaveProblem<MinutesProblem>()
  const steps = useSteps(meeting, meetings)
  const incident = useIncident(meeting)
  const savePaper = useSavePaper(words.pdfNotThere)
  const savePdf = (): void => savePaper((locale) => print.minutesPdf(meeting.id, locale))
  const timezone = meetings?.plan.index.conference.event.timezone
  useMinutesKeys(page, steps)
  // The button that made them final is gone; its focus goes to what it made.
  useEffect(() => page.current?.focus({ preventScroll: true }), [])
  const writer = useWriter(meeting.facts.staff)
  return (
    <Page
      panel={incident.panel}
      header={
        <MinutesHeader
          meeting={meeting}
          meetings={meetings}
          next={steps.next}
          previous={steps.previous}
          menu={[incident.menuItem]}
          primary={
            <Button leftSection={<IconFileTypePdf size={16} aria-hidden />} onClick={savePdf}>
              {words.pdf}
            </Button>
          }
        />
      }
    >
      <WithBrief meeting={meeting} schoolYearId={meetings?.plan.index.conference.event.schoolYearId}>
        <div ref={page} tabIndex={-1} className={classes.column}>
          <MinutesNotice problem={problem ?? steps.problem} />
          <p className={classes.signed}>
            {words.finalOn(state.by, timezone === undefined ? null : format.moment(state.at, timezone))}
          </p>
          <LateWords notes={props.notes} signed={state.texts} />
          <ReadMinutes
            meeting={meeting}
            texts={state.texts}
            actions={props.actions}
            setState={(action, to) => void withNotice(minutes.putAction({ ...action, state: to }))}
          />
          {meeting.agreements.length > 0 && (
            <section className={classes.section}>
              <Title order={2}>{agreementWords.title}</Title>
              <AgreedForFamily meeting={meeting} years={props.years} edit={null} />
            </section>
          )}
          <Addenda
            meeting={meeting}
            timezone={timezone}
            notes={props.notes}
            add={async (by, text) => (await withNotice(minutes.addAddendum(meeting.id, by, text))).ok}
          />
          {writer !== null && <PrivateNoteField meetingId={meeting.id} staffId={writer} />}
        </div>
      </WithBrief>
    </Page>
  )
}
