import { NumberInput, Select } from '@mantine/core'
import { priorities } from '@shared/domain/requests/request'
import { minutes, type Minutes } from '@shared/kernel/time'
import { requestWords } from '@shared/words/screens/requests'

const words = requestWords.form

/** What of a form these two boxes need. */
interface PriorityAndLengthForm {
  readonly getInputProps: (field: 'priority' | 'minutes') => object
  readonly setFieldValue: (field: 'minutes', value: Minutes) => void
}

/** How urgent a meeting is and how long it takes, for one request or for all that a rule makes. */
export function PriorityAndLength(props: {
  readonly slotMinutes: Minutes
  readonly form: PriorityAndLengthForm
}) {
  const { form, slotMinutes } = props
  return (
    <>
      <Select
        label={words.priority}
        allowDeselect={false}
        data={priorities.map((value) => ({ value, label: requestWords.priorities[value] }))}
        {...form.getInputProps('priority')}
      />
      <NumberInput
        label={words.minutes}
        min={slotMinutes}
        step={slotMinutes}
        allowDecimal={false}
        {...form.getInputProps('minutes')}
        onChange={(value) => form.setFieldValue('minutes', minutes(Number(value)))}
      />
    </>
  )
}
