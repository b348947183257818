import type { DesktopBridge, OpenOutcome, PickedFile, SaveOutcome } from '@shared/bridge/desktop-bridge'
import { extensionOf, safeFileName } from '@shared/bridge/file-names'
import { unionOfTaps } from '@shared/domain/evening/tap'
import type { TapsFileProblem, TapsOf } from '@shared/exchange/evening/taps-file'
import type { EventId } from '@shared/kernel/ids'
import { err, ok, type Result } from '@shared/kernel/result'
import { tapFileWords } from '@shared/words/screens/evening'
import { createEditQueue, notSaved, type NotSaved } from './edit-queue'
import type { History } from './history'
import { hostFailed } from './host-failed'
import type { Change, Ports, Storage } from './ports'

/** Why another computer's taps were not taken in. Nothing was changed. */
export type TakeInProblem = TapsFileProblem | { readonly kind: 'gone' } | NotSaved

/** What another computer's file brought. */
export interface TakenIn {
  /** Taps that were not here before. */
  readonly added: number
  /** Taps that were here already. */
  readonly known: number
  /** Rows that are no taps, or say something else than the tap of their id here; they were left out. */
  readonly odd: number
}

interface EveningFilePorts extends Pick<Ports, 'tapFiles' | 'clock'> {
  readonly bridge: Pick<DesktopBridge, 'saveFile' | 'openFile'>
  readonly storage: Pick<Storage, 'read' | 'readAll' | 'where'>
}

/** Taps between two computers without a network, as encrypted files. */
export function createEveningFiles(
  { bridge, tapFiles, clock, storage }: EveningFilePorts,
  history: Pick<History, 'commit' | 'failure'>,
) {
  const edit = createEditQueue<TakeInProblem>(history, notSaved)
  const ofEvent = async (eventId: EventId): Promise<TapsOf | null> => {
    const { school } = await storage.readAll(['school'])
    const event = await storage.read('event', eventId)
    const [own] = school
    return own && event ? { schoolId: own.id, eventId } : null
  }
  return {
    /** Saves all taps of an event that this computer knows; null where the event is gone. */
    save: async (eventId: EventId, passphrase: string): Promise<SaveOutcome | null> => {
      const of = await ofEvent(eventId)
      if (!of) return null
      const bytes = await tapFiles.write(of, await storage.where('tap', 'eventId', eventId), passphrase)
      const name = safeFileName(tapFileWords.name(clock.today()), extensionOf.evening)
      return bridge.saveFile({ name, kind: 'evening', bytes }).catch(hostFailed)
    },

    /** Lets a person choose the file of another computer. */
    choose: (): Promise<OpenOutcome<PickedFile>> => bridge.openFile('evening').catch(hostFailed),

    /** Adds the taps of another computer to those here: all of them or, where the file is not right, none. */
    takeIn: async (
      eventId: EventId,
      file: Uint8Array,
      passphrase: string,
    ): Promise<Result<TakenIn, TakeInProblem>> => {
      const of = await ofEvent(eventId)
      if (!of) return err({ kind: 'gone' })
      const read = await tapFiles.read(of, file, passphrase)
      if (!read.ok) return read
      let taken: TakenIn = { added: 0, known: 0, odd: 0 }
      const saved = await edit(async () => {
        const here = await storage.where('tap', 'eventId', eventId)
        const known = new Map(here.map((tap) => [tap.id, JSON.stringify(tap)]))
        const brought = unionOfTaps(read.value.taps)
        const added = brought.filter(({ id }) => !known.has(id))
        const same = brought.filter((tap) => known.get(tap.id) === JSON.stringify(tap)).length
        const differing = brought.length - added.length - same
        taken = { added: added.length, known: same, odd: read.value.odd + differing }
        if (added.length === 0) return ok(null)
        return ok({
          title: tapFileWords.takeIn,
          undoable: false,
          changes: added.map((after): Change => ({ kind: 'tap', id: after.id, before: null, after })),
        })
      })
      return saved.ok ? ok(taken) : saved
    },
  }
}
