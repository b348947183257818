import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { AdultId, RoomId, StaffId } from '@shared/kernel/ids'
import { peopleWords } from '@shared/words/screens/people'
import { peopleEditWords } from '@shared/words/screens/people-edits'
import { useApp } from '@renderer/features/app-context'
import type { PeopleKind } from '@renderer/ui/routes'
import { useFormat } from '@renderer/ui/use-format'
import { numberOrBlank } from '../facts/field-checks'
import { FormPanel } from '../FormPanel'
import { usePeopleEdit } from '../people-refusal'
import type { SchoolIndex } from '../school-index'

const { bulk: words } = peopleEditWords
const { columns, fields } = peopleWords

/** Stands in a list for what is not changed. */
export const unchanged = ''
/** Stands in a list for none. */
const none = 'none'

export interface BulkProps<Id> {
  readonly ids: readonly Id[]
  readonly onClose: () => void
}

/** Yes, no, or as it is. */
export const YesNoUnchanged = (props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}) => (
  <Select
    label={props.label}
    allowDeselect={false}
    data={[
      { value: unchanged, label: words.unchanged },
      { value: 'yes', label: peopleWords.yes },
      { value: 'no', label: peopleWords.no },
    ]}
    value={props.value}
    onChange={(value) => props.onChange(value ?? unchanged)}
  />
)

type PeopleEdits = ReturnType<typeof useApp>['services']['peopleEdits']

/** A form that gives several of a kind the same; it closes once that is saved. */
function BulkForm(props: {
  readonly kind: PeopleKind
  readonly ids: readonly string[]
  readonly isReady: boolean
  readonly save: (peopleEdits: PeopleEdits) => ReturnType<PeopleEdits['setFields']>
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const format = useFormat()
  const { peopleEdits } = useApp().services
  const { refusal, run } = usePeopleEdit()
  const save = async (): Promise<void> => {
    if ((await run(props.save(peopleEdits))).ok) props.onClose()
  }
  return (
    <FormPanel
      title={words.title(format.counted(props.ids.length, peopleEditWords.people[props.kind]))}
      subtitle={words.blankStays}
      save={words.save}
      isReady={props.isReady}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={props.onClose}
    >
      {props.children}
    </FormPanel>
  )
}

/** Whether several adults come, and whether they get letters. */
export function BulkAdults({ ids, onClose }: BulkProps<AdultId>) {
  const [attends, setAttends] = useState<string>(unchanged)
  const [letters, setLetters] = useState<string>(unchanged)
  const to = {
    ...(attends !== unchanged && { attends: attends === 'yes' }),
    ...(letters !== unchanged && { receivesLetters: letters === 'yes' }),
  }
  return (
    <BulkForm
      kind="adults"
      ids={ids}
      isReady={Object.keys(to).length > 0}
      save={(peopleEdits) => peopleEdits.setFields('adult', ids, to)}
      onClose={onClose}
    >
      <YesNoUnchanged label={columns.attends} value={attends} onChange={setAttends} />
      <YesNoUnchanged label={fields.getsLetters} value={letters} onChange={setLetters} />
    </BulkForm>
  )
}

/** Gives several members of staff one role or usual room. */
export function BulkStaff(props: BulkProps<StaffId> & { readonly school: SchoolIndex }) {
  const { ids, school, onClose } = props
  const { staff, rooms } = school.people
  const [role, setRole] = useState('')
  const [room, setRoom] = useState<string>(unchanged)
  const roomId = rooms.find(({ id }) => id === room)?.id ?? null
  const to = {
    ...(role.trim() !== '' && { role: role.trim() }),
    ...(room !== unchanged && { roomId }),
  }
  return (
    <BulkForm
      kind="staff"
      ids={ids}
      isReady={Object.keys(to).length > 0}
      save={(peopleEdits) => peopleEdits.setFields('staff', ids, to)}
      onClose={onClose}
    >
      <Autocomplete
        label={columns.role}
        data={[...new Set(staff.map((one) => one.role.trim()))].filter((one) => one !== '').toSorted()}
        value={role}
        onChange={setRole}
      />
      <Select
        label={fields.homeRoom}
        allowDeselect={false}
        searchable
        data={[
          { value: unchanged, label: words.unchanged },
          { value: none, label: peopleEditWords.form.noRoom },
          ...rooms.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={room}
        onChange={(value) => setRoom(value ?? unchanged)}
      />
    </BulkForm>
  )
}

/** Gives several rooms one building, or one number of meetings that they hold at once. */
export function BulkRooms({ ids, onClose }: BulkProps<RoomId>) {
  const [building, setBuilding] = useState('')
  const [atOnce, setAtOnce] = useState('')
  const problem = numberOrBlank(atOnce.trim())
  const to = {
    ...(building.trim() !== '' && { building: building.trim() }),
    ...(atOnce.trim() !== '' && { meetingsAtOnce: Number(atOnce) }),
  }
  return (
    <BulkForm
      kind="rooms"
      ids={ids}
      isReady={Object.keys(to).length > 0 && problem === null}
      save={(peopleEdits) => peopleEdits.setFields('room', ids, to)}
      onClose={onClose}
    >
      <TextInput
        label={columns.building}
        value={building}
        onChange={({ currentTarget }) => setBuilding(currentTarget.value)}
      />
      <TextInput
        label={columns.atOnce}
        inputMode="numeric"
        error={problem}
        value={atOnce}
        onChange={({ currentTarget }) => setAtOnce(currentTarget.value)}
      />
    </BulkForm>
  )
}
