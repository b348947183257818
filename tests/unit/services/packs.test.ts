import { describe, expect, it } from 'vitest'
import { everyoneElseCame, putTarget } from '@shared/domain/meetings/edit-minutes'
import { idOf, type GroupSessionId, type StaffId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { conflictsAmong } from '@renderer/services/pack-conflicts'
import { createOwnPhrases } from '@renderer/services/own-phrases'
import type { Records } from '@renderer/services/ports'
import { day } from '@tests/fixtures/build-conference'
import { idle } from '../storage/fixtures'
import { expectConsistent } from '../storage/office'
import {
  begin,
  computer,
  evening,
  eventId,
  keeping,
  laptopOf,
  newId,
  office,
  packFor,
  returned,
  t1,
  t2,
  type Computer,
} from './pack-computers'

describe('packs of an event', () => {
  it('take one teacher’s meetings to a laptop, and every word home again, from two laptops and in any order', async () => {
    const at = await office()
    const pack = await packFor(at, t1)
    const [one, two] = [await laptopOf(pack), await laptopOf(pack)]
    expect((await one.storage.readAll(['appointment'])).appointment.map(({ id }) => id)).toEqual(['a1'])
    await expectConsistent(one.store)
    const [here, there] = [await begin(one), await begin(two)]
    expect(here).toBe(there)
    await one.write(here, 'alpha beta')
    await two.write(there, 'gamma ')
    await one.minutes.edit(here, 'x', everyoneElseCame)
    await two.minutes.edit(
      there,
      'x',
      putTarget({ id: 'g', what: 'Read daily', who: '', by: null, ofChild: false }),
    )
    const [first, second] = [await returned(one), await returned(two)]
    await one.write(here, 'delta ')
    const third = await returned(one)
    for (const files of [[third, second], [first], [second, third]]) {
      const outcomes = await at.merge(files)
      expect(outcomes.map(({ outcome }) => outcome.kind)).not.toContain('refused')
    }
    const { progress } = await at.textsOf(here)
    for (const word of ['alpha', 'beta', 'gamma', 'delta']) expect(progress).toContain(word)
    const meeting = await at.storage.read('meeting', here)
    expect(meeting).toMatchObject({ appointmentId: 'a1', targets: [{ what: 'Read daily' }] })
    expect(meeting?.attendance.adults.every(({ presence }) => presence === 'present')).toBe(true)
    expect(await at.storage.read('appointment', 'a1')).toMatchObject({ meetingId: here })
    await expectConsistent(at.store)
    const { pack: register } = await at.storage.readAll(['pack'])
    expect(register).toMatchObject([
      { staffId: t1, returnedAt: '2026-12-01T18:00:00.000Z', meetingIds: ['a1'] },
    ])
    expect((await at.merge([third]))[0]?.outcome).toEqual({ kind: 'known', staffId: t1 })
  })

  it('bring two teachers’ words of one meeting together, and ask where they wrote something else', async () => {
    const at = await office()
    const id = await begin(at)
    await at.minutes.edit(id, 'x', putTarget({ id: 'g', what: 'Read', who: '', by: null, ofChild: false }))
    const laptops = [await laptopOf(await packFor(at, t1)), await laptopOf(await packFor(at, t2))] as const
    for (const [i, laptop] of laptops.entries()) {
      await laptop.minutes.edit(
        id,
        'x',
        putTarget({ id: 'g', what: `Read ${i} pages`, who: '', by: null, ofChild: false }),
      )
      expect((await at.merge([await returned(laptop)]))[0]?.outcome).toMatchObject({
        kind: 'merged',
        conflicts: i,
      })
    }
    const open = async () => {
      const { meeting, action, groupMinutes, returnedPack } = await at.storage.readAll([
        ...(['meeting', 'action', 'groupMinutes', 'returnedPack'] as const),
      ])
      return conflictsAmong({ meetings: meeting, actions: action, groupMinutes }, returnedPack)
    }
    const [conflict] = await open()
    if (!conflict) return expect.fail('no conflict')
    expect([conflict.shown.text, ...conflict.others.map(({ text }) => text)].sort()).toEqual([
      'Read 0 pages',
      'Read 1 pages',
    ])
    const [other] = conflict.others
    expect(await at.conflicts.settle(eventId, conflict.key, other?.json ?? '')).toMatchObject({
      ok: true,
    })
    expect((await at.storage.read('meeting', id))?.targets[0]?.what).toBe(other?.text)
    expect(await open()).toEqual([])
  })

  it('take a group session to the laptops of all who hold it, and attendance, text and actions home again', async () => {
    const at = await office()
    const [session] = evening.event.sessions
    if (!session) return expect.fail('no session')
    const talk: Records['groupSession'] = {
      ...{
        id: idOf<GroupSessionId>('talk'),
        sourceId: 'G1',
        eventId,
        title: 'Class time',
        sessionId: session.id,
      },
      ...{ start: session.start, end: session.end, staffIds: [t1, t2], roomId: null, capacity: null },
      members: [{ householdId: idOf('h2'), studentId: idOf('s2') }],
      ...{ invited: [], waiting: [] },
    }
    await at.history.commit({
      title: 'x',
      changes: [{ kind: 'groupSession', id: talk.id, before: null, after: talk }],
    })
    const [one, two] = [await laptopOf(await packFor(at, t1)), await laptopOf(await packFor(at, t2))]
    // The family that she does not meet otherwise is there by its name alone.
    const people = await one.storage.readAll(['household', 'student', 'adult', 'appointment'])
    expect(people.household.map(({ id }) => id).sort()).toEqual(['h1', 'h2'])
    expect(people.household.find(({ id }) => id === 'h2')).toMatchObject({ adults: '', letterLanguage: '' })
    expect(people.appointment.map(({ id }) => id)).toEqual(['a1'])
    await expectConsistent(one.store)
    for (const laptop of [one, two]) {
      await laptop.groups.begin(eventId, talk.id)
      expect(await laptop.teacher.unreturned()).toEqual({ words: 0, marks: 0 })
    }
    await one.groups.mark(eventId, talk.id, null, 'present')
    await one.groups.setText(talk.id, 'Choices were explained')
    await two.groups.setText(talk.id, 'Questions about trips')
    await two.groups.putAction(talk.id, { id: 'slides', what: 'Send the slides', who: 'Ms T', by: null })
    expect(await one.teacher.unreturned()).toEqual({ words: 3, marks: 1 })
    const files = [await returned(one), await returned(two)]
    expect(await one.teacher.unreturned()).toEqual({ words: 0, marks: 0 })
    const outcomes = await at.merge(files)
    expect(outcomes.map(({ outcome }) => outcome)).toMatchObject([
      { kind: 'merged', meetings: 1, conflicts: 0, quarantined: 0 },
      { kind: 'merged', meetings: 1, conflicts: 0, quarantined: 0 },
    ])
    const { groupMinutes, pack } = await at.storage.readAll(['groupMinutes', 'pack'])
    expect(groupMinutes).toMatchObject([
      {
        groupSessionId: talk.id,
        attendance: [{ household: { id: 'h2' }, presence: 'present' }],
        text: 'Choices were explained\n\nQuestions about trips',
        actions: [{ what: 'Send the slides', state: 'open' }],
      },
    ])
    expect(pack.map(({ groupSessionIds }) => groupSessionIds)).toEqual([[talk.id], [talk.id]])
    await expectConsistent(at.store)
  })

  it('are saved as a folder, each with a passphrase of its own, and not registered where they were not saved', async () => {
    const at = await office()
    const made = await at.make(eventId, [t1, t2, idOf('nobody')], idle())
    if (made.kind !== 'made') return expect.fail(made.kind)
    expect(new Set(made.packs.map(({ passphrase }) => passphrase)).size).toBe(2)
    expect(at.saved.at(-1)).toMatchObject({ files: made.packs.map(({ file }) => ({ name: file })) })
    expect((await at.storage.readAll(['pack'])).pack).toHaveLength(2)
    at.refuse()
    expect(await at.make(eventId, [t1], idle())).toEqual({ kind: 'cancelled' })
    expect((await at.storage.readAll(['pack'])).pack).toHaveLength(2)
    expect(await at.make(eventId, [idOf('nobody')], idle())).toEqual({ kind: 'no-meetings' })
  })
})

describe('phrases of one’s own', () => {
  let minute = 0
  const bank = (at: Computer) =>
    createOwnPhrases(
      {
        clock: {
          now: () => instant(new Date(Date.UTC(2026, 11, 1, 18, ++minute)).toISOString()),
          today: () => day('2026-12-01'),
        },
        newId,
      },
      at.history,
    )
  const draft = (staffId: StaffId | null, text: string) => ({
    ...{ id: null, staffId, text },
    ...{ subject: 'Maths', level: '' },
  })
  const textsOf = async (at: Computer) =>
    (await at.storage.readAll(['ownPhrase'])).ownPhrase
      .filter(({ isRemoved }) => !isRemoved)
      .map(({ text }) => text)
      .sort()

  it('come along in a pack, go home with the return pack, and stay away once they were removed', async () => {
    const at = await office()
    await bank(at).put(draft(null, 'Of the school'))
    await bank(at).put(draft(t1, 'Of one'))
    await bank(at).put(draft(t2, 'Of another'))
    const laptop = await laptopOf(await packFor(at, t1))
    expect(await textsOf(laptop)).toEqual(['Of one', 'Of the school'])
    expect(await laptop.teacher.unreturned()).toEqual({ words: 0, marks: 0 })
    await bank(laptop).put(draft(t1, 'New on the laptop'))
    expect(await laptop.teacher.unreturned()).toEqual({ words: 4, marks: 0 })
    await at.merge([await returned(laptop)])
    expect(await textsOf(at)).toEqual(['New on the laptop', 'Of another', 'Of one', 'Of the school'])
    expect(await laptop.teacher.unreturned()).toEqual({ words: 0, marks: 0 })

    const { ownPhrase } = await at.storage.readAll(['ownPhrase'])
    const removed = ownPhrase.find(({ text }) => text === 'New on the laptop')
    await bank(at).remove(removed?.id ?? '')
    await at.merge([await returned(laptop)])
    expect(await textsOf(at)).toEqual(['Of another', 'Of one', 'Of the school'])
    expect(await textsOf(await laptopOf(await packFor(at, t1)))).toEqual(['Of one', 'Of the school'])
  })

  it('of another teacher are never written over by a laptop', async () => {
    const at = await office()
    await bank(at).put(draft(t2, 'Of another'))
    const [theirs] = (await at.storage.readAll(['ownPhrase'])).ownPhrase
    const laptop = await laptopOf(await packFor(at, t1))
    await bank(laptop).put({ ...draft(t1, 'Taken over'), id: theirs?.id ?? '' })
    await at.merge([await returned(laptop)])
    expect(await textsOf(at)).toEqual(['Of another'])
  })
})

describe('a teacher’s laptop', () => {
  it('counts what it has not returned, and starts from nothing', async () => {
    const at = await office()
    const laptop = await laptopOf(await packFor(at, t1))
    expect(await laptop.teacher.unreturned()).toEqual({ words: 0, marks: 0 })
    const id = await begin(laptop)
    expect(await laptop.teacher.unreturned()).toEqual({ words: 0, marks: 0 })
    await laptop.write(id, 'two words')
    expect(await laptop.teacher.unreturned()).toEqual({ words: 2, marks: 0 })
    await laptop.minutes.edit(
      id,
      'x',
      putTarget({ id: 'g', what: 'Read daily', who: '', by: null, ofChild: false }),
    )
    expect(await laptop.teacher.unreturned()).toEqual({ words: 4, marks: 0 })
    await laptop.minutes.edit(id, 'x', everyoneElseCame)
    expect((await laptop.teacher.unreturned()).marks).toBeGreaterThan(0)
    await returned(laptop)
    expect(await laptop.teacher.unreturned()).toEqual({ words: 0, marks: 0 })
    await laptop.write(id, 'three ')
    expect(await laptop.teacher.unreturned()).toEqual({ words: 1, marks: 0 })
  })

  it('keeps every word where its pack is opened again, and gives way to another pack only once all was returned', async () => {
    const at = await office()
    const pack = await packFor(at, t1)
    const laptop = await laptopOf(pack)
    const id = await begin(laptop)
    await laptop.write(id, 'mine')
    expect(await laptop.teacher.open(pack.file, pack.passphrase, keeping)).toEqual({
      ok: true,
      value: 'is-open',
    })
    expect((await laptop.textsOf(id)).progress).toBe('mine')
    const another = await packFor(at, t2)
    for (const replace of [false, true]) {
      expect(await laptop.teacher.open(another.file, another.passphrase, { replace })).toEqual({
        ok: false,
        error: { kind: 'not-returned' },
      })
    }
    expect(await laptop.teacher.remove()).toEqual({ ok: false, error: { kind: 'not-returned' } })
    expect((await laptop.textsOf(id)).progress).toBe('mine')
    await returned(laptop)
    expect(await laptop.teacher.open(another.file, another.passphrase, keeping)).toEqual({
      ok: false,
      error: { kind: 'other-held' },
    })
    expect((await laptop.textsOf(id)).progress).toBe('mine')
    expect(await laptop.teacher.open(another.file, another.passphrase, { replace: true })).toEqual({
      ok: true,
      value: 'opened',
    })
    expect(laptop.restarts()).toBe(1)
    const { heldPack, meeting } = await laptop.storage.readAll(['heldPack', 'meeting'])
    expect(heldPack).toMatchObject([{ staffId: t2 }])
    expect(meeting).toEqual([])
  })

  it('takes a pack of another office only once the one before was removed', async () => {
    const laptop = await laptopOf(await packFor(await office(), t1))
    const foreign = await packFor(await office(), t1)
    expect(await laptop.teacher.open(foreign.file, foreign.passphrase, { replace: true })).toEqual({
      ok: false,
      error: { kind: 'other-office' },
    })
    expect(await laptop.teacher.remove()).toMatchObject({ ok: true })
    expect(await laptop.storage.readAll(['heldPack', 'student', 'appointment'])).toEqual({
      heldPack: [],
      student: [],
      appointment: [],
    })
    expect(await laptop.teacher.open(foreign.file, foreign.passphrase, keeping)).toMatchObject({ ok: true })
  })

  it('does not open with another passphrase', async () => {
    const pack = await packFor(await office(), t1)
    const laptop = await computer('teacher')
    expect(await laptop.teacher.open(pack.file, 'aaaa-bbbb', keeping)).toEqual({
      ok: false,
      error: { kind: 'wrong-key' },
    })
    expect((await laptop.storage.readAll(['heldPack'])).heldPack).toEqual([])
  })
})
