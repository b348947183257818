import { Button, Title } from '@mantine/core'
import { IconFileTypePdf, IconLock, IconTrash } from '@tabler/icons-react'
import { useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { addAttendee, type MinutesEdit } from '@shared/domain/meetings/edit-minutes'
import { checkBeforeFinal } from '@shared/domain/meetings/finish-minutes'
import { agreementWords } from '@shared/words/screens/agreement'
import { minutesSteps, minutesWords as words } from '@shared/words/screens/minutes'
import { isAsBegun, type MinutesProblem } from '@renderer/services/minutes'
import { Page } from '@renderer/ui/Page'
import { routes } from '@renderer/ui/routes'
import { useOptimisticEdits } from '@renderer/ui/use-optimistic-edits'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { useApp } from '../app-context'
import { useSavePaper } from '../use-save-paper'
import { useWriter } from '../writer'
import { ActionsSection } from './ActionsSection'
import { AgreedForFamily } from './AgreedForFamily'
import { AttendanceSection } from './AttendanceSection'
import { FinaliseDialog } from './FinaliseDialog'
import { PrivateNoteField } from './PrivateNoteField'
import classes from './minutes.module.css'
import { WithBrief } from './WithBrief'
import type { MinutesProps } from './minutes-props'
import { MinutesHeader } from './MinutesHeader'
import { MinutesNotice } from './MinutesNotice'
import { NoteField } from './NoteField'
import { Section } from './Section'
import { SectionBar } from './SectionBar'
import {
  goToSection,
  isFilled,
  sectionId,
  SectionOrder,
  useMinutesKeys,
  type MinutesSection,
} from './sections'
import { TargetsSection } from './TargetsSection'
import { useLeaveUntouched } from './use-leave-untouched'
import { useIncident } from './use-incident'
import { useSteps } from './use-steps'
import { useWrittenSections } from './use-written-sections'

/** Minutes being written: one column, top to bottom as the meeting goes. */
export function DraftMinutes(props: MinutesProps) {
  const { meeting, notes, meetings, actions, years } = props
  const { minutes, print, unsaved } = useApp().services
  const [, navigate] = useLocation()
  const order = useContext(SectionOrder)
  const page = useRef<HTMLDivElement>(null)
  const [problem, withNotice] = useSaveProblem<MinutesProblem>()
  const [finishing, setFinishing] = useState(false)
  const steps = useSteps(meeting, meetings)
  const incident = useIncident(meeting)
  const written = useWrittenSections(notes)
  const savePaper = useSavePaper(words.pdfNotThere)
  const savePdf = (): void => savePaper((locale) => print.minutesPdf(meeting.id, locale))
  const noted = isFilled('attendance', meeting, written, actions.length)
  useMinutesKeys(page, steps)
  useLeaveUntouched(meeting.id)
  useEffect(() => {
    goToSection(
      page.current,
      sectionId(noted || order[0] === 'childVoice' ? 'childVoice' : 'attendance'),
      'nearest',
    )
    // On arrival only: afterwards the focus is the person's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])

  const edit = (title: string) => (change: MinutesEdit, step?: string) =>
    withNotice(minutes.edit(meeting.id, title, change, step))
  const [shown, attend] = useOptimisticEdits(meeting, (change) => edit(minutesSteps.attendance)(change))
  const discard = async (): Promise<void> => {
    const outcome = await withNotice(minutes.discard(meeting.id, notes))
    if (outcome.ok) navigate(routes.minutes(meeting.eventId), { replace: true })
  }
  const untouched = useMemo(
    () =>
      meetings !== null && written.size === 0 && isAsBegun(meeting, meetings.plan, notes.texts(), actions),
    [meeting, meetings, written, notes, actions],
  )
  const writer = useWriter(meeting.facts.staff)
  const agreed = { meeting, years, withNotice }
  const content: Readonly<Record<MinutesSection, ReactNode>> = {
    attendance: (
      <AttendanceSection
        meeting={shown}
        edit={attend}
        notes={notes}
        add={(name) => void edit(minutesSteps.attendance)(addAttendee(name))}
        onAllCame={() => goToSection(page.current, sectionId('childVoice'))}
      />
    ),
    childVoice: (
      <>
        <NoteField notes={notes} section="childVoice" hideLabel />
        <Title order={3}>{words.childTargets}</Title>
        <TargetsSection {...agreed} ofChild edit={edit(minutesSteps.target)} />
      </>
    ),
    observations: (
      <>
        <NoteField notes={notes} section="progress" />
        <NoteField notes={notes} section="attitude" />
        <NoteField notes={notes} section="behaviour" />
      </>
    ),
    familyPoints: <NoteField notes={notes} section="familyPoints" hideLabel />,
    targets: (
      <>
        <TargetsSection {...agreed} ofChild={false} edit={edit(minutesSteps.target)} />
        <NoteField notes={notes} section="strategies" />
      </>
    ),
    actions: (
      <>
        <ActionsSection {...agreed} actions={actions} />
        <Title order={3}>{agreementWords.title}</Title>
        <AgreedForFamily meeting={meeting} years={years} edit={edit(agreementWords.undo)} />
      </>
    ),
  }
  return (
    <Page
      panel={incident.panel}
      header={
        <MinutesHeader
          meeting={meeting}
          meetings={meetings}
          next={steps.next}
          previous={steps.previous}
          menu={[
            { label: words.pdf, icon: <IconFileTypePdf size={16} />, act: savePdf },
            incident.menuItem,
            ...(untouched
              ? [{ label: words.discard, icon: <IconTrash size={16} />, act: () => void discard() }]
              : []),
          ]}
          primary={
            <Button leftSection={<IconLock size={16} aria-hidden />} onClick={() => setFinishing(true)}>
              {words.finalise}
            </Button>
          }
          below={
            <SectionBar
              isFilled={(section) => isFilled(section, shown, written, actions.length)}
              goTo={(section) => goToSection(page.current, sectionId(section))}
            />
          }
        />
      }
    >
      <WithBrief meeting={meeting} schoolYearId={meetings?.plan.index.conference.event.schoolYearId}>
        <div ref={page} className={classes.column}>
          <MinutesNotice problem={problem ?? steps.problem} />
          {order.map((section) => (
            <Section key={section} section={section}>
              {content[section]}
            </Section>
          ))}
          {writer !== null && <PrivateNoteField meetingId={meeting.id} staffId={writer} />}
        </div>
      </WithBrief>
      {finishing && (
        <FinaliseDialog
          check={checkBeforeFinal(meeting, notes.texts(), actions)}
          staff={meeting.facts.staff}
          onClose={() => setFinishing(false)}
          onFinal={(by) => {
            setFinishing(false)
            // A row that is still being written is part of what is signed.
            void unsaved.flush().then(() => withNotice(minutes.finalise(meeting.id, by, notes)))
          }}
        />
      )}
    </Page>
  )
}
