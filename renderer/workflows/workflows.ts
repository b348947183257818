import { createHistory } from './history'
import { createMinutes } from './minutes'
import type { Ports } from './ports'

/** Everything that screens can do, put together once. Each workflow is one file beside this one. */
export function createWorkflows(ports: Ports) {
  const history = createHistory(ports.storage, ports.clock)
  return { history, minutes: createMinutes(ports, history) }
}

export type Workflows = ReturnType<typeof createWorkflows>
