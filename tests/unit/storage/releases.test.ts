import { describe, expect, it } from 'vitest'
import { mergeImport } from '@shared/exchange/import-merge/merge-import'
import type { MergedRecords, KnownSchool } from '@shared/exchange/import-merge/records'
import { instant } from '@shared/kernel/time'
import { makeSampleSchool } from '@shared/sample/sample-school'
import { noteSections } from '@shared/domain/meetings/meeting'
import type { OpenStorage } from '@renderer/storage/open'
import { openBackup } from '@renderer/services/jobs/backups'
import { createEvents } from '@renderer/services/event'
import { createHistory } from '@renderer/services/history'
import { freshName, idle, openTestStorage } from './fixtures'
import { expectConsistent } from './office'
import { dumpedRelease, releaseFile, writeDatabase, type DumpedDatabase } from './release'

const counts = {
  student: 318,
  household: 298,
  staff: 14,
  request: 379,
  appointment: 706,
  guardianship: 339,
  availability: 351,
  separation: 6,
  interpreter: 5,
} as const
const kinds = Object.keys(counts) as (keyof typeof counts)[]

/** Holds that a store has all that the release had left, every record readable, its minutes among them. */
async function expectWhole(store: OpenStorage): Promise<void> {
  const read = await store.storage.readAll([...kinds, 'plan', 'meeting'])
  expect(Object.fromEntries(kinds.map((kind) => [kind, read[kind].length]))).toEqual(counts)
  const working = read.plan.find(({ revision }) => revision === null)
  const revision = read.plan.find(({ revision }) => revision === 1)
  for (const plan of [working, revision])
    expect(read.appointment.filter(({ planId }) => planId === plan?.id)).toHaveLength(353)
  const { unreadable } = await store.backupStore.dump()
  expect([unreadable.tables.size, unreadable.notes.length]).toEqual([0, 0])
  await expectConsistent(store)

  const notes = await store.storage.openNotes(read.meeting[0]?.id ?? expect.fail('no minutes'))
  const texts = notes.texts()
  expect(noteSections.map((section) => texts[section])).toEqual(
    noteSections.map((_, i) => `Frozen words number ${i} — naïve café, 李明, Łukasz.`),
  )
  notes.close()
  await expectFoundByFamily(store)
  await expectFoundByStaff(store)
}

/** What says something of a family is found by an index that the release did not have. */
async function expectFoundByFamily({ storage }: OpenStorage): Promise<void> {
  const familyKinds = ['request', 'appointment', 'guardianship'] as const
  const read = await storage.readAll([...familyKinds, 'adult', 'meeting'])
  const id = read.meeting[0]?.facts.household.id ?? expect.fail('no minutes')
  const idsOf = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id).toSorted()
  for (const kind of familyKinds) {
    const rows: readonly { readonly id: string; readonly householdId: string }[] = read[kind]
    const own = rows.filter(({ householdId }) => householdId === id)
    expect(own.length).toBeGreaterThan(0)
    expect(idsOf(await storage.where(kind, 'householdId', id))).toEqual(idsOf(own))
  }
  expect(await storage.where('meeting', 'facts.household.id', id)).toHaveLength(1)
  const adults = read.adult.filter(({ householdIds }) => householdIds.includes(id))
  const found = await storage.readTogether((reads) => reads.whereAny('adult', 'householdIds', [id]))
  expect(idsOf(found)).toEqual(idsOf(adults))
}

/** So is what names a member of staff or a room. */
async function expectFoundByStaff({ storage }: OpenStorage): Promise<void> {
  const { appointment, request } = await storage.readAll(['appointment', 'request'])
  const staffId = request[0]?.staffIds[0] ?? expect.fail('no requests')
  const roomId = appointment[0]?.roomId ?? expect.fail('no room')
  const found = await storage.readTogether(async (reads) => [
    await reads.whereAny('request', 'staffIds', [staffId]),
    await reads.whereAny('appointment', 'staffIds', [staffId]),
    await reads.whereAny('appointment', 'roomId', [roomId]),
  ])
  const expected = [
    request.filter(({ staffIds }) => staffIds.includes(staffId)),
    appointment.filter(({ staffIds }) => staffIds.includes(staffId)),
    appointment.filter((row) => row.roomId === roomId),
  ]
  expect(found.map((rows) => rows.length)).toEqual(expected.map((rows) => rows.length))
}

describe('what version 0.1.0 left on a computer', () => {
  it('opens whole as a store', async () => {
    const name = freshName()
    await writeDatabase(name, dumpedRelease())
    const store = await openTestStorage(name)
    expect(store.repair).toBeNull()
    await expectWhole(store)
  })

  it('opens with the sample school among its records, which goes again without a trace', async () => {
    const name = freshName()
    const dumped = dumpedRelease()
    const sample = makeSampleSchool()
    let lastId = 0
    const { eventId, records } = mergeImport(sample.conference, {
      school: nobody,
      teachingGroups: [],
      standingSeparations: [],
      markers: [],
      event: null,
      answers: {},
      newId: () => `sample-${++lastId}`,
      now: instant('2026-11-27T03:00:00.000Z'),
      isSample: true,
    })
    await writeDatabase(name, withRows(dumped, records))
    const store = await openTestStorage(name)
    expect(store.repair).toBeNull()
    const mixed = await store.storage.readAll(['event', 'student', 'request'])
    expect(new Set(mixed.event.map(({ isSample }) => isSample))).toEqual(new Set([false, true]))
    expect(mixed.student).toHaveLength(counts.student + sample.conference.students.length)
    expect(mixed.request).toHaveLength(counts.request + sample.conference.requests.length)

    const clock = { now: () => instant('2026-11-27T04:00:00.000Z'), today: () => expect.fail('not asked') }
    const events = createEvents(store.storage, createHistory(store.storage, clock))
    expect(await events.remove(eventId, { withPeople: true })).toEqual({ ok: true, value: undefined })
    await expectWhole(store)
    expect((await store.storage.readAll(['event'])).event.map(({ isSample }) => isSample)).toEqual([false])
  })

  it('opens whole as a backup', async () => {
    const store = await openTestStorage()
    const backup = releaseFile('primary.parley-backup')
    const read = await openBackup(store.backupStore, backup, 'kettle window quick barn', () => undefined)
    if (!read.ok) throw new Error(read.error.kind)
    expect(await store.backupStore.replaceAll(read.value.contents, idle())).toEqual({
      ok: true,
      value: undefined,
    })
    await expectWhole(store)
  })
})

const nobody: KnownSchool = {
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

/** A dumped store with records beside its own. */
function withRows({ version, stores }: DumpedDatabase, records: MergedRecords): DumpedDatabase {
  const added = new Map<string, readonly unknown[]>(Object.entries(records))
  const filled = Object.entries(stores).map(([kind, store]) => [
    kind,
    { ...store, rows: [...store.rows, ...(added.get(kind) ?? [])] },
  ])
  return { version, stores: Object.fromEntries(filled) as DumpedDatabase['stores'] }
}
