import { Button, Checkbox, MultiSelect, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useId, useMemo, useState, type SyntheticEvent } from 'react'
import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import { checkDraft, type DraftProblem, type RequestDraft } from '@shared/domain/requests/draft'
import { meetingModes, priorities } from '@shared/domain/requests/request'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { controlWords } from '@shared/words/screens/controls'
import type { Format } from '@shared/words/format'
import { listName, staffListName } from '@shared/words/names'
import { requestWords } from '@shared/words/screens/requests'
import { useApp } from '@renderer/features/app-context'
import { Note } from '@renderer/ui/Note'
import { ErrorNotice } from '@renderer/ui/ErrorNotice'
import { SidePanel } from '@renderer/ui/SidePanel'
import { useFormat } from '@renderer/ui/use-format'
import { ReplyCodeField } from './ReplyCodeField'

const words = requestWords.form
/** A list is searched, not read: more than these are not drawn. */
const drawn = 40

/** The form for a wish that came by letter, e-mail or phone. */
export function AddPanel(props: {
  readonly conference: Conference
  readonly index: ConferenceIndex
  readonly planned: boolean
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
}) {
  const { conference } = props
  const { event, guardianships, requests } = conference
  const format = useFormat()
  const { requests: deeds } = useApp().workflows
  const [draft, setDraft] = useState(() => emptyDraft(conference))
  const formId = useId()
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState(false)
  const options = useMemo(() => optionsOf(conference), [conference])
  const { problems } = checkDraft(draft, { slotMinutes: event.slotMinutes, guardianships, requests })
  const say = (...kinds: readonly DraftProblem['kind'][]): string | null => {
    const problem = tried ? problems.find(({ kind }) => kinds.includes(kind)) : undefined
    return problem ? sentence(problem, format) : null
  }
  const families = draft.studentId === null ? options.families : options.familiesOf(draft.studentId)
  /** Whose slip came back; null where no code was typed. */
  const [replying, setReplying] = useState<HouseholdId | null>(null)
  const children = replying === null ? options.students : options.childrenOf(replying)
  const change = (to: Partial<RequestDraft>): void => setDraft({ ...draft, ...to })
  const chooseChild = (value: string | null): void => {
    const studentId = conference.students.find(({ id }) => id === value)?.id ?? null
    const [only, ...others] = studentId === null ? [] : options.familiesOf(studentId)
    change({ studentId, householdId: replying ?? (others.length > 0 ? null : (only?.value ?? null)) })
  }
  const readSlip = (householdId: HouseholdId | null): void => {
    setReplying(householdId)
    if (householdId === null) return
    const [only, ...others] = options.childrenOf(householdId)
    change({ householdId, studentId: others.length > 0 ? null : (only?.value ?? null) })
  }
  const save = async (): Promise<void> => {
    setTried(true)
    if (problems.length > 0) return
    const outcome = await deeds.add(conference, draft)
    if (outcome.ok) props.onAdded(outcome.value)
    else setRefused(outcome.error.kind === 'not-saved')
  }

  return (
    <SidePanel
      title={words.title}
      onClose={props.onClose}
      actions={
        <>
          <Button type="submit" form={formId}>
            {words.save}
          </Button>
          <Button variant="default" onClick={props.onClose}>
            {controlWords.cancel}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        onSubmit={(submit: SyntheticEvent) => {
          submit.preventDefault()
          void save()
        }}
      >
        <Stack gap="sm">
          {props.planned && <Note>{words.late}</Note>}
          {refused && <ErrorNotice what={requestWords.notSaved} todo={requestWords.notSavedTodo} />}
          <ReplyCodeField conference={conference} onRead={readSlip} />
          <Select
            label={words.child}
            placeholder={words.childHint}
            searchable
            limit={drawn}
            nothingFoundMessage={words.nobody}
            data={children}
            value={draft.studentId}
            error={say('no-student')}
            onChange={chooseChild}
          />
          <Select
            label={words.family}
            searchable
            limit={drawn}
            nothingFoundMessage={words.nobody}
            data={families}
            value={draft.householdId}
            error={say('no-household', 'not-family')}
            onChange={(value) =>
              change({ householdId: conference.households.find(({ id }) => id === value)?.id ?? null })
            }
          />
          <MultiSelect
            label={words.staff}
            placeholder={draft.staffIds.length === 0 ? words.staffHint : ''}
            searchable
            limit={drawn}
            nothingFoundMessage={words.nobody}
            data={options.staff}
            value={[...draft.staffIds]}
            error={say('no-staff')}
            onChange={(values) =>
              change({
                staffIds: conference.staff.filter(({ id }) => values.includes(id)).map(({ id }) => id),
              })
            }
          />
          <Select
            label={words.priority}
            allowDeselect={false}
            data={priorities.map((value) => ({ value, label: requestWords.priorities[value] }))}
            value={draft.priority}
            onChange={(value) =>
              change({ priority: priorities.find((one) => one === value) ?? draft.priority })
            }
          />
          <NumberInput
            label={words.minutes}
            min={event.slotMinutes}
            step={event.slotMinutes}
            allowDecimal={false}
            value={draft.minutes}
            error={say('off-grid')}
            onChange={(value) => change({ minutes: minutes(Number(value)) })}
          />
          <Select
            label={words.mode}
            allowDeselect={false}
            data={meetingModes.map((value) => ({ value, label: requestWords.modes[value] }))}
            value={draft.mode}
            onChange={(value) => change({ mode: meetingModes.find((one) => one === value) ?? draft.mode })}
          />
          <TextInput
            label={words.subject}
            value={draft.subject}
            error={say('already-asked')}
            onChange={(event) => change({ subject: event.currentTarget.value })}
          />
          <Checkbox
            label={words.childAttends}
            checked={draft.studentAttends}
            onChange={(event) => change({ studentAttends: event.currentTarget.checked })}
          />
        </Stack>
      </form>
    </SidePanel>
  )
}

function sentence(problem: DraftProblem, format: Format): string {
  return problem.kind === 'off-grid'
    ? requestWords.problems.offGrid(format.duration(problem.slotMinutes))
    : requestWords.problems[problem.kind]
}

/** A new request takes after those there are: the commonest length, and whether children come along. */
function emptyDraft({ event, requests }: Conference): RequestDraft {
  const lengths = new Map<number, number>()
  for (const { minutes: length } of requests) lengths.set(length, (lengths.get(length) ?? 0) + 1)
  const [commonest] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [event.slotMinutes]
  return {
    studentId: null,
    householdId: null,
    staffIds: [],
    priority: 'requested',
    minutes: minutes(commonest),
    studentAttends: requests.filter(({ studentAttends }) => studentAttends).length * 2 > requests.length,
    subject: '',
    mode: 'in-person',
    roomId: null,
  }
}

function optionsOf(conference: Conference) {
  const forms = new Map(conference.enrolments.map((row) => [row.studentId, row.form]))
  const families = conference.households.map(({ id, name, adults }) => ({
    value: id,
    label: adults === '' ? name : `${name} (${adults})`,
  }))
  const students = conference.students.map((one) => ({
    value: one.id,
    label: [listName(one), forms.get(one.id) ?? ''].filter((part) => part !== '').join(' · '),
  }))
  return {
    students,
    staff: conference.staff.map((one) => ({ value: one.id, label: staffListName(one) })),
    families,
    familiesOf: (studentId: StudentId) => {
      const own = conference.guardianships
        .filter((row) => row.studentId === studentId)
        .map(({ householdId }) => householdId)
      return families.filter(({ value }) => own.includes(value))
    },
    childrenOf: (householdId: HouseholdId) => {
      const own = conference.guardianships
        .filter((row) => row.householdId === householdId)
        .map(({ studentId }) => studentId)
      return students.filter(({ value }) => own.includes(value))
    },
  }
}
