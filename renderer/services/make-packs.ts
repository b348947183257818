import type { PickedFile } from '@shared/bridge/desktop-bridge'
import { extensionOf, safeFileName, uniqueFileName } from '@shared/bridge/file-names'
import type { PackRegisterEntry } from '@shared/domain/meetings/pack'
import { indexConference } from '@shared/domain/plan/conference-index'
import { cellsOf, storedCells } from '@shared/exchange/packs/cells'
import { passphraseBytes, passphraseFrom } from '@shared/exchange/packs/passphrase'
import { newSigningKeys } from '@shared/exchange/packs/signing'
import { packWorkFactor, writeTeacherPack } from '@shared/exchange/packs/teacher-pack'
import {
  appointmentsOf,
  groupSessionsOf,
  meetingIdsOf,
  teacherRows,
  type PackSource,
} from '@shared/exchange/packs/teacher-rows'
import type { EventId, StaffId } from '@shared/kernel/ids'
import { namesAmong } from '@shared/words/people-names'
import { packFileWords } from '@shared/words/screens/packs'
import type { History } from './history'
import { hostFailed } from './host-failed'
import { readOfficeKeys } from './pack-keys'
import type { Change, Ports, StorageProblem, WorkOptions, WorkProgress } from './ports'

/** A pack that was saved, and the passphrase that opens it: kept nowhere, so it is printed now or never. */
export interface MadePack {
  readonly staffId: StaffId
  readonly file: string
  readonly passphrase: string
}

/** Packs that were saved together, in a file or folder of that name. */
export interface MadePacks {
  readonly kind: 'made'
  readonly name: string
  readonly packs: readonly MadePack[]
}

export type MakePacksOutcome =
  | MadePacks
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-written'; readonly reason: 'disk-full' | 'not-allowed' | 'other' }
  /** None of them has a meeting in the plan. */
  | { readonly kind: 'no-meetings' }
  /** The school has no record yet: its packs could not be distinguished from another's. */
  | { readonly kind: 'no-school' }
  | { readonly kind: 'not-saved'; readonly problem: StorageProblem }

type MakePorts = Pick<Ports, 'storage' | 'clock' | 'newId' | 'randomBytes'> & {
  readonly bridge: Pick<Ports['bridge'], 'saveFile' | 'saveFolder'>
  /** scrypt's, see `packWorkFactor`; tests take less. */
  readonly packWorkFactor?: number
}

interface WrittenPack extends MadePack {
  readonly bytes: Uint8Array
  readonly entry: PackRegisterEntry
}

