import type { OpenOutcome, PickedFile } from '@shared/bridge/desktop-bridge'
import { extensionOf, safeFileName } from '@shared/bridge/file-names'
import { beginMeeting } from '@shared/domain/meetings/begin-meeting'
import { beginGroupMinutes } from '@shared/domain/meetings/group-minutes'
import type { OwnPhrase } from '@shared/domain/meetings/own-phrase'
import type { HeldPack, MinutesCell } from '@shared/domain/meetings/pack'
import { layOutEvent } from '@shared/domain/rules/laid-out-event'
import { cellsOf, canonical, noRows, storedCells, type MinutesRows } from '@shared/exchange/packs/cells'
import type { PackNotes } from '@shared/exchange/packs/contents'
import { typedPassphrase } from '@shared/exchange/packs/passphrase'
import type { PackProblem } from '@shared/exchange/packs/problems'
import { writeReturnPack } from '@shared/exchange/packs/return-pack'
import { readTeacherPack, type TeacherPack } from '@shared/exchange/packs/teacher-pack'
import { packedKinds } from '@shared/exchange/packs/packed-fields'
import { err, ok, type Result } from '@shared/kernel/result'
import { allTextsOf, completeDoc } from '@shared/records/note-document'
import { packFileWords } from '@shared/words/screens/packs'
import type { History } from './history'
import { hostFailed } from './host-failed'
import { recordNames } from './record-names'
import { countUnreturned, type Unreturned } from './unreturned'
import type { Change, ChangeOf, Ports, RecordKind, Records, Storage, StorageProblem } from './ports'
import type { Unsaved } from './unsaved'

export type OpenPackProblem =
  | PackProblem
  /** Words on this laptop are in no return pack: another pack would take their place. */
  | { readonly kind: 'not-returned' }
  /** Another pack is held, and all of it was returned: a person is asked before this one takes its place. */
  | { readonly kind: 'other-held' }
  | { readonly kind: 'not-saved'; readonly problem: StorageProblem }

export type ReturnFileOutcome =
  | { readonly kind: 'saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-written'; readonly reason: 'disk-full' | 'not-allowed' | 'other' }
  | { readonly kind: 'not-saved'; readonly problem: StorageProblem }

export type RemovePackProblem =
  { readonly kind: 'not-returned' } | { readonly kind: 'not-saved'; readonly problem: StorageProblem }

type TeacherPorts = Pick<Ports, 'storage' | 'clock' | 'newId' | 'school' | 'openSchool' | 'restart'> & {
  readonly bridge: Pick<Ports['bridge'], 'openFile' | 'saveFile'>
}

