import type {
  EarlierRevision,
  Announcement,
  NamedRecords,
  AnnouncedRevision,
} from '@shared/domain/plan/revision'
import type { EventId } from '@shared/kernel/ids'
import type { RecordKind } from '@shared/records/registry'
import type { RecordReads } from '@renderer/services/ports'

/** The kinds that announced revisions are read from. */
export const announcedKinds: readonly RecordKind[] = [
  'announcement',
  'event',
  'plan',
  'appointment',
  'staff',
  'room',
  'student',
  'enrolment',
  'household',
  'guardianship',
  'interpreter',
]

/** The latest announced revision, and all earlier ones; null before the first announcement. */
export async function readAnnounced(reads: RecordReads, eventId: EventId): Promise<AnnouncedRevision | null> {
  const [announcement, ...before] = await announcements(reads, eventId)
  const record = announcement && (await reads.one('plan', announcement.planId))
  if (!announcement || !record) return null
  const appointments = await reads.where('appointment', 'planId', record.id)
  const earlier: EarlierRevision[] = []
  for (const { planId, revision, groupSessions } of before) {
    const plan = await reads.one('plan', planId)
    if (!plan) continue
    const { unplaced } = plan
    earlier.push({
      revision,
      appointments: await reads.where('appointment', 'planId', planId),
      unplaced,
      groupSessions,
    })
  }
  const named = await namedRecords(reads, eventId, [
    { appointments, groupSessions: announcement.groupSessions },
    ...earlier,
  ])
  return { announcement, record, appointments, earlier, named }
}

/** The newest announcement of an event; null before the first. */
export const newestAnnouncement = async (
  reads: RecordReads,
  eventId: EventId,
): Promise<Announcement | null> => (await announcements(reads, eventId))[0] ?? null

const announcements = async (reads: RecordReads, eventId: EventId): Promise<readonly Announcement[]> =>
  (await reads.where('announcement', 'eventId', eventId)).toSorted((a, b) => b.revision - a.revision)

/** Who takes part no longer stays in the store, and is found there. */
async function namedRecords(
  reads: RecordReads,
  eventId: EventId,
  revisions: readonly Pick<EarlierRevision, 'appointments' | 'groupSessions'>[],
): Promise<NamedRecords> {
  const rows = revisions.flatMap(({ appointments }) => appointments)
  const groups = revisions.flatMap(({ groupSessions }) => groupSessions)
  const members = groups.flatMap((one) => one.members)
  const students = new Set([...rows, ...members].flatMap(({ studentId }) => studentId ?? []))
  const households = new Set([...rows, ...members].map(({ householdId }) => householdId))
  const schoolYearId = (await reads.one('event', eventId))?.schoolYearId ?? ''
  const some = <Kind extends RecordKind>(kind: Kind, ids: readonly (string | null)[]) =>
    reads.some(
      kind,
      [...new Set(ids)].flatMap((id) => id ?? []),
    )
  return {
    staff: await some(
      'staff',
      [...rows, ...groups].flatMap(({ staffIds }) => staffIds),
    ),
    rooms: await some(
      'room',
      [...rows, ...groups].map(({ roomId }) => roomId),
    ),
    students: await some('student', [...students]),
    enrolments: (await reads.where('enrolment', 'schoolYearId', schoolYearId)).filter((row) =>
      students.has(row.studentId),
    ),
    households: await some('household', [...households]),
    guardianships: (await reads.whereAny('guardianship', 'studentId', [...students])).filter((row) =>
      households.has(row.householdId),
    ),
    interpreters: await some(
      'interpreter',
      rows.map(({ interpreterId }) => interpreterId),
    ),
  }
}
