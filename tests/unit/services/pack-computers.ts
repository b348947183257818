import { expect } from 'vitest'
import type { FileToSave, FolderToSave, PickedFile } from '@shared/bridge/desktop-bridge'
import { idOf, type EventId, type MeetingId, type StaffId } from '@shared/kernel/ids'
import { instant } from '@shared/kernel/time'
import { createGroupMinutes } from '@renderer/services/group-minutes'
import { createHistory } from '@renderer/services/history'
import { createMakePacks } from '@renderer/services/make-packs'
import { createMergeReturns } from '@renderer/services/merge-returns'
import { createMinutes } from '@renderer/services/minutes'
import { createPackConflicts } from '@renderer/services/pack-conflicts'
import { createTeacher } from '@renderer/services/teacher'
import type { SchoolChoice } from '@renderer/services/ports'
import { conference, day, household, request, staff, student } from '@tests/fixtures/build-conference'
import { appointment } from '@tests/fixtures/build-meeting'
import { school } from '../exchange/packs/pack-source'
import { freshName, idle, openTestStorage, plan, roster } from '../storage/fixtures'

export const eventId = idOf<EventId>('event')
export const t1 = idOf<StaffId>('t1')
export const t2 = idOf<StaffId>('t2')

export const evening = conference({
  staff: [staff('t1'), staff('t2')],
  students: [student('s1'), student('s2')],
  households: [household('h1'), household('h2')],
  requests: [
    request('q1', 'h1', 's1', 't1', { staffIds: [t1, t2], studentAttends: true }),
    request('q2', 'h2', 's2', 't2'),
  ],
})

export const keeping = { replace: false }

let ids = 0
export const newId = (): string => `id-${++ids}`

/** A computer with Parley: its store, and what it saved where its person chose. One that died is started again on the same store. */
export async function computer(choice: SchoolChoice, name = freshName()) {
  const store = await openTestStorage(name)
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
    newId,
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
    name,
    store,
    storage,
    saved,
    refuse: () => (refusing = true),
    restarts: () => restarts,
    history,
    minutes,
    groups: createGroupMinutes(ports, history),
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
export type Computer = Awaited<ReturnType<typeof computer>>

/** The office’s computer, with an evening of two teachers: both meet the first family, the second one alone the other. */
export async function office(): Promise<Computer> {
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
export async function packFor(
  at: Computer,
  staffId: StaffId,
): Promise<{ file: PickedFile; passphrase: string }> {
  const made = await at.make(eventId, [staffId], idle())
  if (made.kind !== 'made') throw new Error(made.kind)
  return { file: lastFile(at), passphrase: made.packs[0]?.passphrase ?? '' }
}

function lastFile(at: Computer): PickedFile {
  const last = at.saved.at(-1)
  if (!last || !('bytes' in last)) throw new Error('no file')
  return last
}

/** A laptop that has opened a pack. */
export async function laptopOf(pack: { file: PickedFile; passphrase: string }): Promise<Computer> {
  const laptop = await computer('teacher')
  expect(await laptop.teacher.open(pack.file, ` ${pack.passphrase.toUpperCase()} `, keeping)).toEqual({
    ok: true,
    value: 'opened',
  })
  return laptop
}

/** Begins the minutes of an appointment. */
export const begin = async (at: Computer, id = 'a1'): Promise<MeetingId> => {
  const begun = await at.minutes.begin(eventId, idOf(id))
  if (!begun.ok) throw new Error(begun.error.kind)
  return begun.value
}

/** Writes a return pack. */
export async function returned(laptop: Computer): Promise<PickedFile> {
  expect(await laptop.teacher.writeReturn()).toMatchObject({ kind: 'saved' })
  return lastFile(laptop)
}
