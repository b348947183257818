import { assert, asyncProperty, array, constantFrom, nat, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idOf, type EventId, type PlanId } from '@shared/kernel/ids'
import { emptyPersonDraft, addableKinds } from '@shared/domain/people/person-draft'
import { instant, minutes, type LocalDate } from '@shared/kernel/time'
import { mergeableKinds } from '@shared/records/people/merge'
import { expectConsistent, openOffice, valueOf, type Office } from './office'

describe('after an update from a folder in which requests are gone', () => {
  const ways = [
    ['announced', async (office: Office, id: EventId) => valueOf(await office.announcing.announce(id))],
    ['allocated again', (office: Office, id: EventId) => office.allocate(id)],
    [
      'allocated three times',
      async (office: Office, id: EventId) => {
        await office.allocate(id)
        await office.allocate(id)
      },
    ],
  ] as const
  const updates = [
    ['family-out', ['Q1', 'Q3', 'Q4', 'Q5', 'Q6']],
    ['one-out', ['Q1', 'Q2', 'Q3', 'Q4', 'Q5']],
  ] as const

  for (const [way, prepare] of ways) {
    for (const [folder, left] of updates) {
      it(`(${folder}) an event that was ${way} has their appointments in its plan no more`, async () => {
        // The newest plan comes last in the order of ids, or first.
        for (const idOrder of ['rising', 'falling'] as const) {
          const office = await openOffice(undefined, idOrder)
          const id = await office.importCase('base')
          await office.allocate(id)
          await prepare(office, id)
          await expectConsistent(office)
          await office.importCase(folder, id)
          await expectConsistent(office)
          const { conference, appointments } = await office.planned(id)
          const sourceIds = new Map(conference.requests.map((row) => [row.id, row.sourceId]))
          expect(
            appointments
              .map((row) => sourceIds.get(row.requestId) ?? '')
              .toSorted((a, b) => a.localeCompare(b)),
          ).toEqual(left)
        }
      })
    }
  }
})

it('a request that is withdrawn is named in no other request’s reason any more', async () => {
  const office = await openOffice()
  const id = await office.importCase('base')
  await office.allocate(id)
  const { appointments } = await office.planned(id)
  const [kept, withdrawn] = [at(appointments, 0), at(appointments, 1)]
  valueOf(await office.board.takeOut(id, kept.requestId))
  const { record } = await office.planned(id)
  const named: typeof record = {
    ...record,
    unplaced: record.unplaced.map((row) => ({
      ...row,
      blocking: [{ kind: 'request', id: withdrawn.requestId }],
    })),
  }
  const change = { kind: 'plan', id: record.id, before: record, after: named } as const
  valueOf(await office.storage.commit({ title: 'Name it', changes: [change] }))
  await office.requests.withdraw(id, [withdrawn.requestId])
  await expectConsistent(office)
  expect((await office.planned(id)).record.unplaced).toMatchObject([
    { requestId: kept.requestId, reason: 'asked-after-planning', blocking: [{ kind: 'staff' }] },
  ])
})

