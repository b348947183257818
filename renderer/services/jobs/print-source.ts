import { eventDocumentOf, type EventSource } from '@shared/documents/event-documents'
import { childLeads, type ConferenceEvent } from '@shared/domain/events/event'
import { planToShare, withAnnounced, workingPlan, type SharedPlan } from '@shared/domain/plan/announced'
import { audienceOf, isBeforePlanning, isOfMeetings, type Audience } from '@shared/domain/plan/paper'
import { fingerprintOf } from '@shared/documents/fingerprint'
import { agreedOf } from '@shared/documents/agreed'
import { childStoryOf } from '@shared/documents/papers/child-story'
import { childStory } from '@shared/domain/meetings/child-story'
import { usualThresholds } from '@shared/domain/school/absence'
import { followUpOf } from '@shared/documents/papers/follow-up'
import { guideDocument } from '@shared/documents/guide'
import { groupMinutesOf } from '@shared/documents/group-minutes'
import { groupMinutesId } from '@shared/domain/meetings/group-minutes'
import { incidentOf } from '@shared/documents/papers/incident'
import { minutesOf } from '@shared/documents/minutes'
import { packSlipsOf } from '@shared/documents/pack-slips'
import type { DocumentModel } from '@shared/documents/model'
import { markedAsSample } from '@shared/documents/sample'
import { deliveredDocuments } from '@shared/domain/plan/delivered-documents'
import type { Appointment, Plan } from '@shared/domain/plan/plan'
import type { PlanRecord } from '@shared/domain/plan/revision'
import { groupBy } from '@shared/kernel/group-by'
import { idOf, type EventId, type HouseholdId, type MeetingId, type RequestId } from '@shared/kernel/ids'
import type { NoteTexts } from '@shared/domain/meetings/meeting'
import { localeOfSchool } from '@shared/words/school'
import { readTeacherLists } from '../read-teacher-lists'
import type {
  AgreedPrintJob,
  ChildStoryPrintJob,
  EventPrintJob,
  FollowUpPrintJob,
  GroupMinutesPrintJob,
  GuidePrintJob,
  IncidentPrintJob,
  MinutesPrintJob,
  PackSlipsPrintJob,
  PrintedFiles,
  PrintJob,
  Storage,
} from '@renderer/services/ports'

/** What of the store is needed to print from it. */
export type PrintStore = Pick<
  Storage,
  'childStory' | 'planned' | 'read' | 'where' | 'whereAny' | 'readAll' | 'openNotes'
>

/** What is printed, its plan, and the requests that each recipient's part covers. */
export interface PrintSource {
  readonly model: DocumentModel
  readonly plan: PrintedFiles['plan']
  readonly announced: ReadonlyMap<string, readonly RequestId[]>
}

/** What is printed of an event; null: of all events. */
interface SourceOfEvent extends PrintSource {
  readonly eventId: EventId | null
}

/** Reads what a document is made from, and makes it; null where it is not, or no longer, in the store. */
export async function readPrintSource(storage: PrintStore, job: PrintJob): Promise<PrintSource | null> {
  if (job.kind === 'guide') return { model: guideDocument(), plan: null, announced: new Map() }
  const source = await sourceOfJob(storage, job)
  if (source === null) return null
  const event = source.eventId === null ? null : await storage.read('event', source.eventId)
  return event?.isSample === true ? { ...source, model: markedAsSample(source.model) } : source
}

function sourceOfJob(
  storage: PrintStore,
  job: Exclude<PrintJob, GuidePrintJob>,
): Promise<SourceOfEvent | null> {
  if (job.kind === 'minutes') return minutesSource(storage, job)
  if (job.kind === 'follow-up') return followUpSource(storage, job)
  if (job.kind === 'agreed') return agreedSource(storage, job)
  if (job.kind === 'group-minutes') return groupMinutesSource(storage, job)
  if (job.kind === 'incident') return incidentSource(storage, job)
  if (job.kind === 'child-story') return storySource(storage, job)
  if (job.kind === 'pack-slips') return slipsSource(storage, job)
  return eventSource(storage, job)
}

async function slipsSource(storage: PrintStore, job: PackSlipsPrintJob): Promise<SourceOfEvent | null> {
  const event = await storage.read('event', job.eventId)
  if (!event) return null
  const { school } = await schoolOf(storage, job.locale)
  const model = packSlipsOf(job.packs, { school: school.name, event: event.title })
  return { model, eventId: event.id, plan: null, announced: new Map() }
}

