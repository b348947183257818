import { Checkbox, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import type { DraftProblem, RequestDraft } from '@shared/domain/requests/draft'
import { meetingModes, priorities } from '@shared/domain/requests/request'
import { minutes } from '@shared/kernel/time'
import { namesAmong } from '@shared/words/people-names'
import { requestWords } from '@shared/words/screens/requests'

const words = requestWords.form
/** A list is searched, not read: more than these are not drawn. */
export const maxOptions = 40
/** Stands for the room of the first teacher. */
const roomOfTeacher = 'teacher'

/** The fields of a request: staff, length, mode and room. Shared by the forms for adding and for editing one. */
export function RequestFields(props: {
  readonly conference: Conference
  readonly draft: RequestDraft
  readonly problemOf: (...kinds: readonly DraftProblem['kind'][]) => string | null
  readonly onChange: (to: Partial<RequestDraft>) => void
}) {
  const { conference, draft, problemOf, onChange } = props
  const { event } = conference
  const options = useMemo(
    () => ({
      staff: conference.staff.map(({ id }) => ({ value: id, label: namesAmong(conference).staffInList(id) })),
      rooms: [
        { value: roomOfTeacher, label: requestWords.panel.roomOfTeacher },
        ...conference.rooms.map((one) => ({ value: one.id, label: one.name })),
      ],
    }),
    [conference],
  )
  return (
    <>
      <MultiSelect
        label={words.staff}
        placeholder={draft.staffIds.length === 0 ? words.staffHint : ''}
        searchable
        limit={maxOptions}
        nothingFoundMessage={words.nobody}
        data={options.staff}
        value={[...draft.staffIds]}
        error={problemOf('no-staff')}
        onChange={(values) =>
          onChange({
            // In the order chosen: the first gives the room.
            staffIds: values.flatMap((value) => conference.staff.find(({ id }) => id === value)?.id ?? []),
          })
        }
      />
      <Select
        label={words.priority}
        allowDeselect={false}
        data={priorities.map((value) => ({ value, label: requestWords.priorities[value] }))}
        value={draft.priority}
        onChange={(value) =>
          onChange({ priority: priorities.find((one) => one === value) ?? draft.priority })
        }
      />
      <NumberInput
        label={words.minutes}
        min={event.slotMinutes}
        step={event.slotMinutes}
        allowDecimal={false}
        value={draft.minutes}
        error={problemOf('off-grid')}
        onChange={(value) => onChange({ minutes: minutes(Number(value)) })}
      />
      <Select
        label={words.mode}
        allowDeselect={false}
        data={meetingModes.map((value) => ({ value, label: requestWords.modes[value] }))}
        value={draft.mode}
        onChange={(value) => {
          const mode = meetingModes.find((one) => one === value) ?? draft.mode
          onChange(mode === 'in-person' ? { mode } : { mode, roomId: null })
        }}
      />
      <TextInput
        label={words.subject}
        value={draft.subject}
        error={problemOf('already-asked')}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      <Checkbox
        label={words.childAttends}
        checked={draft.studentAttends}
        onChange={(event) => onChange({ studentAttends: event.currentTarget.checked })}
      />
      {draft.mode === 'in-person' && conference.rooms.length > 0 && (
        <Select
          label={words.room}
          searchable
          allowDeselect={false}
          limit={maxOptions}
          nothingFoundMessage={words.noRoom}
          data={options.rooms}
          value={draft.roomId ?? roomOfTeacher}
          onChange={(value) =>
            onChange({ roomId: conference.rooms.find(({ id }) => id === value)?.id ?? null })
          }
        />
      )}
    </>
  )
}
