import { Checkbox, MultiSelect, NumberInput, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import { meetingModes } from '@shared/domain/requests/request'
import { namesAmong } from '@shared/words/people-names'
import { requestWords } from '@shared/words/screens/requests'
import { PriorityAndLength } from '../PriorityAndLength'
import type { RequestForm } from './use-request-form'

const words = requestWords.form
/** A list is searched, not read: more than these are not drawn. */
export const maxOptions = 40
/** Stands for the room of the first teacher. */
const roomOfTeacher = 'teacher'

/** The fields of a request: staff, priority, rank, length, mode and room. Shared by the forms for adding and for editing one. */
export function RequestFields(props: { readonly conference: Conference; readonly form: RequestForm }) {
  const { conference, form } = props
  const draft = form.values
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
        // In the order chosen: the first gives the room.
        {...form.getInputProps('staffIds')}
      />
      <PriorityAndLength slotMinutes={event.slotMinutes} form={form} />
      <NumberInput
        label={words.rank}
        description={words.rankHint}
        min={1}
        allowDecimal={false}
        allowNegative={false}
        {...form.getInputProps('rank')}
        value={draft.rank ?? ''}
        onChange={(rank) => form.setFieldValue('rank', rank === '' ? null : Number(rank))}
      />
      <Select
        label={words.mode}
        allowDeselect={false}
        data={meetingModes.map((value) => ({ value, label: requestWords.modes[value] }))}
        value={draft.mode}
        onChange={(mode) => {
          if (mode !== null) form.setValues(mode === 'in-person' ? { mode } : { mode, roomId: null })
        }}
      />
      <TextInput label={words.subject} {...form.getInputProps('subject')} />
      <Checkbox label={words.childAttends} {...form.getInputProps('studentAttends', { type: 'checkbox' })} />
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
            form.setFieldValue('roomId', conference.rooms.find(({ id }) => id === value)?.id ?? null)
          }
        />
      )}
    </>
  )
}