/** The school as its papers name it, and the locale that they are written in; `appLocale` where it tells none. */
async function schoolOf(storage: PrintStore, appLocale: string) {
  const { school: schools } = await storage.readAll(['school'])
  const [stored] = schools
  return {
    school: stored ?? { name: '', address: '' },
    timezone: stored?.timezone ?? 'UTC',
    locale: localeOfSchool(stored?.languages ?? [], appLocale),
  }
}

async function minutesSource(storage: PrintStore, job: MinutesPrintJob): Promise<SourceOfEvent | null> {
  const meeting = await storage.read('meeting', job.meetingId)
  if (!meeting) return null
  const actions = await storage.where('action', 'meetingId', job.meetingId)
  const event = await storage.read('event', meeting.eventId)
  const options = { ...(await schoolOf(storage, job.locale)), childLed: childLedAmong(event ? [event] : []) }
  const model = minutesOf(meeting, job.texts, actions, options)
  return { model, eventId: meeting.eventId, plan: null, announced: new Map() }
}

/** The events whose talks the child leads. */
const childLedAmong = (events: readonly ConferenceEvent[]): ReadonlySet<EventId> =>
  new Set(events.filter(({ kind }) => childLeads(kind)).map(({ id }) => id))

async function agreedSource(storage: PrintStore, job: AgreedPrintJob): Promise<SourceOfEvent | null> {
  const meeting = await storage.read('meeting', job.meetingId)
  if (!meeting) return null
  const household = await storage.read('household', meeting.facts.household.id)
  const model = agreedOf(meeting, household, await schoolOf(storage, job.locale))
  return { model, eventId: meeting.eventId, plan: null, announced: new Map() }
}

async function incidentSource(storage: PrintStore, job: IncidentPrintJob): Promise<SourceOfEvent | null> {
  const meeting = await storage.read('meeting', job.meetingId)
  const [incident] = await storage.where('incident', 'meetingId', job.meetingId)
  if (!meeting || !incident) return null
  const model = incidentOf(incident, meeting, await schoolOf(storage, job.locale))
  return { model, eventId: meeting.eventId, plan: null, announced: new Map() }
}

async function storySource(storage: PrintStore, job: ChildStoryPrintJob): Promise<SourceOfEvent | null> {
  const student = await storage.read('student', job.studentId)
  if (!student) return null
  const records = await storage.childStory(job.studentId)
  const { setting: settings } = await storage.readAll(['setting'])
  const thresholds = settings.find((one) => one.id === 'absenceThresholds')?.value ?? usualThresholds
  const story = childStory(records, job.studentId, thresholds)
  const newest = story.entries.find((entry) => entry.kind === 'meeting')
  const named = newest?.kind === 'meeting' ? newest.meeting.facts.student : null
  const child = {
    id: job.studentId,
    name: named?.name ?? `${student.givenName} ${student.familyName}`.trim(),
    form: named?.form ?? '',
  }
  const model = childStoryOf(child, story, await schoolOf(storage, job.locale))
  // Where the newest was at the sample school, all were.
  const eventId = newest?.kind === 'meeting' ? newest.meeting.eventId : null
  return { model, eventId, plan: null, announced: new Map() }
}

async function groupMinutesSource(
  storage: PrintStore,
  job: GroupMinutesPrintJob,
): Promise<SourceOfEvent | null> {
  const minutes = await storage.read('groupMinutes', groupMinutesId(job.groupSessionId))
  if (!minutes) return null
  const model = groupMinutesOf(minutes, await schoolOf(storage, job.locale))
  return { model, eventId: minutes.eventId, plan: null, announced: new Map() }
}

async function followUpSource(storage: PrintStore, job: FollowUpPrintJob): Promise<SourceOfEvent> {
  const { schoolYear: years } = await storage.readAll(['schoolYear'])
  const {
    meeting: meetings,
    action: actions,
    groupMinutes,
  } = job.eventId === null
    ? await storage.readAll(['meeting', 'action', 'groupMinutes'])
    : {
        ...(await agreedIn(storage, job.eventId)),
        groupMinutes: await storage.where('groupMinutes', 'eventId', job.eventId),
      }
  const options = { ...(await schoolOf(storage, job.locale)), date: job.today }
  const model = followUpOf({ meetings, actions, groupMinutes, years }, options)
  return { model, eventId: job.eventId, plan: null, announced: new Map() }
}

