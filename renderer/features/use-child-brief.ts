import { useMemo } from 'react'
import { childBrief, type BriefFor, type ChildBrief } from '@shared/domain/meetings/child-brief'
import { useQuery } from './app-context'
import { useAbsenceThresholds } from './use-absence-thresholds'

/** The brief for a meeting about a child; null while it is being read. `meeting` is kept between renders. */
export function useChildBrief(meeting: BriefFor): ChildBrief | null {
  const { studentId } = meeting
  const records = useQuery((queries) => queries.childRecords(studentId), `child ${studentId}`)
  const thresholds = useAbsenceThresholds()
  return useMemo(
    () => (records.kind === 'loaded' ? childBrief(records.value, meeting, thresholds) : null),
    [records, meeting, thresholds],
  )
}
