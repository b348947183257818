import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adoptConference, type Adoption, type AdoptionOptions } from '@shared/exchange/adopt/adopt'
import type { KnownEvent, KnownSchool } from '@shared/exchange/adopt/records'
import { withFolderIds } from '@shared/exchange/folder-ids'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { appointmentOf, indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import { idOf, type PlanId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { tinyFiles, tinyFolder, tinyWith } from './folders'
import { anyConference } from './random-conference'

const emptySchool: KnownSchool = {
  schoolYear: [],
  staff: [],
  student: [],
  household: [],
  adult: [],
  interpreter: [],
  room: [],
  guardianship: [],
  enrolment: [],
}

function adopter() {
  let given = 0
  return (conference: Conference, options: Partial<AdoptionOptions> = {}): Adoption =>
    adoptConference(conference, {
      school: emptySchool,
      event: null,
      newId: () => `id-${++given}`,
      now: instant('2026-11-01T09:00:00.000Z'),
      isSample: false,
      ...options,
    })
}

function read(files: Parameters<typeof readConferenceFolder>[0]): Conference {
  const outcome = readConferenceFolder(files)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error))
  return outcome.value.conference
}

/** The conference that the app would read back from the records. */
function conferenceOf({ records }: Adoption): Conference {
  const [event] = records.event
  if (!event) throw new Error('no event')
  return {
    event,
    staff: records.staff,
    rooms: records.room,
    students: records.student,
    enrolments: records.enrolment,
    households: records.household,
    guardianships: records.guardianship,
    adults: records.adult,
    interpreters: records.interpreter,
    requests: records.request,
    staffRooms: records.staffRoom,
    travel: records.travel,
    availability: records.availability,
    separations: records.separation,
    commitments: records.commitment,
  }
}

const planId = idOf<PlanId>('plan-1')
/** The event of an adoption with a plan of some requests at 16:00 and on, one after the other, in the first session. */
function planned(adoption: Adoption, sources: readonly string[]): KnownEvent {
  const conference = conferenceOf(adoption)
  const index = indexConference(conference)
  const [session] = conference.event.sessions
  const [event] = adoption.records.event
  if (!session || !event) throw new Error('no session')
  const appointment = conference.requests
    .filter((request) => sources.includes(request.sourceId))
    .map((request, i): AppointmentRecord => ({
      ...appointmentOf(index, request, session, 960 + i * 15, null),
      id: idOf(`appointment-${request.sourceId}`),
      planId,
      eventId: event.id,
      pinned: false,
      meetingId: null,
    }))
  const nothing = { required: 0, requested: 0, optional: 0 }
  const plan: PlanRecord = {
    id: planId,
    eventId: event.id,
    madeAt: instant('2026-11-02T09:00:00.000Z'),
    madeBy: 'allocation',
    seed: 1,
    revision: null,
    figures: {
      requests: nothing,
      unplaced: nothing,
      changes: 0,
      householdIdleMinutes: { total: 0, mean: 0, p95: 0, max: 0 },
      extraSessions: 0,
      staffIdleMinutes: 0,
      interpreterIdleMinutes: 0,
      cost: 0,
    },
    bound: { unplaced: nothing, changes: 0, cost: 0 },
    unplaced: [],
  }
  return {
    event: { ...event, currentPlanId: planId },
    request: adoption.records.request,
    plan: [plan],
    appointment,
    meeting: [],
  }
}

