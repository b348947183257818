import { describe, expect, it } from 'vitest'
import { notInFolder } from '@shared/domain/people/not-in-folder'
import type { EventId, MeetingId } from '@shared/kernel/ids'
import { createEvents } from '@renderer/services/event'
import { Dexie, freshName } from './fixtures'
import { expectConsistent, openOffice, valueOf, type Office } from './office'

const first = <Row>(rows: readonly Row[]): Row => rows[0] ?? expect.fail('there is none')
const eventsOf = ({ storage, history }: Office) => createEvents(storage, history)

/** Everything that the store holds, but its log and its choices. */
async function contentsOf({ backupStore, storage }: Office) {
  const contents = await backupStore.dump()
  const tables = [...contents.tables].filter(([kind]) => kind !== 'audit' && kind !== 'setting')
  const notes = new Map<string, string>()
  for (const { id } of contents.notes) {
    const open = await storage.openNotes(id as MeetingId)
    notes.set(id, open.texts().progress)
    open.close()
  }
  return {
    tables: tables.map(([kind, rows]) => [kind, rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))]),
    notes,
  }
}

/** An event that was announced, with minutes begun, private notes and all. */
async function eveningHeld(office: Office): Promise<EventId> {
  const id = await office.importCase('base')
  await office.allocate(id)
  valueOf(await office.announcing.announce(id))
  await office.allocate(id)
  const { appointments } = await office.planned(id)
  const meeting = valueOf(await office.minutes.begin(id, first(appointments).id))
  const notes = await office.storage.openNotes(meeting)
  notes.splice('progress', 0, 0, 'Reads well.')
  valueOf(await notes.saved())
  notes.close()
  return id
}

