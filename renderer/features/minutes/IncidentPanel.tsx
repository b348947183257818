import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { IconFileTypePdf, IconSend } from '@tabler/icons-react'
import type { Incident, MeetingRecord } from '@shared/domain/meetings/meeting'
import type { Result } from '@shared/kernel/result'
import { incidentWords as words } from '@shared/words/screens/incident'
import type { IncidentEdit } from '@renderer/services/incidents'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Note } from '@renderer/ui/Note'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useFormat } from '@renderer/ui/use-format'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { useApp, useQuery } from '../app-context'
import { useTextDraft } from '../use-draft'
import { useSavePaper } from '../use-save-paper'
import classes from './minutes.module.css'

/** The form of an incident in a meeting: apart from the minutes, and for the line manager. */
export function IncidentPanel(props: { readonly meeting: MeetingRecord; readonly onClose: () => void }) {
  const { meeting } = props
  const { id } = meeting
  const { incidents, print } = useApp().services
  const found = useQuery((queries) => queries.incident(id), `incident ${id}`)
  const school = useQuery((queries) => queries.school(), 'school')
  const [problem, withNotice] = useSaveProblem<unknown>()
  const savePaper = useSavePaper(words.nothing)
  if (found.kind === 'loading' || school.kind === 'loading') return null
  const incident = found.value
  const canReport = (incident?.reportedTo ?? '').trim() !== '' && (incident?.text ?? '').trim() !== ''
  return (
    <SidePanel
      title={words.title}
      subtitle={meeting.facts.household.name}
      onClose={props.onClose}
      actions={
        <>
          {incident?.reportedAt === null && (
            <Button
              leftSection={<IconSend size={16} aria-hidden />}
              disabled={!canReport}
              onClick={() => void withNotice(incidents.setReported(id, true))}
            >
              {words.report}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={16} aria-hidden />}
            disabled={incident === null}
            onClick={() => savePaper((locale) => print.incidentPdf(id, locale))}
          >
            {words.print}
          </Button>
        </>
      }
    >
      {problem !== null && <ErrorNotice what={words.notSaved} todo={words.notSavedTodo} />}
      <Note>{words.note}</Note>
      <Form
        meeting={meeting}
        incident={incident}
        write={(edit, step) => withNotice(incidents.write(id, edit, step))}
      />
      <Reported
        incident={incident}
        timezone={school.value?.timezone ?? 'UTC'}
        takeBack={() => void withNotice(incidents.setReported(id, false))}
      />
    </SidePanel>
  )
}

type TextField = 'text' | 'afterwards' | 'by' | 'reportedTo'

function Form(props: {
  readonly meeting: MeetingRecord
  readonly incident: Incident | null
  readonly write: (edit: IncidentEdit, step?: string) => Promise<Result<void, unknown>>
}) {
  const { meeting, incident, write } = props
  const box = (field: TextField) => ({
    draftKey: `incident ${meeting.id} ${field}`,
    label: words[field],
    stored: incident?.[field] ?? '',
    save: (text: string, step: string) => write({ [field]: text }, step),
  })
  return (
    <div className={classes.incident}>
      <Box {...box('text')} placeholder={words.textHint} isLong />
      <Checkbox
        label={words.isMeetingClosed}
        checked={incident?.isMeetingClosed ?? false}
        onChange={({ currentTarget: { checked } }) => void write({ isMeetingClosed: checked })}
      />
      <Box {...box('afterwards')} isLong />
      <Box {...box('by')} />
      <Box {...box('reportedTo')} />
    </div>
  )
}

function Box(props: {
  readonly draftKey: string
  readonly label: string
  readonly stored: string
  readonly placeholder?: string
  readonly isLong?: boolean
  readonly save: (text: string, step: string) => Promise<Result<void, unknown>>
}) {
  const { label, placeholder, save } = props
  const { box } = useTextDraft(props.draftKey, props.stored, { label, save })
  return props.isLong ? (
    <Textarea label={label} placeholder={placeholder} autosize minRows={4} {...box} />
  ) : (
    <TextInput label={label} {...box} />
  )
}

function Reported(props: {
  readonly incident: Incident | null
  readonly timezone: string
  readonly takeBack: () => void
}) {
  const { incident, timezone, takeBack } = props
  const format = useFormat()
  if (incident === null || incident.reportedAt === null)
    return <p className={classes.notReported}>{words.notReported}</p>
  return (
    <>
      <p>{words.reported(incident.reportedTo, format.moment(incident.reportedAt, timezone))}</p>
      <Button size="xs" variant="subtle" color="gray" onClick={takeBack}>
        {words.takeBack}
      </Button>
    </>
  )
}
