import { Button, Textarea, Title } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { checkGroupBeforeFinal } from '@shared/domain/meetings/finish-group-minutes'
import { familiesToMark, type GroupMinutes } from '@shared/domain/meetings/group-minutes'
import { groupMinutesWords as words } from '@shared/words/screens/group-minutes'
import { minutesWords } from '@shared/words/screens/minutes'
import { useApp, useQuery } from '@renderer/features/app-context'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { useTextDraft } from '@renderer/features/use-draft'
import type { GroupMinutesProblem } from '@renderer/services/group-minutes'
import { recordNames } from '@renderer/services/record-names'
import { Page } from '@renderer/ui/Page'
import { useFormat } from '@renderer/ui/use-format'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { AgreedRows } from '../AgreedRows'
import { FinaliseDialog } from '../FinaliseDialog'
import classes from '../minutes.module.css'
import { GroupAttendance } from './GroupAttendance'
import { GroupMinutesHeader } from './GroupMinutesHeader'
import { GroupMinutesNotice } from './GroupMinutesNotice'

/** The minutes of a group session while they are written: who came, what was said, what is to be done. */
export function DraftGroupMinutes(props: { readonly event: EventPlan; readonly minutes: GroupMinutes }) {
  const { event, minutes } = props
  const { groupMinutes, unsaved } = useApp().services
  const format = useFormat()
  const years = useQuery((queries) => queries.schoolYears(), 'school years')
  const [problem, withNotice] = useSaveProblem<GroupMinutesProblem>()
  const [isFinishing, setFinishing] = useState(false)
  const { facts, groupSessionId: id } = minutes
  const eventId = event.index.conference.event.id
  const members = event.index.groupSessions.get(id)?.members ?? []
  const families = familiesToMark(minutes, members, event.index, recordNames(event.index))
  const came = families.filter(({ presence }) => presence === 'present').length
  const draft = useTextDraft(`group minutes ${id}`, minutes.text, {
    label: words.minutes,
    save: (text, step) => withNotice(groupMinutes.setText(id, text, step)),
  })
  const rows = useMemo(
    () =>
      minutes.actions.map(({ id: row, what, who, by }) => ({
        id: row,
        agreed: { what, who, by, state: null },
      })),
    [minutes.actions],
  )
  const finalise = (by: string): void => {
    setFinishing(false)
    // A row that is still being written is part of what is signed.
    void unsaved.flush().then(() => withNotice(groupMinutes.finalise(eventId, id, by)))
  }
  return (
    <Page
      header={
        <GroupMinutesHeader
          minutes={minutes}
          came={words.counts(format.number(came), format.number(families.length))}
          primary={
            <Button leftSection={<IconLock size={16} aria-hidden />} onClick={() => setFinishing(true)}>
              {minutesWords.finalise}
            </Button>
          }
        />
      }
    >
      <div className={classes.column}>
        <GroupMinutesNotice problem={problem} />
        <GroupAttendance
          event={event}
          families={families}
          onMark={(ids, presence) => void withNotice(groupMinutes.mark(eventId, id, ids, presence))}
        />
        <section className={classes.section}>
          <Textarea
            label={words.minutes}
            description={words.minutesHint}
            {...draft.box}
            classNames={{ input: classes.text }}
          />
        </section>
        <section className={classes.section} aria-labelledby="group-actions">
          <Title order={2} size="h4" id="group-actions">
            {minutesWords.sections.actions}
          </Title>
          <AgreedRows
            rows={rows}
            blankState={null}
            list={`group actions ${id}`}
            words={minutesWords.action}
            names={[...new Set(facts.staff.map(({ name }) => name))]}
            from={facts.date}
            years={years.kind === 'loaded' ? years.value : []}
            save={(row, { what, who, by }, step) =>
              withNotice(groupMinutes.putAction(id, { id: row, what, who, by }, step))
            }
            remove={(row) => void withNotice(groupMinutes.removeAction(id, row))}
          />
        </section>
      </div>
      {isFinishing && (
        <FinaliseDialog
          check={checkGroupBeforeFinal({ ...minutes, text: draft.box.value }, families)}
          staff={facts.staff}
          onClose={() => setFinishing(false)}
          onFinal={finalise}
        />
      )}
    </Page>
  )
}
