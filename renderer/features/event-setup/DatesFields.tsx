import { Radio, Select, TextInput } from '@mantine/core'
import { checkEventDraft, type EventDraft } from '@shared/domain/events/event-draft'
import { eventKinds } from '@shared/domain/events/event'
import { eventWords } from '@shared/words/screens/event'
import { eventSetupWords as words } from '@shared/words/screens/event-setup'
import { timezones } from '@renderer/ui/timezones'
import { useStoredForm, type CheckedForm } from '@renderer/ui/use-checked-form'
import { SessionFields } from './SessionFields'
import classes from './event-setup.module.css'

/** The first step of an event while it is filled in. */
export const useDatesForm = (initial: EventDraft): CheckedForm<EventDraft> =>
  useStoredForm<EventDraft>(initial, (draft) => {
    const { problems } = checkEventDraft(draft, () => 'new')
    return Object.fromEntries(
      Object.entries(problems).map(([path, problem]) => [path, words.problems[problem]]),
    )
  })

/** What the event is, what it is called, and when it takes place. */
export function DatesFields({ form }: { readonly form: CheckedForm<EventDraft> }) {
  return (
    <>
      <Radio.Group label={words.kind} {...form.getInputProps('kind')}>
        <div className={classes.kinds}>
          {eventKinds.map((kind) => (
            <Radio
              key={kind}
              value={kind}
              label={eventWords.kinds[kind]}
              description={words.kindTexts[kind]}
            />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        label={words.titleField}
        description={words.titleHint}
        maw={560}
        {...form.getInputProps('title')}
      />
      <SessionFields form={form} />
      <Select
        label={eventWords.rules.timezone}
        description={words.timezoneHint}
        maw={320}
        searchable
        allowDeselect={false}
        data={timezones(form.values.timezone)}
        {...form.getInputProps('timezone')}
      />
    </>
  )
}