/** Makes packs for teachers of an event, registers them, and saves them where a person chooses. */
export function createMakePacks(ports: MakePorts, history: Pick<History, 'commit' | 'failure'>) {
  const { storage, clock } = ports
  return async (
    eventId: EventId,
    wanted: readonly StaffId[],
    { signal, onProgress }: WorkOptions<WorkProgress>,
  ): Promise<MakePacksOutcome> => {
    const failed = history.failure()
    if (failed) return { kind: 'not-saved', problem: failed }
    const source = await readPackSource(ports, eventId)
    if (!source) return { kind: 'no-school' }
    const staffIds = wanted.filter(
      (id) => appointmentsOf(source.plan, id).length + groupSessionsOf(source.conference, id).length > 0,
    )
    if (staffIds.length === 0) return { kind: 'no-meetings' }
    const { keys, added } = await readOfficeKeys(storage)
    const index = indexConference(source.conference)
    const names = namesAmong(source.conference)
    const taken = new Set<string>()
    const written: WrittenPack[] = []
    for (const staffId of staffIds) {
      if (signal.aborted) return { kind: 'cancelled' }
      onProgress({ what: 'encrypting', done: written.length, total: staffIds.length })
      const passphrase = passphraseFrom(ports.randomBytes(passphraseBytes))
      const returning = await newSigningKeys()
      const rows = teacherRows(source, staffId)
      const packId = ports.newId()
      const madeAt = clock.now()
      const bytes = await writeTeacherPack(
        {
          head: {
            packId,
            schoolId: source.school.id,
            eventId,
            staffId,
            madeAt,
            officeKey: keys.verifyKey,
            recipient: keys.recipient,
            signingKey: returning.signingKey,
          },
          rows,
          notes: await storage.readNotes(rows.meeting.map(({ id }) => id)),
        },
        keys.signingKey,
        passphrase,
        ports.packWorkFactor ?? packWorkFactor,
      )
      const file = uniqueFileName(packFileWords.pack(names.staff(staffId)), extensionOf.pack, taken)
      taken.add(file.toLowerCase())
      const base = cellsOf({
        meeting: rows.meeting,
        groupMinutes: rows.groupMinutes,
        action: rows.action,
        jotting: rows.jotting,
        incident: [],
      })
      const entry: PackRegisterEntry = {
        id: packId,
        eventId,
        staffId,
        madeAt,
        returnedAt: null,
        meetingIds: meetingIdsOf(source, index, staffId),
        groupSessionIds: rows.groupSession.map(({ id }) => id),
        returnKey: returning.verifyKey,
        base: storedCells(base),
      }
      written.push({ staffId, file, passphrase, bytes, entry })
    }
    const registered = written.map(({ entry }): Change => ({
      kind: 'pack',
      id: entry.id,
      before: null,
      after: entry,
    }))
    // Registered first: a pack that is somewhere and in no register could never come home.
    const kept = await history.commit({
      title: packFileWords.makeStep,
      changes: [...added, ...registered],
      undoable: false,
    })
    if (!kept.ok) return { kind: 'not-saved', problem: kept.error }
    const outcome = await save(ports, source.event.title, written)
    if (outcome.kind === 'saved')
      return {
        kind: 'made',
        name: outcome.name,
        packs: written.map(({ staffId, file, passphrase }) => ({ staffId, file, passphrase })),
      }
    const takenBack = await history.commit({
      title: packFileWords.makeStep,
      changes: written.map(({ entry }): Change => ({
        kind: 'pack',
        id: entry.id,
        before: entry,
        after: null,
      })),
      undoable: false,
    })
    if (!takenBack.ok) return { kind: 'not-saved', problem: takenBack.error }
    return outcome.kind === 'failed' ? { kind: 'not-written', reason: outcome.reason } : { kind: 'cancelled' }
  }
}

/** One pack is a file; several are a folder. */
async function save({ bridge }: MakePorts, event: string, packs: readonly WrittenPack[]) {
  const files: readonly PickedFile[] = packs.map(({ file, bytes }) => ({ name: file, bytes }))
  const [first, second] = files
  const saving =
    first && !second
      ? bridge.saveFile({ ...first, kind: 'pack' })
      : bridge.saveFolder({ name: safeFileName(packFileWords.folder(event), ''), files })
  return saving.catch(hostFailed)
}

/** Everything that packs of an event are made from, of one moment; null where there is no such event, or no school. */
async function readPackSource(
  { storage, clock }: Pick<MakePorts, 'storage' | 'clock'>,
  eventId: EventId,
): Promise<PackSource | null> {
  const planned = await storage.planned(eventId)
  if (!planned) return null
  const { conference, plan } = planned
  return storage.readTogether(async (reads) => {
    const event = await reads.one('event', eventId)
    const [school] = await reads.all('school')
    if (!event || !school) return null
    const studentIds = conference.students.map(({ id }) => id)
    const meetings = await reads.where('meeting', 'eventId', eventId)
    const ids = meetings.map(({ id }) => id)
    const earlier = (await reads.whereAny('meeting', 'facts.student.id', studentIds)).filter(
      (row) => row.eventId !== eventId,
    )
    return {
      school,
      schoolYear: await reads.one('schoolYear', event.schoolYearId),
      event,
      conference,
      plan,
      meetings,
      groupMinutes: await reads.where('groupMinutes', 'eventId', eventId),
      actions: await reads.whereAny('action', 'meetingId', ids),
      privateNotes: await reads.whereAny('jotting', 'meetingId', ids),
      earlier: {
        meetings: earlier,
        actions: await reads.whereAny(
          'action',
          'meetingId',
          earlier.map(({ id }) => id),
        ),
      },
      attendanceFigures: await reads.whereAny('attendanceFigure', 'studentId', studentIds),
      markers: await reads.all('marker'),
      phrases: await reads.all('ownPhrase'),
      today: clock.today(),
    }
  })
}