/** A teacher's laptop: it holds one pack, and writes return packs of all that was written on it. */
export function createTeacher(
  { storage, clock, newId, bridge, school, openSchool, restart }: TeacherPorts,
  history: Pick<History, 'commit' | 'failure'>,
  unsaved: Pick<Unsaved, 'flush'>,
) {
  const held = async (): Promise<HeldPack | null> => (await storage.readAll(['heldPack'])).heldPack[0] ?? null
  const unreturned = async (): Promise<Unreturned> => {
    const pack = await held()
    if (!pack) return { words: 0, marks: 0 }
    const minutes = await readMinutes(storage, pack)
    const begun = await asBegun(storage, pack, minutes.rows)
    return countUnreturned([...begun, ...pack.returned], allCells(minutes))
  }

  /** Takes the pack off this laptop, unless words on it are in no return pack. */
  const clear = async (): Promise<Result<void, RemovePackProblem>> => {
    await unsaved.flush()
    const failed = history.failure()
    if (failed) return err({ kind: 'not-saved', problem: failed })
    const left = await unreturned()
    if (left.words + left.marks > 0) return err({ kind: 'not-returned' })
    const cleared = await storage.clear()
    return cleared.ok ? cleared : err({ kind: 'not-saved', problem: cleared.error })
  }

  return {
    /** Whether this window is a teacher's. */
    isOpen: school === 'teacher',
    enter: (): void => openSchool('teacher'),
    /** Goes to the office's side of Parley; the pack stays on this laptop with all that was written. */
    leave: async (): Promise<void> => {
      await unsaved.flush()
      openSchool('own')
    },
    choose: (): Promise<OpenOutcome<PickedFile>> => bridge.openFile('pack').catch(hostFailed),

    /** What no return pack has yet. */
    unreturned,

    /** Takes the pack off this laptop once all of it was returned, and goes to where another can be opened. */
    remove: async (): Promise<Result<void, RemovePackProblem>> => {
      const cleared = await clear()
      if (cleared.ok) restart()
      return cleared
    },

    /**
     * Opens a pack. The one that is held stays as it is, with every word; another takes its place once all of that was
     * returned and a person wants it (`replace`).
     */
    open: async (
      file: PickedFile,
      passphrase: string,
      { replace }: { readonly replace: boolean },
    ): Promise<Result<'opened' | 'is-open', OpenPackProblem>> => {
      const failed = history.failure()
      if (failed) return err({ kind: 'not-saved', problem: failed })
      const before = await held()
      const read = await readTeacherPack(file.bytes, typedPassphrase(passphrase), before?.officeKey ?? null)
      if (!read.ok) return read
      if (before?.id === read.value.head.packId) return ok('is-open')
      if (before) {
        await unsaved.flush()
        const left = await unreturned()
        if (left.words + left.marks > 0) return err({ kind: 'not-returned' })
        if (!replace) return err({ kind: 'other-held' })
        const cleared = await clear()
        if (!cleared.ok) return cleared
      }
      const kept = await history.commit({
        title: packFileWords.openStep,
        changes: changesOf(read.value, { laptopId: newId(), openedAt: clock.now() }),
        addedNotes: [...read.value.notes].map(([id, update]) => ({ id, update })),
        undoable: false,
      })
      if (!kept.ok) return err({ kind: 'not-saved', problem: kept.error })
      // Undo, and what this window has read, are of the pack before.
      if (before) restart()
      return ok('opened')
    },

    /** Writes everything on this laptop into one file for the office. */
    writeReturn: async (): Promise<ReturnFileOutcome> => {
      await unsaved.flush()
      const failed = history.failure()
      if (failed) return { kind: 'not-saved', problem: failed }
      const pack = await held()
      if (!pack) return { kind: 'cancelled' }
      const minutes = await readMinutes(storage, pack)
      const sequence = pack.returns + 1
      const writtenAt = clock.now()
      // Counted before it is written, so that no two return packs of a laptop have one number.
      const counted = { ...pack, returns: sequence }
      const noted = await history.commit(keeping(pack, counted))
      if (!noted.ok) return { kind: 'not-saved', problem: noted.error }
      const bytes = await writeReturnPack(
        { packId: pack.id, laptopId: pack.laptopId, sequence, writtenAt, ...minutes },
        pack.schoolId,
        pack,
      )
      const staff = await storage.read('staff', pack.staffId)
      const name = safeFileName(
        packFileWords.returned(staff ? `${staff.title} ${staff.familyName}`.trim() : '', sequence),
        extensionOf.return,
      )
      const outcome = await bridge.saveFile({ name, kind: 'return', bytes }).catch(hostFailed)
      if (outcome.kind === 'cancelled') return outcome
      if (outcome.kind === 'failed') return { kind: 'not-written', reason: outcome.reason }
      const kept = await history.commit(
        keeping(counted, { ...counted, returnedAt: writtenAt, returned: allCells(minutes) }),
      )
      return kept.ok ? outcome : { kind: 'not-saved', problem: kept.error }
    },
  }
}

const keeping = (before: HeldPack, after: HeldPack) =>
  ({
    title: packFileWords.returnStep,
    changes: [{ kind: 'heldPack', id: after.id, before, after }],
    undoable: false,
  }) as const

