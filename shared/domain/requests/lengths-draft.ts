import { groupBy } from '@shared/kernel/group-by'
import { minutes } from '@shared/kernel/time'
import type { ConferenceEvent } from '../events/event'
import type { EventSetup } from './event-setup'
import type { Request } from './request'

/** A number as it is typed; blank while its box is empty. */
export type TypedNumber = number | ''

/** The times between and within meetings, as they are typed. */
export interface LengthsDraft {
  readonly slotMinutes: TypedNumber
  readonly usualMinutes: TypedNumber
  readonly interpretedExtraMinutes: TypedNumber
  readonly changeoverMinutes: TypedNumber
  readonly hasRest: boolean
  readonly restAfter: TypedNumber
  readonly restFor: TypedNumber
}

/** What is wrong with a length. */
export type LengthProblem =
  | { readonly kind: 'not-whole' }
  | { readonly kind: 'at-least'; readonly least: number }
  | { readonly kind: 'multiple'; readonly slot: number }
  /** Requests of a length that the slot does not divide. */
  | { readonly kind: 'requests-off-grid'; readonly requests: number; readonly minutes: number }

/** Problems by field. */
export type LengthProblems = { readonly [Field in keyof LengthsDraft]?: LengthProblem }

type EventLengths = Pick<ConferenceEvent, 'slotMinutes' | 'changeoverMinutes' | 'staffRest'>
type SetupLengths = Pick<EventSetup, 'usualMinutes' | 'interpretedExtraMinutes'>

/** The lengths of an event as they are typed over. */
export const lengthsDraftOf = (event: EventLengths, setup: SetupLengths): LengthsDraft => ({
  slotMinutes: event.slotMinutes,
  usualMinutes: setup.usualMinutes,
  interpretedExtraMinutes: setup.interpretedExtraMinutes,
  changeoverMinutes: event.changeoverMinutes,
  hasRest: event.staffRest !== null,
  restAfter: event.staffRest?.afterMinutes ?? 90,
  restFor: event.staffRest?.restMinutes ?? 10,
})

/** Checks lengths against the requests there are: all that is wrong by field, or what they make. */
export function checkLengths(
  draft: LengthsDraft,
  requests: readonly Pick<Request, 'minutes'>[],
): {
  readonly problems: LengthProblems
  readonly lengths: { event: EventLengths; setup: SetupLengths } | null
} {
  const slot = draft.slotMinutes
  const onGrid = (value: TypedNumber, least: number): LengthProblem | null =>
    whole(value, least) ??
    (slot !== '' && slot > 0 && Number(value) % slot > 0 ? { kind: 'multiple', slot } : null)
  const found = new Map<keyof LengthsDraft, LengthProblem>()
  const report = (field: keyof LengthsDraft, problem: LengthProblem | null): void => {
    if (problem) found.set(field, problem)
  }
  report('slotMinutes', whole(slot, 1) ?? offGrid(Number(slot), requests))
  report('usualMinutes', onGrid(draft.usualMinutes, 1))
  report('interpretedExtraMinutes', onGrid(draft.interpretedExtraMinutes, 0))
  report('changeoverMinutes', whole(draft.changeoverMinutes, 0))
  if (draft.hasRest) {
    report('restAfter', whole(draft.restAfter, 1))
    report('restFor', whole(draft.restFor, 1))
  }
  const problems: LengthProblems = Object.fromEntries(found)
  if (found.size > 0) return { problems, lengths: null }
  const rest = { afterMinutes: minutes(Number(draft.restAfter)), restMinutes: minutes(Number(draft.restFor)) }
  return {
    problems,
    lengths: {
      event: {
        slotMinutes: minutes(Number(slot)),
        changeoverMinutes: minutes(Number(draft.changeoverMinutes)),
        staffRest: draft.hasRest ? rest : null,
      },
      setup: {
        usualMinutes: minutes(Number(draft.usualMinutes)),
        interpretedExtraMinutes: minutes(Number(draft.interpretedExtraMinutes)),
      },
    },
  }
}

/** A day has no more minutes. */
const most = 1440

function whole(value: TypedNumber, least: number): LengthProblem | null {
  if (value === '' || !Number.isInteger(value) || value > most) return { kind: 'not-whole' }
  return value < least ? { kind: 'at-least', least } : null
}

function offGrid(slot: number, requests: readonly Pick<Request, 'minutes'>[]): LengthProblem | null {
  const [worst] = [...groupBy(requests, (row) => row.minutes)]
    .filter(([length]) => length % slot > 0)
    .toSorted(([, a], [, b]) => b.length - a.length)
  return worst ? { kind: 'requests-off-grid', requests: worst[1].length, minutes: worst[0] } : null
}
