import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportMergeOptions } from '@shared/exchange/import-merge/import-merge-options'
import { mergeImport, type ImportMerge } from '@shared/exchange/import-merge/merge-import'
import { identityKey, type IdentityAnswers } from '@shared/domain/folder/import-merge'
import type { FolderSubject } from '@shared/domain/folder/folder-problem'
import type { Marker } from '@shared/domain/people/safeguarding'
import type { Sourced } from '@shared/domain/people/people'
import type { KnownEvent, KnownSchool } from '@shared/exchange/import-merge/records'
import { withFolderIds } from '@shared/exchange/folder-ids'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { appointmentOf, indexConference } from '@shared/domain/plan/conference-index'
import type { Conference } from '@shared/domain/plan/plan'
import type { AppointmentRecord, PlanRecord } from '@shared/domain/plan/revision'
import { idOf, type PlanId } from '@shared/kernel/ids'
import { instant, minutes, type LocalDate } from '@shared/kernel/time'
import { caseFiles, tinyFiles, tinyFolder, tinyWith } from './folders'
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
  teachingGroup: [],
}

function createMerger() {
  let given = 0
  return (conference: Conference, options: Partial<ImportMergeOptions> = {}): ImportMerge =>
    mergeImport(conference, {
      school: emptySchool,
      teachingGroups: [],
      standingSeparations: [],
      markers: [],
      answers: {},
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
function conferenceOf({ records }: ImportMerge): Conference {
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
    groupSessions: records.groupSession,
    commitments: records.commitment,
  }
}

const kindOf = (subject: FolderSubject) => {
  if (
    subject === 'session' ||
    subject === 'request' ||
    subject === 'group-session' ||
    subject === 'teaching-group' ||
    subject === 'building'
  )
    throw new Error(subject)
  return subject
}

const planId = idOf<PlanId>('plan-1')
/** The event of an adoption with a plan of some requests at 16:00 and on, one after the other, in the first session. */
function planned(importMerge: ImportMerge, sources: readonly string[]): KnownEvent {
  const conference = conferenceOf(importMerge)
  const index = indexConference(conference)
  const [session] = conference.event.sessions
  const [event] = importMerge.records.event
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
    request: importMerge.records.request,
    groupSession: importMerge.records.groupSession,
    plan: [plan],
    appointment,
    meeting: [],
  }
}

describe('adopting a conference', () => {
  it('gives every record an id of its own and every reference the id of what it speaks of', () => {
    const importMerge = createMerger()(read(tinyFiles()))
    const { records } = importMerge
    const ids = Object.values(records).flatMap((rows: readonly { id: string }[]) => rows.map(({ id }) => id))
    const ownIds = ids.filter((id) => id !== importMerge.eventId)
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
    expect(importMerge.counts).toMatchObject({
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
        const back = withFolderIds(conferenceOf(createMerger()(conference)))
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

  it('knows people and rooms again by source id and name', () => {
    const merge = createMerger()
    const first = merge(read(tinyFiles()))
    const again = read(tinyFiles())
    const second = merge(
      { ...again, staff: again.staff.map((one) => ({ ...one, givenName: one.givenName.toUpperCase() })) },
      { school: first.records },
    )
    expect(second.eventId).not.toBe(first.eventId)
    expect(second.records.staff.map(({ id }) => id)).toEqual(first.records.staff.map(({ id }) => id))
    expect(second.records.room.map(({ id }) => id)).toEqual(first.records.room.map(({ id }) => id))
    expect(second.records.student.map(({ id }) => id)).toEqual(first.records.student.map(({ id }) => id))
    expect(second.records.schoolYear).toEqual(first.records.schoolYear)
    expect(second.records.enrolment[0]?.id).toBe(first.records.enrolment[0]?.id)
    expect(second.questions).toEqual([])
    expect(second.notes).toEqual([{ kind: 'appointments-announced', count: 1 }])
  })

  it('knows every kind again under another name, and notes the change', () => {
    const remapId: readonly [file: string, from: string, to: string, change: object][] = [
      [
        'students.csv',
        'Sam,Vale',
        'Sam,Vail',
        { subject: 'student', nameBefore: 'Sam Vale', name: 'Sam Vail' },
      ],
      ['students.csv', 'Sam,Vale', 'Vale,Sam', { subject: 'student', name: 'Vale Sam' }],
      ['students.csv', 'Sam,Vale', 'Sam,Okafor', { subject: 'student', name: 'Sam Okafor' }],
      ['households.csv', 'Vale household', 'Okafor family', { subject: 'household', name: 'Okafor family' }],
      ['staff.csv', 'Ada,Okoro', 'Ada,Lee', { subject: 'staff', name: 'Ada Lee' }],
      ['rooms.csv', 'Room 1', 'Library', { subject: 'room', nameBefore: 'Room 1', name: 'Library' }],
      ['adults.csv', 'Jo,Vale', 'Joe,Vale', { subject: 'adult', name: 'Joe Vale' }],
      ['interpreters.csv', 'Ola,Lis', 'Ola,Lys', { subject: 'interpreter', name: 'Ola Lys' }],
    ]
    for (const [file, from, to, change] of remapId) {
      const merge = createMerger()
      const first = merge(read(tinyFiles()))
      const second = merge(read(tinyWith(file, from, to)), { school: first.records })
      expect(second.questions, to).toEqual([])
      expect(second.notes.slice(1), to).toMatchObject([{ kind: 'name-changed', ...change }])
      for (const kind of ['staff', 'student', 'household', 'adult', 'interpreter', 'room'] as const)
        expect(
          second.records[kind].map(({ id }) => id),
          to,
        ).toEqual(first.records[kind].map(({ id }) => id))
    }
  })

  it('asks about an id that may have passed to somebody else, and until then takes them for the same', () => {
    const doubtful: readonly [file: string, from: string, to: string, subject: FolderSubject][] = [
      ['students.csv', 'S2,Kim,Reed,9B', 'S2,Ravi,Shah,9A', 'student'],
      ['students.csv', 'S2,Kim,Reed,9B', 'S2,Kim,Shah,9A', 'student'],
      ['students.csv', 'S2,Kim,Reed', 'S2,Ravi,Shah', 'student'],
      ['households.csv', 'Reed household,Lee Reed', 'Shah family,Anita Shah', 'household'],
      ['staff.csv', 'Ada,Okoro', 'Peter,Lee', 'staff'],
      ['rooms.csv', 'R1,Room 1,Main', 'R1,Gym,East', 'room'],
      ['adults.csv', 'Jo,Vale', 'Piet,Bakker', 'adult'],
      ['interpreters.csv', 'Ola,Lis', 'Hana,Kova', 'interpreter'],
    ]
    for (const [file, from, to, subject] of doubtful) {
      const merge = createMerger()
      const first = merge(read(tinyFiles()))
      const changed = (tinyFolder[file] ?? '').replace(from, to)
      const folder = read(tinyFiles({ [file]: changed, 'travel.csv': null }))
      const asked = merge(folder, { school: first.records })
      expect(asked.questions, to).toMatchObject([{ subject, answer: null }])
      const [question] = asked.questions
      if (!question) throw new Error('nothing was asked')
      const before = first.records[kindOf(subject)].find(({ sourceId }) => sourceId === question.sourceId)
      const idAfter = (answers: IdentityAnswers) => {
        const { records, notes } = merge(folder, { school: first.records, answers })
        const rows: readonly Sourced[] = records[kindOf(subject)]
        return [rows.find(({ sourceId }) => sourceId === question.sourceId), notes.at(-1)?.kind]
      }
      expect(asked.records[kindOf(subject)], to).toContainEqual(expect.objectContaining({ id: before?.id }))
      const key = identityKey(question)
      expect(idAfter({ [key]: 'same' }), to).toMatchObject([{ id: before?.id }, 'name-changed'])
      const [somebodyNew, note] = idAfter({ [key]: 'new' })
      expect(note).toBe('id-reused')
      expect(somebodyNew, to).not.toMatchObject({ id: before?.id })
    }
  })

  it('takes birth dates as proof, one way or the other', () => {
    const born = (name: string, date: string) =>
      read(
        tinyFiles({
          'students.csv': `student_id,given_name,family_name,form,year_group,date_of_birth
S1,Sam,Vale,9A,9,
S2,${name},9B,9,${date}
`,
        }),
      )
    const again = (name: string, date: string) => {
      const merge = createMerger()
      const { records } = merge(born('Kim,Reed', '2012-05-03'))
      return merge(born(name, date), { school: records }).questions.length
    }
    expect(again('Ravi,Shah', '2012-05-03')).toBe(0)
    expect(again('Kim,Shah', '2014-01-01')).toBe(1)
    expect(again('Kim,Reed', '2014-01-01')).toBe(0)
  })
})

describe('a name put right', () => {
  const base = 'base'
  it.each(['fix-student-name', 'fix-household-name'])('%s drops nothing and shows the change', (name) => {
    const merge = createMerger()
    const first = merge(read(caseFiles(base)))
    const known = planned(first, ['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6'])
    const second = merge(read(caseFiles(name)), { school: first.records, event: known })
    expect(second.questions).toEqual([])
    expect(second.notes).toEqual([
      { kind: 'appointments-kept', count: 6 },
      expect.objectContaining({ kind: 'name-changed' }),
    ])
    expect(second.records.request).toEqual(first.records.request)
    expect(second.records.appointment).toEqual(known.appointment)
  })

  it('in the app is put back by the unchanged folder, and drops nothing', () => {
    const merge = createMerger()
    const first = merge(read(caseFiles(base)))
    const known = planned(first, ['Q1', 'Q6'])
    const student = first.records.student.map((one) =>
      one.sourceId === 'S1' ? { ...one, familyName: 'Lindquist' } : one,
    )
    const second = merge(read(caseFiles(base)), { school: { ...first.records, student }, event: known })
    expect(second.records.appointment).toEqual(known.appointment)
    expect(second.notes).toContainEqual({
      kind: 'name-changed',
      subject: 'student',
      sourceId: 'S1',
      nameBefore: 'Mia Lindquist',
      name: 'Mia Lindqvist',
    })
  })
})

describe('updating an event', () => {
  const update = (sources: readonly string[], files: Parameters<typeof readConferenceFolder>[0]) => {
    const merge = createMerger()
    const first = merge(read(tinyFiles()))
    const known = planned(first, sources)
    return { first, known, second: merge(read(files), { school: first.records, event: known }) }
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

  it('knows group sessions again, with invitations and a waiting list that no folder holds', () => {
    const merge = createMerger()
    const talks = (members: string) =>
      tinyFiles({
        'group_sessions.csv':
          'group_session_id,title,session_id,start,end,staff_ids,room_id,capacity\nG1,Talk,tue,16:32,17:00,T1,R1,\n',
        'group_members.csv': `group_session_id,household_id,student_id\n${members}`,
      })
    const first = merge(read(talks('')))
    const known = planned(first, [])
    const [talk] = known.groupSession
    const [one, other] = first.records.household.map(({ id }) => id)
    if (!talk || !one || !other) return expect.fail('too little in the folder')
    const waiting = [one, other].map((householdId) => ({ householdId, studentId: null }))
    const kept = { ...talk, invited: [one], waiting }
    const second = merge(read(talks('G1,H1,S1\n')), {
      school: first.records,
      event: { ...known, groupSession: [kept] },
    })
    expect(second.records.groupSession).toEqual([
      {
        ...kept,
        members: [{ householdId: one, studentId: first.records.student[0]?.id }],
        waiting: [{ householdId: other, studentId: null }],
      },
    ])
    expect(second.counts.groupSessions).toBe(1)
  })

  it('keeps what else a family reads, which no folder tells', () => {
    const merge = createMerger()
    const { records } = merge(read(tinyFiles()))
    const household = records.household.map((one, i) => (i === 0 ? { ...one, alsoReads: 'tr' } : one))
    const again = merge(read(tinyFiles()), { school: { ...records, household } })
    expect(again.records.household).toEqual(household)
  })

  it('keeps what only the office knows about people', () => {
    const merge = createMerger()
    const { records } = merge(read(tinyFiles()))
    const leftOn = '2026-10-23' as LocalDate
    const school = {
      ...records,
      student: records.student.map((one) => ({ ...one, leftOn })),
      staff: records.staff.map((one) => ({ ...one, leftOn, roomId: records.room[0]?.id ?? null })),
      household: records.household.map((one) => ({ ...one, address: '1 Mill Lane', accessNeeds: 'Lift' })),
      adult: records.adult.map((one) => ({ ...one, speaks: ['pl'], relationship: 'aunt', contactOrder: 2 })),
    }
    const again = merge(read(tinyFiles()), { school })
    for (const kind of ['student', 'staff', 'household', 'adult'] as const)
      expect(again.records[kind]).toEqual(school[kind])
  })

  it('keeps two families apart that must not meet at any event, unless the folder has a rule for them', () => {
    const merge = createMerger()
    const files = tinyFiles({ 'separations.csv': null })
    const { records } = merge(read(files))
    const [one, other] = records.household
    if (!one || !other) throw new Error('too few families')
    const standing = {
      households: [other.id, one.id],
      rule: 'other-session',
      minutes: minutes(0),
      source: 'Court order',
      date: '2026-09-01' as LocalDate,
    } as const
    const absent = { ...standing, households: [one.id, idOf<typeof one.id>('elsewhere')] } as const
    const rulesOf = (folder: typeof files) =>
      merge(read(folder), {
        school: records,
        standingSeparations: [standing, absent],
      }).records.separation.map(({ households, rule }) => ({ households: [...households].sort(), rule }))
    const pair = [one.id, other.id].sort()
    expect(rulesOf(files)).toEqual([{ households: pair, rule: 'other-session' }])
    const own = tinyFiles({
      'separations.csv': `household_a,household_b,rule,minutes\n${one.sourceId},${other.sourceId},apart,10\n`,
    })
    expect(rulesOf(own)).toEqual([{ households: pair, rule: 'apart' }])
  })

  it('lets nobody attend who must not, under their id or another, and says so', () => {
    const merge = createMerger()
    const { records } = merge(read(tinyFiles()))
    const [adult] = records.adult.filter(({ attends }) => attends)
    if (!adult) throw new Error('nobody attends')
    const markers: readonly Marker[] = [
      {
        kind: 'must-not-attend',
        subject: { kind: 'adult', id: adult.id },
        source: 'Court order',
        author: 'A. Reed',
        date: '2026-09-01' as LocalDate,
      },
    ]
    const school = {
      ...records,
      adult: records.adult.map((one) => (one.id === adult.id ? { ...one, attends: false } : one)),
    }
    const names = [`${adult.givenName} ${adult.familyName}`]
    const adults = tinyFolder['adults.csv'] ?? ''
    for (const text of [adults, adults.replace(adult.sourceId, 'NEW1')]) {
      const again = merge(read(tinyFiles({ 'adults.csv': text })), { school, markers })
      const namesake = again.records.adult.filter(({ givenName }) => givenName === adult.givenName)
      expect(namesake.map(({ attends }) => attends)).toEqual([false])
      expect(again.notes).toContainEqual({ kind: 'must-not-attend', names })
    }
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

  it('knows requests again whose rows were numbered anew', () => {
    const renumbered = requests.replace('Q1,', 'Q7,').replace('Q2,', 'Q1,').replace('Q3,', 'Q2,')
    const files = tinyFiles({ 'requests.csv': renumbered, 'appointments.csv': null })
    const { known, second } = update(['Q1', 'Q2', 'Q3'], files)
    expect(second.records.appointment).toEqual(known.appointment)
    expect(second.notes).toEqual([{ kind: 'appointments-kept', count: 3 }])
  })

  it('knows a session again whose id was changed', () => {
    const event = (tinyFolder['event.json'] ?? '').replace('"tue"', '"first"')
    const { known, second } = update(
      ['Q1', 'Q2'],
      tinyFiles({ 'event.json': event, 'availability.csv': null, 'appointments.csv': null }),
    )
    expect(second.records.appointment).toEqual(known.appointment)
    expect(second.records.event[0]?.sessions[0]).toMatchObject({
      id: known.event.sessions[0]?.id,
      sourceId: 'first',
    })
  })

  it('leaves minutes standing when their appointment goes', () => {
    const merge = createMerger()
    const first = merge(read(tinyFiles()))
    const known = planned(first, ['Q1', 'Q2'])
    const about = (source: string) => ({ id: `m-${source}`, appointmentId: idOf(`appointment-${source}`) })
    const meeting = [about('Q1'), about('Q2')] as never
    const files = tinyFiles({ 'requests.csv': requests.replace(/^Q2.*\n/m, '') })
    const second = merge(read(files), { school: first.records, event: { ...known, meeting } })
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