describe('an event that is deleted', () => {
  it('goes with all that belongs to it, leaves the school’s people, and comes back whole', async () => {
    const office = await openOffice()
    const id = await eveningHeld(office)
    const other = await eveningHeld(office)
    const before = await contentsOf(office)
    expect(await eventsOf(office).lookAtRemoval(id)).toMatchObject({
      requests: 6,
      plans: 3,
      minutes: 1,
      people: 0,
    })

    valueOf(await eventsOf(office).remove(id, { withPeople: true }))
    await expectConsistent(office)
    const left = await office.backupStore.dump()
    expect(JSON.stringify([...left.tables].filter(([kind]) => kind !== 'audit'))).not.toContain(id)
    expect(left.notes).toHaveLength(1)
    expect((await office.storage.planned(other))?.conference.students).toHaveLength(4)

    valueOf(await office.history.undo())
    await expectConsistent(office)
    expect(await contentsOf(office)).toEqual(before)
  })

  it('comes back by undo after other edits were taken back too', async () => {
    const office = await openOffice()
    const id = await eveningHeld(office)
    const other = await office.importCase('base')
    const before = await contentsOf(office)
    valueOf(await eventsOf(office).remove(id, { withPeople: false }))
    valueOf(await eventsOf(office).describe(other, { title: 'Renamed' }))
    valueOf(await office.history.undo())
    valueOf(await office.history.undo())
    expect(await contentsOf(office)).toEqual(before)
    valueOf(await office.history.redo())
    await expectConsistent(office)
    expect(await office.storage.read('event', id)).toBeNull()
  })

  it('takes the people of no other event along only where that is wanted', async () => {
    const office = await openOffice()
    const id = await office.importCase('base')
    const counts = await eventsOf(office).lookAtRemoval(id)
    valueOf(await eventsOf(office).remove(id, { withPeople: false }))
    const { student, household, guardianship } = await office.storage.readAll([
      'student',
      'household',
      'guardianship',
    ])
    expect([student.length, household.length, guardianship.length]).toEqual([4, 3, 4])
    valueOf(await office.history.undo())

    valueOf(await eventsOf(office).remove(id, { withPeople: true }))
    const kinds = ['student', 'household', 'adult', 'staff', 'interpreter', 'room'] as const
    const links = ['guardianship', 'enrolment', 'attendanceFigure', 'roster', 'request'] as const
    const rest = await office.storage.readAll([...kinds, ...links])
    expect(Object.values(rest).flat()).toEqual([])
    expect(counts?.people).toBeGreaterThan(7)
    valueOf(await office.history.undo())
    await expectConsistent(office)
  })

  it('leaves whoever somebody that stays names', async () => {
    const office = await openOffice()
    const id = await office.importCase('base')
    const { household } = await office.storage.readAll(['household'])
    const adult = {
      id: 'A-new',
      sourceId: '',
      householdIds: [first(household).id],
      title: '',
      givenName: 'Ines',
      familyName: 'Hale',
      attends: true,
      staffId: null,
      email: '',
      phone: '',
      parentalResponsibility: '',
      ...notInFolder.adult,
    }
    valueOf(
      await office.storage.commit({
        title: 'Add an adult',
        changes: [{ kind: 'adult', id: adult.id, before: null, after: adult as never }],
      }),
    )
    valueOf(await eventsOf(office).remove(id, { withPeople: true }))
    await expectConsistent(office)
    const rest = await office.storage.readAll(['household', 'adult', 'student'])
    expect(rest).toMatchObject({
      household: [{ id: first(household).id }],
      adult: [{ id: 'A-new' }],
      student: [],
    })
  })

  it('takes along its records that cannot be read, and brings them back as they lay', async () => {
    const name = freshName()
    const office = await openOffice(name)
    const id = await eveningHeld(office)
    await eveningHeld(office)
    const raw = await new Dexie(name).open()
    const spoil = async (kind: string, fault: object): Promise<void> => {
      const own = (await raw
        .table(kind)
        .filter((row: { eventId?: string }) => row.eventId === id)
        .first()) as { id: string }
      await raw.table(kind).update(own.id, fault)
    }
    await spoil('request', { minutes: 'ten' })
    await spoil('meeting', { startedAt: 5 })
    await spoil('plan', { seed: 'one' })
    // It names its plan only.
    await spoil('appointment', { eventId: 7 })
    const [jotting] = (await raw.table('meeting').toArray()).filter(
      (row: { eventId: string }) => row.eventId === id,
    ) as { id: string }[]
    await raw.table('jotting').add({ id: 'j', meetingId: jotting?.id, text: 9 })
    const sound = {
      id: 'j2',
      meetingId: jotting?.id,
      staffId: 't',
      text: 'Ask again',
      updatedAt: '2026-11-20T08:00:00Z',
    }
    await raw.table('jotting').add(sound)
    // Nobody knows whose this is.
    await raw.table('travel').add({ id: 'w', eventId: 9 })
    raw.close()
    const before = await office.backupStore.dump()
    expect(await eventsOf(office).lookAtRemoval(id)).toMatchObject({ unreadable: 5 })

    valueOf(await eventsOf(office).remove(id, { withPeople: false }))
    const left = await office.backupStore.dump()
    expect([...left.unreadable.tables]).toEqual([['travel', [{ id: 'w', eventId: 9 }]]])
    expect(left.notes).toHaveLength(1)
    expect(left.tables.get('jotting')).toEqual([])
    valueOf(await office.history.undo())
    expect((await office.backupStore.dump()).unreadable).toEqual(before.unreadable)
    expect((await contentsOf(office)).notes.size).toBe(2)
    valueOf(await office.history.redo())
    expect((await office.backupStore.dump()).unreadable.tables.size).toBe(1)
  })

  it('that is gone already is said to be', async () => {
    const office = await openOffice()
    const id = await office.importCase('base')
    valueOf(await eventsOf(office).remove(id, { withPeople: false }))
    expect(await eventsOf(office).lookAtRemoval(id)).toBeNull()
    expect(await eventsOf(office).remove(id, { withPeople: false })).toEqual({
      ok: false,
      error: { kind: 'gone' },
    })
  })

  it('is not brought back in part by a plan that was being made for it', async () => {
    const office = await openOffice()
    const id = await office.importCase('base')
    await office.allocate(id)
    const { record } = await office.planned(id)
    valueOf(await eventsOf(office).remove(id, { withPeople: false }))
    expect(await office.storage.savePlan(record, [], [])).toMatchObject({ ok: false })
    await expectConsistent(office)
  })
})

describe('a school that is started anew', () => {
  it('holds nothing but how the app looks', async () => {
    const office = await openOffice()
    await eveningHeld(office)
    const look = { id: 'appearance', value: 'dark' } as const
    valueOf(
      await office.storage.commit({
        title: 'Look',
        changes: [{ kind: 'setting', id: look.id, before: null, after: look }],
      }),
    )
    valueOf(await office.storage.clear())
    const contents = await office.backupStore.dump()
    expect([...contents.tables].flatMap(([, rows]) => rows)).toEqual([look])
    expect(contents.notes).toEqual([])
    expect(await office.backupStore.isUsed()).toBe(false)
    await office.importCase('base')
    await expectConsistent(office)
  })
})
