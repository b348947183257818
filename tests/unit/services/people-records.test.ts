import { expect, it } from 'vitest'
import { idOf, type AppointmentId, type HouseholdId } from '@shared/kernel/ids'
import { mergeableKinds, mergeRecords, type MergeableKind } from '@shared/records/people/merge'
import { eventEffects } from '@shared/records/people/event-effects'
import { removeRecords } from '@shared/records/people/remove'
import { splitHousehold } from '@shared/records/people/split'
import type { AllRecords, RecordChange } from '@shared/records/record-edit'
import { referencesOf } from '@shared/records/references'
import { recordKinds, type RecordKind } from '@shared/records/registry'
import type { Change } from '@renderer/services/ports'
import { readLinks, readNamed, readNamedEver } from '@renderer/services/people-records'
import { day } from '../../fixtures/build-conference'
import { oneOfEach } from '../records/one-of-each'
import { openTestStorage } from '../storage/fixtures'
import { openOffice, valueOf } from '../storage/office'

/** An event that was planned, perhaps announced, with minutes begun, and planned again. */
async function school(isAnnounced: boolean) {
  const office = await openOffice()
  const eventId = await office.importCase('base')
  await office.allocate(eventId)
  if (isAnnounced) valueOf(await office.announcing.announce(eventId))
  const { appointments } = await office.planned(eventId)
  const begun = appointments[0]?.id ?? expect.fail('nothing was placed')
  await office.minutes.begin(eventId, idOf<AppointmentId>(begun))
  await office.allocate(eventId)
  return { office, all: await office.storage.readAll(recordKinds) }
}

const inOrder = (changes: readonly RecordChange[]): readonly RecordChange[] =>
  changes.toSorted((a, b) => `${a.kind} ${a.id}`.localeCompare(`${b.kind} ${b.id}`, 'en'))
const sorted = <T extends { readonly ok: boolean }>(outcome: T): T =>
  'value' in outcome && Array.isArray(outcome.value) ? { ...outcome, value: inOrder(outcome.value) } : outcome

const idsIn = (all: AllRecords, kind: MergeableKind): readonly string[] => all[kind].map(({ id }) => id)

it.each(mergeableKinds.flatMap((kind) => [[kind, true] as const, [kind, false] as const]))(
  'a %s is removed and merged alike from what was read of it and from the whole store (announced: %s)',
  async (kind, isAnnounced) => {
    const { office, all } = await school(isAnnounced)
    const ids = idsIn(all, kind)
    for (const [at, id] of ids.slice(0, 6).entries()) {
      const read = await readNamed(office.storage, { [kind]: [id] })
      expect(sorted(removeRecords(read, kind, [id]))).toEqual(sorted(removeRecords(all, kind, [id])))
      const otherId = ids[at + 1]
      if (otherId === undefined) continue
      const merge = { kind, keptId: id, otherId, choices: new Map() }
      const pair = await readNamedEver(office.storage, { [kind]: [id, otherId] })
      expect(sorted(mergeRecords(pair, merge))).toEqual(sorted(mergeRecords(all, merge)))
    }
    office.close()
  },
)

it('a family is split alike from what was read of it and from the whole store', async () => {
  const { office, all } = await school(true)
  for (const household of all.household) {
    const split = {
      householdId: household.id,
      household: { ...household, id: idOf<HouseholdId>('new') },
      stayingAdults: household.adults,
      adultIds: [],
      studentIds: all.guardianship.flatMap((row) =>
        row.householdId === household.id ? [row.studentId] : [],
      ),
      requestIds: all.request.flatMap(({ id, householdId }) => (householdId === household.id ? [id] : [])),
    }
    const today = day('2026-11-20')
    const splitOf = (records: AllRecords) => {
      let count = 0
      const changes = valueOf(splitHousehold(records, split, { newId: () => `new ${++count}`, today }))
      return {
        effects: eventEffects(records, changes),
        changes: inOrder(changes).map(({ kind, after }) => [kind, after]),
      }
    }
    const read = await readNamed(office.storage, { household: [household.id] })
    expect(splitOf(read)).toEqual(splitOf(all))
  }
  office.close()
})

it('what is read of one child has nothing of others, however many there are', async () => {
  const { office, all } = await school(true)
  const [student] = all.student
  if (!student) throw new Error('nobody')
  const people = { student: [student.id] }
  for (const read of [await readLinks(office.storage, people), await readNamed(office.storage, people)]) {
    expect(read.student).toEqual([student])
    expect(read.adult).toEqual([])
    expect(read.guardianship.every(({ studentId }) => studentId === student.id)).toBe(true)
    expect(read.appointment.every(({ studentId }) => studentId === student.id)).toBe(true)
  }
  office.close()
})

/** Every record of the store that names one, by kind; with history, or only those that cannot stay when it goes. */
const namedBy = (target: MergeableKind, id: string, withHistory: boolean): readonly RecordKind[] =>
  recordKinds.filter((kind) =>
    referencesOf(kind, oneOfEach[kind]).some(
      (one) => one.target === target && one.id === id && (withHistory || one.strength !== 'history'),
    ),
  )

it.each(mergeableKinds)('whatever kind of record names a %s is read with it', async (target) => {
  const { storage } = await openTestStorage()
  const changes = recordKinds.map(
    (kind) => ({ kind, id: oneOfEach[kind].id, before: null, after: oneOfEach[kind] }) as Change,
  )
  valueOf(await storage.commit({ title: 'Add', changes }))
  const { id } = oneOfEach[target]
  const people = { [target]: [id] }
  for (const [read, withHistory] of [
    [await readNamed(storage, people), false],
    [await readNamedEver(storage, people), true],
  ] as const) {
    expect(read[target]).toEqual([oneOfEach[target]])
    for (const kind of namedBy(target, id, withHistory)) expect(read[kind]).toEqual([oneOfEach[kind]])
  }
})
