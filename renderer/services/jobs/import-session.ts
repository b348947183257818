import type { PickedFile } from '@shared/bridge/desktop-bridge'
import type { IdentityAnswers } from '@shared/domain/folder/import-merge'
import type { Conference } from '@shared/domain/plan/plan'
import { bindingNext } from '@shared/domain/plan/planned-event'
import type { School } from '@shared/domain/school/school'
import { mergeImport, type ImportMerge } from '@shared/exchange/import-merge/merge-import'
import { likelyEvent } from '@shared/exchange/import-merge/likely-event'
import { mapperOf } from '@shared/records/conference'
import { recordTypes } from '@shared/records/registry'
import type { KnownEvent } from '@shared/exchange/import-merge/records'
import { groupsWithFolderIds, withFolderIds } from '@shared/exchange/folder-ids'
import type { FolderRead } from '@shared/exchange/folder/read-folder'
import { readPickedConference } from '@shared/exchange/folder/read-picked'
import { writeConferenceFolder, writeEmptyFolder } from '@shared/exchange/folder/write-folder'
import { idOf, type EventId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import type { Instant } from '@shared/kernel/time'
import { makeSampleSchool } from '@shared/sample/sample-school'
import type {
  EventImport,
  FolderReading,
  ImportPreview,
  ImportTarget,
  SchoolChoice,
  Storage,
  StorageProblem,
  WorkOptions,
  WorkProgress,
} from '@renderer/services/ports'
import { knownSchool } from './known-school'

interface Stamps {
  readonly now: () => Instant
  readonly newId: () => string
}
type ImportStore = Pick<Storage, 'planned' | 'read' | 'where' | 'whereAny' | 'readAll' | 'importEvent'>
type Work = WorkOptions<WorkProgress>

/** Reads, previews and writes imports; holds the folder that was read last. */
export function createImportSession(storage: ImportStore, stamps: Stamps, storeOf: SchoolChoice = 'own') {
  let held: FolderRead | null = null

  const merge = async (
    { conference, teachingGroups }: FolderRead,
    target: EventId | null,
    answers: IdentityAnswers,
  ): Promise<ImportMerge> => {
    const { marker, standingSeparation, ...school } = await knownSchool(storage, [
      'marker',
      'standingSeparation',
    ])
    return mergeImport(conference, {
      school,
      teachingGroups,
      standingSeparations: standingSeparation,
      markers: marker,
      event: target === null ? null : await knownEvent(storage, target),
      answers,
      newId: stamps.newId,
      now: stamps.now(),
      isSample: false,
    })
  }
  const sound = (): FolderRead => {
    if (held === null) throw new Error('No folder has been read')
    return held
  }
  return {
    read: async (files: readonly PickedFile[], links: readonly string[] = []): Promise<FolderReading> => {
      const outcome = await readPickedConference(files, links)
      held = outcome.ok ? outcome.value : null
      if (!outcome.ok) return { kind: 'problems', problems: outcome.error }
      const { conference, warnings } = outcome.value
      const { event: known } = await storage.readAll(['event'])
      const likely = likelyEvent(
        conference.event,
        known.filter(({ isSample }) => !isSample),
      )
      return { kind: 'sound', title: conference.event.title, warnings, likely }
    },

    preview: async (target: EventId | null, answers: IdentityAnswers): Promise<ImportPreview> => {
      const { counts, notes, questions } = await merge(sound(), target, answers)
      return { counts, notes, questions }
    },

    write: async (
      { eventId, answers, schoolName }: ImportTarget,
      work: Work,
    ): Promise<Result<EventId, StorageProblem>> => {
      if (storeOf === 'sample') throw new Error('Nothing is imported into the sample school')
      work.onProgress({ what: 'checking', done: 0, total: null })
      const importMerge = await merge(sound(), eventId, answers)
      if (importMerge.questions.some(({ answer }) => answer === null))
        throw new Error('Who somebody is has not been answered')
      const school = await schoolFor(storage, stamps, {
        name: schoolName,
        timezone: sound().conference.event.timezone,
      })
      return write(storage, importMerge, { school }, work)
    },

    writeSample: async (work: Work): Promise<Result<EventId, StorageProblem>> => {
      if (storeOf !== 'sample') throw new Error('The sample school has a store of its own')
      work.onProgress({ what: 'checking', done: 0, total: null })
      const sample = makeSampleSchool()
      const known = await knownSchool(storage)
      const years = [
        ...known.schoolYear,
        { ...sample.schoolYear, id: idOf<typeof sample.schoolYear.id>(stamps.newId()) },
      ]
      const importMerge = mergeImport(sample.conference, {
        school: { ...known, schoolYear: years },
        teachingGroups: [],
        standingSeparations: [],
        markers: [],
        event: null,
        answers: {},
        newId: stamps.newId,
        now: stamps.now(),
        isSample: true,
      })
      const [year] = importMerge.records.schoolYear
      // Figures stand in the order of the students that they are of.
      const attendanceFigure = sample.attendance.flatMap((figure, i) => {
        const student = importMerge.records.student[i]
        return student && year
          ? [{ ...figure, studentId: student.id, schoolYearId: year.id, id: stamps.newId() }]
          : []
      })
      const school = await schoolFor(storage, stamps, sample.school)
      const idsOf = <Id>(before: readonly { readonly id: Id }[], after: readonly { readonly id: Id }[]) =>
        new Map(before.flatMap(({ id }, i) => (after[i] ? [[id, after[i].id] as const] : [])))
      const mapId = mapperOf({
        staff: idsOf(sample.conference.staff, importMerge.records.staff),
        student: idsOf(sample.conference.students, importMerge.records.student),
        schoolYear: idsOf([sample.schoolYear], importMerge.records.schoolYear),
        teachingGroup: new Map(sample.groups.map(({ id }) => [id, idOf<typeof id>(stamps.newId())] as const)),
      })
      const teachingGroup = sample.groups.map((row) => recordTypes.teachingGroup.mapIds(row, mapId))
      return write(storage, importMerge, { school, attendanceFigure, teachingGroup }, work)
    },

    folderOf: async (eventId: EventId | null): Promise<readonly PickedFile[]> => {
      const conference = eventId === null ? null : await conferenceOf(storage, eventId)
      if (!conference) return writeEmptyFolder()
      const groups = await storage.where('teachingGroup', 'schoolYearId', conference.event.schoolYearId)
      return writeConferenceFolder(withFolderIds(conference), {
        withEmptyFiles: true,
        teachingGroups: groupsWithFolderIds(groups, conference),
      })
    },
  }
}
export type ImportSession = ReturnType<typeof createImportSession>

/**
 * The current state of an event. Once it was announced, its folder holds the latest announced revision, and what is
 * pinned now.
 */
async function conferenceOf(storage: ImportStore, eventId: EventId): Promise<Conference | null> {
  const event = await storage.planned(eventId)
  if (!event?.plan || !event.announced) return event?.conference ?? null
  return { ...event.conference, commitments: bindingNext(event) }
}

async function write(
  storage: ImportStore,
  { eventId, records }: ImportMerge,
  more: EventImport['records'],
  work: Work,
): Promise<Result<EventId, StorageProblem>> {
  const outcome = await storage.importEvent({ eventId, records: { ...records, ...more } }, work)
  return outcome.ok ? ok(eventId) : err(outcome.error)
}

async function knownEvent(storage: ImportStore, eventId: EventId): Promise<KnownEvent | null> {
  const event = await storage.read('event', eventId)
  if (!event) return null
  const plan = await storage.where('plan', 'eventId', eventId)
  return {
    event,
    request: await storage.where('request', 'eventId', eventId),
    groupSession: await storage.where('groupSession', 'eventId', eventId),
    plan,
    appointment: await storage.whereAny(
      'appointment',
      'planId',
      plan.map(({ id }) => id),
    ),
    meeting: await storage.where('meeting', 'eventId', eventId),
  }
}

/** The school's own record: there is one, made with the first import. A school that is only the sample gives way to the real one. */
async function schoolFor(
  storage: ImportStore,
  { newId }: Stamps,
  announced: Pick<School, 'name' | 'timezone'> & Partial<School>,
): Promise<readonly School[]> {
  const { school: kept, event } = await storage.readAll(['school', 'event'])
  const [before] = kept
  const isReal = before !== undefined && before.name !== '' && event.some((one) => !one.isSample)
  if (isReal || announced.name === '') return kept
  const fresh = {
    address: '',
    phone: '',
    crest: null,
    signatory: '',
    signature: null,
    languages: ['en'],
    paper: 'a4' as const,
    lessonTimes: [],
  }
  return [{ ...fresh, ...announced, id: before?.id ?? idOf<School['id']>(newId()) }]
}