interface LaptopMinutes {
  readonly rows: MinutesRows
  readonly notes: PackNotes
  /** Those that its teacher has added or changed, here or before. */
  readonly phrases: readonly OwnPhrase[]
}

/** All minutes of the pack's event: every meeting and group session on this laptop is its teacher's; and its teacher's phrases. */
async function readMinutes(storage: Storage, { eventId, staffId }: HeldPack): Promise<LaptopMinutes> {
  const rows = await storage.readTogether(async (reads) => {
    const meeting = await reads.where('meeting', 'eventId', eventId)
    const ids = meeting.map(({ id }) => id)
    return {
      meeting,
      groupMinutes: await reads.where('groupMinutes', 'eventId', eventId),
      action: await reads.whereAny('action', 'meetingId', ids),
      jotting: await reads.whereAny('jotting', 'meetingId', ids),
      incident: await reads.whereAny('incident', 'meetingId', ids),
    }
  })
  const { ownPhrase } = await storage.readAll(['ownPhrase'])
  return {
    rows,
    notes: await storage.readNotes(rows.meeting.map(({ id }) => id)),
    phrases: ownPhrase.filter((row) => row.staffId === staffId),
  }
}

/** What minutes said as they were begun: opening them is no word of anybody. */
async function asBegun(
  storage: Storage,
  { eventId }: HeldPack,
  rows: Pick<MinutesRows, 'meeting' | 'groupMinutes'>,
): Promise<readonly MinutesCell[]> {
  const event = await storage.planned(eventId)
  const { index, appointments } = event ? layOutEvent(event) : { index: null, appointments: [] }
  const meeting = rows.meeting.flatMap(({ id }) => {
    const [first, ...others] = appointments.filter(({ meetingId }) => meetingId === id)
    return index && first ? [beginMeeting(id, [first, ...others], index, recordNames(index))] : []
  })
  const groupMinutes = rows.groupMinutes.flatMap(({ groupSessionId }) => {
    const one = index?.groupSessions.get(groupSessionId)
    return (index && one && beginGroupMinutes(index, one, recordNames(index))) ?? []
  })
  return storedCells(cellsOf({ ...noRows, meeting, groupMinutes }))
}

/** Records and note texts value by value. */
function allCells({ rows, notes, phrases }: LaptopMinutes): readonly MinutesCell[] {
  const texts = [...notes].flatMap(([id, update]) => {
    const doc = completeDoc([update])
    return doc
      ? [...allTextsOf(doc)].map(([name, text]) => ({
          key: canonical(['text', id, name]),
          value: canonical(text),
        }))
      : []
  })
  const own = phrases.map((phrase) => ({ key: canonical(['phrase', phrase.id]), value: canonical(phrase) }))
  return [...[...cellsOf(rows)].map(([key, value]) => ({ key, value })), ...texts, ...own]
}

const adding = <Kind extends RecordKind>(kind: Kind, after: Records[Kind]): ChangeOf<Kind> => ({
  kind,
  id: after.id,
  before: null,
  after,
})

/** Everything of a pack as records of this laptop. */
function changesOf(
  { head, rows, notes }: TeacherPack,
  opened: Pick<HeldPack, 'laptopId' | 'openedAt'>,
): readonly Change[] {
  const { packId, ...own } = head
  const { meeting, groupMinutes, action, jotting } = rows
  const minutes = { meeting, groupMinutes, action, jotting, incident: [] }
  const pack: HeldPack = {
    id: packId,
    ...own,
    ...opened,
    returns: 0,
    returnedAt: null,
    returned: allCells({
      rows: minutes,
      notes,
      phrases: rows.ownPhrase.filter((row) => row.staffId === head.staffId),
    }),
  }
  const added = packedKinds.flatMap((kind) => rows[kind].map((row) => adding(kind, row)))
  return [...added, { kind: 'heldPack', id: packId, before: null, after: pack }]
}
