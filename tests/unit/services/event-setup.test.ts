import { describe, expect, it } from 'vitest'
import { aYearOn, emptySession, type EventDraft } from '@shared/domain/events/event-draft'
import type { RuleDraft } from '@shared/domain/requests/event-setup'
import type { TeacherWish } from '@shared/domain/requests/teacher-list'
import { idOf, type EventId, type StaffId } from '@shared/kernel/ids'
import type { Result } from '@shared/kernel/result'
import { instant, minutes, type LocalDate } from '@shared/kernel/time'
import { copyEvent } from '@shared/records/events/copy-event'
import { inviteStudents } from '@shared/records/events/invite'
import type { AllRecords, RecordChange } from '@shared/records/record-edit'
import { recordKinds } from '@shared/records/registry'
import { inconsistencies } from '@renderer/storage/consistency'
import { createEventSetup } from '@renderer/services/event-setup'
import { readForCopy, readForInvitation } from '@renderer/services/event-setup-records'
import { createEvents } from '@renderer/services/event'
import { createRequests } from '@renderer/services/requests'
import { createTeacherLists } from '@renderer/services/teacher-lists'
import { createHistory } from '@renderer/services/history'
import { at, day, session } from '@tests/fixtures/build-conference'
import { household, openTestStorage, staff, student } from '../storage/fixtures'
import { expectConsistent } from '../storage/office'
import { before, evening, eventId, tuesday } from './board-evening'

const today = '2027-02-01' as LocalDate
let ids = 0
const clock = { now: () => instant('2027-02-01T09:00:00.000Z'), today: () => today }
const newId = () => `made-${++ids}`
const draft: EventDraft = {
  kind: 'pctc',
  title: 'Spring talks',
  timezone: 'Asia/Singapore',
  sessions: [{ ...emptySession, date: '2027-03-02' }],
}

async function emptyOffice() {
  const store = await openTestStorage()
  const { storage } = store
  await storage.commit({
    title: 'x',
    changes: [
      { kind: 'staff', id: 't1', before: null, after: staff('t1') },
      { kind: 'staff', id: 't2', before: null, after: { ...staff('t2'), leftOn: today } },
    ],
  })
  const history = createHistory(storage, clock)
  return {
    store,
    storage,
    history,
    setup: createEventSetup({ clock, newId, storage, school: 'own' }, history),
  }
}

async function plannedOffice() {
  const office = await evening()
  return {
    ...office,
    setup: createEventSetup({ clock, newId, storage: office.storage, school: 'own' }, office.history),
  }
}

describe('a new event', () => {
  it('is made with its sessions and those who work here, in one step that undo takes back', async () => {
    const { store, storage, history, setup } = await emptyOffice()
    const made = await setup.create(draft)
    if (!made.ok) throw new Error(made.error.kind)
    const planned = await storage.planned(made.value)
    expect(planned?.conference.event).toMatchObject({
      kind: 'pctc',
      title: 'Spring talks',
      slotMinutes: 5,
      sessions: [{ date: '2027-03-02', start: at('16:00'), end: at('19:00') }],
    })
    expect(planned?.conference.staff.map(({ id }) => id)).toEqual(['t1'])
    expect(await storage.read('eventSetup', made.value)).toMatchObject({ usualMinutes: 15, rules: [] })
    const year = await storage.read('schoolYear', planned?.conference.event.schoolYearId ?? '')
    expect(year).toMatchObject({ name: '2026/27' })
    await expectConsistent(store)
    await history.undo()
    expect(await storage.readAll(['event', 'eventSetup', 'roster', 'schoolYear'])).toEqual({
      event: [],
      eventSetup: [],
      roster: [],
      schoolYear: [],
    })
  })

  it('is of the sample school where it is made or copied there, and of the own school otherwise', async () => {
    for (const school of ['sample', 'own'] as const) {
      const { storage, history } = await emptyOffice()
      const setup = createEventSetup({ clock, newId, storage, school }, history)
      const made = await setup.create(draft)
      if (!made.ok) throw new Error(made.error.kind)
      await setup.copy({ eventId: made.value, title: 'Again', firstDay: '2027-04-06' as LocalDate })
      const { event } = await storage.readAll(['event'])
      expect(event.map(({ isSample }) => isSample)).toEqual([school === 'sample', school === 'sample'])
    }
  })

  it('is not made of a draft with problems', async () => {
    const { setup, history } = await emptyOffice()
    expect(await setup.create({ ...draft, title: '' })).toMatchObject({
      error: { kind: 'draft', problems: { title: 'no-title' } },
    })
    expect(history.state().undo).toBeNull()
  })

  it('goes whole when it is deleted, and comes back whole', async () => {
    const { storage, history, setup } = await emptyOffice()
    const made = await setup.create(draft)
    if (!made.ok) throw new Error(made.error.kind)
    await createEvents(storage, history).remove(made.value, { withPeople: false })
    expect(await storage.read('eventSetup', made.value)).toBeNull()
    await history.undo()
    expect(await storage.read('eventSetup', made.value)).toMatchObject({ usualMinutes: 15 })
  })
})