describe('adopting a conference', () => {
  it('gives every record an id of its own and every reference the id of what it speaks of', () => {
    const adoption = adopter()(read(tinyFiles()))
    const { records } = adoption
    const ids = Object.values(records).flatMap((rows: readonly { id: string }[]) => rows.map(({ id }) => id))
    const ownIds = ids.filter((id) => id !== adoption.eventId)
    expect(new Set(ownIds).size).toBe(ownIds.length)
    expect(records.roster[0]?.staffIds).toEqual(records.staff.map(({ id }) => id))
    expect(records.request[0]).toMatchObject({
      sourceId: 'Q1',
      householdId: records.household[0]?.id,
      studentId: records.student[0]?.id,
      staffIds: [records.staff[0]?.id],
    })
    expect(records.schoolYear).toMatchObject([{ name: '2026/27', start: '2026-08-01', end: '2027-07-31' }])
    expect(records.enrolment[0]).toMatchObject({ schoolYearId: records.schoolYear[0]?.id, form: '9A' })
    expect(adoption.counts).toMatchObject({
      sessions: 2,
      staff: 2,
      requests: { required: 1, requested: 1, optional: 1 },
      announced: 1,
    })
  })

  it('and writing it out again gives the same folder, whatever it holds', () => {
    fc.assert(
      fc.property(anyConference, (conference) => {
        const plain = (some: Conference): unknown => {
          const groups = [...new Set(some.requests.flatMap(({ groupId }) => groupId ?? []))]
          return JSON.parse(
            JSON.stringify({
              ...some,
              requests: some.requests.map((row) => ({
                ...row,
                groupId: row.groupId && groups.indexOf(row.groupId),
              })),
            }),
          )
        }
        const strip = { event: { id: 'x', schoolYearId: 'x' } }
        const back = withFolderIds(conferenceOf(adopter()(conference)))
        expect(plain(back)).toMatchObject(
          plain({
            ...conference,
            event: {
              ...conference.event,
              ...strip.event,
              id: back.event.id,
              schoolYearId: back.event.schoolYearId,
            },
            enrolments: conference.enrolments.map((row) => ({
              ...row,
              schoolYearId: back.event.schoolYearId,
            })),
          }) as object,
        )
      }),
      { numRuns: 100 },
    )
  })

  it('knows people and rooms again by source id and name, and tells of an id that is reused', () => {
    const adopt = adopter()
    const first = adopt(read(tinyFiles()))
    const again = read(tinyWith('students.csv', 'S2,Kim,Reed', 'S2,Ravi,Shah'))
    const second = adopt(
      { ...again, staff: again.staff.map((one) => ({ ...one, givenName: one.givenName.toUpperCase() })) },
      { school: first.records },
    )
    expect(second.eventId).not.toBe(first.eventId)
    expect(second.records.staff.map(({ id }) => id)).toEqual(first.records.staff.map(({ id }) => id))
    expect(second.records.room.map(({ id }) => id)).toEqual(first.records.room.map(({ id }) => id))
    expect(second.records.schoolYear).toEqual(first.records.schoolYear)
    expect(second.records.enrolment[0]?.id).toBe(first.records.enrolment[0]?.id)
    expect(second.records.student[0]?.id).toBe(first.records.student[0]?.id)
    expect(second.records.student[1]?.id).not.toBe(first.records.student[1]?.id)
    expect(second.notes).toEqual([
      { kind: 'appointments-told', count: 1 },
      { kind: 'id-reused', subject: 'student', sourceId: 'S2', name: 'Ravi Shah', nameBefore: 'Kim Reed' },
    ])
  })
})

