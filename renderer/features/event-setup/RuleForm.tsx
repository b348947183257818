import { Button, Checkbox, Group, MultiSelect, Select, Stack } from '@mantine/core'
import { useMemo } from 'react'
import type { ConferenceEvent } from '@shared/domain/events/event'
import { formTeachers } from '@shared/domain/requests/apply-rule'
import type { EventSetup, InvitationRule, RuleDraft, RuleKind } from '@shared/domain/requests/event-setup'
import { idOf, type StaffId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { controlWords } from '@shared/words/screens/controls'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { PriorityAndLength } from '@renderer/features/PriorityAndLength'
import { useCheckedForm } from '@renderer/ui/use-checked-form'
import { useFormat } from '@renderer/ui/use-format'
import type { SchoolOfEvent } from './school-of-event'
import classes from './event-setup.module.css'

const words = eventSetupWords.rules.form
/** A list is searched, not read: more than these are not drawn. */
const maxOptions = 40

/** The terms of a rule: a kind begins a new one. */
export function RuleForm(props: {
  readonly school: SchoolOfEvent
  readonly event: ConferenceEvent
  readonly setup: EventSetup
  readonly initial: InvitationRule | RuleKind
  readonly onSave: (draft: RuleDraft) => Promise<Result<void, unknown>>
  readonly onClose: () => void
}) {
  const { school, event } = props
  const format = useFormat()
  const form = useCheckedForm<RuleDraft>(draftOf(props.initial, props.setup), (draft) => ({
    ...(draft.kind === 'named-staff' && draft.staffIds.length === 0 && { staffIds: words.noStaff }),
    ...((draft.minutes <= 0 || draft.minutes % event.slotMinutes > 0) && {
      minutes: words.minutesProblem(format.duration(event.slotMinutes)),
    }),
  }))
  const options = useOptions(school)
  const { kind } = form.values
  const save = async (draft: RuleDraft): Promise<void> => {
    const outcome = await props.onSave(draft)
    if (outcome.ok) props.onClose()
  }
  return (
    <form noValidate aria-label={eventSetupWords.rules.kinds[kind]} onSubmit={form.onSubmit(save)}>
      <Stack gap="sm">
        <div>
          <strong>{eventSetupWords.rules.kinds[kind]}</strong>
          <div className={classes.quiet}>{eventSetupWords.rules.kindTexts[kind]}</div>
        </div>
        {kind === 'named-staff' && (
          <>
            <MultiSelect
              label={words.staff}
              placeholder={form.values.staffIds.length === 0 ? words.staffHint : ''}
              searchable
              limit={maxOptions}
              nothingFoundMessage={words.nobody}
              data={options.staff}
              {...form.getInputProps('staffIds')}
            />
            {form.values.staffIds.length > 1 && (
              <Checkbox label={words.together} {...form.getInputProps('together', { type: 'checkbox' })} />
            )}
          </>
        )}
        <div className={classes.numbers}>
          <MultiSelect
            label={words.yearGroups}
            placeholder={form.values.yearGroups.length === 0 ? words.everybody : ''}
            searchable
            data={options.years}
            {...form.getInputProps('yearGroups')}
          />
          <MultiSelect
            label={words.forms}
            placeholder={form.values.forms.length === 0 ? words.everybody : ''}
            searchable
            data={options.forms}
            {...form.getInputProps('forms')}
          />
          {kind === 'teachers' && (
            <MultiSelect
              label={words.subjects}
              placeholder={form.values.subjects.length === 0 ? words.everySubject : ''}
              searchable
              data={options.subjects}
              {...form.getInputProps('subjects')}
            />
          )}
          <PriorityAndLength slotMinutes={event.slotMinutes} form={form} />
        </div>
        <Checkbox label={words.attends} {...form.getInputProps('studentAttends', { type: 'checkbox' })} />
        {kind === 'form-teacher' && (
          <fieldset className={classes.tree}>
            <legend className={classes.legend}>{words.formTeachers}</legend>
            <div className={classes.numbers}>
              {options.forms
                .filter((one) => form.values.forms.length === 0 || form.values.forms.includes(one))
                .map((one) => (
                  <Select
                    key={one}
                    label={words.formTeacher(one)}
                    placeholder={words.noFormTeacher}
                    searchable
                    clearable
                    limit={maxOptions}
                    nothingFoundMessage={words.nobody}
                    data={options.staff}
                    value={
                      form.values.formTeachers.find((row) => row.form === one)?.staffId ??
                      options.formTeacher(one)
                    }
                    onChange={(id) => {
                      const others = form.values.formTeachers.filter((row) => row.form !== one)
                      form.setFieldValue(
                        'formTeachers',
                        id === null ? others : [...others, { form: one, staffId: idOf<StaffId>(id) }],
                      )
                    }}
                  />
                ))}
            </div>
          </fieldset>
        )}
        <Group gap="xs">
          <Button type="submit">{words.save}</Button>
          <Button variant="default" onClick={props.onClose}>
            {controlWords.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

const draftOf = (initial: InvitationRule | RuleKind, setup: EventSetup): RuleDraft => {
  if (typeof initial !== 'string') {
    const { key: _key, made: _made, ...draft } = initial
    return draft
  }
  return {
    kind: initial,
    yearGroups: [],
    forms: [],
    subjects: [],
    staffIds: [],
    together: false,
    formTeachers: [],
    priority: 'requested',
    minutes: setup.usualMinutes,
    studentAttends: false,
  }
}

/** What there is to choose from among the invited children and the school's staff. */
function useOptions({ people, names, surroundings }: SchoolOfEvent) {
  const format = useFormat()
  return useMemo(() => {
    const { enrolments, groups } = surroundings
    const sorted = (texts: readonly string[]): string[] =>
      [...new Set(texts)].filter((text) => text !== '').toSorted(format.compare)
    const teachers = formTeachers(groups)
    return {
      staff: people.staff
        .filter(({ leftOn }) => leftOn === null)
        .map(({ id }) => ({ value: id, label: names.staffInList(id) })),
      years: sorted(enrolments.map(({ yearGroup }) => yearGroup)),
      forms: sorted(enrolments.map(({ form }) => form)),
      subjects: sorted(groups.map(({ subject }) => subject)),
      formTeacher: (form: string): StaffId | null => teachers(null, form)[0] ?? null,
    }
  }, [people, names, surroundings, format])
}