/** An empty event beside a child with a family and a form teacher. */
async function smallSchool() {
  const office = await emptyOffice()
  const made = await office.setup.create(draft)
  if (!made.ok) throw new Error(made.error.kind)
  const id = made.value
  const schoolYearId = (await office.storage.read('event', id))?.schoolYearId ?? expect.fail('no event')
  const link = { id: 'g1', householdId: household('h1').id, studentId: student('p1').id }
  await office.storage.commit({
    title: 'x',
    changes: [
      { kind: 'student', id: 'p1', before: null, after: student('p1') },
      { kind: 'household', id: 'h1', before: null, after: household('h1') },
      {
        kind: 'guardianship',
        id: 'g1',
        before: null,
        after: { ...link, relationship: '', receivesLetters: true },
      },
      {
        kind: 'enrolment',
        id: 'n1',
        before: null,
        after: { id: 'n1', studentId: student('p1').id, schoolYearId, form: '9A', yearGroup: '9' },
      },
      {
        kind: 'teachingGroup',
        id: 'tg',
        before: null,
        after: {
          id: idOf('tg'),
          sourceId: '9A',
          schoolYearId,
          name: '9A',
          subject: '',
          yearGroup: '9',
          staffIds: [staff('t1').id],
          studentIds: [student('p1').id],
        },
      },
    ],
  })
  return { ...office, id }
}

const formTeacher: RuleDraft = {
  kind: 'form-teacher',
  yearGroups: [],
  forms: [],
  subjects: [],
  staffIds: [],
  together: false,
  formTeachers: [],
  priority: 'required',
  minutes: minutes(10),
  studentAttends: true,
}

describe('rules that make requests', () => {
  it('make them for the invited children, and again only what is missing', async () => {
    const { store, storage, history, setup, id } = await smallSchool()
    await setup.invite(id, [student('p1').id])
    await setup.setRule(id, null, formTeacher)
    const key = (await storage.read('eventSetup', id))?.rules[0]?.key ?? expect.fail('no rule')
    await setup.runRule(id, key)
    const [request] = await storage.where('request', 'eventId', id)
    expect(request).toMatchObject({ householdId: 'h1', studentId: 'p1', staffIds: ['t1'], minutes: 10 })
    await expectConsistent(store)
    const steps = history.state().steps
    await setup.runRule(id, key)
    expect(history.state().steps).toBe(steps)
    await createRequests({ newId, storage }, history).withdraw(id, [request?.id ?? expect.fail('none')])
    await setup.runRule(id, key)
    expect(await storage.where('request', 'eventId', id)).toEqual([])
  })

  it('make none for a child whose teacher marks it as not necessary, until the mark is taken away', async () => {
    const { storage, history, setup, id } = await smallSchool()
    const bridge = { saveFile: () => expect.fail('not asked'), openLists: () => expect.fail('not asked') }
    const lists = createTeacherLists({ newId, storage, bridge }, history)
    await setup.invite(id, [student('p1').id])
    await setup.setRule(id, null, formTeacher)
    const key = (await storage.read('eventSetup', id))?.rules[0]?.key ?? expect.fail('no rule')
    const mark = (wish: TeacherWish | null) =>
      lists.mark(id, staff('t1').id, [student('p1').id], (answer) => ({ ...answer, wish }))
    await mark('not-necessary')
    await setup.runRule(id, key)
    expect(await storage.where('request', 'eventId', id)).toEqual([])
    await mark(null)
    await setup.runRule(id, key)
    expect(await storage.where('request', 'eventId', id)).toHaveLength(1)
  })

  it('can be undone with the memory of what they made', async () => {
    const { storage, history, setup, id } = await smallSchool()
    await setup.invite(id, [student('p1').id])
    await setup.setRule(id, null, formTeacher)
    const rule = async () => (await storage.read('eventSetup', id))?.rules[0] ?? expect.fail('no rule')
    await setup.runRule(id, (await rule()).key)
    expect((await rule()).made).toHaveLength(1)
    await history.undo()
    expect((await rule()).made).toEqual([])
    expect(await storage.where('request', 'eventId', id)).toEqual([])
  })

  it('go with their requests when a child is no longer invited', async () => {
    const { store, storage, setup, id } = await smallSchool()
    await setup.invite(id, [student('p1').id])
    expect(await storage.read('roster', id)).toMatchObject({ studentIds: ['p1'], householdIds: ['h1'] })
    await setup.setRule(id, null, formTeacher)
    const key = (await storage.read('eventSetup', id))?.rules[0]?.key ?? ''
    await setup.runRule(id, key)
    await setup.invite(id, [])
    expect(await storage.read('roster', id)).toMatchObject({ studentIds: [], householdIds: [] })
    expect(await storage.where('request', 'eventId', id)).toEqual([])
    await expectConsistent(store)
  })
})

