import { Checkbox, NumberInput } from '@mantine/core'
import {
  checkLengths,
  lengthsDraftOf,
  type LengthProblem,
  type LengthsDraft,
} from '@shared/domain/requests/lengths-draft'
import { assertNever } from '@shared/kernel/assert-never'
import type { Format } from '@shared/words/format'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { useStoredForm } from '@renderer/ui/use-checked-form'
import { useFormat } from '@renderer/ui/use-format'
import type { StepProps } from './step-props'
import { StepForm } from './StepForm'
import { useFactChange } from './use-fact-change'
import classes from './event-setup.module.css'

const words = eventSetupWords.lengths

/** How long meetings are, and what lies between them. */
export function LengthsStep({ planned, setup, onSaved }: StepProps) {
  const { event, requests } = planned.conference
  const format = useFormat()
  const form = useStoredForm<LengthsDraft>(lengthsDraftOf(event, setup), (draft) =>
    Object.fromEntries(
      Object.entries(checkLengths(draft, requests).problems).map(([field, problem]) => [
        field,
        sentence(problem, format),
      ]),
    ),
  )
  const { propose, dialog, isRefused } = useFactChange(planned, 'lengths')
  const save = async (draft: LengthsDraft): Promise<void> => {
    const { lengths } = checkLengths(draft, requests)
    if (lengths) await propose({ event: lengths.event }, { setup: lengths.setup, onSaved })
  }
  const field = (name: keyof LengthsDraft, label: string, description?: string) => (
    <NumberInput
      label={label}
      description={description}
      min={0}
      allowDecimal={false}
      allowNegative={false}
      {...form.getInputProps(name)}
      onChange={(value) => form.setFieldValue(name, value === '' ? '' : Number(value))}
    />
  )
  return (
    <StepForm save={eventSetupWords.saveAndContinue} isRefused={isRefused} onSubmit={form.onSubmit(save)}>
      <div className={classes.numbers}>
        {field('slotMinutes', words.slot, words.slotHint)}
        {field('usualMinutes', words.usual, words.usualHint)}
        {field('interpretedExtraMinutes', words.extra, words.extraHint)}
        {field('changeoverMinutes', words.changeover, words.changeoverHint)}
      </div>
      <Checkbox label={words.rest} {...form.getInputProps('hasRest', { type: 'checkbox' })} />
      {form.values.hasRest && (
        <div className={classes.numbers}>
          {field('restAfter', words.restAfter)}
          {field('restFor', words.restFor)}
        </div>
      )}
      {dialog}
    </StepForm>
  )
}

function sentence(problem: LengthProblem, format: Format): string {
  switch (problem.kind) {
    case 'not-whole':
      return words.notWhole
    case 'at-least':
      return words.atLeast(format.number(problem.least))
    case 'multiple':
      return words.multiple(format.number(problem.slot))
    case 'requests-off-grid':
      return words.requestsOffGrid(
        format.counted(problem.requests, words.requests),
        format.duration(problem.minutes),
      )
    default:
      return assertNever(problem)
  }
}
