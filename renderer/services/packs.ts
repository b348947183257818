import type { OpenOutcome, PickedFolder } from '@shared/bridge/desktop-bridge'
import type { History } from './history'
import { hostFailed } from './host-failed'
import { createMakePacks } from './make-packs'
import { createMergeReturns } from './merge-returns'
import { createPackConflicts } from './pack-conflicts'
import type { Ports } from './ports'

/** Packs for teachers' laptops at the office: made, taken home, and decided about where two wrote something else. */
export function createPacks(ports: Ports, history: Pick<History, 'commit' | 'failure'>) {
  return {
    make: createMakePacks(ports, history),
    /** Lets a person choose return packs. */
    choose: (): Promise<OpenOutcome<PickedFolder>> => ports.bridge.openFiles('return').catch(hostFailed),
    merge: createMergeReturns(ports, history),
    ...createPackConflicts(ports, history),
  }
}
