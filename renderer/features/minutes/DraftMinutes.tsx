import { Button } from '@mantine/core'
import { IconFileTypePdf, IconLock, IconTrash } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { addAttendee, type MinutesEdit } from '@shared/domain/meetings/edit-minutes'
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
import { goToSection, isFilled, sectionId, useMinutesKeys } from './sections'
import { TargetsSection } from './TargetsSection'
import { useLeaveUntouched } from './use-leave-untouched'
import { useSteps } from './use-steps'
import { useWrittenSections } from './use-written-sections'

/** Minutes being written: one column, top to bottom as the meeting goes. */
export function DraftMinutes(props: MinutesProps) {
  const { meeting, notes, meetings, actions, years } = props
  const { minutes, print, unsaved } = useApp().services
  const [, navigate] = useLocation()
  const page = useRef<HTMLDivElement>(null)
  const [problem, withNotice] = useSaveProblem<MinutesProblem>()
  const [finishing, setFinishing] = useState(false)
  const steps = useSteps(meeting, meetings)
  const written = useWrittenSections(notes)
  const savePaper = useSavePaper(words.pdfNotThere)
  const savePdf = (): void => savePaper((locale) => print.minutesPdf(meeting.id, locale))
  const noted = isFilled('attendance', meeting, written, actions.length)
  useMinutesKeys(page, steps)
  useLeaveUntouched(meeting.id)
  useEffect(() => {
    goToSection(page.current, sectionId(noted ? 'childVoice' : 'attendance'), 'nearest')
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
  return (
    <Page
      header={
        <MinutesHeader
          meeting={meeting}
          meetings={meetings}
          next={steps.next}
          previous={steps.previous}
          menu={[
            { label: words.pdf, icon: <IconFileTypePdf size={16} />, act: savePdf },
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
          <Section section="attendance">
            <AttendanceSection
              meeting={shown}
              edit={attend}
              notes={notes}
              add={(name) => void edit(minutesSteps.attendance)(addAttendee(name))}
              onAllCame={() => goToSection(page.current, sectionId('childVoice'))}
            />
          </Section>
          <Section section="childVoice">
            <NoteField notes={notes} section="childVoice" hideLabel />
          </Section>
          <Section section="observations">
            <NoteField notes={notes} section="progress" />
            <NoteField notes={notes} section="attitude" />
            <NoteField notes={notes} section="behaviour" />
          </Section>
          <Section section="familyPoints">
            <NoteField notes={notes} section="familyPoints" hideLabel />
          </Section>
          <Section section="targets">
            <TargetsSection {...agreed} edit={edit(minutesSteps.target)} />
            <NoteField notes={notes} section="strategies" />
          </Section>
          <Section section="actions">
            <ActionsSection {...agreed} actions={actions} />
          </Section>
          {writer !== null && <PrivateNoteField meetingId={meeting.id} staffId={writer} />}
        </div>
      </WithBrief>
      {finishing && (
        <FinaliseDialog
          meeting={meeting}
          texts={notes.texts()}
          actions={actions}
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
