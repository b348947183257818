import { Anchor, Button, Group, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { applyRule } from '@shared/domain/requests/apply-rule'
import { ruleKinds, type InvitationRule, type RuleKind } from '@shared/domain/requests/event-setup'
import type { StudentId } from '@shared/kernel/ids'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { requestWords } from '@shared/words/screens/requests'
import { useApp } from '@renderer/features/app-context'
import type { SetupProblem } from '@renderer/services/event-setup'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { Note } from '@renderer/ui/Note'
import { hrefOf, routes } from '@renderer/ui/routes'
import { TableSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useSaveProblem } from '@renderer/ui/use-save-problem'
import { LimitsForm } from './LimitsForm'
import { RuleForm } from './RuleForm'
import { useSchoolOfEvent, type SchoolOfEvent } from './school-of-event'
import type { StepProps } from './step-props'
import classes from './event-setup.module.css'

const words = eventSetupWords.rules

/** Who families meet: rules that make requests, and how many before they are made. */
export function RulesStep(props: StepProps) {
  const school = useSchoolOfEvent(props.planned, props.setup)
  return school ? <Rules {...props} school={school} /> : <TableSkeleton />
}

function Rules({ planned, setup, school }: StepProps & { readonly school: SchoolOfEvent }) {
  const { event } = planned.conference
  const { eventSetup } = useApp().services
  const [edited, setEdited] = useState<InvitationRule | RuleKind | null>(null)
  const [problem, withNotice] = useSaveProblem<SetupProblem>()
  const isNew = typeof edited === 'string'
  return (
    <div className={classes.form}>
      <Note>{words.explain}</Note>
      {problem && <ErrorNotice what={eventSetupWords.notSaved} todo={eventSetupWords.notSavedTodo} />}
      {setup.rules.length === 0 && edited === null && <p className={classes.quiet}>{words.none}</p>}
      <ul className={classes.rules} aria-label={words.list}>
        {setup.rules.map((rule) => (
          <li key={rule.key} className={classes.rule}>
            {edited === rule ? (
              <RuleForm
                school={school}
                event={event}
                setup={setup}
                initial={rule}
                onSave={(draft) => withNotice(eventSetup.setRule(event.id, rule.key, draft))}
                onClose={() => setEdited(null)}
              />
            ) : (
              <RuleLine
                rule={rule}
                school={school}
                onEdit={() => setEdited(rule)}
                onRemove={() => void withNotice(eventSetup.setRule(event.id, rule.key, null))}
                onRun={() => void withNotice(eventSetup.runRule(event.id, rule.key))}
              />
            )}
          </li>
        ))}
        {isNew && (
          <li className={classes.rule}>
            <RuleForm
              school={school}
              event={event}
              setup={setup}
              initial={edited}
              onSave={(draft) => withNotice(eventSetup.setRule(event.id, null, draft))}
              onClose={() => setEdited(null)}
            />
          </li>
        )}
      </ul>
      <Group gap="xs">
        <Menu position="bottom-start">
          <Menu.Target>
            <Button
              variant={setup.rules.length === 0 && edited === null ? 'filled' : 'default'}
              rightSection={<IconChevronDown size={16} aria-hidden />}
            >
              {words.add}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {ruleKinds.map((kind) => (
              <Menu.Item key={kind} onClick={() => setEdited(kind)}>
                {words.kinds[kind]}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <Anchor href={hrefOf(routes.requests(event.id))}>{words.toRequests}</Anchor>
        <Anchor href={hrefOf(routes.groupSessions(event.id))}>{words.toGroupSessions}</Anchor>
      </Group>
      <LimitsForm planned={planned} setup={setup} />
    </div>
  )
}

const maxNamed = 6

function RuleLine(props: {
  readonly rule: InvitationRule
  readonly school: SchoolOfEvent
  readonly onEdit: () => void
  readonly onRemove: () => void
  readonly onRun: () => void
}) {
  const { rule, school } = props
  const format = useFormat()
  const outcome = applyRule(rule, school.surroundings)
  const name = words.kinds[rule.kind]
  const { counts } = words
  const named = (ids: readonly StudentId[]): string => {
    const names = format.list(ids.slice(0, maxNamed).map((id) => school.names.studentWithForm(id)))
    const more = ids.length - maxNamed
    return more > 0 ? counts.moreNames(names, format.number(more)) : names
  }
  const children = (ids: readonly StudentId[]): string =>
    format.counted(ids.length, eventSetupWords.people.children)
  const facts = [
    outcome.alreadyThere > 0 ? counts.there(format.number(outcome.alreadyThere)) : '',
    outcome.notNecessary > 0 ? counts.notNecessary(format.number(outcome.notNecessary)) : '',
    outcome.withdrawn > 0 ? counts.withdrawn(format.number(outcome.withdrawn)) : '',
    outcome.overLimit > 0 ? counts.overLimit(format.number(outcome.overLimit)) : '',
  ].filter((text) => text !== '')
  return (
    <>
      <div className={classes.ruleHead}>
        <div>
          <strong>{name}</strong>
          <div className={classes.quiet}>
            {[
              childrenOf(rule, format.list),
              rule.subjects.length > 0 ? words.subjects(format.list(rule.subjects)) : '',
              format.list(rule.staffIds.map((id) => school.names.staff(id)).filter((one) => one !== '')),
              rule.together && rule.staffIds.length > 1 ? words.together : '',
              requestWords.priorities[rule.priority],
              format.duration(rule.minutes),
              rule.studentAttends ? words.attends : '',
            ]
              .filter((text) => text !== '')
              .join(' · ')}
          </div>
        </div>
        <Group gap={4}>
          <Button size="compact-sm" variant="subtle" aria-label={words.editRule(name)} onClick={props.onEdit}>
            {words.edit}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={words.removeRule(name)}
            onClick={props.onRemove}
          >
            {words.remove}
          </Button>
        </Group>
      </div>
      <Group gap="sm" mt="xs">
        {outcome.requests.length > 0 ? (
          <Button onClick={props.onRun}>
            {words.make(format.counted(outcome.requests.length, eventSetupWords.people.requests))}
          </Button>
        ) : (
          <span>{words.upToDate}</span>
        )}
        <span className={classes.quiet}>{facts.join(' · ')}</span>
      </Group>
      {outcome.withoutTeacher.length > 0 && (
        <p className={classes.warn}>
          {counts.withoutTeacher(children(outcome.withoutTeacher), named(outcome.withoutTeacher))}
        </p>
      )}
      {outcome.withoutFamily.length > 0 && (
        <p className={classes.warn}>
          {counts.withoutFamily(children(outcome.withoutFamily), named(outcome.withoutFamily))}
        </p>
      )}
    </>
  )
}

function childrenOf(
  { yearGroups, forms }: InvitationRule,
  list: (items: readonly string[]) => string,
): string {
  const parts = [
    ...(yearGroups.length > 0 ? [words.forYears(list(yearGroups))] : []),
    ...(forms.length > 0 ? [words.forForms(list(forms))] : []),
  ]
  return parts.length === 0 ? words.forAll : list(parts)
}