describe('a copy of an event', () => {
  it('has the sessions on other days, rules that made nothing, the children of the same forms, and group sessions', async () => {
    const { store, storage, history, setup, id } = await smallSchool()
    await setup.change(id, 'dates', {
      event: {
        sessions: [
          session('a', '16:00', '19:00', { date: day('2027-03-02') }),
          session('b', '16:00', '19:00', { date: day('2027-03-04') }),
        ],
      },
    })
    await setup.invite(id, [student('p1').id])
    await setup.setRule(id, null, { ...formTeacher, staffIds: [staff('t1').id, staff('t2').id] })
    const key = (await storage.read('eventSetup', id))?.rules[0]?.key ?? ''
    await setup.runRule(id, key)
    await setup.change(id, 'dates', {
      groupSessions: [
        {
          ...{ id: idOf('g1'), sourceId: 'G1', title: 'Class time', sessionId: idOf('b'), capacity: 20 },
          ...{ start: at('16:00'), end: at('16:30'), staffIds: [idOf('t1')], roomId: null },
          members: [{ householdId: idOf('h1'), studentId: idOf('p1') }],
          invited: [idOf('h1')],
          waiting: [],
        },
      ],
    })
    const copied = await setup.copy({ eventId: id, title: 'Again', firstDay: aYearOn(day('2027-03-02')) })
    if (!copied.ok) throw new Error(copied.error.kind)
    const planned = await storage.planned(copied.value)
    expect(planned?.conference.event).toMatchObject({ title: 'Again', currentPlanId: null })
    expect(planned?.conference.event.sessions.map(({ date }) => date)).toEqual(['2028-02-29', '2028-03-02'])
    expect(planned?.conference.students.map((one) => one.id)).toEqual(['p1'])
    expect(planned?.conference.requests).toEqual([])
    expect(planned?.conference.groupSessions).toMatchObject([
      {
        ...{ title: 'Class time', sessionId: planned?.conference.event.sessions[1]?.id, capacity: 20 },
        ...{ start: at('16:00'), staffIds: ['t1'], members: [], invited: [], waiting: [] },
      },
    ])
    const made = await storage.read('eventSetup', copied.value)
    // t2 has left.
    expect(made?.rules).toMatchObject([{ made: [], staffIds: ['t1'] }])
    await expectConsistent(store)
    await history.undo()
    expect(await storage.planned(copied.value)).toBeNull()
  })
})

