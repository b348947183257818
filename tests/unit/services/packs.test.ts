import { describe, expect, it } from 'vitest'
import type { FileToSave, FolderToSave, PickedFile } from '@shared/bridge/desktop-bridge'
import { everyoneElseCame, putTarget } from '@shared/domain/meetings/edit-minutes'
import { idOf, type EventId, type MeetingId, type StaffId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { createHistory } from '@renderer/services/history'
import { createMakePacks } from '@renderer/services/make-packs'
import { createMergeReturns } from '@renderer/services/merge-returns'
import { createMinutes } from '@renderer/services/minutes'
import { conflictsAmong, createPackConflicts } from '@renderer/services/pack-conflicts'
import { createOwnPhrases } from '@renderer/services/own-phrases'
import { createTeacher } from '@renderer/services/teacher'
import type { SchoolChoice } from '@renderer/services/ports'
import { conference, day, household, request, staff, student } from '@tests/fixtures/build-conference'
import { appointment } from '@tests/fixtures/build-meeting'
import { school } from '../exchange/packs/pack-source'
import { idle, openTestStorage, plan, roster } from '../storage/fixtures'
import { expectConsistent } from '../storage/office'

const eventId = idOf<EventId>('event')
const t1 = idOf<StaffId>('t1')
const t2 = idOf<StaffId>('t2')

const evening = conference({
  staff: [staff('t1'), staff('t2')],
  students: [student('s1'), student('s2')],
  households: [household('h1'), household('h2')],
  requests: [
    request('q1', 'h1', 's1', 't1', { staffIds: [t1, t2], studentAttends: true }),
    request('q2', 'h2', 's2', 't2'),
  ],
})

const keeping = { replace: false }

let ids = 0
/** A computer with Parley: its store, and what it saved where its person chose. */
async function computer(choice: SchoolChoice) {
  const store = await openTestStorage()
  const { storage } = store
  const clock = {
    now: () => instant('2026-12-01T18:00:00.000Z'),
    today: () => day('2026-12-01'),
  }
  const saved: (FileToSave | FolderToSave)[] = []
  let refusing = false
  let restarts = 0
  const keep = <Saved extends FileToSave | FolderToSave>(what: Saved) => {
    if (refusing) return Promise.resolve({ kind: 'cancelled' } as const)
    saved.push(what)
    return Promise.resolve({ kind: 'saved', name: what.name } as const)
  }
  const ports = {
    storage,
    clock,
    newId: () => `id-${++ids}`,
    randomBytes: (length: number) => new Uint8Array(length).map((_, i) => i * 7 + ids),
    bridge: {
      saveFile: keep,
      saveFolder: keep,
      openFile: () => expect.fail('nothing is chosen'),
    },
    packWorkFactor: 1,
    school: choice,
    openSchool: () => expect.fail('the window stays'),
    restart: () => restarts++,
  }
  const history = createHistory(storage, clock)
  const minutes = createMinutes(ports, history)
  const write = async (id: MeetingId, words: string): Promise<void> => {
    const notes = await minutes.openNotes(id)
    notes.splice('progress', 0, 0, words)
    expect((await notes.saved()).ok).toBe(true)
    notes.close()
  }
  return {
    store,
    storage,
    saved,
    refuse: () => (refusing = true),
    restarts: () => restarts,
    history,
    minutes,
    write,
    make: createMakePacks(ports, history),
    merge: createMergeReturns(ports, history),
    conflicts: createPackConflicts(ports, history),
    teacher: createTeacher(ports, history, { flush: () => Promise.resolve() }),
    textsOf: async (id: MeetingId) => {
      const notes = await storage.openNotes(id)
      const texts = notes.texts()
      notes.close()
      return texts
    },
  }
}
type Computer = Awaited<ReturnType<typeof computer>>

async function office(): Promise<Computer> {
  const at = await computer('own')
  const one = appointment('a1', 'q1', { staffIds: [t1, t2] })
  const two = appointment('a2', 'q2', {
    staffIds: [t2],
    householdId: idOf('h2'),
    studentId: idOf('s2'),
    start: one.end,
  })
  const records = {
    school: [school],
    event: [
      {
        ...evening.event,
        currentPlanId: one.planId,
        importedAt: instant('2026-11-01T09:00:00.000Z'),
        isSample: false,
      },
    ],
    roster: [roster('event', ['t1', 't2'], ['s1', 's2'], ['h1', 'h2'])],
    schoolYear: [
      {
        id: evening.event.schoolYearId,
        name: '2026/27',
        start: day('2026-09-01'),
        end: day('2027-07-31'),
        terms: [],
        holidays: [],
        workingDays: [1, 2, 3, 4, 5],
      },
    ],
    staff: evening.staff,
    student: evening.students,
    household: evening.households,
    request: evening.requests.map((row) => ({ ...row, eventId })),
    plan: [plan('plan', eventId)],
    appointment: [one, two],
  }
  expect(await at.storage.importEvent({ eventId, records }, idle())).toMatchObject({ ok: true })
  return at
}

/** The pack of one teacher as a file, with its passphrase. */
async function packFor(at: Computer, staffId: StaffId): Promise<{ file: PickedFile; passphrase: string }> {
  const made = await at.make(eventId, [staffId], idle())
  if (made.kind !== 'made') throw new Error(made.kind)
  return { file: lastFile(at), passphrase: made.packs[0]?.passphrase ?? '' }
}

function lastFile(at: Computer): PickedFile {
  const last = at.saved.at(-1)
  if (!last || !('bytes' in last)) throw new Error('no file')
  return last
}

async function laptopOf(pack: { file: PickedFile; passphrase: string }): Promise<Computer> {
  const laptop = await computer('teacher')
  expect(await laptop.teacher.open(pack.file, ` ${pack.passphrase.toUpperCase()} `, keeping)).toEqual({
    ok: true,
    value: 'opened',
  })
  return laptop
}

const begin = async (at: Computer, id = 'a1'): Promise<MeetingId> => {
  const begun = await at.minutes.begin(eventId, idOf(id))
  if (!begun.ok) throw new Error(begun.error.kind)
  return begun.value
}

async function returned(laptop: Computer): Promise<PickedFile> {
  expect(await laptop.teacher.writeReturn()).toMatchObject({ kind: 'saved' })
  return lastFile(laptop)
}

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
      const { meeting, action, returnedPack } = await at.storage.readAll([
        'meeting',
        'action',
        'returnedPack',
      ])
      return conflictsAmong(meeting, action, returnedPack)
    }
    const [conflict] = await open()
    if (!conflict) return expect.fail('no conflict')
    expect([conflict.shown.text, ...conflict.others.map(({ text }) => text)].sort()).toEqual([
      'Read 0 pages',
      'Read 1 pages',
    ])
    const [other] = conflict.others
    expect(await at.conflicts.settle(eventId, id, conflict.key, other?.json ?? '')).toMatchObject({
      ok: true,
    })
    expect((await at.storage.read('meeting', id))?.targets[0]?.what).toBe(other?.text)
    expect(await open()).toEqual([])
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
        newId: () => `phrase-${++ids}`,
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

