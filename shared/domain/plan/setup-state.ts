import type { EventSetup } from '../requests/event-setup'
import type { ConferenceIndex } from './conference-index'
import { subjectsWithNoTime } from './event-facts'
import { obstaclesOf, staffWithoutRoom } from './readiness'

/** The steps of an event's setup, in the order in which most events take them. */
export const setupSteps = ['dates', 'lengths', 'people', 'rules', 'rooms', 'times', 'ready'] as const
/** A step of the setup. */
export type SetupStep = (typeof setupSteps)[number]

/** `open`: something is still missing; `check`: something is certain to be impossible or not set. */
export type StepState = 'done' | 'open' | 'check'

/** How far each step of the setup is. `doGroupSessionsClash`: they break rules among themselves, whatever the plan. */
export function setupState(
  index: ConferenceIndex,
  setup: EventSetup,
  doGroupSessionsClash: boolean,
): Readonly<Record<SetupStep, StepState>> {
  const { event, students, households, requests } = index.conference
  const isOffGrid = setup.usualMinutes % event.slotMinutes > 0
  const hasRequests = requests.length > 0
  return {
    dates: event.sessions.length > 0 ? 'done' : 'open',
    lengths: isOffGrid ? 'check' : 'done',
    people: students.length > 0 && households.length > 0 ? 'done' : 'open',
    rules: hasRequests ? 'done' : 'open',
    rooms: !hasRequests ? 'open' : staffWithoutRoom(index).length > 0 ? 'check' : 'done',
    times: subjectsWithNoTime(index.conference).length > 0 ? 'check' : 'done',
    ready:
      !hasRequests || event.sessions.length === 0
        ? 'open'
        : doGroupSessionsClash || obstaclesOf(index).length > 0
          ? 'check'
          : 'done',
  }
}
