import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { readConferenceFolder } from '@shared/exchange/folder/read-folder'
import { appointmentOf, indexConference } from '@shared/domain/plan/conference-index'
import { figuresOf } from '@shared/domain/plan/figures'
import { judgedPlan } from '@shared/domain/plan/judged-plan'
import type { PlanRecord } from '@shared/domain/plan/revision'
import { idOf, type AppointmentId, type EventId, type PlanId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { formatTime, instant, minuteOfDay } from '@shared/kernel/time'
import type { PlannedEvent } from '@shared/domain/plan/planned-event'
import { openStorage } from '@renderer/storage/open'
import type { StorageProblem, WorkOptions, WorkProgress } from '@renderer/services/ports'
import { createImportSession } from '@renderer/services/jobs/import-session'
import {
  bytesOf,
  conferenceNames,
  filesOf,
  tinyFiles,
  tinyFolder,
  tinyWith,
} from '../../unit/exchange/folders'

let stores = 0

async function freshService() {
  const stamps = { now: () => instant('2026-11-21T12:00:00.000Z'), newId: () => crypto.randomUUID() }
  const opened = await openStorage({ ...stamps, role: 'window', name: `import ${++stores}` })
  if (!opened.ok) throw new Error(opened.error.kind)
  const { storage, queries } = opened.value
  return {
    service: createImportSession(storage, stamps),
    /** As version 0.1.0 was, on the same store. */
    sampleService: createImportSession(storage, stamps, 'sample'),
    storage,
    queries,
  }
}

const work = (): WorkOptions<WorkProgress> => ({
  signal: new AbortController().signal,
  onProgress: () => undefined,
})
const real = (eventId: EventId | null) => ({ eventId, answers: {}, schoolName: 'Brookfield School' })

function idFrom(outcome: Result<EventId, StorageProblem>): EventId {
  if (!outcome.ok) throw new Error(outcome.error.kind)
  return outcome.value
}

describe('importing a folder', () => {
  it.each(conferenceNames)('%s comes back from the store as it was', async (name) => {
    const { service, storage } = await freshService()
    await service.read(filesOf(name))
    const eventId = idFrom(await service.write(real(null), work()))
    const [before, after] = [
      readConferenceFolder(filesOf(name)),
      readConferenceFolder(await service.folderOf(eventId)),
    ]
    if (!before.ok || !after.ok) throw new Error('a folder was not read')
    // Shared meetings get new names, by the order in which they come.
    const named = ({ requests, ...rest }: typeof before.value.conference) => {
      const groups = [...new Set(requests.flatMap(({ groupId }) => groupId ?? []))]
      const byId = <Row extends { id: string }>(rows: readonly Row[]) =>
        rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))
      const plain = <Row>(rows: readonly Row[]) => rows.map((row) => JSON.stringify(row)).sort()
      return {
        ...rest,
        requests: byId(
          requests.map((row) => ({ ...row, groupId: row.groupId && groups.indexOf(row.groupId) >= 0 })),
        ),
        groupSessions: byId(rest.groupSessions),
        enrolments: plain(rest.enrolments),
        guardianships: plain(rest.guardianships),
        staffRooms: plain(rest.staffRooms),
        travel: plain(rest.travel),
        availability: plain(rest.availability),
        separations: plain(rest.separations),
        commitments: plain(rest.commitments),
      }
    }
    expect(named(after.value.conference)).toEqual(named(before.value.conference))
    expect((await storage.readAll(['school'])).school).toMatchObject([{ name: 'Brookfield School' }])
  })

  it('with problems tells them and holds nothing', async () => {
    const { service } = await freshService()
    expect(await service.read(tinyFiles({ 'staff.csv': null }))).toMatchObject({
      kind: 'problems',
      problems: [{ file: 'staff.csv' }],
    })
    await expect(service.preview(null, {})).rejects.toThrow()
  })

  it('with a link in place of a file is not read by halves, and says why', async () => {
    const { service } = await freshService()
    const withoutStaff = tinyFiles({ 'staff.csv': null })
    const reading = await service.read(withoutStaff, ['Staff.csv', 'travel.xlsx', 'old.csv'])
    if (reading.kind !== 'problems') throw new Error('read without its staff')
    const ofFile = (name: string) => reading.problems.filter(({ file }) => file.toLowerCase() === name)
    expect(ofFile('staff.csv').map(({ fault }) => fault.kind)).toEqual(['link'])
    expect(ofFile('travel.xlsx').map(({ fault }) => fault.kind)).toEqual(['link'])
    await expect(service.preview(null, {})).rejects.toThrow()
  })

  it('with a link to something else is read, and names it', async () => {
    const { service } = await freshService()
    expect(await service.read(tinyFiles(), ['photos', 'old.csv'])).toMatchObject({
      kind: 'sound',
      warnings: [
        { file: 'photos', about: { kind: 'link' } },
        { file: 'old.csv', about: { kind: 'link' } },
      ],
    })
  })

  it('as an update touches no other event and keeps who everybody is', async () => {
    const { service, storage } = await freshService()
    await service.read(tinyFiles())
    const first = idFrom(await service.write(real(null), work()))
    const second = idFrom(await service.write(real(null), work()))
    const before = await storage.planned(first)
    const changed = (tinyFolder['requests.csv'] ?? '').replace(/^Q2.*\n/m, '')
    await service.read(tinyFiles({ 'requests.csv': changed }))
    expect((await service.preview(second, {})).notes).toEqual([
      { kind: 'appointments-kept', count: 1 },
      { kind: 'requests-gone', count: 1 },
    ])
    expect(idFrom(await service.write(real(second), work()))).toBe(second)
    expect(await storage.planned(first)).toEqual(before)
    expect((await storage.planned(second))?.conference.requests).toHaveLength(2)
    expect((await storage.readAll(['staff', 'event'])).staff).toHaveLength(2)
  })

  it('asks who somebody is before it writes', async () => {
    const { service, storage } = await freshService()
    await service.read(tinyFiles())
    const eventId = idFrom(await service.write(real(null), work()))
    const [before] = (await storage.readAll(['student'])).student.filter(({ sourceId }) => sourceId === 'S2')
    await service.read(tinyWith('students.csv', 'S2,Kim,Reed,9B', 'S2,Ravi,Shah,9A'))
    const key = 'student S2'
    expect((await service.preview(eventId, {})).questions).toMatchObject([
      { before: { name: 'Kim Reed', detail: '9B' }, after: { name: 'Ravi Shah', detail: '9A' } },
    ])
    await expect(service.write(real(eventId), work())).rejects.toThrow()
    expect((await storage.readAll(['student'])).student).toHaveLength(2)
    expect((await service.preview(eventId, { [key]: 'new' })).notes.map(({ kind }) => kind)).toContain(
      'requests-gone',
    )
    idFrom(await service.write({ ...real(eventId), answers: { [key]: 'same' } }, work()))
    const { student, request } = await storage.readAll(['student', 'request'])
    expect(student.filter(({ sourceId }) => sourceId === 'S2')).toEqual([
      { ...before, givenName: 'Ravi', familyName: 'Shah' },
    ])
    expect(request.filter(({ studentId }) => studentId === before?.id)).toHaveLength(1)
  })

  it('with announced appointments shows them as the plan at once', async () => {
    const { service, storage, queries } = await freshService()
    const announced = 'request_id,session_id,start,status\nQ1,tue,16:00,announced\nQ2,tue,16:30,pinned\n'
    await service.read(tinyFiles({ 'appointments.csv': announced }))
    expect((await service.preview(null, {})).notes).toEqual([{ kind: 'appointments-announced', count: 2 }])
    const eventId = idFrom(await service.write(real(null), work()))
    const requests = (await storage.planned(eventId))?.conference.requests ?? []
    const idOfRow = (sourceId: string) => requests.find((row) => row.sourceId === sourceId)?.id
    const event = await new Promise<PlannedEvent | null>((resolve, reject) =>
      queries.planned(eventId).subscribe({ next: resolve, error: reject }),
    )
    const plan = event?.plan
    expect(plan?.record).toMatchObject({ madeBy: 'import', unplaced: [{ requestId: idOfRow('Q3') }] })
    expect(plan?.appointments.toSorted((a, b) => a.start - b.start)).toMatchObject([
      { requestId: idOfRow('Q1'), start: 960, pinned: false },
      { requestId: idOfRow('Q2'), start: 990, pinned: true },
    ])
  })

  it('as an update keeps the plan and its pins', async () => {
    const { service, storage } = await freshService()
    await service.read(tinyFiles({ 'appointments.csv': null }))
    const eventId = idFrom(await service.write(real(null), work()))
    const conference = (await storage.planned(eventId))?.conference
    const event = await storage.read('event', eventId)
    const [session] = conference?.event.sessions ?? []
    if (!conference || !event || !session) throw new Error('nothing was imported')
    const index = indexConference(conference)
    const planId = idOf<PlanId>('plan')
    // The store keeps requests in the order of their ids, which are new each time.
    const inFileOrder = [...conference.requests].sort((a, b) => a.sourceId.localeCompare(b.sourceId))
    const appointments = inFileOrder.slice(0, 2).map((request, i) => ({
      ...appointmentOf(index, request, session, 960 + i * 15, null),
      id: idOf<AppointmentId>(`appointment ${i}`),
      planId,
      eventId,
      pinned: i === 0,
      meetingId: null,
    }))
    const counts = { required: 0, requested: 0, optional: 0 }
    const plan: PlanRecord = {
      id: planId,
      eventId,
      madeAt: event.importedAt,
      madeBy: 'allocation',
      seed: 1,
      figures: figuresOf(judgedPlan(index, appointments)),
      bound: { unplaced: counts, changes: 0, cost: 0 },
      unplaced: [],
      revision: null,
    }
    await storage.savePlan(plan, appointments, [])
    const after = { ...event, currentPlanId: planId }
    await storage.commit({
      title: 'Take the plan',
      changes: [{ kind: 'event', id: eventId, before: event, after }],
    })

    const changed = (tinyFolder['requests.csv'] ?? '').replace(/^Q2.*\n/m, '')
    await service.read(tinyFiles({ 'requests.csv': changed, 'appointments.csv': null }))
    idFrom(await service.write(real(eventId), work()))
    const { appointment, plan: plans } = await storage.readAll(['appointment', 'plan'])
    expect(appointment).toEqual([appointments[0]])
    expect(plans).toEqual([
      { ...plan, unplaced: [expect.objectContaining({ requestId: inFileOrder[2]?.id })] },
    ])
    expect(await storage.read('event', eventId)).toEqual(after)
  })

  it('is saved again with what was announced since', async () => {
    const { service, storage } = await freshService()
    await service.read(tinyFiles())
    const eventId = idFrom(await service.write(real(null), work()))
    const planned = (await storage.planned(eventId))?.plan
    const [first] = planned?.appointments ?? []
    if (!planned || !first) throw new Error('nothing is planned')
    const revision = { ...planned.record, id: idOf<PlanId>('told'), revision: 1 }
    const announced = {
      ...first,
      id: idOf<AppointmentId>('told'),
      planId: revision.id,
      start: minuteOfDay(first.start + 5),
    }
    await storage.savePlan(revision, [announced], [])
    const announcement = {
      ...{ id: 'n', eventId, planId: revision.id, revision: 1, at: revision.madeAt },
      groupSessions: [],
    }
    await storage.commit({
      title: 'Announce',
      changes: [{ kind: 'announcement', id: 'n', before: null, after: announcement }],
    })
    const file = (await service.folderOf(eventId)).find(({ name }) => name === 'appointments.csv')
    const rows = new TextDecoder().decode(file?.bytes)
    expect(rows).toContain(`,${formatTime(announced.start)},announced`)
  })

  it('that is stopped writes nothing', async () => {
    const { service, storage } = await freshService()
    await service.read(tinyFiles())
    const stopping = new AbortController()
    stopping.abort()
    expect(await service.write(real(null), { ...work(), signal: stopping.signal })).toEqual({
      ok: false,
      error: { kind: 'cancelled' },
    })
    expect(await storage.readAll(['event', 'staff'])).toEqual({ event: [], staff: [] })
  })

  it('keeps a walk from the unnamed room', async () => {
    const { service } = await freshService()
    await service.read(tinyFiles({ 'travel.csv': 'from,to,minutes\n,R2,4\n' }))
    const eventId = idFrom(await service.write(real(null), work()))
    const travel = (await service.folderOf(eventId)).find(({ name }) => name === 'travel.csv')
    expect(new TextDecoder().decode(travel?.bytes)).toBe('from,to,minutes\r\n,R2,4\r\n')
  })
})

