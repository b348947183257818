import { useMemo, type ReactNode } from 'react'
import type { BriefFor } from '@shared/domain/meetings/child-brief'
import type { MeetingRecord } from '@shared/domain/meetings/meeting'
import type { SchoolYearId } from '@shared/kernel/ids'
import { ChildBriefView } from '../ChildBriefView'
import { useChildBrief } from '../use-child-brief'
import classes from './minutes.module.css'

/** Minutes with what is known of the child beside them. The school year is undefined while the event is being read. */
export function WithBrief(props: {
  readonly meeting: MeetingRecord
  readonly schoolYearId: SchoolYearId | undefined
  readonly children: ReactNode
}) {
  const { meeting, schoolYearId } = props
  return (
    <div className={classes.withBrief}>
      <div className={classes.beside}>
        {schoolYearId !== undefined && <Brief meeting={meeting} schoolYearId={schoolYearId} />}
        {props.children}
      </div>
    </div>
  )
}

function Brief(props: { readonly meeting: MeetingRecord; readonly schoolYearId: SchoolYearId }) {
  const { meeting, schoolYearId } = props
  const { eventId, facts } = meeting
  const { date, student, household } = facts
  const about = useMemo(
    (): BriefFor => ({ eventId, date, studentId: student.id, householdId: household.id, schoolYearId }),
    [eventId, date, student.id, household.id, schoolYearId],
  )
  const brief = useChildBrief(about)
  return brief && <ChildBriefView brief={brief} />
}
