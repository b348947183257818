import { useMemo } from 'react'
import { putTarget, removeTarget, type MinutesEdit } from '@shared/domain/meetings/edit-minutes'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import type { SchoolYear } from '@shared/domain/school/school'
import type { Result } from '@shared/kernel/result'
import { minutesWords as words } from '@shared/words/screens/minutes'
import type { MinutesProblem } from '@renderer/services/minutes'
import { AgreedRows } from './AgreedRows'

/** What was agreed: who does what by when. */
export function TargetsSection(props: {
  readonly meeting: MeetingRecord
  readonly years: readonly SchoolYear[]
  readonly edit: (edit: MinutesEdit, step?: string) => Promise<Result<void, MinutesProblem>>
}) {
  const { meeting, edit } = props
  const rows = useMemo(
    () => meeting.targets.map(({ id, what, who, by }) => ({ id, agreed: { what, who, by, state: null } })),
    [meeting.targets],
  )
  return (
    <AgreedRows
      rows={rows}
      blankState={null}
      words={words.target}
      names={namesOf(meeting)}
      from={meeting.facts.date}
      years={props.years}
      list={`targets ${meeting.id}`}
      save={(id, { what, who, by }, step) => edit(putTarget({ id, what, who, by }), step)}
      remove={(id) => void edit(removeTarget(id))}
    />
  )
}

/** Possible owners: the child, the family, the staff. */
export const namesOf = ({ facts, attendance }: MeetingRecord): readonly string[] => [
  ...new Set([
    facts.student.name,
    ...attendance.adults.map(({ name }) => name),
    ...facts.staff.map(({ name }) => name),
  ]),
]
