import type { ChildStoryRecords } from '@shared/domain/meetings/child-story'
import type { StudentId } from '@shared/kernel/ids'
import type { RecordReads } from '@renderer/services/ports'

/** The kinds that a child's story is read from. */
export const storyKinds = [
  'meeting',
  'action',
  'incident',
  'groupMinutes',
  'attendanceFigure',
  'schoolYear',
] as const

/** What is stored of a child's meetings at all events. */
export async function readChildStory(reads: RecordReads, id: StudentId): Promise<ChildStoryRecords> {
  const meetings = await reads.where('meeting', 'facts.student.id', id)
  const meetingIds = meetings.map((meeting) => meeting.id)
  // Few: one for each talk with many families.
  const groups = await reads.all('groupMinutes')
  return {
    meetings,
    actions: await reads.whereAny('action', 'meetingId', meetingIds),
    incidents: (await reads.whereAny('incident', 'meetingId', meetingIds)).map(
      ({ meetingId, reportedAt }) => ({ meetingId, reportedAt }),
    ),
    groups: groups.filter(({ attendance }) =>
      attendance.some(({ children }) => children.some((child) => child.id === id)),
    ),
    figures: await reads.where('attendanceFigure', 'studentId', id),
    years: await reads.all('schoolYear'),
  }
}