describe('the sample school', () => {
  it('is written with its year and attendance, and gives way to the real school', async () => {
    const { service, sampleService, storage } = await freshService()
    const sampleId = idFrom(await sampleService.writeSample(work()))
    const { school, schoolYear, attendanceFigure, event } = await storage.readAll([
      'school',
      'schoolYear',
      'attendanceFigure',
      'event',
    ])
    expect(school).toMatchObject([{ name: 'Aldermere School' }])
    expect(schoolYear).toMatchObject([{ name: '2026/27', start: '2026-09-01' }])
    expect(attendanceFigure).toHaveLength(900)
    expect(event).toMatchObject([{ id: sampleId, isSample: true, schoolYearId: schoolYear[0]?.id }])

    await service.read(tinyFiles())
    idFrom(await service.write(real(null), work()))
    expect((await storage.readAll(['school'])).school).toMatchObject([
      { id: school[0]?.id, name: 'Brookfield School' },
    ])
    idFrom(await service.write({ eventId: null, answers: {}, schoolName: 'Another name' }, work()))
    expect((await storage.readAll(['school'])).school).toMatchObject([{ name: 'Brookfield School' }])
  })
})

describe('the store of the sample school', () => {
  it('takes no folder, and the school’s own no sample', async () => {
    const { service, sampleService, storage } = await freshService()
    await sampleService.read(tinyFiles())
    await expect(sampleService.write(real(null), work())).rejects.toThrow()
    await expect(service.writeSample(work())).rejects.toThrow()
    expect(await storage.readAll(['event', 'staff'])).toEqual({ event: [], staff: [] })
  })
})

describe('an empty folder', () => {
  it('can be filled in and read', async () => {
    const { service } = await freshService()
    const empty = await service.folderOf(null)
    expect(await service.read(empty)).toMatchObject({ kind: 'sound', title: 'Consultation evening' })
    expect(await service.folderOf(idOf<EventId>('no such event'))).toEqual(empty)
    const bytes = bytesOf(tinyFolder['staff.csv']?.replaceAll('R1', '').replaceAll('R2', '') ?? '')
    expect(
      await service.read(
        empty.map((file) => (file.name === 'staff.xlsx' ? { name: 'staff.csv', bytes } : file)),
      ),
    ).toMatchObject({ kind: 'sound' })
  })
})