/** What a person may do next; `pick` chooses among what there is. */
const steps = {
  base: (office: Office, id: EventId) => office.importCase('base', id),
  'family-out': (office: Office, id: EventId) => office.importCase('family-out', id),
  'one-out': (office: Office, id: EventId) => office.importCase('one-out', id),
  allocate: (office: Office, id: EventId) => office.allocate(id),
  announce: (office: Office, id: EventId) => office.announcing.announce(id),
  undo: (office: Office) => office.history.undo(),
  redo: (office: Office) => office.history.redo(),
  withdraw: async (office: Office, id: EventId, pick: number) => {
    const { requests } = await conferenceOf(office, id)
    return office.requests.withdraw(id, [at(requests, pick).id])
  },
  add: async (office: Office, id: EventId, pick: number) => {
    const conference = await conferenceOf(office, id)
    const { householdId, studentId } = at(conference.guardianships, pick)
    const draft = {
      ...at(conference.requests, pick),
      staffIds: [at(conference.staff, pick).id],
      householdId,
      studentId,
    }
    return office.requests.add(id, draft)
  },
  'take out': async (office: Office, id: EventId, pick: number) => {
    const { conference } = await office.planned(id)
    return office.board.takeOut(id, at(conference.requests, pick).id)
  },
  place: async (office: Office, id: EventId, pick: number) => {
    const { conference } = await office.planned(id)
    const session = at(conference.event.sessions, pick)
    const start = (session.start + 10 * (pick % 8)) as typeof session.start
    return office.board.moveTo(id, at(conference.requests, pick).id, session.id, start)
  },
  pin: async (office: Office, id: EventId, pick: number) => {
    const { conference } = await office.planned(id)
    return office.board.setPinned(id, at(conference.requests, pick).id, pick % 2 > 0)
  },
  'add a person': async (office: Office, id: EventId, pick: number) => {
    const { household, student } = await office.storage.readAll(['household', 'student'])
    const draft = {
      ...emptyPersonDraft('en'),
      givenName: 'New',
      name: 'New',
      languages: ['pl'],
      householdIds: household.slice(pick % 2, (pick % 2) + 1).map((row) => row.id),
      studentIds: student.slice(0, pick % 2).map((row) => row.id),
    }
    return office.people.add(at(addableKinds, pick), draft, pick % 3 > 0 ? id : null)
  },
  'link people': async (office: Office, _: EventId, pick: number) => {
    const { adult, household, student } = await office.storage.readAll(['adult', 'household', 'student'])
    const [householdId, studentId] = [at(household, pick).id, at(student, pick + 1).id]
    if (pick % 3 === 0) return office.people.unlinkChild({ householdId, studentId })
    if (pick % 3 === 1 && adult.length > 0)
      return office.people.linkAdult({ householdId, adultId: at(adult, pick).id })
    return office.people.linkChild({ householdId, studentId, relationship: 'aunt', receivesLetters: true })
  },
  'remove people': async (office: Office, _: EventId, pick: number) => {
    const kind = at(mergeableKinds, pick)
    const rows: readonly { readonly id: string }[] = (await office.storage.readAll([kind]))[kind]
    return rows.length > 1 ? office.people.remove(kind, [at(rows, pick).id]) : null
  },
  'merge people': async (office: Office, _: EventId, pick: number) => {
    const kind = at(mergeableKinds, pick)
    const rows: readonly { readonly id: string }[] = (await office.storage.readAll([kind]))[kind]
    if (rows.length < 3) return null
    const [keptId, otherId] = [at(rows, pick).id, at(rows, pick + 1).id]
    return office.people.merge({ kind, keptId, otherId, choices: new Map() })
  },
  'split a family': async (office: Office, _: EventId, pick: number) => {
    const { household, guardianship, request } = await office.storage.readAll([
      'household',
      'guardianship',
      'request',
    ])
    const one = at(household, pick)
    return office.people.split({
      householdId: one.id,
      household: one,
      stayingAdults: one.adults,
      adultIds: [],
      studentIds: guardianship.filter((row) => row.householdId === one.id).map((row) => row.studentId),
      requestIds: request
        .filter((row) => row.householdId === one.id)
        .slice(0, pick % 3)
        .map((row) => row.id),
    })
  },
  'keep apart': async (office: Office, id: EventId, pick: number) => {
    const { household } = await office.storage.readAll(['household'])
    const households = [at(household, pick).id, at(household, pick + 1).id] as const
    const separation = { households, rule: 'other-session', minutes: minutes(0) } as const
    return office.people.addSeparation(
      { ...separation, source: 'Letter', date: '2026-09-01' as LocalDate },
      pick % 2 > 0 ? [id] : [],
    )
  },
  'begin minutes': async (office: Office, id: EventId, pick: number) => {
    const { appointments } = await office.planned(id)
    const chosen = appointments[pick % (appointments.length || 1)]
    if (!chosen || chosen.meetingId !== null) return
    await office.minutes.begin(id, chosen.id)
  },
  'discard minutes': async (office: Office, id: EventId) => {
    const { appointments } = await office.planned(id)
    const meetingId = appointments.find((row) => row.meetingId !== null)?.meetingId
    if (!meetingId) return
    const notes = await office.storage.openNotes(meetingId)
    await office.minutes.discard(meetingId, notes)
    notes.close()
  },
} as const satisfies Record<string, (office: Office, id: EventId, pick: number) => Promise<unknown>>
type Step = keyof typeof steps
const onThePlan = new Set<Step>(['take out', 'place', 'pin', 'begin minutes', 'discard minutes'])

const conferenceOf = async (office: Office, id: EventId) =>
  (await office.storage.planned(id))?.conference ?? expect.fail('the event is gone')

function at<Row>(rows: readonly Row[], pick: number): Row {
  return rows[pick % rows.length] ?? expect.fail('there is none')
}

it('seven allocations are undone and redone one by one, with the pins and moves between them', async () => {
  const office = await openOffice()
  const id = await office.importCase('base')
  const states: unknown[] = []
  const remember = async () => {
    const { record, appointments } = await office.planned(id)
    states.push([record, appointments])
  }
  for (let time = 0; time < 7; time++) {
    await office.allocate(id)
    await remember()
    const { appointments } = await office.planned(id)
    const { requestId, pinned } = at(appointments, 0)
    valueOf(await office.board.setPinned(id, requestId, !pinned))
    await remember()
  }
  const now = async () => {
    const { record, appointments } = await office.planned(id)
    return [record, appointments]
  }
  for (let step = states.length - 2; step >= 0; step--) {
    expect(await office.history.undo()).toMatchObject({ ok: true })
    expect(await now()).toEqual(states[step])
    await expectConsistent(office)
  }
  for (let step = 1; step < states.length; step++) {
    expect(await office.history.redo()).toMatchObject({ ok: true })
    expect(await now()).toEqual(states[step])
  }
})

it('a plan that another window has cleared away is not gone back to, which the undo says', async () => {
  const office = await openOffice()
  const id = await office.importCase('base')
  await office.allocate(id)
  const { record } = await office.planned(id)
  for (let time = 0; time < 7; time++) {
    await office.allocate(id)
  }
  const other = { ...record, id: idOf<PlanId>('made elsewhere'), madeAt: instant('2027-01-01T09:00:00.000Z') }
  valueOf(await office.storage.savePlan(other, [], []))
  const outcomes: boolean[] = []
  while (office.history.state().undo === 'Allocate') outcomes.push((await office.history.undo()).ok)
  expect(outcomes).toContain(true)
  expect(outcomes).toContain(false)
  await expectConsistent(office)
})

it('whatever a person does in whatever order, the records of the store agree after each step', async () => {
  const names = Object.keys(steps).filter((name): name is Step => name in steps)
  const step = record({ name: constantFrom(...names), pick: nat(40) })
  await assert(
    asyncProperty(array(step, { minLength: 10, maxLength: 20 }), async (walk) => {
      const office = await openOffice()
      const id = await office.importCase('base')
      await office.allocate(id)
      for (const { name, pick } of walk) {
        if (onThePlan.has(name) && !(await office.storage.planned(id))?.plan) continue
        await steps[name](office, id, pick)
        await expectConsistent(office)
      }
      office.close()
    }),
    { numRuns: 15, seed: 20261127, endOnFailure: true },
  )
}, 120_000)
