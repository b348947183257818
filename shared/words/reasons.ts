import type { ConferenceIndex } from '@shared/domain/plan/conference-index'
import type { BlockedReason, BlockingFact, Unplaced } from '@shared/domain/plan/plan'
import { assertNever } from '@shared/kernel/assert-never'
import { atStart, factNames, type FactNames } from './facts'
import type { Format } from './format'

/** A reason in a word or two, for lists and filters. */
export const reasonLabels: Readonly<Record<BlockedReason, string>> = {
  'no-common-time': 'No time in common',
  'staff-full': 'Teacher full',
  'family-busy': 'Family busy',
  'room-full': 'Room full',
  'no-interpreter': 'No interpreter',
  'kept-apart': 'Kept apart',
  'staff-rest': 'Teacher needs rest',
  mixed: 'Several things',
  'asked-after-planning': 'Asked after planning',
  'not-reached': 'Stopped before its turn',
  'taken-out': 'Taken out by hand',
}

/** Why a request has no place, in one sentence for the office. It may speak of other families and must never be printed for one. */
export function reasonSentence(index: ConferenceIndex, format: Format, unplaced: Unplaced): string {
  const minutes = index.requests.get(unplaced.requestId)?.minutes ?? 0
  return `${atStart(sentence(factNames(index, format), unplaced, minutes))}.`
}

function sentence(names: FactNames, { reason, blocking }: Unplaced, minutes: number): string {
  const { format } = names
  const length = format.duration(minutes)
  const who = people(names, blocking)
  switch (reason) {
    case 'no-common-time':
      return noCommonTime(names, blocking, length)
    case 'staff-full':
      return `every time that suits is taken by ${count(format, blocking)} of ${who}`
    case 'family-busy':
      return `whenever the others could, ${who} ${blocking.filter(isPerson).length > 1 ? 'are' : 'is'} in another meeting or on the way`
    case 'room-full':
      return `${who} holds no more meetings whenever the people could meet`
    case 'no-interpreter':
      return noInterpreter(names, blocking)
    case 'kept-apart':
      return `only times are left that would bring the family too near to ${who}`
    case 'staff-rest':
      return `only times are left that would leave ${who} without a rest`
    case 'mixed':
      return `each time that could suit is blocked by something: ${who}`
    case 'asked-after-planning':
      return 'it was asked after the plan was made: place it by hand, or allocate again'
    case 'not-reached':
      return 'the allocation was stopped before its turn came: allocate again'
    case 'taken-out':
      return 'the office took its appointment out of the plan'
    default:
      return assertNever(reason)
  }
}

const isPerson = (fact: BlockingFact): boolean =>
  fact.kind === 'household' || fact.kind === 'student' || fact.kind === 'adult' || fact.kind === 'staff'

/** How many others a sentence names before it counts the rest. */
const namedAtMost = 4

/** Whom and what the facts name, requests left out; the first few by name. */
function people(names: FactNames, blocking: readonly BlockingFact[]): string {
  const facts = blocking.filter((fact) => fact.kind !== 'request')
  const named = facts.slice(0, namedAtMost).map(names.fact)
  const rest = facts.length - named.length
  return names.format.list(rest > 0 ? [...named, `${names.format.number(rest)} more`] : named)
}

const count = (format: Format, blocking: readonly BlockingFact[]): string =>
  format.counted(blocking.filter((fact) => fact.kind === 'request').length, {
    one: 'other meeting',
    other: 'other meetings',
  })

function noCommonTime(names: FactNames, blocking: readonly BlockingFact[], length: string): string {
  const sessions = blocking.filter((fact) => fact.kind === 'session')
  if (sessions.length === blocking.length) return `no session has ${length} without a break`
  if (blocking.length === 1) return `${people(names, blocking)} is never available for ${length}`
  return `${people(names, blocking)} are never available together for ${length}`
}

function noInterpreter(names: FactNames, blocking: readonly BlockingFact[]): string {
  const languages = names.format.list(blocking.filter((fact) => fact.kind === 'language').map(names.fact))
  const anyone = blocking.some((fact) => fact.kind === 'interpreter')
  return anyone
    ? `no interpreter for ${languages} is free whenever the others are`
    : `nobody in this event interprets ${languages}`
}
