import type { ImportCounts, ImportNote, IdentityQuestion } from '@shared/domain/folder/import-merge'
import { missingSeparations } from '@shared/domain/people/safeguarding'
import { indexConference } from '@shared/domain/plan/conference-index'
import { withheldMeetings } from '@shared/domain/plan/letter-recipients'
import type { Conference } from '@shared/domain/plan/plan'
import { countByPriority } from '@shared/domain/plan/figures'
import { idOf, type EventId } from '@shared/kernel/ids'
import { mapConferenceIds, mapperOf } from '@shared/records/conference'
import type { Records } from '@shared/records/registry'
import { nameOfPerson } from './similarity'
import { keptFromAttending, linksOf, recognisePeople, withOfficeFields } from './people'
import { carryOverPlans } from './plans'
import type { ImportMergeOptions } from './import-merge-options'
import type { MergedRecords } from './records'
import { groupSessionIds, withSignUps } from './group-sessions'
import { recogniseRequests } from './requests'
import { schoolYearOf } from './school-year'
import { mergeTeachingGroups } from './teaching-groups'
import { announcedPlan } from './announced-plan'

/** A conference as the app's own records, with what a person should know before they are written. */
export interface ImportMerge {
  readonly eventId: EventId
  readonly records: MergedRecords
  readonly counts: ImportCounts
  readonly notes: readonly ImportNote[]
  /** Those still without an answer count as the same person. */
  readonly questions: readonly IdentityQuestion[]
}

/**
 * Turns a conference read from a folder into records of the app. People and rooms that the school knows (by source id,
 * under the same name or another) keep their identity; an event that is updated keeps the identity of its sessions and
 * requests and its plans. An event without a plan takes the announced appointments as its first.
 */
export function mergeImport(conference: Conference, options: ImportMergeOptions): ImportMerge {
  const { event: known, newId } = options
  const eventId = known?.event.id ?? idOf<EventId>(newId())
  const year = schoolYearOf(conference.event, options.school.schoolYear, newId)
  const people = recognisePeople(conference, options, year.id)
  const requests = recogniseRequests(conference, people.ids, known, newId)
  const named = mapConferenceIds(
    conference,
    mapperOf({
      ...people.ids,
      ...requests.ids,
      groupSession: groupSessionIds(conference, known, newId),
      event: new Map([[conference.event.id, eventId]]),
      schoolYear: new Map([[conference.event.schoolYearId, year.id]]),
    }),
  )
  const officeFields = withOfficeFields(named, options.school)
  const kept = keptFromAttending({ ...named, ...officeFields }, options)
  const own: Conference = {
    ...named,
    groupSessions: withSignUps(named, known),
    ...officeFields,
    adults: kept.adults,
    separations: [
      ...named.separations,
      ...missingSeparations(options.standingSeparations, {
        households: new Set(named.households.map(({ id }) => id)),
        separations: named.separations,
      }),
    ],
    enrolments: named.enrolments.map((row) => ({ ...row, schoolYearId: year.id })),
    event: { ...named.event, schoolYearId: year.id },
  }
  const event: Records['event'] = {
    ...own.event,
    currentPlanId: known?.event.currentPlanId ?? null,
    importedAt: options.now,
    isSample: options.isSample,
  }
  const plans = carryOverPlans(own, known)
  const announced = event.currentPlanId === null ? announcedPlan(own, eventId, options) : null
  const keyed = <Row>(row: Row): Row & { readonly id: string; readonly eventId: EventId } => ({
    ...row,
    id: newId(),
    eventId,
  })
  return {
    eventId,
    counts: { ...countsOf(own), teachingGroups: options.teachingGroups.length },
    questions: people.questions,
    notes: [
      ...(announced?.notes ?? []),
      ...plans.notes,
      ...requests.notes,
      ...withheldNote(own),
      ...kept.notes,
      ...people.notes,
    ],
    records: {
      schoolYear: [year],
      staff: own.staff,
      student: own.students,
      household: own.households,
      adult: own.adults,
      interpreter: own.interpreters,
      room: own.rooms,
      ...linksOf(own, options),
      teachingGroup: mergeTeachingGroups(options, year.id, people.ids),
      event: [{ ...event, currentPlanId: announced?.plan.id ?? event.currentPlanId }],
      roster: [rosterOf(own, eventId)],
      request: own.requests.map((request) => ({ ...request, eventId })),
      staffRoom: own.staffRooms.map(keyed),
      travel: own.travel.map(keyed),
      availability: own.availability.map(keyed),
      separation: own.separations.map(keyed),
      groupSession: own.groupSessions.map((one) => ({ ...one, eventId })),
      commitment: own.commitments.map(keyed),
      plan: announced ? [...plans.plan, announced.plan] : plans.plan,
      appointment: announced ? [...plans.appointment, ...announced.appointments] : plans.appointment,
      meeting: plans.meeting,
    },
  }
}

const rosterOf = (own: Conference, id: EventId): MergedRecords['roster'][number] => ({
  id,
  staffIds: own.staff.map((one) => one.id),
  studentIds: own.students.map((one) => one.id),
  householdIds: own.households.map((one) => one.id),
  adultIds: own.adults.map((one) => one.id),
  interpreterIds: own.interpreters.map((one) => one.id),
  roomIds: own.rooms.map((one) => one.id),
})

function withheldNote(own: Conference): readonly ImportNote[] {
  const { requests: count, about } = withheldMeetings(indexConference(own))
  if (count === 0) return []
  const families = about.map(({ household, student }) => ({
    child: nameOfPerson(student),
    household: household.name,
  }))
  return [{ kind: 'requests-withheld', count, families }]
}

const countsOf = (own: Conference): Omit<ImportCounts, 'teachingGroups'> => ({
  sessions: own.event.sessions.length,
  staff: own.staff.length,
  students: own.students.length,
  households: own.households.length,
  adults: own.adults.length,
  interpreters: own.interpreters.length,
  rooms: own.rooms.length,
  requests: countByPriority(own.requests),
  separations: own.separations.length,
  groupSessions: own.groupSessions.length,
  announced: own.commitments.filter((one) => one.status === 'announced').length,
  pinned: own.commitments.filter((one) => one.status === 'pinned').length,
})
