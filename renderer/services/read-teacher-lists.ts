import type { Conference } from '@shared/domain/plan/plan'
import { teacherLists, type TeacherLists } from '@shared/domain/requests/teacher-list'
import type { Storage } from './ports'

/** The lists of an event's teachers as they are stored now. */
export async function readTeacherLists(
  storage: Pick<Storage, 'read' | 'where'>,
  conference: Conference,
): Promise<TeacherLists> {
  const { id, schoolYearId } = conference.event
  const setup = await storage.read('eventSetup', id)
  return teacherLists({
    ...conference,
    groups: await storage.where('teachingGroup', 'schoolYearId', schoolYearId),
    rules: setup?.rules ?? [],
    slips: await storage.where('replySlip', 'eventId', id),
    entries: await storage.where('teacherListEntry', 'eventId', id),
  })
}