async function eventSource(storage: PrintStore, job: EventPrintJob): Promise<SourceOfEvent | null> {
  const source = await sourceOf(storage, job)
  if (!source) return null
  const { record, former, ...made } = source
  const { today: date, nameStyle, envelope, deadline } = job
  const revision = record?.revision ?? null
  const { template: templates } = await storage.readAll(['template'])
  const options = {
    ...(await schoolOf(storage, job.locale)),
    childLed: childLedAmong([made.conference.event]),
    date,
    nameStyle,
    envelope,
    deadline,
    revision,
    former,
    templates,
  }
  const letters =
    job.kind === 'revision-list' ? eventDocumentOf('letter', { ...made, outdated: [] }, options) : null
  const outdated = letters === null ? [] : await outdatedLetters(storage, job.eventId, letters)
  return {
    model: eventDocumentOf(job.kind, { ...made, outdated }, options),
    eventId: job.eventId,
    plan: record && { id: record.id, revision },
    announced: requestsByRecipient(made.plan, audienceOf[job.kind]),
  }
}

type Made = Omit<EventSource, 'outdated'> &
  Pick<SharedPlan, 'former'> & { readonly record: PlanRecord | null }

/** The plan to print: the newest announced revision, where there is one and it was chosen, or the working plan. */
async function sourceOf(storage: PrintStore, { kind, eventId, of }: EventPrintJob): Promise<Made | null> {
  const event = await storage.planned(eventId)
  if (!event || (!event.plan && !isBeforePlanning(kind))) return null
  const { conference, plan, announced } = event
  const shown = plan && (of === 'announced' ? planToShare(plan, announced) : workingPlan(plan, announced))
  const none = {
    ...{ meetings: [], groupMinutes: [], actions: [], taps: [], years: [] },
    texts: new Map<MeetingId, NoteTexts>(),
  }
  const teacherLists = kind === 'teacher-list' ? await readTeacherLists(storage, conference) : new Map()
  const rest = isOfMeetings(kind) ? await meetingsOf(storage, eventId) : none
  return {
    record: shown?.record ?? null,
    // Whoever is invited takes part now; other papers also tell of whoever did.
    conference: isBeforePlanning(kind) ? conference : withAnnounced(conference, announced),
    plan: shown ?? { appointments: [], unplaced: [] },
    former: shown?.former ?? [],
    teacherLists,
    ...rest,
  }
}

/** The event's meetings with the actions agreed in them. */
async function agreedIn(storage: PrintStore, eventId: EventId) {
  const meeting = await storage.where('meeting', 'eventId', eventId)
  const action = await storage.whereAny(
    'action',
    'meetingId',
    meeting.map(({ id }) => id),
  )
  return { meeting, action }
}

/** What was recorded of the event's meetings, with the notes of those that are not final yet as they are now. */
async function meetingsOf(storage: PrintStore, eventId: EventId) {
  const { meeting: meetings, action: actions } = await agreedIn(storage, eventId)
  const groupMinutes = await storage.where('groupMinutes', 'eventId', eventId)
  const taps = await storage.where('tap', 'eventId', eventId)
  const { schoolYear: years } = await storage.readAll(['schoolYear'])
  const texts = new Map<MeetingId, NoteTexts>()
  for (const { id, state } of meetings) {
    if (state.kind === 'final') continue
    const notes = await storage.openNotes(id)
    texts.set(id, notes.texts())
    notes.close()
  }
  return { meetings, groupMinutes, actions, taps, years, texts }
}

async function outdatedLetters(storage: PrintStore, eventId: EventId, letters: DocumentModel) {
  const all = await storage.where('delivery', 'eventId', eventId)
  const own = all.filter((one) => one.document === 'letter' && one.channel === 'print')
  const contents = letters.parts.map((part) => ({ recipient: part.recipient, content: fingerprintOf(part) }))
  return deliveredDocuments(contents, own).flatMap(({ recipient, state, holds }) =>
    state === 'current' ? [] : [{ householdId: idOf<HouseholdId>(recipient), holds }],
  )
}

/** The requests that a plan's paper tells each recipient of; none where the paper is of everyone. */
function requestsByRecipient(plan: Plan, audience: Audience): ReadonlyMap<string, readonly RequestId[]> {
  const pairs = plan.appointments.flatMap((row) =>
    readersOf(row, audience).map((recipient) => ({ recipient, id: row.requestId })),
  )
  const groups = groupBy(pairs, (pair) => pair.recipient)
  return new Map([...groups].map(([recipient, rows]) => [recipient, rows.map((row) => row.id)]))
}

function readersOf(row: Appointment, audience: Audience): readonly string[] {
  switch (audience) {
    case 'households':
      return [row.householdId]
    case 'staff':
      return row.staffIds
    case 'interpreters':
      return row.interpreterId === null ? [] : [row.interpreterId]
    case 'rooms':
      return row.roomId === null ? [] : [row.roomId]
    case 'students':
    case 'sessions':
    case 'group-sessions':
    case 'event':
      return []
  }
}
