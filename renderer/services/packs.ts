import type { OpenOutcome, PickedFolder } from '@shared/bridge/desktop-bridge'
import type { EventId } from '@shared/kernel/ids'
import type { History } from './history'
import { hostFailed } from './host-failed'
import { createMakePacks, type MadePacks } from './make-packs'
import { createMergeReturns } from './merge-returns'
import { createPackConflicts } from './pack-conflicts'
import type { Ports } from './ports'

/** Packs for teachers' laptops at the office: made, brought home, and decided about where two wrote something else. */
export function createPacks(ports: Ports, history: Pick<History, 'commit' | 'failure'>) {
  const makePacks = createMakePacks(ports, history)
  const made = new Map<EventId, MadePacks>()
  return {
    make: async (...[eventId, ...rest]: Parameters<typeof makePacks>) => {
      const outcome = await makePacks(eventId, ...rest)
      if (outcome.kind === 'made') made.set(eventId, outcome)
      return outcome
    },
    /** The packs made last, with their passphrases: they are stored nowhere, so this window knows them until it is closed. */
    lastMade: (eventId: EventId): MadePacks | null => made.get(eventId) ?? null,
    forgetMade: (eventId: EventId): void => void made.delete(eventId),
    /** Lets a person choose return packs. */
    choose: (): Promise<OpenOutcome<PickedFolder>> => ports.bridge.openFiles('return').catch(hostFailed),
    merge: createMergeReturns(ports, history),
    ...createPackConflicts(ports, history),
  }
}
