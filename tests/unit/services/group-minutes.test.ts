import { describe, expect, it } from 'vitest'
import { groupMinutesId } from '@shared/domain/meetings/group-minutes'
import { idOf, type GroupSessionId, type HouseholdId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { recordKinds } from '@shared/records/registry'
import { inconsistencies } from '@renderer/storage/consistency'
import { createGroupMinutes } from '@renderer/services/group-minutes'
import { createGroupSessions } from '@renderer/services/group-sessions'
import { day } from '@tests/fixtures/build-conference'
import { evening, eventId } from './board-evening'

const talk = idOf<GroupSessionId>('g1')
const [h1, h2] = [idOf<HouseholdId>('h1'), idOf<HouseholdId>('h2')]

/** A talk that one family has signed up for. */
async function office() {
  const made = await evening()
  const groupSessions = createGroupSessions({ storage: made.storage, newId: () => 'unused' }, made.history)
  const draft = {
    ...{ title: 'Class time', sessionId: 'tue', start: '18:00', end: '18:20' },
    ...{ staffIds: ['t1'], roomId: null, capacity: '' },
  }
  await groupSessions.change(eventId, { kind: 'save', id: talk, draft })
  await groupSessions.change(eventId, {
    kind: 'sign-up',
    id: talk,
    householdId: h1,
    studentIds: [idOf('p1')],
  })
  const clock = { now: () => instant('2026-12-01T18:30:00.000Z'), today: () => day('2026-12-01') }
  const minutes = createGroupMinutes({ ...made, clock }, made.history)
  const stored = () => made.storage.read('groupMinutes', groupMinutesId(talk))
  const came = async () =>
    (await stored())?.attendance.map(({ household, presence }) => `${household.id} ${presence}`)
  return { ...made, groupSessions, minutes, stored, came }
}

describe('the minutes of a group session', () => {
  it('freeze when, where and with which people it was, however it changes afterwards', async () => {
    const { minutes, groupSessions, stored, storage } = await office()
    expect(await minutes.begin(eventId, talk)).toMatchObject({ ok: true })
    const begun = await stored()
    expect(begun).toMatchObject({
      facts: { title: 'Class time', date: '2026-12-01', staff: [{ id: 't1', name: 'Ms Okafor' }] },
      attendance: [],
      text: '',
    })
    await groupSessions.change(eventId, { kind: 'remove', id: talk })
    await minutes.begin(eventId, talk)
    expect(await stored()).toEqual(begun)
    const all = inconsistencies(await storage.readAll(recordKinds))
    // The evening of these tests names a school year that it leaves out.
    expect(all.filter(({ field }) => field !== 'schoolYearId')).toEqual([])
  })

  it('have who came: all who signed up, somebody else, and one who did not', async () => {
    const { minutes, came, history } = await office()
    await minutes.begin(eventId, talk)
    await minutes.mark(eventId, talk, null, 'present')
    expect(await came()).toEqual(['h1 present'])
    await minutes.mark(eventId, talk, [h2], 'present')
    await minutes.mark(eventId, talk, [h1], 'absent')
    expect(await came()).toEqual(['h1 absent', 'h2 present'])
    // Nobody is left to be marked.
    await minutes.mark(eventId, talk, null, 'present')
    expect(await came()).toEqual(['h1 absent', 'h2 present'])
    await history.undo()
    expect(await came()).toEqual(['h1 present', 'h2 present'])
  })

  it('are written as they are typed', async () => {
    const { minutes, stored } = await office()
    expect(await minutes.setText(talk, 'x')).toMatchObject({ error: { kind: 'gone' } })
    await minutes.begin(eventId, talk)
    await minutes.setText(talk, 'Choices were explained', 'typing')
    expect(await stored()).toMatchObject({ text: 'Choices were explained' })
  })

  it('are made final once every family is marked and something is written, and then only added to', async () => {
    const { minutes, stored, history } = await office()
    await minutes.begin(eventId, talk)
    await minutes.putAction(talk, { id: 'a1', what: ' ', who: 'Ms Okafor', by: null })
    expect(await minutes.finalise(eventId, talk, 'Ms Okafor')).toMatchObject({
      error: {
        kind: 'not-ready',
        needed: [
          { kind: 'families', count: 1 },
          { kind: 'what', count: 1 },
        ],
      },
    })
    await minutes.mark(eventId, talk, null, 'present')
    await minutes.removeAction(talk, 'a1')
    expect(await minutes.finalise(eventId, talk, 'Ms Okafor')).toMatchObject({
      error: { kind: 'not-ready', needed: [{ kind: 'texts' }] },
    })
    await minutes.setText(talk, 'Choices were explained')
    for (const outcome of [
      await minutes.addAddendum(talk, 'Ms Okafor', 'Too early'),
      await minutes.typeAddendum(talk, 'Too early'),
    ])
      expect(outcome).toMatchObject({ error: { kind: 'not-final' } })
    expect(await minutes.finalise(eventId, talk, 'Ms Okafor')).toMatchObject({ ok: true })
    const final = await stored()
    expect(final?.state).toMatchObject({ kind: 'final', by: 'Ms Okafor', text: 'Choices were explained' })

    for (const outcome of [
      await minutes.setText(talk, 'Something else'),
      await minutes.putAction(talk, { id: 'a2', what: 'Write', who: '', by: null }),
      await minutes.mark(eventId, talk, [h2], 'present'),
      await minutes.finalise(eventId, talk, 'Ms Okafor'),
    ])
      expect(outcome).toMatchObject({ error: { kind: 'already-final' } })
    expect(await stored()).toEqual(final)
    // What is signed is taken back by no undo.
    await history.undo()
    expect((await stored())?.state.kind).toBe('final')
    await minutes.typeAddendum(talk, ' The slides are on the website. ', 'typing')
    expect(await stored()).toMatchObject({ addenda: [], addendumDraft: ' The slides are on the website. ' })
    await minutes.addAddendum(talk, 'Ms Okafor', ' The slides are on the website. ')
    expect(await stored()).toMatchObject({
      addenda: [{ by: 'Ms Okafor', text: 'The slides are on the website.' }],
      addendumDraft: '',
    })
  })

  it('are not begun for a group session that is gone', async () => {
    const { minutes } = await office()
    expect(await minutes.begin(eventId, idOf('g9'))).toMatchObject({ error: { kind: 'gone' } })
    expect(await minutes.mark(eventId, talk, [h1], 'present')).toMatchObject({ error: { kind: 'gone' } })
  })
})
