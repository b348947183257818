import { Anchor, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Conference } from '@shared/domain/plan/plan'
import { emptyDraft } from '@shared/domain/requests/draft'
import type { HouseholdId, StudentId } from '@shared/kernel/ids'
import { namesAmong } from '@shared/words/people-names'
import { noShowWords } from '@shared/words/screens/request-sheets'
import { requestWords } from '@shared/words/screens/requests'
import { useApp } from '@renderer/features/app-context'
import { Note } from '@renderer/ui/Note'
import { ReplyCodeField } from '../event-view/slips/ReplyCodeField'
import { RequestFields, maxOptions } from './RequestFields'
import { RequestFormPanel } from './RequestFormPanel'
import { useRequestForm } from './use-request-form'

const words = requestWords.form

/** The form for a wish that came by letter, e-mail or phone. */
export function AddPanel(props: {
  readonly conference: Conference
  readonly planned: boolean
  readonly onClose: () => void
  readonly onAdded: (id: string) => void
  /** Where those who did not come to another event are asked for again. */
  readonly noShows: string
}) {
  const { conference } = props
  const { requests: commands } = useApp().services
  const form = useRequestForm(conference, emptyDraft(conference), null)
  const { studentId: child } = form.values
  const options = useMemo(() => optionsOf(conference), [conference])
  const families = child === null ? options.families : options.familiesOf(child)
  /** Whose slip came back; null where no code was typed. */
  const [replying, setReplying] = useState<HouseholdId | null>(null)
  const children = replying === null ? options.students : options.childrenOf(replying)
  const chooseChild = (value: string | null): void => {
    const studentId = conference.students.find(({ id }) => id === value)?.id ?? null
    const [only, ...others] = studentId === null ? [] : options.familiesOf(studentId)
    form.setValues({ studentId, householdId: replying ?? (others.length > 0 ? null : (only?.value ?? null)) })
  }
  const readSlip = (householdId: HouseholdId | null): void => {
    setReplying(householdId)
    if (householdId === null) return
    const [only, ...others] = options.childrenOf(householdId)
    form.setValues({ householdId, studentId: others.length > 0 ? null : (only?.value ?? null) })
  }

  return (
    <RequestFormPanel
      title={words.title}
      saveLabel={words.save}
      form={form}
      note={
        <>
          {props.planned && <Note>{words.late}</Note>}
          <Anchor href={props.noShows}>{noShowWords.open}</Anchor>
        </>
      }
      save={async (draft) => {
        const outcome = await commands.add(conference.event.id, draft)
        if (outcome.ok) props.onAdded(outcome.value)
        return outcome
      }}
      onClose={props.onClose}
    >
      <ReplyCodeField conference={conference} hint={words.codeHint} onRead={readSlip} />
      <Select
        label={words.child}
        placeholder={words.childHint}
        searchable
        limit={maxOptions}
        nothingFoundMessage={words.nobody}
        data={children}
        {...form.getInputProps('studentId')}
        onChange={chooseChild}
      />
      <Select
        label={words.family}
        searchable
        limit={maxOptions}
        nothingFoundMessage={words.nobody}
        data={families}
        {...form.getInputProps('householdId')}
      />
      <RequestFields conference={conference} form={form} />
    </RequestFormPanel>
  )
}

function optionsOf(conference: Conference) {
  const names = namesAmong(conference)
  const families = conference.households.map(({ id, name, adults }) => {
    const label = names.household(id)
    return { value: id, label: adults === '' || name.trim() === '' ? label : `${label} · ${adults}` }
  })
  const students = conference.students.map(({ id }) => ({
    value: id,
    label: [names.studentInListBesideForm(id), names.form(id)].filter((part) => part !== '').join(' · '),
  }))
  return {
    students,
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
