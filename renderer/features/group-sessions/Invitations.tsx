import { ActionIcon, Button, Group, MultiSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { householdsOf, type GroupSession } from '@shared/domain/events/group-session'
import { isSameTalk, type GroupSessionChange } from '@shared/domain/events/group-session-changes'
import { householdsWrittenTo } from '@shared/domain/plan/letter-recipients'
import type { TeachingGroup } from '@shared/domain/people/people'
import type { HouseholdId } from '@shared/kernel/ids'
import { groupSessionWords } from '@shared/words/screens/group-sessions'
import { useQuery } from '@renderer/features/app-context'
import type { EventPlan } from '@renderer/features/event-view/event-plan'
import { PanelSection } from '@renderer/ui/PanelSection'
import { useFormat } from '@renderer/ui/use-format'
import classes from './group-sessions.module.css'

const words = groupSessionWords.panel
const maxOptions = 40

interface Chosen {
  readonly years: readonly string[]
  readonly forms: readonly string[]
  readonly groups: readonly string[]
  readonly children: readonly string[]
}
const nothing: Chosen = { years: [], forms: [], groups: [], children: [] }

/** Who is invited to a talk, whichever of its times they choose: by year, form, teaching group or single child. */
export function Invitations(props: {
  readonly event: EventPlan
  readonly groupSession: GroupSession
  readonly onChange: (change: GroupSessionChange, onSaved?: () => void) => void
}) {
  const { event, groupSession, onChange } = props
  const { id, invited } = groupSession
  const { groupSessions } = event.index.conference
  const format = useFormat()
  const [isShown, setShown] = useState(false)
  const answered = useMemo(() => {
    const times = groupSessions.filter((one) => isSameTalk(one, groupSession))
    return new Set(times.flatMap(({ members, waiting }) => householdsOf([...members, ...waiting])))
  }, [groupSessions, groupSession])
  const open = invited.filter((household) => !answered.has(household)).length
  const names = invited
    .map((householdId) => ({ householdId, name: event.names.household(householdId) }))
    .toSorted((a, b) => format.compare(a.name, b.name))
  return (
    <PanelSection title={words.invitations(format.counted(invited.length, groupSessionWords.families))}>
      {invited.length > 0 && (
        <>
          {open > 0 && (
            <p className={classes.quiet}>
              {words.unanswered(format.number(open), format.number(invited.length))}
            </p>
          )}
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={isShown}
              onClick={() => setShown(!isShown)}
            >
              {words.showInvited}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onChange({ kind: 'uninvite', id, householdIds: invited })}
            >
              {words.uninviteAll}
            </Button>
          </Group>
          {isShown && (
            <ul className={classes.families}>
              {names.map(({ householdId, name }) => (
                <li key={householdId}>
                  <div className={classes.family}>
                    <span>{name}</span>
                    <ActionIcon
                      size="sm"
                      aria-label={words.uninvite(name)}
                      onClick={() => onChange({ kind: 'uninvite', id, householdIds: [householdId] })}
                    >
                      <IconX size={14} />
                    </ActionIcon>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <InviteForm
        event={event}
        invited={invited}
        onInvite={(householdIds, onSaved) => onChange({ kind: 'invite', id, householdIds }, onSaved)}
      />
    </PanelSection>
  )
}

function InviteForm(props: {
  readonly event: EventPlan
  readonly invited: readonly HouseholdId[]
  readonly onInvite: (householdIds: readonly HouseholdId[], onSaved: () => void) => void
}) {
  const { event, invited } = props
  const { conference } = event.index
  const format = useFormat()
  const [chosen, setChosen] = useState<Chosen>(nothing)
  const people = useQuery((queries) => queries.people(), 'people')
  const schoolYear = conference.event.schoolYearId
  const groups = useMemo(
    () =>
      people.kind === 'loading'
        ? []
        : people.value.groups.filter(({ schoolYearId }) => schoolYearId === schoolYear),
    [people, schoolYear],
  )
  const options = useMemo(() => optionsIn(event, groups, format.compare), [event, groups, format])
  const found = useMemo(() => {
    const known = new Set(invited)
    return householdsChosen(event, groups, chosen).filter((id) => !known.has(id))
  }, [event, groups, chosen, invited])
  const field = (name: keyof Chosen, label: string, data: (typeof options)[keyof Chosen]) => (
    <MultiSelect
      label={label}
      placeholder={chosen[name].length === 0 ? words.anyone : ''}
      searchable
      limit={maxOptions}
      nothingFoundMessage={groupSessionWords.form.nobody}
      data={data}
      value={[...chosen[name]]}
      onChange={(values) => setChosen({ ...chosen, [name]: values })}
    />
  )
  return (
    <div className={classes.signUp}>
      {field('years', words.years, options.years)}
      {field('forms', words.forms, options.forms)}
      {options.groups.length > 0 && field('groups', words.groups, options.groups)}
      {field('children', words.singleChildren, options.children)}
      <Button
        variant="default"
        disabled={found.length === 0}
        onClick={() => props.onInvite(found, () => setChosen(nothing))}
      >
        {found.length === 0
          ? words.inviteNobody
          : words.invite(format.counted(found.length, groupSessionWords.families))}
      </Button>
    </div>
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

function optionsIn(
  { index, names }: EventPlan,
  groups: readonly TeachingGroup[],
  compare: (a: string, b: string) => number,
): Readonly<Record<keyof Chosen, Option[]>> {
  const { enrolments, students } = index.conference
  const texts = (all: readonly string[]): Option[] =>
    [...new Set(all)]
      .filter((text) => text !== '')
      .toSorted(compare)
      .map((text) => ({ value: text, label: text }))
  const byLabel = (all: readonly Option[]): Option[] => all.toSorted((a, b) => compare(a.label, b.label))
  const isHere = ({ studentIds }: TeachingGroup): boolean => studentIds.some((id) => index.students.has(id))
  return {
    years: texts(enrolments.map(({ yearGroup }) => yearGroup)),
    forms: texts(enrolments.map(({ form }) => form)),
    groups: byLabel(groups.filter(isHere).map(({ id, name }) => ({ value: id, label: name }))),
    children: byLabel(students.map(({ id }) => ({ value: id, label: names.studentInList(id) }))),
  }
}

/** The families that get letters about any of the chosen children. */
function householdsChosen(
  { index }: EventPlan,
  groups: readonly TeachingGroup[],
  chosen: Chosen,
): readonly HouseholdId[] {
  const { conference } = index
  const children = new Set<string>([
    ...chosen.children,
    ...conference.enrolments.flatMap((row) =>
      chosen.years.includes(row.yearGroup) || chosen.forms.includes(row.form) ? [row.studentId] : [],
    ),
    ...groups.flatMap(({ id, studentIds }) => (chosen.groups.includes(id) ? studentIds : [])),
  ])
  const writtenTo = householdsWrittenTo(conference)
  return [
    ...new Set(
      conference.students.flatMap(({ id }) => (children.has(id) ? [...(writtenTo.get(id) ?? [])] : [])),
    ),
  ]
}
