import { Button, NumberInput, Stack, Title } from '@mantine/core'
import type { MeetingLimits } from '@shared/domain/requests/event-setup'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { useStoredForm } from '@renderer/ui/use-checked-form'
import type { StepProps } from './step-props'
import { useFactChange } from './use-fact-change'
import classes from './event-setup.module.css'

const words = eventSetupWords.rules.limits
const names = ['perChild', 'perHousehold', 'perTeacher'] as const

/** The most meetings that rules ask for. */
export function LimitsForm({ planned, setup }: Pick<StepProps, 'planned' | 'setup'>) {
  const { propose, isRefused } = useFactChange(planned, 'limits')
  const form = useStoredForm<MeetingLimits>(setup.limits, () => ({}))
  return (
    <form
      noValidate
      className={classes.limits}
      onSubmit={form.onSubmit((limits) => propose({}, { setup: { limits } }))}
    >
      <Stack gap="sm">
        <Title order={2}>{words.heading}</Title>
        <p className={classes.quiet}>{words.explain}</p>
        {isRefused && <ErrorNotice what={eventSetupWords.notSaved} todo={eventSetupWords.notSavedTodo} />}
        <div className={classes.numbers}>
          {names.map((name) => (
            <NumberInput
              key={name}
              label={words[name]}
              placeholder={words.noLimit}
              min={1}
              allowDecimal={false}
              allowNegative={false}
              value={form.values[name] ?? ''}
              onChange={(value) =>
                form.setFieldValue(name, value === '' || Number(value) < 1 ? null : Number(value))
              }
            />
          ))}
        </div>
        <div>
          <Button type="submit" variant="default">
            {words.save}
          </Button>
        </div>
      </Stack>
    </form>
  )
}
