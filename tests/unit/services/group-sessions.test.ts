import { describe, expect, it } from 'vitest'
import type { GroupSessionDraft } from '@shared/domain/events/group-session-draft'
import type { GroupSessionChange } from '@shared/domain/events/group-session-changes'
import { idOf, type GroupSessionId, type HouseholdId } from '@shared/kernel/ids'
import { minutes } from '@shared/kernel/time'
import { recordKinds } from '@shared/records/registry'
import { inconsistencies } from '@renderer/storage/consistency'
import { createGroupSessions } from '@renderer/services/group-sessions'
import { before, evening, eventId } from './board-evening'

const talk = idOf<GroupSessionId>('g1')
const draft: GroupSessionDraft = {
  title: 'Class time',
  sessionId: 'tue',
  start: '16:00',
  end: '16:20',
  staffIds: [],
  roomId: null,
  capacity: '1',
}
const save = (over: Partial<GroupSessionDraft> = {}, id = talk): GroupSessionChange => ({
  kind: 'save',
  id,
  draft: { ...draft, ...over },
})
const signUp = (household: string, id = talk): GroupSessionChange => ({
  kind: 'sign-up',
  id,
  householdId: idOf<HouseholdId>(household),
  studentIds: [],
})

async function office() {
  const made = await evening()
  let ids = 0
  const ports = { storage: made.storage, newId: () => `made-${++ids}` }
  const groupSessions = createGroupSessions(ports, made.history)
  const stored = async () =>
    (await made.storage.where('groupSession', 'eventId', eventId)).map(
      ({ id, title, members, waiting }) =>
        `${id} ${title}: ${members.map((row) => row.householdId).join(' ')} | ${waiting.map((row) => row.householdId).join(' ')}`,
    )
  return { ...made, groupSessions, stored }
}

describe('group sessions of a planned event', () => {
  it('are made, signed up for and removed, each a step that undo takes back', async () => {
    const { storage, history, groupSessions, stored } = await office()
    expect(await groupSessions.change(eventId, save({ start: '18:00', end: '18:20' }))).toEqual({
      ok: true,
      value: undefined,
    })
    await groupSessions.change(eventId, signUp('h1'))
    await groupSessions.change(eventId, signUp('h2'))
    expect(await stored()).toEqual(['g1 Class time: h1 | h2'])
    const all = inconsistencies(await storage.readAll(recordKinds))
    // The evening of these tests names a school year that it leaves out.
    expect(all.filter(({ field }) => field !== 'schoolYearId')).toEqual([])
    await groupSessions.change(eventId, { kind: 'remove', id: talk })
    expect(await stored()).toEqual([])
    await history.undo()
    await history.undo()
    expect(await stored()).toEqual(['g1 Class time: h1 | '])
  })

  it('show the meetings that lose their place before they take it', async () => {
    const { history, groupSessions, planLines } = await office()
    await groupSessions.change(eventId, save())
    expect(await planLines()).toEqual(before)
    const look = await groupSessions.lookAtChange(eventId, signUp('h1'))
    expect(look.ok && look.value.effect.released.map(({ appointment }) => appointment.requestId)).toEqual([
      'r1',
    ])
    expect(await planLines()).toEqual(before)
    await groupSessions.change(eventId, signUp('h1'))
    expect(await planLines()).toEqual(['r3 16:30', 'r4 16:30', 'r2 staff-full', 'r1 asked-after-planning'])
    await history.undo()
    expect(await planLines()).toEqual(before)
  })

  it('are refused where they break rules among themselves, whatever the plan', async () => {
    const { storage, groupSessions, stored } = await office()
    await storage.commit({
      title: 'x',
      changes: [
        {
          kind: 'separation',
          id: 's1',
          before: null,
          after: {
            id: 's1',
            eventId,
            households: [idOf('h1'), idOf('h2')],
            rule: 'other-session',
            minutes: minutes(0),
          },
        },
      ],
    })
    const other = idOf<GroupSessionId>('g2')
    await groupSessions.change(eventId, save({ start: '18:00', end: '18:20' }))
    await groupSessions.change(eventId, save({ title: 'Talk', start: '18:30', end: '18:50' }, other))
    await groupSessions.change(eventId, signUp('h1'))
    expect(await groupSessions.change(eventId, signUp('h2', other))).toMatchObject({
      error: { kind: 'rules', violations: [{ rule: 9, kind: 'not-kept-apart' }] },
    })
    expect(await stored()).toEqual(['g1 Class time: h1 | ', 'g2 Talk:  | '])
  })

  it('of an event or a list that is gone are refused', async () => {
    const { groupSessions } = await office()
    expect(await groupSessions.change(idOf('e9'), save())).toMatchObject({ error: { kind: 'gone' } })
    expect(await groupSessions.change(eventId, signUp('h1'))).toMatchObject({ error: { kind: 'gone' } })
    expect(await groupSessions.lookAtChange(eventId, save({ title: '' }))).toMatchObject({
      error: { kind: 'draft' },
    })
  })
})
