import { useMemo } from 'react'
import { putTarget, removeTarget, type MinutesEdit } from '@shared/domain/meetings/edit-minutes'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import type { SchoolYear } from '@shared/domain/school/school'
import type { Result } from '@shared/kernel/result'
import { minutesWords as words } from '@shared/words/screens/minutes'
import type { MinutesProblem } from '@renderer/services/minutes'
import { AgreedRows } from './AgreedRows'

/** What was agreed: who does what by when. `ofChild`: those that the child has set for itself, or else all others. */
export function TargetsSection(props: {
  readonly meeting: MeetingRecord
  readonly years: readonly SchoolYear[]
  readonly ofChild: boolean
  readonly edit: (edit: MinutesEdit, step?: string) => Promise<Result<void, MinutesProblem>>
}) {
  const { meeting, edit, ofChild } = props
  const rows = useMemo(
    () =>
      meeting.targets
        .filter((target) => target.ofChild === ofChild)
        .map(({ id, what, who, by }) => ({ id, agreed: { what, who, by, state: null } })),
    [meeting.targets, ofChild],
  )
  return (
    <AgreedRows
      rows={rows}
      blankState={null}
      words={ofChild ? words.childTarget : words.target}
      names={namesOf(meeting)}
      from={meeting.facts.date}
      years={props.years}
      list={`${ofChild ? 'child targets' : 'targets'} ${meeting.id}`}
      save={(id, { what, who, by }, step) =>
        edit(
          putTarget({
            id,
            what,
            who: ofChild && who === '' && what !== '' ? meeting.facts.student.name : who,
            by,
            ofChild,
          }),
          step,
        )
      }
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