describe('an invitation and a copy', () => {
  it('read the event and its families, and come to the same as with all that is stored', async () => {
    const { storage } = await plannedOffice()
    const roster = await storage.read('roster', eventId)
    if (!roster) throw new Error('the event is stored')
    const fewer = roster.studentIds.slice(1)
    const copy = { eventId, title: 'Again', firstDay: day('2028-02-29') }
    const sorted = (made: Result<readonly RecordChange[], { readonly kind: string }>) => {
      if (!made.ok) throw new Error(made.error.kind)
      return made.value.toSorted((a, b) => `${a.kind} ${a.id}`.localeCompare(`${b.kind} ${b.id}`))
    }
    const counting = () => {
      let count = 0
      return () => `made-${++count}`
    }
    const invite = (from: AllRecords) => sorted(inviteStudents(from, eventId, fewer, counting()))
    const copyOf = (from: AllRecords) => {
      const options = { id: idOf<EventId>('copy'), newId: counting(), now: clock.now(), isSample: false }
      return sorted(copyEvent(from, copy, options))
    }
    const all = await storage.readAll(recordKinds)
    const invited = await readForInvitation(storage, eventId, fewer)
    expect(invite(invited)).toEqual(invite(all))
    expect(invite(invited).map(({ kind }) => kind)).toContain('request')
    const copied = await readForCopy(storage, eventId)
    expect(copyOf(copied)).toEqual(copyOf(all))
    expect([...invited.student, ...copied.request, ...copied.appointment]).toEqual([])
    expect([all.student.length, all.request.length, all.appointment.length]).toEqual([2, 4, 3])
  })
})

describe('archiving', () => {
  it('puts an event away, and undo takes it out', async () => {
    const { storage, history, setup } = await emptyOffice()
    const made = await setup.create(draft)
    if (!made.ok) throw new Error(made.error.kind)
    await setup.setArchived(made.value, true)
    expect(await storage.read('eventSetup', made.value)).toMatchObject({ archivedOn: today })
    await history.undo()
    expect(await storage.read('eventSetup', made.value)).toMatchObject({ archivedOn: null })
  })
})

describe('changing a planned event', () => {
  it('releases what no longer fits, and undo brings it back', async () => {
    const { storage, history, setup, planLines } = await plannedOffice()
    const sessions = [session('tue', '16:00', '16:30')]
    expect(await setup.change(eventId, 'dates', { event: { sessions } })).toMatchObject({ ok: true })
    expect(await planLines()).toEqual([
      'r1 16:00',
      'r2 staff-full',
      'r3 asked-after-planning',
      'r4 asked-after-planning',
    ])
    const all = inconsistencies(await storage.readAll(recordKinds))
    // The evening of these tests names a school year that it leaves out.
    expect(all.filter(({ field }) => field !== 'schoolYearId')).toEqual([])
    await history.undo()
    expect(await planLines()).toEqual(before)
  })

  it('keeps setup and facts in one step', async () => {
    const { storage, history, setup } = await plannedOffice()
    const facts = { event: { changeoverMinutes: minutes(5) } }
    await setup.change(eventId, 'lengths', facts, { usualMinutes: minutes(10) })
    expect(await storage.read('event', eventId)).toMatchObject({ changeoverMinutes: 5 })
    expect(await storage.read('eventSetup', eventId)).toMatchObject({ usualMinutes: 10 })
    await history.undo()
    expect(await storage.read('event', eventId)).toMatchObject({ changeoverMinutes: 0 })
    expect(await storage.read('eventSetup', eventId)).toBeNull()
  })

  it('writes only the windows that differ', async () => {
    const { storage, setup } = await plannedOffice()
    const subject = { kind: 'staff' as const, id: idOf<StaffId>('t1') }
    const free = (start: string, end: string) => ({
      sessionId: tuesday,
      start: at(start),
      end: at(end),
    })
    const windows = async () =>
      (await storage.where('availability', 'eventId', eventId)).map((row) => `${row.start} ${row.end}`)
    await setup.change(eventId, 'lengths', {
      freeTimes: [{ subject, windows: [free('16:00', '17:00'), free('17:30', '18:00')] }],
    })
    const [first] = await storage.where('availability', 'eventId', eventId)
    await setup.change(eventId, 'lengths', {
      freeTimes: [{ subject, windows: [free('16:00', '17:00'), free('18:00', '18:30')] }],
    })
    expect((await windows()).sort()).toEqual(['1080 1110', '960 1020'])
    expect(await storage.read('availability', first?.id ?? '')).toEqual(first)
  })

  it('of an event that is gone says so', async () => {
    const { setup } = await plannedOffice()
    expect(await setup.change(idOf('e9'), 'dates', {})).toMatchObject({ error: { kind: 'gone' } })
  })
})
