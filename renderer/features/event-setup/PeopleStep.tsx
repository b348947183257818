import { ActionIcon, Button, Checkbox, Group, Text } from '@mantine/core'
import { IconChevronDown, IconChevronRight, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import { groupBy } from '@shared/kernel/group-by'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import { eventSetupWords } from '@shared/words/screens/event-setup'
import { useApp } from '@renderer/features/app-context'
import { ConfirmDialog } from '@renderer/ui/ConfirmDialog'
import { EmptyState } from '@renderer/ui/EmptyState'
import { hrefOf, routes } from '@renderer/ui/routes'
import { TableSkeleton } from '@renderer/ui/Skeletons'
import { useFormat } from '@renderer/ui/use-format'
import { useSchoolOfEvent, type SchoolOfEvent } from './school-of-event'
import type { StepProps } from './step-props'
import { StepForm } from './StepForm'
import classes from './event-setup.module.css'

const words = eventSetupWords.people

/** Who is invited: children by year, form or one by one, each with their families. */
export function PeopleStep(props: StepProps) {
  const school = useSchoolOfEvent(props.planned, props.setup)
  return school ? <ChooseChildren {...props} school={school} /> : <TableSkeleton />
}

function ChooseChildren({ planned, onSaved, school }: StepProps & { readonly school: SchoolOfEvent }) {
  const { conference, announced } = planned
  const { eventSetup } = useApp().services
  const format = useFormat()
  const [chosen, setChosen] = useState<ReadonlySet<StudentId>>(
    () => new Set(conference.students.map(({ id }) => id)),
  )
  const [isRefused, setRefused] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const children = school.people.students.filter(({ id, leftOn }) => leftOn === null || chosen.has(id))
  if (children.length === 0) {
    return (
      <EmptyState
        of={['student']}
        icon={<IconUsers size={24} />}
        title={words.noChildren}
        text={words.noChildrenText}
        actions={
          <Button component="a" href={hrefOf(routes.importLists())}>
            {words.importLists}
          </Button>
        }
      />
    )
  }
  const familiesOf = (students: ReadonlySet<StudentId>): ReadonlySet<HouseholdId> =>
    new Set(
      school.people.guardianships.flatMap((row) => (students.has(row.studentId) ? [row.householdId] : [])),
    )
  const families = familiesOf(chosen)
  // A family that was added by hand, without a child, stays.
  const gone = [...familiesOf(new Set(conference.students.map(({ id }) => id)))].filter(
    (id) => !families.has(id),
  )
  const withdrawn = conference.requests.filter(({ studentId }) => !chosen.has(studentId))
  const ids = new Set(withdrawn.map(({ id }) => id))
  const announcedCount = announced?.appointments.filter(({ requestId }) => ids.has(requestId)).length ?? 0
  const signUps = signUpsLost(conference, chosen, new Set(gone))
  const save = async (): Promise<void> => {
    const outcome = await eventSetup.invite(conference.event.id, [...chosen])
    setRefused(!outcome.ok)
    if (outcome.ok) onSaved()
  }
  return (
    <StepForm
      save={eventSetupWords.saveAndContinue}
      isRefused={isRefused}
      onSubmit={(event) => {
        event?.preventDefault()
        if (withdrawn.length + signUps > 0) setAsking(true)
        else void save()
      }}
    >
      <ChildTree school={school} students={children} chosen={chosen} onChange={setChosen} />
      <Text size="sm" role="status">
        {words.count(
          format.counted(chosen.size, words.children),
          format.counted(families.size, words.families),
        )}
      </Text>
      {isAsking && (
        <ConfirmDialog
          title={words.withdrawTitle}
          confirm={words.confirm}
          onConfirm={() => void save()}
          onClose={() => setAsking(false)}
        >
          {withdrawn.length > 0 && (
            <Text size="sm">{words.withdraws(format.counted(withdrawn.length, words.requests))}</Text>
          )}
          {signUps > 0 && <Text size="sm">{words.signUps(format.counted(signUps, words.places))}</Text>}
          {announcedCount > 0 && (
            <Text size="sm">{words.announced(format.counted(announcedCount, words.meetings))}</Text>
          )}
        </ConfirmDialog>
      )}
    </StepForm>
  )
}

/** How many places at group sessions families have signed up for and lose. */
const signUpsLost = (
  { groupSessions }: Conference,
  chosen: ReadonlySet<StudentId>,
  gone: ReadonlySet<HouseholdId>,
): number =>
  groupSessions
    .flatMap(({ members }) => members)
    .filter(
      ({ householdId, studentId }) => gone.has(householdId) || (studentId !== null && !chosen.has(studentId)),
    ).length

/** The children of the school by year and form; a box beside each year, form and child. */
function ChildTree(props: {
  readonly school: SchoolOfEvent
  readonly students: SchoolOfEvent['people']['students']
  readonly chosen: ReadonlySet<StudentId>
  readonly onChange: (chosen: ReadonlySet<StudentId>) => void
}) {
  const { school, chosen, onChange } = props
  const format = useFormat()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const placeOf = new Map(school.people.enrolments.map((row) => [row.studentId, row]))
  const years = groupBy(props.students, ({ id }) => placeOf.get(id)?.yearGroup ?? '')
  const inOrder = <Row,>(groups: ReadonlyMap<string, Row>): readonly (readonly [string, Row])[] =>
    [...groups].toSorted(([a], [b]) => Number(a === '') - Number(b === '') || format.compare(a, b))
  const set = (ids: readonly StudentId[], isChosen: boolean): void => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (isChosen) next.add(id)
      else next.delete(id)
    }
    onChange(next)
  }
  const box = (label: string, ids: readonly StudentId[]) => {
    const count = ids.filter((id) => chosen.has(id)).length
    return (
      <Checkbox
        label={
          <>
            {label}{' '}
            <span className={classes.quiet}>{words.of(format.number(count), format.number(ids.length))}</span>
          </>
        }
        checked={count === ids.length}
        indeterminate={count > 0 && count < ids.length}
        onChange={({ currentTarget }) => set(ids, currentTarget.checked)}
      />
    )
  }
  return (
    <fieldset className={classes.tree}>
      <legend className={classes.legend}>{words.heading}</legend>
      {box(
        words.all,
        props.students.map(({ id }) => id),
      )}
      {inOrder(years).map(([year, ofYear]) => (
        <div key={year} className={classes.branch}>
          {box(
            year === '' ? words.noYear : words.year(year),
            ofYear.map(({ id }) => id),
          )}
          <div className={classes.formsOfYear}>
            {inOrder(groupBy(ofYear, ({ id }) => placeOf.get(id)?.form ?? '')).map(([form, ofForm]) => {
              const name = form === '' ? words.noForm : form
              const key = `${year} ${form}`
              const isOpen = open.has(key)
              return (
                <div key={form}>
                  <Group gap={4} wrap="nowrap">
                    {box(
                      name,
                      ofForm.map(({ id }) => id),
                    )}
                    <ActionIcon
                      size="sm"
                      aria-label={words.show(name)}
                      aria-expanded={isOpen}
                      onClick={() => {
                        const next = new Set(open)
                        if (!next.delete(key)) next.add(key)
                        setOpen(next)
                      }}
                    >
                      {isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
                    </ActionIcon>
                  </Group>
                  {isOpen && (
                    <div className={classes.branch}>
                      {ofForm
                        .map(({ id }) => ({ id, name: school.names.studentInListBesideForm(id) }))
                        .toSorted((a, b) => format.compare(a.name, b.name))
                        .map(({ id, name: child }) => (
                          <Checkbox
                            key={id}
                            label={child}
                            checked={chosen.has(id)}
                            onChange={({ currentTarget }) => set([id], currentTarget.checked)}
                          />
                        ))}
                    </div>
                  )}
                </div>
              )
            })}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
