import type { RequestId } from '@shared/kernel/ids'
import { indexConference, type ConferenceIndex } from '../plan/conference-index'
import type { Conference } from '../plan/plan'
import { bindingNow, type PlannedEvent } from '../plan/planned-event'
import type { AppointmentRecord } from '../plan/revision'
import { prepareMoveEvaluator, type MoveEvaluator } from './move-evaluator'

/** An event and its plan, laid out for looking things up, for judging and for changes by hand. */
export interface LaidOutEvent extends Pick<PlannedEvent, 'plan' | 'announced'> {
  /** Of the conference, bound by the latest announced revision and by the imported pins that still apply. */
  readonly index: ConferenceIndex
  readonly appointments: readonly AppointmentRecord[]
  readonly appointmentOf: ReadonlyMap<RequestId, AppointmentRecord>
  /** What a move would mean. Prepared when first called, which takes a while for a large plan. */
  readonly evaluator: () => MoveEvaluator
}

const laidOut = new WeakMap<PlannedEvent, LaidOutEvent>()
const indexes = new WeakMap<Conference, ConferenceIndex>()

/** Lays out an event: once for each state of it, whoever asks, and its index once for each state of its conference. */
export function layOutEvent(event: PlannedEvent): LaidOutEvent {
  const known = laidOut.get(event)
  if (known) return known
  const { conference, plan, announced } = event
  const appointments = plan?.appointments ?? []
  const commitments = bindingNow(event)
  const index = indexOf(conference)
  const bound =
    commitments === conference.commitments ? index : { ...index, conference: { ...conference, commitments } }
  let evaluator: MoveEvaluator | null = null
  const made: LaidOutEvent = {
    plan,
    announced,
    index: bound,
    appointments,
    appointmentOf: new Map(appointments.map((row) => [row.requestId, row])),
    evaluator: () => (evaluator ??= prepareMoveEvaluator(bound, appointments)),
  }
  laidOut.set(event, made)
  return made
}

function indexOf(conference: Conference): ConferenceIndex {
  const known = indexes.get(conference)
  if (known) return known
  const index = indexConference(conference)
  indexes.set(conference, index)
  return index
}
