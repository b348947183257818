import { describe, expect, it } from 'vitest'
import { emptyPersonDraft } from '@shared/domain/people/person-draft'
import { idOf, type AdultId } from '@shared/kernel/ids'
import { recordKinds } from '@shared/records/registry'
import { changedEvent } from '@shared/records/people/changed-event'
import { mergeRecords } from '@shared/records/people/merge'
import { removeRecords } from '@shared/records/people/remove'
import { openOffice, valueOf } from '../storage/office'

/** A planned event whose plan breaks no rule. */
async function planned() {
  const office = await openOffice()
  const eventId = await office.importCase('base')
  await office.allocate(eventId)
  const { conference, appointments } = await office.planned(eventId)
  return { office, eventId, conference, appointments }
}

/** The same with meetings of two families that are at one time. */
async function clashing() {
  const { office, eventId, appointments } = await planned()
  const [one] = appointments
  const other = appointments.find(({ householdId }) => one && householdId !== one.householdId)
  if (!one || !other) throw new Error('too few meetings')
  const { sessionId, date, start, end } = one
  const after = { ...other, sessionId, date, start, end }
  const changes = [{ kind: 'appointment', id: other.id, before: other, after }] as const
  valueOf(await office.history.commit({ title: 'Move', changes }))
  return { office, eventId, one, other }
}

describe('a preview', () => {
  it('names the rules that the plan would break where two families join whose meetings are at one time', async () => {
    const { office, eventId, one, other } = await clashing()
    const merge = {
      kind: 'household',
      keptId: one.householdId,
      otherId: other.householdId,
      choices: new Map(),
    } as const
    const [preview] = valueOf(await office.people.lookAtMerge(merge))
    expect(preview).toMatchObject({ eventId })
    expect(preview?.plan?.broken).toContainEqual(
      expect.objectContaining({
        kind: 'in-two-meetings',
        who: { kind: 'household', id: one.householdId },
      }),
    )
    office.close()
  })

  it('says that nothing changes where a split moves no request', async () => {
    const { office, conference, eventId } = await planned()
    const [household] = conference.households
    if (!household) throw new Error('no family')
    const studentIds = conference.guardianships.flatMap((row) =>
      row.householdId === household.id ? [row.studentId] : [],
    )
    const split = {
      householdId: household.id,
      household: { ...household, name: 'Sole' },
      stayingAdults: household.adults,
      adultIds: [],
      studentIds,
      requestIds: [],
    }
    expect(valueOf(await office.people.lookAtSplit(split))).toMatchObject([
      { eventId, requests: 0, placed: 0, announced: 0, plan: { broken: [] } },
    ])
    office.close()
  })

  it('names the adult who would be in two meetings as well', async () => {
    const { office, one, other } = await clashing()
    const draft = { ...emptyPersonDraft('en'), givenName: 'Kim', householdIds: [one.householdId] }
    const adultId = idOf<AdultId>(valueOf(await office.people.add('adult', draft, null)))
    const merge = {
      kind: 'household',
      keptId: other.householdId,
      otherId: one.householdId,
      choices: new Map(),
    } as const
    const [preview] = valueOf(await office.people.lookAtMerge(merge))
    expect(preview?.plan?.broken).toContainEqual(
      expect.objectContaining({ kind: 'in-two-meetings', who: { kind: 'adult', id: adultId } }),
    )
    office.close()
  })
})

it('an event as it would be after changes is the event that is read once they are written', async () => {
  const { office, eventId } = await planned()
  const all = await office.storage.readAll(recordKinds)
  const [one, other] = all.household
  const [staff] = all.staff
  if (!one || !other || !staff) throw new Error('too few')
  const merged = mergeRecords(all, {
    kind: 'household',
    keptId: one.id,
    otherId: other.id,
    choices: new Map(),
  })
  for (const changes of [valueOf(merged), valueOf(removeRecords(all, 'staff', [staff.id]))]) {
    const before = (await office.storage.planned(eventId)) ?? expect.fail('no event')
    const expected = changedEvent(before, changes)
    valueOf(await office.history.commit({ title: 'Change', changes }))
    const after = (await office.storage.planned(eventId)) ?? expect.fail('no event')
    const inOrder = (rows: readonly object[] | undefined) =>
      (rows ?? []).map((row) => JSON.stringify(row)).toSorted()
    for (const [part, rows] of Object.entries(after.conference)) {
      const would: unknown = new Map<string, unknown>(Object.entries(expected.conference)).get(part)
      if (Array.isArray(rows) && Array.isArray(would)) expect(inOrder(would)).toEqual(inOrder(rows))
    }
    expect(inOrder(expected.plan?.appointments)).toEqual(inOrder(after.plan?.appointments))
    valueOf(await office.history.undo())
  }
  office.close()
})
