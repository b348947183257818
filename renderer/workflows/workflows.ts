import type { MenuCommand } from '@shared/bridge/desktop-bridge'
import { createAllocate } from './allocate'
import { createAnnounce } from './announce'
import { createBackups } from './backup'
import { createBoard } from './board'
import { createChoices } from './choices'
import { createEvents } from './event'
import { createHistory } from './history'
import { createImport } from './import'
import { createLetters } from './letters'
import { createMinutes } from './minutes'
import { createPeople } from './people'
import type { Ports } from './ports'
import { createPrint } from './print'
import { createRequests } from './requests'
import { createSchool } from './school'
import { createShare } from './share'

/** Everything that screens can do, put together once. Each workflow is one file beside this one. */
export function createWorkflows(ports: Ports) {
  const history = createHistory(ports.storage, ports.clock)
  return {
    history,
    allocate: createAllocate(ports, history),
    announce: createAnnounce(ports, history),
    backups: createBackups(ports, history),
    board: createBoard(ports, history),
    choices: createChoices(ports.storage),
    events: createEvents(ports.storage, history),
    imports: createImport(ports, history),
    letters: createLetters(ports.storage, history),
    people: createPeople(history),
    /** Ways to place a request that has no place. */
    repairs: { open: ports.openRepairs },
    requests: createRequests(ports, history),
    school: createSchool(ports, history),
    share: createShare(ports, history),
    /** The native menu's commands. */
    menu: { listen: (listener: (command: MenuCommand) => void) => ports.bridge.onMenu(listener) },
    minutes: createMinutes(ports, history),
    print: createPrint(ports, history),
  }
}

export type Workflows = ReturnType<typeof createWorkflows>