describe('a return pack that is refused', () => {
  it('changes nothing, and says why', async () => {
    const at = await office()
    const laptop = await laptopOf(await packFor(at, t1))
    const id = await begin(laptop)
    await laptop.write(id, 'words')
    const file = await returned(laptop)
    const elsewhere = await office()
    const before = await at.store.backupStore.dump()
    const cut = { name: 'cut', bytes: file.bytes.slice(0, -9) }
    const [outcome] = await at.merge([cut])
    expect(outcome?.outcome).toEqual({ kind: 'refused', problem: { kind: 'damaged' } })
    expect(await at.store.backupStore.dump()).toEqual(before)
    const [unknown] = await elsewhere.merge([file])
    expect(unknown?.outcome).toEqual({ kind: 'refused', problem: { kind: 'unknown-pack' } })
  })

  it('of a family that was removed brings nothing of it back', async () => {
    const at = await office()
    const laptop = await laptopOf(await packFor(at, t1))
    await laptop.write(await begin(laptop), 'erased words')
    const file = await returned(laptop)
    const [household] = (await at.storage.readAll(['household'])).household
    if (!household) return expect.fail('no family')
    await at.history.commit({
      title: 'x',
      changes: [{ kind: 'household', id: household.id, before: household, after: null }],
    })
    await at.merge([file])
    const { meeting, returnedPack } = await at.storage.readAll(['meeting', 'returnedPack'])
    expect(meeting).toEqual([])
    expect(JSON.stringify(returnedPack)).not.toContain('erased')
    expect((await at.storage.readNotes([idOf('a1')])).size).toBe(0)
  })
})
