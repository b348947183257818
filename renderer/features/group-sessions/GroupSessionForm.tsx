import { Button, MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import { useId, useMemo } from 'react'
import { checkGroupSessionDraft, type GroupSessionDraft } from '@shared/domain/events/group-session-draft'
import type { GroupSessionId } from '@shared/kernel/ids'
import { controlWords } from '@shared/words/screens/controls'
import { groupSessionProblem, groupSessionWords } from '@shared/words/screens/group-sessions'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useCheckedForm } from '@renderer/ui/use-checked-form'
import { useFormat } from '@renderer/ui/use-format'
import classes from './group-sessions.module.css'
import { useGroupSessionChange } from './use-group-session-change'

const words = groupSessionWords.form
/** A list is searched, not read: more than these are not drawn. */
const maxOptions = 40

/** Makes a group session, or changes one: its title, time, staff, room and how many families it holds. */
export function GroupSessionForm(props: {
  readonly event: EventPlan
  readonly id: GroupSessionId
  readonly isNew: boolean
  readonly initial: GroupSessionDraft
  readonly onSaved: () => void
  readonly onClose: () => void
}) {
  const { event, id } = props
  const { conference } = event.index
  const { sessions } = conference.event
  const format = useFormat()
  const formId = useId()
  const { change, dialog, notice } = useGroupSessionChange(event)
  const form = useCheckedForm<GroupSessionDraft>(props.initial, (draft) => {
    const { problems } = checkGroupSessionDraft(id, draft, {
      groupSessions: conference.groupSessions,
      sessions,
    })
    return Object.fromEntries(
      Object.entries(problems).map(([field, problem]) => [
        field,
        groupSessionProblem(problem, event.names, format),
      ]),
    )
  })
  const options = useMemo(
    () => ({
      sessions: sessions.map((one) => ({
        value: one.id,
        label: `${format.dayAndDate(one.date)}, ${format.range(one)}`,
      })),
      staff: conference.staff.map((one) => ({ value: one.id, label: event.names.staffInList(one.id) })),
      rooms: conference.rooms.map((one) => ({ value: one.id, label: one.name })),
    }),
    [sessions, conference, event.names, format],
  )
  return (
    <SidePanel
      title={props.isNew ? words.new : words.change}
      onClose={props.onClose}
      actions={
        <>
          <Button type="submit" form={formId}>
            {words.save}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {controlWords.cancel}
          </Button>
        </>
      }
    >
      {dialog}
      <form
        id={formId}
        noValidate
        onSubmit={form.onSubmit((draft) => void change({ kind: 'save', id, draft }, props.onSaved))}
      >
        <Stack gap="sm">
          {notice}
          <TextInput label={words.title} description={words.titleHint} {...form.getInputProps('title')} />
          <Select
            label={words.session}
            allowDeselect={false}
            data={options.sessions}
            {...form.getInputProps('sessionId')}
          />
          <div className={classes.times}>
            <TextInput label={words.start} {...form.getInputProps('start')} />
            <TextInput label={words.end} {...form.getInputProps('end')} />
            <TextInput
              label={words.capacity}
              inputMode="numeric"
              placeholder={words.noLimit}
              {...form.getInputProps('capacity')}
            />
          </div>
          <MultiSelect
            label={words.staff}
            placeholder={form.values.staffIds.length === 0 ? words.staffHint : ''}
            searchable
            limit={maxOptions}
            nothingFoundMessage={words.nobody}
            data={options.staff}
            {...form.getInputProps('staffIds')}
          />
          <Select
            label={words.room}
            placeholder={words.noRoom}
            searchable
            clearable
            limit={maxOptions}
            nothingFoundMessage={words.noRoomFound}
            data={options.rooms}
            {...form.getInputProps('roomId')}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}