describe('updating an event', () => {
  const update = (sources: readonly string[], files: Parameters<typeof readConferenceFolder>[0]) => {
    const adopt = adopter()
    const first = adopt(read(tinyFiles()))
    const known = planned(first, sources)
    return { first, known, second: adopt(read(files), { school: first.records, event: known }) }
  }
  const requests = tinyFolder['requests.csv'] ?? ''

  it('with the same folder changes no identity and keeps the plan', () => {
    const { first, known, second } = update(['Q1', 'Q2'], tinyFiles())
    expect(second.eventId).toBe(first.eventId)
    expect(second.records.request).toEqual(first.records.request)
    expect(second.records.event).toEqual([known.event])
    expect(second.records.appointment).toEqual(known.appointment)
    expect(second.records.plan[0]?.unplaced).toMatchObject([
      { requestId: first.records.request[2]?.id, reason: 'asked-after-planning' },
    ])
    expect(second.notes).toEqual([{ kind: 'appointments-kept', count: 2 }])
  })

  it('drops appointments of requests that are gone, and says what is new', () => {
    const files = tinyFiles({
      'requests.csv': requests.replace(/^Q2.*$/m, 'Q9,H2,S2,T2,required,5,no,,,,'),
      'appointments.csv': null,
    })
    const { first, second } = update(['Q1', 'Q2', 'Q3'], files)
    expect(second.records.appointment.map(({ requestId }) => requestId)).toEqual([
      first.records.request[0]?.id,
      first.records.request[2]?.id,
    ])
    const added = second.records.request.find(({ sourceId }) => sourceId === 'Q9')
    expect(second.records.plan[0]?.unplaced).toEqual([
      {
        requestId: added?.id,
        reason: 'asked-after-planning',
        blocking: [{ kind: 'staff', id: first.records.staff[1]?.id }],
      },
    ])
    expect(second.notes).toEqual([
      { kind: 'appointments-kept', count: 2 },
      { kind: 'appointments-dropped', count: 1 },
      { kind: 'requests-added', count: 1 },
      { kind: 'requests-gone', count: 1 },
    ])
  })

  it('lets an appointment take its request’s new staff and length, and counts what no longer fits', () => {
    const { first, second } = update(
      ['Q1', 'Q3'],
      tinyFiles({ 'requests.csv': requests.replace('T1,required,10', 'T1;T2,required,20') }),
    )
    expect(second.records.appointment[0]).toMatchObject({
      start: 960,
      end: 980,
      staffIds: first.records.staff.map(({ id }) => id),
    })
    expect(second.notes).toContainEqual({ kind: 'appointments-in-conflict', count: 2 })
  })

  it('takes a request id that stands for another family as a new request', () => {
    const { first, second } = update(['Q2'], tinyWith('requests.csv', 'Q2,H1,S1', 'Q2,H2,S2'))
    expect(second.records.request[1]?.id).not.toBe(first.records.request[1]?.id)
    expect(second.notes).toContainEqual({ kind: 'request-ids-reused', sourceIds: ['Q2'] })
    expect(second.notes).toContainEqual({ kind: 'appointments-dropped', count: 1 })
  })

  it('leaves minutes standing when their appointment goes', () => {
    const adopt = adopter()
    const first = adopt(read(tinyFiles()))
    const known = planned(first, ['Q1', 'Q2'])
    const about = (source: string) => ({ id: `m-${source}`, appointmentId: idOf(`appointment-${source}`) })
    const meeting = [about('Q1'), about('Q2')] as never
    const files = tinyFiles({ 'requests.csv': requests.replace(/^Q2.*\n/m, '') })
    const second = adopt(read(files), { school: first.records, event: { ...known, meeting } })
    expect(second.records.meeting).toMatchObject([
      { appointmentId: 'appointment-Q1' },
      { appointmentId: null },
    ])
  })
})

describe('ids for a folder', () => {
  it('are made where the school’s own are blank, would not survive a cell, or are another’s', () => {
    const conference = read(tinyFiles())
    const [first, second] = conference.staff
    if (!first || !second) throw new Error('no staff')
    const staff = [
      first,
      { ...second, sourceId: '' },
      { ...second, id: idOf<typeof second.id>('x'), sourceId: 'T1' },
      { ...second, id: idOf<typeof second.id>('y'), sourceId: 'a;b' },
    ]
    expect(withFolderIds({ ...conference, staff }).staff.map(({ id, sourceId }) => [id, sourceId])).toEqual([
      ['T1', 'T1'],
      ['T5', 'T5'],
      ['T6', 'T6'],
      ['T7', 'T7'],
    ])
  })
})
